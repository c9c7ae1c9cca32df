import { hash, verify } from '@node-rs/argon2';

/** How costly a password is to try. Argon2id is the algorithm of @node-rs/argon2 when none is named. */
export interface HashingCost {
  /** KiB per hash */
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, two passes, one lane. */
export const owaspCost: HashingCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * What an account has that is entered without a password, by code or passkey: a hash as costly as every other one, to
 * which no password is known. Releases that do not know it verify it like any hash, and the answer is no.
 */
export const noPassword = `$argon2id$v=19$m=19456,t=2,p=1$bm8tcGFzc3dvcmQtaGVyZQ$${'A'.repeat(43)}`;

/** Hashes and verifies passwords. */
export class PasswordHasher {
  private decoy: Promise<string> | undefined;

  constructor(private readonly cost: HashingCost = owaspCost) {}

  /** PHC string with salt and parameters, to be stored. */
  async hash(password: string): Promise<string> {
    return hash(password, this.cost);
  }

  /**
   * Whether the password is the stored one. Without a stored one the same work is done and the answer is no, so that
   * nobody learns by time whether an address has an account.
   */
  async verify(stored: string | null | undefined, password: string): Promise<boolean> {
    if (stored) {
      return verify(stored, password);
    }
    this.decoy ??= this.hash('no account has this password');
    await verify(await this.decoy, password);
    return false;
  }
}
