import { type DerivedKeys, type EntityManager, sql } from '@ns/platform';
import { identityTables } from '../entities/identity.entities.ts';
import { deviceOf, presentedDevice } from './device-token.ts';
import type { Visitor } from './visitor.ts';

/** More devices than these a person does not sign in with; the one not used for the longest time is forgotten. */
const mostDevices = 20;

/**
 * What is signed of a device that brings a token, for the mark under which it is kept. Address and device together:
 * the look-up takes the same time whether or not the address has an account.
 */
function textOf(email: string, device: string): string {
  return `known:${email}:${device}`;
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
  const marks = keys.everySignature('device', textOf(email, device));
  const known = await identityTables(em)
    .selectFrom('known_device')
    .select('mark')
    .where('mark', 'in', marks)
    .executeTakeFirst();
  return known?.mark;
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
  const mark = keys.sign('device', textOf(account.email, device));
  const devices = identityTables(tx);
  await devices
    .insertInto('known_device')
    .values({ mark, account_id: account.id })
    .onConflict((conflict) => conflict.column('mark').doUpdateSet({ last_used_at: sql`now()` }))
    .execute();
  const tooMany = devices
    .selectFrom('known_device')
    .select('mark')
    .where('account_id', '=', account.id)
    .orderBy('last_used_at', 'desc')
    .orderBy('mark')
    .offset(mostDevices);
  await devices.deleteFrom('known_device').where('mark', 'in', tooMany).execute();
}
