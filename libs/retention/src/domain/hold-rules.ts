import type { CalendarDay } from '@ns/municipality/domain';
import { type Text, textOf } from '../texts/index.ts';

/** Characters of a reason. */
export const longestReason = 500;

/** Whether a hold keeps its report on a day: until it is released, or its last day is over. */
export function isInForceOn(
  today: CalendarDay,
  { until, releasedAt }: { readonly until: CalendarDay | null; readonly releasedAt: Date | null },
): boolean {
  return releasedAt === null && (until === null || until >= today);
}

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
