import type { Logger } from '@ns/platform';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
} from 'openid-client';
import { type Claims, type ProviderPerson, readClaims } from '../domain/provider-claims.ts';
import type { SsoSettings } from './sso-settings.ts';

/** Secrets of one attempt to sign in; each is used once. */
export interface AttemptSecrets {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636) */
  readonly verifier: string;
}

/** For each question to the provider. */
export const timeoutSeconds = 8;

/** After a failed discovery the provider is left alone for this long. */
const pauseMs = 5_000;

/** Speaks to the provider. It is asked for its addresses at the first sign-in, and again after a failure. */
export class ProviderClient {
  private known: Promise<Configuration> | undefined;
  private failedAt = Number.NEGATIVE_INFINITY;

  /** @param redirectUri where the provider sends people back, as registered there */
  constructor(
    private readonly settings: SsoSettings,
    private readonly redirectUri: string,
    private readonly logger: Logger,
  ) {}

  /** Where somebody signs in; undefined while the provider cannot be reached. */
  async signInUrl({ state, nonce, verifier }: AttemptSecrets): Promise<URL | undefined> {
    const provider = await this.provider();
    return (
      provider &&
      buildAuthorizationUrl(provider, {
        redirect_uri: this.redirectUri,
        scope: this.settings.scopes,
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
    );
  }

  /**
   * Exchanges the code of an answer and checks the ID token: signature, issuer, audience, times, nonce.
   * @param search the query with which the browser came back, with its question mark
   * @returns undefined when the answer is not the provider's to this attempt
   */
  async personOf(
    search: string,
    { state, nonce, verifier }: AttemptSecrets,
  ): Promise<ProviderPerson | 'unavailable' | undefined> {
    const provider = await this.provider();
    if (!provider) {
      return 'unavailable';
    }
    const answer = URL.parse(search, this.redirectUri);
    if (!answer) {
      return undefined;
    }
    try {
      const tokens = await authorizationCodeGrant(provider, answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const identity: Claims = { ...tokens.claims() };
      return readClaims(
        { ...(await this.userInfo(provider, tokens.access_token, identity)), ...identity },
        this.settings.rules,
      );
    } catch (cause) {
      this.note('The provider of single sign-on refused a sign-in, or its answer was not accepted.', cause);
      return isUnreachable(cause) ? 'unavailable' : undefined;
    }
  }

  /** Many providers keep groups and addresses out of the ID token. */
  private async userInfo(provider: Configuration, accessToken: string, { sub }: Claims): Promise<Claims> {
    const isOffered = provider.serverMetadata().userinfo_endpoint !== undefined && typeof sub === 'string';
    return isOffered ? { ...(await fetchUserInfo(provider, accessToken, sub)) } : {};
  }

  private async provider(): Promise<Configuration | undefined> {
    if (!this.known && Date.now() - this.failedAt < pauseMs) {
      return undefined;
    }
    this.known ??= discover(this.settings);
    try {
      return await this.known;
    } catch (cause) {
      this.known = undefined;
      this.failedAt = Date.now();
      this.note('The provider of single sign-on cannot be reached.', cause);
      return undefined;
    }
  }

  /** Codes only: causes carry tokens and claims. */
  private note(text: string, cause: unknown): void {
    const { code, error } = cause as { readonly code?: unknown; readonly error?: unknown };
    const named = (value: unknown) => (typeof value === 'string' ? value : undefined);
    this.logger.warn({ code: named(code) ?? 'unknown', error: named(error) }, text);
  }
}

/** Asks the provider for its addresses, and checks that the answer is about the configured issuer. */
export function discover({ issuer, clientId, clientSecret }: SsoSettings): Promise<Configuration> {
  // The configuration lets http: through outside production only.
  const isPlain = issuer.startsWith('http:');
  return discovery(new URL(issuer), clientId, undefined, authenticationBy(clientSecret), {
    timeout: timeoutSeconds,
    execute: [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])],
  });
}

/** By the header unless the provider offers the form only (OpenID Connect Core 1.0 §9, Discovery 1.0 §3). */
function authenticationBy(secret: string | undefined): ClientAuth {
  if (secret === undefined) {
    return None();
  }
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, ...others) => {
    const offered = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return offered.includes('client_secret_basic') ? basic(server, ...others) : post(server, ...others);
  };
}

/** Whether no answer came, as opposed to a wrong one. */
export function isUnreachable(cause: unknown): boolean {
  const { code, cause: inner } = cause as { readonly code?: unknown; readonly cause?: unknown };
  return code === 'OAUTH_TIMEOUT' || cause instanceof TypeError || inner instanceof TypeError;
}
