/** Seconds after which it is worth trying again: most restarts and fail-overs are over by then. */
export const retryAfterSeconds = 5;

/** What the socket says, by Node's codes. */
const ofTheNetwork = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
]);
/**
 * What the server says (PostgreSQL's manual, appendix A): connection exceptions, ended or started by an operator or by
 * a limit of ours, no room on its disk, no connections left, and no changes taken, as a server that is no longer the
 * primary one answers.
 */
const ofTheServer = /^(08...|57P0[1-5]|25P03|53100|53300|25006)$/;
/** What the driver and its pool say without a code. */
const ofTheDriver = [
  ...['Connection terminated', 'timeout expired', 'timeout exceeded when trying to connect', 'Query read timeout'],
  'Client has encountered a connection error',
];

/**
 * Whether a statement that a connection kept no longer holds: its table has columns of other types, or a pooler has
 * forgotten or mixed up its name. The same statement may succeed under another name.
 */
export function isStaleStatement(failure: unknown): boolean {
  const { code, message } = Object(failure) as { readonly code?: unknown; readonly message?: unknown };
  return code === '26000' || code === '42P05' || (code === '0A000' && /cached plan/.test(String(message)));
}

/**
 * Whether something failed because the database is away: it, or the way to it, or because a
 * transaction met a statement that no longer holds. The same request may succeed a little later.
 */
export function isDatabaseAway(failure: unknown): boolean {
  if (!(failure instanceof Error)) {
    return false;
  }
  if (isStaleStatement(failure)) {
    return true;
  }
  const { code } = failure as { readonly code?: unknown };
  return typeof code === 'string'
    ? ofTheNetwork.has(code) || ofTheServer.test(code)
    : ofTheDriver.some((words) => failure.message.startsWith(words));
}
