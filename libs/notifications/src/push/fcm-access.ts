import { importPKCS8, SignJWT } from 'jose';
import { z } from 'zod';
import type { SendOutcome } from '../domain/settle-attempt.ts';
import { patienceMs } from './provider-outcome.ts';

/** A service account of Google, as its JSON file describes it. */
export interface ServiceAccount {
  readonly projectId: string;
  readonly clientEmail: string;
  /** PEM, PKCS #8 */
  readonly privateKey: string;
  readonly tokenUri: string;
}

const scope = 'https://www.googleapis.com/auth/firebase.messaging';
const granted = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Seconds before its end from which a token is no longer used. */
const reserveSeconds = 60;

/** Access tokens of a service account (OAuth 2.0, RFC 7523), kept as long as they last. */
export class FcmAccess {
  private current: { readonly token: string; readonly until: number } | undefined;
  /** notifications that leave at the same time ask once */
  private asking: Promise<string | SendOutcome> | undefined;

  constructor(private readonly account: ServiceAccount) {}

  /**
   * @returns a token, or how an attempt ends that got none
   * @throws Error when no answer came
   */
  async token(): Promise<string | SendOutcome> {
    if (this.current && this.current.until > Date.now()) {
      return this.current.token;
    }
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  /** The next attempt asks for a new one. */
  forget(): void {
    this.current = undefined;
  }

  private async ask(): Promise<string | SendOutcome> {
    const response = await fetch(this.account.tokenUri, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: await this.assertion(),
      }),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    const serverResponse = `token: HTTP ${String(response.status)}`;
    if (!response.ok) {
      await response.body?.cancel();
      const isBusy = response.status >= 500 || response.status === 429;
      return { outcome: isBusy ? 'TRY_LATER' : 'RELAY_REFUSED', serverResponse };
    }
    const read = granted.safeParse(await response.json().catch(() => undefined));
    if (!read.success) {
      return { outcome: 'TRY_LATER', serverResponse };
    }
    const { access_token: token, expires_in: seconds } = read.data;
    this.current = { token, until: Date.now() + (seconds - reserveSeconds) * 1000 };
    return token;
  }

  private async assertion(): Promise<string> {
    const { clientEmail, privateKey, tokenUri } = this.account;
    return new SignJWT({ scope })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
      .setIssuer(clientEmail)
      .setAudience(tokenUri)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(await importPKCS8(privateKey, 'RS256'));
  }
}
