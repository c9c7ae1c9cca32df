import type { LetterState } from '@ns/contract/console';

/** Which letters are listed: those that wait for somebody, those that were dealt with, those of programs. */
export const letterFilters = ['waiting', 'handled', 'automatic'] as const;
export type LetterFilter = (typeof letterFilters)[number];

export const statesOf: Readonly<Record<LetterFilter, readonly LetterState[]>> = {
  waiting: ['WAITING'],
  handled: ['ENTERED', 'NOTED', 'ANSWERED', 'DISMISSED'],
  automatic: ['AUTOMATIC'],
};

/** The filter that an address names; those that wait without one. */
export function readFilter(name: string | null): LetterFilter {
  return letterFilters.find((filter) => filter === name) ?? 'waiting';
}
