import type { CalendarDay } from '@ns/municipality/domain';
import { type Text, textOf } from '../texts/index.ts';

/** Characters of a reason. */
export const longestReason = 500;

/** What is wrong with a hold. @param until the last day; null: until somebody releases it */
export function holdProblems(
  reason: string,
  until: CalendarDay | null,
  today: CalendarDay,
): readonly { path: string; message: Text }[] {
  const length = [...reason.trim()].length;
  return [
    ...(length === 0 ? [{ path: 'reason', message: textOf('reasonNeeded') }] : []),
    ...(length > longestReason ? [{ path: 'reason', message: textOf('reasonTooLong', { longestReason }) }] : []),
    ...(until !== null && until < today ? [{ path: 'until', message: textOf('untilIsOver') }] : []),
  ];
}
