import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto';

/** The uses a key is derived for; one use never sees the key of another. */
export type KeyUse =
  | 'access-token'
  | 'refresh-token'
  | 'mail-token'
  | 'sign-in-code'
  | 'account-link'
  | 'single-sign-on'
  | 'signal-mail-link'
  | 'totp'
  | 'recovery-code'
  | 'photo-url'
  | 'pdf-url'
  | 'limit-key'
  | 'device'
  | 'security-log'
  | 'unsubscribe'
  | 'stop-following'
  | 'web-push'
  | 'personal-data';

/** Derives purpose-bound keys from the root secret (HKDF, RFC 5869). */
export class DerivedKeys {
  private readonly keys = new Map<KeyUse, KeyObject>();

  constructor(private readonly rootSecret: string) {}

  /** 32 bytes for one use. */
  key(use: KeyUse): Buffer {
    return this.keyObject(use).export();
  }

  /** HMAC-SHA256 of `text` under the use's key, base64url. */
  sign(use: KeyUse, text: string): string {
    return createHmac('sha256', this.keyObject(use)).update(text).digest('base64url');
  }

  /** Compares a presented signature in constant time. */
  verify(use: KeyUse, text: string, presented: string): boolean {
    return sameText(this.sign(use, text), presented);
  }

  /** Made once: to make one of bytes costs more than a signature. */
  private keyObject(use: KeyUse): KeyObject {
    const known = this.keys.get(use);
    if (known) {
      return known;
    }
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', this.rootSecret, 'nespeshni-signali', use, 32)));
    this.keys.set(use, key);
    return key;
  }
}

/** Compares two secrets without telling by time where they differ. */
export function sameText(expected: string, presented: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(presented);
  return a.length === b.length && timingSafeEqual(a, b);
}
