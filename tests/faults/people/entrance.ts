import { GraphqlClient, type GraphqlAnswer } from '../../support/graphql-client.ts';

/** No response, or one without information: whether it was done is unknown. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** One answer that came, for the account of how long the system was away. */
export interface AnswerMoment {
  readonly at: number;
  readonly entrance: number;
}

const patienceMs = 6_000;
const unclear = new Set(['INTERNAL_SERVER_ERROR', 'RATE_LIMITED', undefined]);

/** The api processes, as a person behind a load balancer meets them. */
export class Entrances {
  readonly urls: readonly string[];
  readonly answers: AnswerMoment[] = [];
  /** why questions got no answer */
  readonly failures: string[] = [];

  constructor(urls: readonly string[]) {
    this.urls = urls;
  }

  /** How many questions got no answer. */
  get unanswered(): number {
    return this.failures.length;
  }

  /**
   * Asks one entrance once.
   * @throws NoAnswer when the connection fails, the patience ends, or the server says only that something went wrong
   */
  async ask<Data>(
    entrance: number,
    document: string,
    variables: Readonly<Record<string, unknown>>,
    token?: string,
  ): Promise<GraphqlAnswer<Data>> {
    const client = new GraphqlClient(`${this.urls[entrance % this.urls.length] ?? ''}/graphql`, {
      token,
      language: 'bg',
    });
    let answer: GraphqlAnswer<Data>;
    try {
      answer = await withPatience(client.ask<Data>(document, variables));
    } catch (cause) {
      this.failures.push(cause instanceof Error ? `${cause.message} ${String(cause.cause)}` : String(cause));
      throw new NoAnswer('No answer.', { cause });
    }
    if (answer.status >= 500 || answer.errors.some(({ extensions }) => unclear.has(extensions?.code))) {
      const words = answer.errors.map(({ message }) => message).join('; ') || `HTTP ${String(answer.status)}`;
      this.failures.push(words);
      throw new NoAnswer(words);
    }
    this.answers.push({ at: Date.now(), entrance: entrance % this.urls.length });
    return answer;
  }
}

/** A person gives up after a while; the request may still arrive. */
function withPatience<T>(asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = setTimeout(() => reject(new Error(`no answer within ${String(patienceMs)} ms`)), patienceMs);
    asked.then(resolve, reject).finally(() => clearTimeout(end));
  });
}
