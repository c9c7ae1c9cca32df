import { type DerivedKeys, sql } from '@ns/platform';
import { deviceOf, presentedDevice } from './device-token.ts';
import type { Visitor } from './visitor.ts';

/** Marks by which the one who asked for a mail is known when the secret of that mail comes back. Both are HMACs. */
export interface Requester {
  readonly device: string | null;
  /**
   * Address and name of a program that is no browser: programs keep no cookies, and a person who runs one with a
   * mailed secret reads that mailbox. Pages are never known by it, because a whole office shares an address.
   */
  readonly client: string | null;
}

/** The marks of somebody who brings a mailed secret, one under each secret of the server that counts. */
export interface PresentedRequester {
  readonly devices: readonly string[];
  readonly clients: readonly string[];
}

/** Who asks now; a browser without a device token gets one. */
export function newRequester(keys: DerivedKeys, visitor: Visitor): Requester {
  const { device, client } = textsOf(deviceOf(visitor), visitor);
  return {
    device: device === undefined ? null : keys.sign('device', device),
    client: client === undefined ? null : keys.sign('device', client),
  };
}

/** Who brings a mailed secret. */
export function presentRequester(keys: DerivedKeys, visitor: Visitor): PresentedRequester {
  const { device, client } = textsOf(presentedDevice(visitor), visitor);
  return {
    devices: device === undefined ? [] : keys.everySignature('device', device),
    clients: client === undefined ? [] : keys.everySignature('device', client),
  };
}

/** Whether a row was written for the one who comes now: a row of `device_mark` and `client_mark`. */
export function isRequester({ devices, clients }: PresentedRequester) {
  const one = (marks: readonly string[]) => sql`(${marks}::text[])`;
  return sql<boolean>`coalesce(device_mark = any${one(devices)} or client_mark = any${one(clients)}, false)`;
}

/** What is signed of somebody. */
function textsOf(device: string | undefined, { fromBrowser, clientAddress, userAgent }: Visitor) {
  return {
    device: device === undefined ? undefined : `device:${device}`,
    client: fromBrowser ? undefined : `client:${clientAddress} ${userAgent ?? ''}`,
  };
}
