/** What came back. */
export interface Reply {
  /** the guard that answered, see {@link replyOfGraphql} and {@link replyOfSeos}; elsewhere the HTTP status */
  readonly guard: string;
  readonly bytes: number;
  /** GraphQL errors in the answer */
  readonly errors: number;
}

/** Largest answer to anything hostile. */
export const mostBytes = 64 * 1024;

type Details = Readonly<Record<string, unknown>>;

interface GraphqlAnswer {
  readonly data?: Details | null;
  readonly errors?: readonly { readonly extensions?: Details }[];
}

/**
 * The guard that a GraphQL answer comes from: the code of its first error with the bound or the kind of value that it
 * names; `data`, with the type when the one result is an object that says it; or an HTTP status.
 */
export function replyOfGraphql(text: string, status = 200): Reply {
  const answer = parsed(text);
  const bytes = Buffer.byteLength(text);
  const extensions = answer?.errors?.[0]?.extensions;
  const guard = extensions
    ? refusalOf(extensions)
    : status >= 400 || !answer
      ? String(status)
      : answer.errors
        ? 'error without a code'
        : dataOf(answer.data);
  return { guard, bytes, errors: answer?.errors?.length ?? 0 };
}

/** The guard that answered at `/seos`: `fault` of the sender, `MSG_Error`, or an HTTP status. */
export function replyOfSeos(text: string, status: number): Reply {
  const bytes = Buffer.byteLength(text);
  const guard = text.includes('MSG_Error')
    ? 'MSG_Error'
    : status === 500 && /<faultcode[^>]*>Client</.test(text) && !text.includes('Internal error')
      ? 'fault'
      : String(status);
  return { guard, bytes, errors: 0 };
}

function refusalOf({ code, bound, variable, problem, argument }: Details): string {
  const detail =
    typeof bound === 'string'
      ? bound
      : variable !== undefined
        ? 'variable'
        : typeof problem === 'string'
          ? problem.startsWith('U+0000')
            ? 'zero'
            : 'values'
          : argument !== undefined
            ? 'argument'
            : '';
  return `${String(code)} ${detail}`.trim();
}

function dataOf(data: GraphqlAnswer['data']): string {
  const [result, ...others] = Object.values(data ?? {});
  const type = others.length === 0 ? (result as Details | null | undefined)?.['__typename'] : undefined;
  return typeof type === 'string' ? `data ${type}` : 'data';
}

function parsed(text: string): GraphqlAnswer | undefined {
  try {
    return JSON.parse(text) as GraphqlAnswer;
  } catch {
    return undefined;
  }
}
