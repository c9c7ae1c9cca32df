import { createECDH } from 'node:crypto';
import type { DerivedKeys } from '@ns/platform';

/** How the server proves to push services who sends (VAPID, RFC 8292); both base64url. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Order of P-256 (FIPS 186-4, D.1.2.3). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * The key pair of the service: the configured one, else one derived from the secret, so that all processes have the
 * same without a file. Every device is subscribed to the public key; with another pair all have to subscribe again.
 * @throws Error when the configured key is no key of P-256
 */
export function vapidKeysOf(keys: DerivedKeys, configured: string | undefined): VapidKeys {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(configured === undefined ? derivedScalar(keys) : Buffer.from(configured, 'base64url'));
  const privateKey = pair.getPrivateKey().toString('hex').padStart(64, '0');
  return {
    publicKey: pair.getPublicKey().toString('base64url'),
    privateKey: Buffer.from(privateKey, 'hex').toString('base64url'),
  };
}

function derivedScalar(keys: DerivedKeys): Buffer {
  const number = BigInt(`0x${keys.key('web-push').toString('hex')}`);
  return Buffer.from(((number % (order - 1n)) + 1n).toString(16).padStart(64, '0'), 'hex');
}
