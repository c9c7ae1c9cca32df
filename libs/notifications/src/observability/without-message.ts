/** An error as it may be logged. */
export interface LoggedError {
  readonly type: string;
  readonly code: string | undefined;
  /** where it was thrown */
  readonly at: readonly string[];
}

const framesKept = 5;

/**
 * What an error says about the program. Its message is left out: those of libraries quote addresses, statements with
 * their values, and answers of strangers.
 */
export function withoutMessage(cause: unknown): LoggedError {
  if (!(cause instanceof Error)) {
    return { type: typeof cause, code: undefined, at: [] };
  }
  const { code } = cause as { readonly code?: unknown };
  const place = cause.stack?.replace(cause.message, '') ?? '';
  const frames = place.split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return {
    type: cause.name,
    code: typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : undefined,
    at: frames.slice(0, framesKept).map((line) => line.trim()),
  };
}
