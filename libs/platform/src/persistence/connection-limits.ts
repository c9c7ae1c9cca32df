/**
 * How long the connections of a running service wait, milliseconds. A line that swallows what is sent ends neither by
 * itself: the server would keep the rows of a transaction, and the process its place in the pool, for hours.
 */
export interface ConnectionLimits {
  /** the longest statement; commands such as migrations have no limit */
  readonly statementMs: number;
  /** after this the server ends a transaction of which it hears nothing, and its rows are free */
  readonly idleInTransactionMs: number;
  /** after this the server ends a connection that holds locks of the process and gives no sign of life */
  readonly lockSessionMs: number;
  /** after this we end a connection that owes an answer; longer than the longest statement */
  readonly silenceMs: number;
}

/**
 * The limits of a service that gives a silent connection up after so long, milliseconds: then another one does the
 * work.
 */
export function limitsWithin(silenceMs: number): ConnectionLimits {
  const held = Math.round((silenceMs * 2) / 3);
  return { silenceMs, statementMs: Math.round(silenceMs * 0.9), idleInTransactionMs: held, lockSessionMs: held };
}

/** Those of a service where nothing else is set. */
export const serviceLimits = limitsWithin(30_000);

/** What the server looks after by itself: a peer that acknowledges nothing is given up after half a minute. */
const tcpOptions = [
  ...['tcp_keepalives_idle=10', 'tcp_keepalives_interval=5', 'tcp_keepalives_count=4', 'tcp_user_timeout=30000'],
];

/** Settings of a session, as `options` of a connection. @param more `name=value` each */
export function sessionOptions(...more: readonly string[]): string {
  return [...tcpOptions, ...more].map((setting) => `-c ${setting}`).join(' ');
}

/** What a client, or a pool of them, is given to keep the limits of a service; nothing without limits. */
export function limitsOf(limits: ConnectionLimits | undefined) {
  return (
    limits && {
      statement_timeout: limits.statementMs,
      idle_in_transaction_session_timeout: limits.idleInTransactionMs,
      silenceMs: limits.silenceMs,
    }
  );
}
