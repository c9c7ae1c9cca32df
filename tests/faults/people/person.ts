import { setTimeout as pause } from 'node:timers/promises';
import type { GraphqlError } from '../../support/graphql-client.ts';
import { password } from '../../support/people.ts';
import type { SeededRandom } from '../faults/seeded-random.ts';
import { type Entrances, NoAnswer } from './entrance.ts';

/** The system said something that it must not say. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
}

const longestWaitMs = 300_000;
/** Tokens count for fifteen minutes. */
const tokenAgeMs = 10 * 60_000;
const signInDocument = `mutation ($email: String!, $password: String!) { signIn(email: $email,
  password: $password) { __typename ... on Session { accessToken } ... on ErrorResult { code message } } }`;

/** Somebody with an account who asks until there is an answer, at whichever entrance gives one. */
export class Person {
  readonly email: string;
  readonly entrances: Entrances;
  readonly random: SeededRandom;
  private session: Promise<string> | undefined;
  private since = 0;

  constructor(email: string, entrances: Entrances, random: SeededRandom) {
    this.email = email;
    this.entrances = entrances;
    this.random = random;
  }

  /** An access token that is good for some minutes still; signs in when there is none. */
  token(): Promise<string> {
    if (Date.now() - this.since > tokenAgeMs) {
      this.forgetToken();
    }
    if (this.session === undefined) {
      this.since = Date.now();
    }
    this.session ??= this.signIn().catch((cause: unknown) => {
      this.session = undefined;
      throw cause;
    });
    return this.session;
  }

  /** Has the next question sign in anew. */
  forgetToken(): void {
    this.session = undefined;
  }

  /**
   * The data of the first clear answer, asked for with the same variables as often as it takes.
   * @throws UnexpectedAnswer when the answer is an error that no fault of the machine explains
   * @throws NoAnswer when there was none for five minutes
   */
  async untilAnswered<Data>(document: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
    return this.untilClear(async (entrance) => {
      const token = await this.token();
      const { data, errors } = await this.entrances.ask<Data>(entrance, document, variables, token);
      if (errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) {
        this.forgetToken();
        throw new NoAnswer('The token has run out.');
      }
      return clear(data, errors);
    });
  }

  /** Asks without an account. */
  async asVisitor<Data>(document: string, variables: Readonly<Record<string, unknown>>): Promise<Data> {
    return this.untilClear(async (entrance) => {
      const { data, errors } = await this.entrances.ask<Data>(entrance, document, variables);
      return clear(data, errors);
    });
  }

  private async untilClear<T>(ask: (entrance: number) => Promise<T>): Promise<T> {
    const giveUpAt = Date.now() + longestWaitMs;
    let entrance = this.random.below(this.entrances.urls.length);
    for (let tries = 0; ; tries += 1) {
      try {
        return await ask(entrance);
      } catch (cause) {
        if (!(cause instanceof NoAnswer) || Date.now() > giveUpAt) {
          throw cause;
        }
        entrance += 1;
        await pause(Math.min(100 * 2 ** Math.min(tries, 4), 1_000) * this.random.between(0.5, 1));
      }
    }
  }

  private async signIn(): Promise<string> {
    const { signIn } = await this.asVisitor<{ signIn: { accessToken?: string; code?: string; message?: string } }>(
      signInDocument,
      { email: this.email, password },
    );
    if (signIn.accessToken === undefined) {
      throw new UnexpectedAnswer(`${this.email} cannot sign in: ${signIn.code ?? ''} ${signIn.message ?? ''}`);
    }
    return signIn.accessToken;
  }
}

function clear<Data>(data: Data | null, errors: readonly GraphqlError[]): Data {
  if (data === null || errors.length > 0) {
    throw new UnexpectedAnswer(
      errors.map(({ message, extensions }) => `${extensions?.code ?? ''}: ${message}`).join('; ') || 'no data',
    );
  }
  return data;
}
