import type { Person } from '../support/index.ts';

/** A question as it is sent: the id of a document of ours, or the text of a stranger. */
export interface Asked {
  readonly id?: string;
  readonly query?: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** of the process that is asked; any by default */
  readonly url?: string;
}

/** The answer to a question that may be asked with the tag of the answer before. @param start of the API's address */
export async function publicAnswer(
  start: string,
  asked: Omit<Asked, 'url'>,
  tag?: string,
  language = 'bg',
  person?: Person,
) {
  const response = await fetch(`${start}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(tag !== undefined && { 'if-none-match': tag }),
      ...(person && { authorization: `Bearer ${person.token}` }),
    },
    body: JSON.stringify({
      variables: asked.variables,
      ...(asked.query === undefined
        ? { extensions: { persistedQuery: { version: 1, sha256Hash: asked.id } } }
        : { query: asked.query }),
    }),
  });
  return { status: response.status, tag: response.headers.get('etag') ?? undefined, text: await response.text() };
}
