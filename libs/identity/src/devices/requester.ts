import type { DerivedKeys } from '@ns/platform';
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

/** Who asks now; a browser without a device token gets one. */
export function newRequester(keys: DerivedKeys, visitor: Visitor): Requester {
  return requester(keys, deviceOf(visitor), visitor);
}

/** Who brings a mailed secret. */
export function presentRequester(keys: DerivedKeys, visitor: Visitor): Requester {
  return requester(keys, presentedDevice(visitor), visitor);
}

function requester(keys: DerivedKeys, device: string | undefined, visitor: Visitor): Requester {
  return {
    device: device === undefined ? null : markOf(keys, 'device', device),
    client: clientMark(keys, visitor),
  };
}

function clientMark(keys: DerivedKeys, { fromBrowser, clientAddress, userAgent }: Visitor): string | null {
  return fromBrowser ? null : markOf(keys, 'client', `${clientAddress} ${userAgent ?? ''}`);
}

function markOf(keys: DerivedKeys, kind: string, text: string): string {
  return keys.sign('device', `${kind}:${text}`);
}
