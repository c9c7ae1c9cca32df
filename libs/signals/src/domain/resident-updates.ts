import type { Problem } from './submission-rules.ts';
import { textOf } from '../texts/index.ts';

/** What is shown of an update: nothing of it was there to show (`COUNTED`), or where the staff stands with it. */
export const updateStates = ['COUNTED', 'WAITING', 'PUBLISHED', 'REFUSED', 'WITHDRAWN'] as const;
export type UpdateState = (typeof updateStates)[number];

export const updateMaxLength = 300;
export const refusalMaxLength = 500;

/** Updates of one day: those of one person about one report, of one person, of one network about one report, of it. */
export const updateLimits = { ofPersonAboutOne: 3, ofPerson: 10, ofNetworkAboutOne: 5, ofNetwork: 60 } as const;
/** Photos of updates that a report has at once: the rest of its photos belongs to the reporter and the staff. */
export const mostUpdatePhotos = 10;
/** Updates of a report that wait for the staff at once. */
export const mostWaiting = 30;
/** Days for which the text and photo of a refused update are kept, so that the refusal can be looked at again. */
export const refusedDays = 30;
/** Younger accounts than this, that were made after the report was published, are heard and not counted. */
const freshHours = 24;

/** How many updates of the last day there are already, by what is limited. */
export type UpdatesToday = Readonly<Record<keyof typeof updateLimits, number>>;

/** Whether one more update would be too many. */
export function areUpdatesTooMany(today: UpdatesToday): boolean {
  return (Object.keys(updateLimits) as (keyof typeof updateLimits)[]).some((each) => today[each] >= updateLimits[each]);
}

/** Whether an update adds to the count of a report: not that of its reporter, nor of an account made for it. */
export function isUpdateCounted(
  account: { readonly createdAt: Date; readonly isReporter: boolean },
  publishedAt: Date,
  now: Date,
): boolean {
  const { createdAt, isReporter } = account;
  return !isReporter && (createdAt < publishedAt || createdAt.getTime() < now.getTime() - freshHours * 3_600_000);
}

/** Checks the text of an update, which may be empty. */
export function updateTextProblems(text: string): readonly Problem[] {
  return [...text].length > updateMaxLength
    ? [{ path: 'text', message: textOf('updateTooLong', { updateMaxLength }) }]
    : [];
}

/** Checks why an update is not shown: its author reads it. */
export function refusalProblems(reason: string): readonly Problem[] {
  if (reason === '') {
    return [{ path: 'reason', message: textOf('refusalNeeded') }];
  }
  return [...reason].length > refusalMaxLength
    ? [{ path: 'reason', message: textOf('refusalTooLong', { refusalMaxLength }) }]
    : [];
}
