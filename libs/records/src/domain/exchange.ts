import type { StatusOutcome, UnknownCause } from './records-system.ts';

/** What an entry of the log of attempts is about: an exchange, or what staff did to the number. */
export type AttemptAction = 'REGISTER' | 'STATUS' | 'PUSH' | 'BY_HAND' | 'TAKEN_OVER' | 'CORRECTED';

/** How an attempt ended, as the log keeps it. */
export type AttemptOutcome = UnknownCause | (typeof names)[keyof typeof names];

const names = {
  registered: 'REGISTERED',
  waiting: 'WAITING',
  rejected: 'REJECTED',
  registeredTwice: 'SEVERAL_NUMBERS',
  notFound: 'NOTFOUND',
} as const satisfies Record<Exclude<StatusOutcome['kind'], 'unknown'>, string>;

/** The names of outcomes in which the other side gave an answer. */
export const answeredOutcomes: readonly AttemptOutcome[] = Object.values(names);

/** The name of an outcome in the log; of an unknown one its cause. */
export function outcomeName(outcome: StatusOutcome): AttemptOutcome {
  return outcome.kind === 'unknown' ? outcome.cause : names[outcome.kind];
}
