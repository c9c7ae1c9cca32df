import { type DerivedKeys, type EntityManager, firstRow, run, sql } from '@ns/platform';
import { deviceOf, presentedDevice } from './device-token.ts';
import { type Visitor } from './visitor.ts';

/** More devices than these a person does not sign in with; the one not used for the longest time is forgotten. */
const mostDevices = 20;

/**
 * The mark under which a device that brings a token is kept for an address. Address and device together: the look-up
 * takes the same time whether or not the address has an account.
 */
function markOf(keys: DerivedKeys, email: string, device: string): string {
  return keys.sign('device', `known:${email}:${device}`);
}

/**
 * @param email as `normalizeEmail` spells it
 * @returns the mark of the device, when somebody signed in with it as this address before
 */
export async function knownDevice(
  em: EntityManager,
  keys: DerivedKeys,
  email: string,
  visitor: Pick<Visitor, 'deviceToken'>,
): Promise<string | undefined> {
  const device = presentedDevice(visitor);
  if (device === undefined) {
    return undefined;
  }
  const mark = markOf(keys, email, device);
  return (await firstRow(em, sql`select 1 from known_device where mark = ${mark}`)) ? mark : undefined;
}

/** Keeps in mind that somebody signed in with this device; a browser without a device token gets one. */
export async function rememberDevice(
  tx: EntityManager,
  keys: DerivedKeys,
  account: { readonly id: string; readonly email: string },
  visitor: Pick<Visitor, 'deviceToken' | 'setDeviceToken'>,
): Promise<void> {
  const device = deviceOf(visitor);
  if (device === undefined) {
    return;
  }
  const mark = markOf(keys, account.email, device);
  await run(
    tx,
    sql`
    insert into known_device (mark, account_id) values (${mark}, ${account.id})
    on conflict (mark) do update set last_used_at = now()`,
  );
  await run(
    tx,
    sql`
    delete from known_device where mark in (
      select mark from known_device where account_id = ${account.id}
      order by last_used_at desc, mark offset ${mostDevices})`,
  );
}
