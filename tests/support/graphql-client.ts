/** One entry of `errors` in a GraphQL answer. */
export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string } & Readonly<Record<string, unknown>>;
}

/** A GraphQL answer as it came over HTTP. */
export interface GraphqlAnswer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data | null;
  readonly errors: readonly GraphqlError[];
}

/** An answer with `errors` where data was expected. */
export class GraphqlFailure extends Error {
  override readonly name = 'GraphqlFailure';
  readonly answer: GraphqlAnswer<unknown>;

  constructor(answer: GraphqlAnswer<unknown>) {
    super(
      answer.errors.map(({ message, extensions }) => `${extensions?.code ?? 'no code'}: ${message}`).join('; ') ||
        `HTTP ${String(answer.status)} without data`,
    );
    this.answer = answer;
  }
}

/** What every request of one caller carries. */
export interface Caller {
  readonly token?: string | undefined;
  readonly language?: 'bg' | 'en' | undefined;
  readonly cookie?: string | undefined;
}

/** A caller of the GraphQL interface over plain HTTP: nothing but fetch between a story and the contract. */
export class GraphqlClient {
  private readonly url: string;
  private readonly caller: Caller;

  /** @param url such as `http://127.0.0.1:3000/graphql` */
  constructor(url: string, caller: Caller = {}) {
    this.url = url;
    this.caller = caller;
  }

  /** The same interface for another caller. */
  as(caller: Caller): GraphqlClient {
    return new GraphqlClient(this.url, { ...this.caller, ...caller });
  }

  /** The whole answer, errors included. */
  async ask<Data>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<GraphqlAnswer<Data>> {
    const { token, language, cookie } = this.caller;
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'apollo-require-preflight': 'true',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(language === undefined ? {} : { 'accept-language': language }),
        ...(cookie === undefined ? {} : { cookie }),
      },
      body: JSON.stringify({ query: document, variables }),
    });
    const text = await response.text();
    if (!response.headers.get('content-type')?.includes('json')) {
      throw new Error(`HTTP ${String(response.status)} without JSON: ${text.slice(0, 200)}`);
    }
    const body = JSON.parse(text) as { data?: Data | null; errors?: readonly GraphqlError[] };
    return { status: response.status, headers: response.headers, data: body.data ?? null, errors: body.errors ?? [] };
  }

  /**
   * The data of an answer without errors.
   * @throws GraphqlFailure naming the codes otherwise
   */
  async request<Data>(document: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const answer = await this.ask<Data>(document, variables);
    if (answer.errors.length > 0 || answer.data === null) {
      throw new GraphqlFailure(answer);
    }
    return answer.data;
  }
}
