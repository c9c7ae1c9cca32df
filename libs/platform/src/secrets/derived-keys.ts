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
  | 'neighbour-votes'
  | 'resident-updates'
  | 'unsubscribe'
  | 'stop-following'
  | 'web-push'
  | 'personal-data'
  | 'secret-mark';

/** The root secret, and while it is exchanged the one before, whose signatures and seals still count. */
export interface RootSecrets {
  readonly secret: string;
  readonly formerSecret?: string | undefined;
}

/** Derives purpose-bound keys from the root secret (HKDF, RFC 5869). */
export class DerivedKeys {
  private readonly keys = new Map<KeyUse, readonly [KeyObject, ...KeyObject[]]>();
  private readonly former: readonly string[];

  constructor(
    private readonly rootSecret: string,
    formerSecret?: string,
  ) {
    this.former = formerSecret === undefined ? [] : [formerSecret];
  }

  /** Those of a configuration. */
  static of({ secret, formerSecret }: RootSecrets): DerivedKeys {
    return new DerivedKeys(secret, formerSecret);
  }

  /** Whether the root secret is being exchanged. */
  get hasFormer(): boolean {
    return this.former.length > 0;
  }

  /** 32 bytes for one use. */
  key(use: KeyUse): Buffer {
    return this.keyObjects(use)[0].export();
  }

  /** The keys that count for one use, that of the present secret first: for what was sealed before. */
  everyKey(use: KeyUse): readonly Buffer[] {
    return this.keyObjects(use).map((key) => key.export());
  }

  /** HMAC-SHA256 of `text` under the use's key, base64url. */
  sign(use: KeyUse, text: string): string {
    return signed(this.keyObjects(use)[0], text);
  }

  /** The signatures that count for a text, that of the present secret first: for marks that are looked up. */
  everySignature(use: KeyUse, text: string): readonly string[] {
    return this.keyObjects(use).map((key) => signed(key, text));
  }

  /** Whether a presented signature counts; compared in constant time. */
  verify(use: KeyUse, text: string, presented: string): boolean {
    return this.everySignature(use, text).some((signature) => sameText(signature, presented));
  }

  /** Made once: to make one of bytes costs more than a signature. */
  private keyObjects(use: KeyUse): readonly [KeyObject, ...KeyObject[]] {
    const known = this.keys.get(use);
    if (known) {
      return known;
    }
    const derived = (root: string) =>
      createSecretKey(Buffer.from(hkdfSync('sha256', root, 'nespeshni-signali', use, 32)));
    const keys = [derived(this.rootSecret), ...this.former.map(derived)] as const;
    this.keys.set(use, keys);
    return keys;
  }
}

function signed(key: KeyObject, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** Compares two secrets without telling by time where they differ. */
export function sameText(expected: string, presented: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(presented);
  return a.length === b.length && timingSafeEqual(a, b);
}
