/** Data of an operation for its variables, by operation name. An operation without an entry gets a network failure. */
export type StubAnswers = Readonly<Record<string, (variables: never) => object | Promise<object>>>;

/** One operation that a component sent. */
export interface SentOperation {
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Replaces `fetch` by a GraphQL server with fixed answers: the edge of component tests. Everything above it is real.
 * @returns the operations as they were sent, in order
 */
export function stubServer(answers: StubAnswers): readonly SentOperation[] {
  const sent: SentOperation[] = [];
  globalThis.fetch = async (_url, init) => {
    const { operationName, variables } = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as {
      operationName: string;
      variables: SentOperation['variables'];
    };
    const answer = answers[operationName];
    if (!answer) {
      throw new TypeError(`no answer to ${operationName}`);
    }
    sent.push({ name: operationName, variables });
    const data = await answer(variables as never);
    return new Response(JSON.stringify({ data }), {
      headers: { 'content-type': 'application/graphql-response+json' },
    });
  };
  return sent;
}
