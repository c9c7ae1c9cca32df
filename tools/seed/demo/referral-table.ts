import { plusDays } from '@ns/municipality';
import type { TableRows } from './copy-in.ts';
import type { OfficeClock } from './office-clock.ts';
import type { WrittenSignal } from './signal-tables.ts';

/** Days after which a body answers at most. */
const longestAnswer = 12;

/**
 * What became of forwarded signals, without anything that is done by itself: one that is still to be passed on waits,
 * the others were answered. What is drawn follows from the reference.
 */
export function referralTable(
  written: readonly WrittenSignal[],
  { clock, now }: { readonly clock: OfficeClock; readonly now: number },
): TableRows {
  const today = clock.dayOf(now);
  return {
    table: 'referral',
    columns: 'signal_id, event_id, external_body, state, sent_on, answered_on, answer, created_at, updated_at',
    rows: written.flatMap(({ signal, events }) => {
      const step = events.findLast(({ type }) => type === 'forwarded');
      if (!step || signal.status !== 'FORWARDED') {
        return [];
      }
      const at = new Date(step.at);
      const began = [signal.id, step.id, signal.externalBody];
      if (signal.promise?.kind === 'FORWARD') {
        return [[...began, 'WAITING', null, null, null, at, at]];
      }
      const drawn = Number(signal.reference.slice(-2));
      const sentOn = clock.dayOf(step.at);
      const answeredOn = plusDays(sentOn, 1 + (drawn % longestAnswer));
      const answer = drawn % 10 === 0 ? 'NOT_OURS' : 'DONE';
      return [[...began, 'ANSWERED', sentOn, answeredOn < today ? answeredOn : today, answer, at, at]];
    }),
  };
}
