import type { NewDate } from '../domain/new-date.ts';
import type { Problem } from '../domain/submission-rules.ts';
import type { Needs } from '../needs/signals-needs.ts';
import type { StaffActor } from '../policies/signal-policies.ts';
import type { ChosenSignal } from '../writes/chosen-step.ts';
import { moveDate, type MoveDateOutcome, type MoveDateProps } from './move-date.ts';

/** A signal as it was when it was chosen, with the key of its change. */
export interface DatedSignal extends ChosenSignal {
  readonly clientKey: string;
}

export interface MoveDatesProps {
  readonly actor: StaffActor;
  readonly signals: readonly DatedSignal[];
  readonly date: NewDate;
}

/** What became of one signal; `failed` is a fault of ours. */
export interface MovedDateOutcome {
  readonly signalId: string;
  readonly outcome: MoveDateOutcome | { readonly kind: 'failed' };
}

export type MoveDatesOutcome =
  | { readonly kind: 'done'; readonly outcomes: readonly MovedDateOutcome[] }
  /** it is wrong for each of them */
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Sets the same new date for many signals: each in a transaction of its own, by its own version, key and rights, so
 * that one that is refused does not hold up the others. Those whose key was used already are answered as before, also
 * when the day has passed meanwhile.
 */
export async function moveDates(
  needs: Needs<'database' | 'calendar' | 'logger'>,
  { actor, signals, date }: MoveDatesProps,
): Promise<MoveDatesOutcome> {
  const outcomes: MovedDateOutcome[] = [];
  for (const signal of signals) {
    outcomes.push({ signalId: signal.signalId, outcome: await attempt(needs, { actor, ...signal, ...date }) });
  }
  const wrong = outcomes.map(({ outcome }) => (outcome.kind === 'invalid' ? outcome.problems : []));
  return wrong.every((problems) => problems.length > 0)
    ? { kind: 'invalid', problems: wrong[0] ?? [] }
    : { kind: 'done', outcomes };
}

async function attempt(
  needs: Needs<'database' | 'calendar' | 'logger'>,
  one: MoveDateProps,
): Promise<MovedDateOutcome['outcome']> {
  try {
    return await moveDate(needs, one);
  } catch (cause) {
    // The signals before this one have their date already, and the caller must learn of it.
    needs.logger.error({ err: cause, signalId: one.signalId }, 'one of several signals got no new date');
    return { kind: 'failed' };
  }
}
