/**
 * What came back, by its kind: the code of the first GraphQL error, `data`, `fault`, `MSG_Error`, or an HTTP status.
 */
export interface Reply {
  readonly kind: string;
  readonly bytes: number;
  /** GraphQL errors in the answer */
  readonly errors: number;
}

/** Largest answer to anything hostile. */
export const mostBytes = 64 * 1024;

interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** The kind of a GraphQL answer as text. */
export function replyOfGraphql(text: string, status = 200): Reply {
  const answer = parsed(text);
  const bytes = Buffer.byteLength(text);
  const code = answer?.errors?.[0]?.extensions?.code;
  const kind = code ?? (status >= 400 || !answer ? String(status) : answer.errors ? 'error without a code' : 'data');
  return { kind, bytes, errors: answer?.errors?.length ?? 0 };
}

/** The kind of an answer of `/seos`. */
export function replyOfSeos(text: string, status: number): Reply {
  const bytes = Buffer.byteLength(text);
  const kind = text.includes('MSG_Error')
    ? 'MSG_Error'
    : status === 500 && /<faultcode[^>]*>Client</.test(text) && !text.includes('Internal error')
      ? 'fault'
      : String(status);
  return { kind, bytes, errors: 0 };
}

function parsed(text: string): GraphqlAnswer | undefined {
  try {
    return JSON.parse(text) as GraphqlAnswer;
  } catch {
    return undefined;
  }
}
