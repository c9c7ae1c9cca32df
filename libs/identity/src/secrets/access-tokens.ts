import type { DerivedKeys } from '@ns/platform';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Role } from '../domain/role.ts';

export const accessTokenSeconds = 15 * 60;

const claims = z.object({ sub: z.uuid(), sid: z.uuid(), exp: z.number() });

/** Good tokens that are remembered: more people than these do not work at one moment. */
const mostVerified = 5_000;

/** What a token proves: this account signed in with this session. */
export interface AccessClaims {
  readonly accountId: string;
  readonly sessionId: string;
}

export interface IssuedAccessToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Issues and checks access tokens: JWT, HS256, a quarter of an hour. */
export class AccessTokens {
  /** Signatures that were checked: a page sends the same token with each of its requests. */
  private readonly verified = new Map<string, AccessClaims & { readonly expiresAtSeconds: number }>();

  /** @param now clock in milliseconds, for tests */
  constructor(
    private readonly keys: DerivedKeys,
    private readonly now: () => number = Date.now,
  ) {}

  async issue({ accountId, sessionId }: AccessClaims, role: Role): Promise<IssuedAccessToken> {
    const issuedAt = Math.floor(this.now() / 1000);
    const expiresAt = issuedAt + accessTokenSeconds;
    const token = await new SignJWT({ sid: sessionId, role })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setSubject(accountId)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(this.keys.key('access-token'));
    return { token, expiresAt: new Date(expiresAt * 1000) };
  }

  /** The claims of a good token, else why it is not good. */
  async verify(token: string): Promise<AccessClaims | 'expired' | 'invalid'> {
    const known = this.verified.get(token);
    if (known) {
      return known.expiresAtSeconds > Math.floor(this.now() / 1000) ? known : this.expire(token);
    }
    try {
      const { payload } = await this.read(token);
      const { sub, sid, exp } = claims.parse(payload);
      const found = { accountId: sub, sessionId: sid, expiresAtSeconds: exp };
      this.remember(token, found);
      return found;
    } catch (cause) {
      return cause instanceof errors.JWTExpired ? 'expired' : 'invalid';
    }
  }

  /** @throws as the first key does when it is signed under none of ours */
  private async read(token: string) {
    const [present = Buffer.alloc(0), former] = this.keys.everyKey('access-token');
    const terms = { algorithms: ['HS256'], currentDate: new Date(this.now()) };
    try {
      return await jwtVerify(token, present, terms);
    } catch (cause) {
      if (former === undefined || !(cause instanceof errors.JWSSignatureVerificationFailed)) {
        throw cause;
      }
      return jwtVerify(token, former, terms);
    }
  }

  private remember(token: string, found: AccessClaims & { readonly expiresAtSeconds: number }): void {
    const [oldest] = this.verified.keys();
    if (this.verified.size >= mostVerified && oldest !== undefined) {
      this.verified.delete(oldest);
    }
    this.verified.set(token, found);
  }

  private expire(token: string): 'expired' {
    this.verified.delete(token);
    return 'expired';
  }
}
