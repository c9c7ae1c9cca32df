import type { BreakerState } from '@ns/platform/outgoing';
import type { UnknownCause } from './records-system.ts';

/** One exchange with the records system: about which document, and what went wrong; null when it was answered. */
export interface ExchangeEnd {
  readonly registrationId: string;
  readonly problem: UnknownCause | null;
}

/** One document may be at fault itself; two in a row point to the connection. */
const documentsInARow = 2;

/**
 * What goes wrong with every document at the moment: the cause that the newest exchanges have in common, back to the
 * last one with an answer.
 * @param newestFirst the newest exchanges
 * @param breaker while it is not closed the newest cause alone counts: the connection as a whole is known to be down
 */
export function systematicProblem(
  newestFirst: readonly ExchangeEnd[],
  breaker: BreakerState,
): UnknownCause | undefined {
  const [newest] = newestFirst;
  if (newest === undefined || newest.problem === null) {
    return undefined;
  }
  if (breaker !== 'CLOSED') {
    return newest.problem;
  }
  const until = newestFirst.findIndex(({ problem }) => problem !== newest.problem);
  const alike = until === -1 ? newestFirst : newestFirst.slice(0, until);
  const documents = new Set(alike.map(({ registrationId }) => registrationId));
  return documents.size >= documentsInARow ? newest.problem : undefined;
}
