import { type Database, type DerivedKeys, type Language, requestError } from '@ns/platform';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { clientNeighbourhood, clientNetwork } from './client-network.ts';
import { type Allowance, defaultLimits, type LimitOptions } from './limit-options.ts';
import { limiter, limiterClient } from './limit-table.ts';
import { refusalOf, WaitingLimit } from './waiting-limit.ts';

/** Who tries: where from, and in which language a refusal is said. */
export interface Attempter {
  readonly clientAddress: string;
  readonly language: Language;
}

/** What is limited by client address alone. */
export type ClientLimit = 'register' | 'code' | 'link' | 'verify' | 'refresh' | 'track' | 'sso' | 'passkey';

/** Mails that somebody can have sent to an address of any person. */
export type MailLimit = 'registration' | 'code' | 'link';

export type SignInMethod = 'password' | 'code';

/** A sign-in that is tried. */
export interface SignInAttempt {
  readonly method: SignInMethod;
  /** as `normalizeEmail` spells it */
  readonly email: string;
  /** mark of a device that this address was signed in with before, see `knownDevice`; or of a session of its own */
  readonly knownDevice: string | undefined;
}

/**
 * Counts attempts and refuses when they are too many. Addresses are never stored: the keys are HMACs.
 * Every refusal is a GraphQLError RATE_LIMITED with `extensions.retryAfterSeconds`.
 */
export class AttemptLimits {
  private readonly byClient: Readonly<Record<ClientLimit, RateLimiterPostgres>>;
  private readonly mails: Readonly<Record<MailLimit, readonly RateLimiterPostgres[]>>;
  private readonly failuresByClient: RateLimiterPostgres;
  private readonly failuresByDevice: WaitingLimit;
  private readonly failuresByNetwork: WaitingLimit;
  private readonly failuresByEmail: WaitingLimit;
  private readonly failedFactors: WaitingLimit;

  constructor(
    database: Database,
    private readonly keys: DerivedKeys,
    options: LimitOptions = defaultLimits,
  ) {
    const client = limiterClient(database);
    const counter = (kind: string, allowance: Allowance) => limiter(client, kind, allowance);
    const counters = (kind: string, allowances: readonly Allowance[]) =>
      allowances.map((allowance) => counter(`${kind}-${String(allowance.seconds)}`, allowance));
    this.byClient = {
      register: counter('register', options.registrationsPerClient),
      code: counter('code', options.codeRequestsPerClient),
      link: counter('link', options.linkRequestsPerClient),
      verify: counter('verify', options.verificationsPerClient),
      refresh: counter('refresh', options.refreshesPerClient),
      track: counter('track', options.lookUpsPerClient),
      passkey: counter('passkey', options.passkeyRequestsPerClient),
      sso: counter('sso', options.singleSignOnPerClient),
    };
    this.mails = {
      registration: counters('mail', options.registrationMails),
      code: counters('code-mail', options.codeMails),
      link: counters('link-mail', options.linkMails),
    };
    this.failuresByClient = counter('fail-client', options.failedSignInsPerClient);
    this.failuresByDevice = new WaitingLimit(client, 'fail-device', options.failedSignInsPerKnownDevice);
    this.failuresByNetwork = new WaitingLimit(client, 'fail-network', options.failedSignInsPerNetwork);
    this.failuresByEmail = new WaitingLimit(client, 'fail-email', options.failedSignInsPerEmail);
    this.failedFactors = new WaitingLimit(client, 'fail-factor', options.failedSecondFactors);
  }

  /** Counts one attempt of this client. */
  async count(limit: ClientLimit, attempter: Attempter): Promise<void> {
    await this.consume(this.byClient[limit], this.clientKey(attempter), attempter.language);
  }

  /**
   * Counts one mail to the address, whether or not it has an account.
   * @param knownDevice what this device asks for is counted apart: strangers cannot use up the owner's mails
   */
  async countMail(limit: MailLimit, email: string, attempter: Attempter, knownDevice?: string): Promise<void> {
    const key = this.key(knownDevice ?? email);
    for (const counter of this.mails[limit]) {
      await this.consume(counter, key, attempter.language);
    }
  }

  /**
   * Counts a sign-in before it is checked, so that simultaneous attempts cannot slip through together; one that
   * succeeds is taken back by {@link signInSucceeded}. A device that the address knows is counted by itself: who tries
   * passwords from elsewhere cannot lock the owner out. Password and code are counted apart for the same reason.
   */
  async countSignIn(attempt: SignInAttempt, attempter: Attempter): Promise<void> {
    const { language } = attempter;
    if (attempt.knownDevice !== undefined) {
      refuseFor(await this.failuresByDevice.refusal(this.deviceKey(attempt)), language);
      return;
    }
    await this.consume(this.failuresByClient, this.clientKey(attempter), language);
    refuseFor(await this.failuresByNetwork.refusal(this.networkKey(attempt, attempter)), language);
    refuseFor(await this.failuresByEmail.refusal(this.emailKey(attempt)), language);
  }

  async signInSucceeded(attempt: SignInAttempt, attempter: Attempter): Promise<void> {
    if (attempt.knownDevice !== undefined) {
      return this.failuresByDevice.forget(this.deviceKey(attempt));
    }
    await Promise.all([
      this.failuresByClient.reward(this.clientKey(attempter)),
      this.failuresByNetwork.forget(this.networkKey(attempt, attempter)),
      this.failuresByEmail.forget(this.emailKey(attempt)),
    ]);
  }

  /**
   * Counts a sign-in with a passkey before it is checked, among the failures of this client, because it names no
   * account. One that succeeds is taken back by {@link passkeySucceeded}.
   */
  async countPasskey(attempter: Attempter): Promise<void> {
    await this.consume(this.failuresByClient, this.clientKey(attempter), attempter.language);
  }

  async passkeySucceeded(attempter: Attempter): Promise<void> {
    await this.failuresByClient.reward(this.clientKey(attempter));
  }

  /** Counts a second factor before it is checked; one that is right is taken back by {@link secondFactorSucceeded}. */
  async countSecondFactor(accountId: string, { language }: Attempter): Promise<void> {
    refuseFor(await this.failedFactors.refusal(this.key(accountId)), language);
  }

  async secondFactorSucceeded(accountId: string): Promise<void> {
    await this.failedFactors.forget(this.key(accountId));
  }

  private async consume(counter: RateLimiterPostgres, key: string, language: Language): Promise<void> {
    const refused = await refusalOf(counter, key);
    refuseFor(refused && refused.msBeforeNext / 1000, language);
  }

  private clientKey(attempter: Attempter): string {
    return this.key(clientNetwork(attempter.clientAddress));
  }

  private deviceKey({ method, knownDevice = '' }: SignInAttempt): string {
    return this.key(`${method}:${knownDevice}`);
  }

  private networkKey({ method, email }: SignInAttempt, { clientAddress }: Attempter): string {
    return this.key(`${method}:${email}:${clientNeighbourhood(clientAddress)}`);
  }

  private emailKey({ method, email }: SignInAttempt): string {
    return this.key(`${method}:${email}`);
  }

  private key(text: string): string {
    return this.keys.sign('limit-key', text);
  }
}

/** @throws GraphQLError RATE_LIMITED when there is something to wait for */
function refuseFor(waitSeconds: number | undefined, language: Language): void {
  if (waitSeconds === undefined) {
    return;
  }
  throw requestError('RATE_LIMITED', language, { retryAfterSeconds: Math.max(1, Math.ceil(waitSeconds)) });
}
