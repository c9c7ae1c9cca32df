import { type Database, type DerivedKeys, type Language, requestError } from '@ns/platform';
import { type RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { clientNetwork } from './client-network.ts';
import { type Allowance, defaultLimits, type LimitOptions } from './limit-options.ts';
import { limiter, limiterClient } from './limit-table.ts';

/** Who tries: where from, and in which language a refusal is said. */
export interface Attempter {
  readonly clientAddress: string;
  readonly language: Language;
}

/** What is limited by client address alone. */
export type ClientLimit = 'register' | 'code' | 'verify' | 'refresh' | 'track';

export type SignInMethod = 'password' | 'code';

const day = 24 * 3600;

/**
 * Counts attempts and refuses when they are too many. Addresses are never stored: the keys are HMACs.
 * Every refusal is a GraphQLError RATE_LIMITED with `extensions.retryAfterSeconds`.
 */
export class AttemptLimits {
  private readonly byClient: Readonly<Record<ClientLimit, RateLimiterPostgres>>;
  private readonly mails: RateLimiterPostgres;
  private readonly failuresByClient: RateLimiterPostgres;
  private readonly failuresByEmail: RateLimiterPostgres;
  private readonly rounds: RateLimiterPostgres;

  constructor(
    database: Database,
    private readonly keys: DerivedKeys,
    private readonly options: LimitOptions = defaultLimits,
  ) {
    const client = limiterClient(database);
    const counter = (kind: string, allowance: Allowance) => limiter(client, kind, allowance);
    this.byClient = {
      register: counter('register', options.registrationsPerClient),
      code: counter('code', options.codeRequestsPerClient),
      verify: counter('verify', options.verificationsPerClient),
      refresh: counter('refresh', options.refreshesPerClient),
      track: counter('track', options.lookUpsPerClient),
    };
    this.mails = counter('mail', options.mailsPerEmail);
    this.failuresByClient = counter('fail-client', options.failedSignInsPerClient);
    this.failuresByEmail = counter('fail-email', options.failedSignInsPerEmail);
    this.rounds = counter('fail-round', { attempts: Number.MAX_SAFE_INTEGER, seconds: day });
  }

  /** Counts one attempt of this client. */
  async count(limit: ClientLimit, attempter: Attempter): Promise<void> {
    await this.consume(this.byClient[limit], this.clientKey(attempter), attempter.language);
  }

  /** Counts one mail to the address, whether or not it has an account. */
  async countMail(email: string, attempter: Attempter): Promise<void> {
    await this.consume(this.mails, this.key(email), attempter.language);
  }

  /**
   * Counts a sign-in before it is checked, so that simultaneous attempts cannot slip through together; one that
   * succeeds is taken back by {@link signInSucceeded}. Password and code are counted apart: whoever uses up one of
   * them on purpose does not lock the owner out.
   */
  async countSignIn(method: SignInMethod, email: string, attempter: Attempter): Promise<void> {
    await this.consume(this.failuresByClient, this.clientKey(attempter), attempter.language);
    const key = this.key(`${method}:${email}`);
    const refused = await refusalOf(this.failuresByEmail, key);
    if (!refused) return;
    const firstOfRound = refused.consumedPoints === this.options.failedSignInsPerEmail.attempts + 1;
    throw tooMany(firstOfRound ? await this.beginWait(key) : refused.msBeforeNext / 1000, attempter.language);
  }

  async signInSucceeded(method: SignInMethod, email: string, attempter: Attempter): Promise<void> {
    const key = this.key(`${method}:${email}`);
    await Promise.all([
      this.failuresByClient.reward(this.clientKey(attempter)),
      this.failuresByEmail.delete(key),
      this.rounds.delete(key),
    ]);
  }

  /** Sets how long a round's wait is; answers it in seconds. */
  private async beginWait(key: string): Promise<number> {
    const { consumedPoints: round } = await this.rounds.penalty(key);
    const seconds = Math.min(this.options.longestWaitSeconds, this.options.firstWaitSeconds * 2 ** (round - 1));
    await this.failuresByEmail.set(key, this.options.failedSignInsPerEmail.attempts + 1, seconds);
    return seconds;
  }

  private async consume(counter: RateLimiterPostgres, key: string, language: Language): Promise<void> {
    const refused = await refusalOf(counter, key);
    if (refused) throw tooMany(refused.msBeforeNext / 1000, language);
  }

  private clientKey(attempter: Attempter): string {
    return this.key(clientNetwork(attempter.clientAddress));
  }

  private key(text: string): string {
    return this.keys.sign('limit-key', text);
  }
}

/** Counts one attempt; answers the state of the counter when it was one too many. */
async function refusalOf(counter: RateLimiterPostgres, key: string): Promise<RateLimiterRes | undefined> {
  try {
    await counter.consume(key);
    return undefined;
  } catch (cause) {
    if (cause instanceof RateLimiterRes) return cause;
    throw cause;
  }
}

function tooMany(waitSeconds: number, language: Language): Error {
  return requestError('RATE_LIMITED', language, { retryAfterSeconds: Math.max(1, Math.ceil(waitSeconds)) });
}
