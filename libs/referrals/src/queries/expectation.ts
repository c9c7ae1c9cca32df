import { type CalendarDay, dayOf, plusMonths, type WorkingCalendar } from '@ns/municipality';
import type { EntityManager } from '@ns/platform';
import type { ReferralExpectation } from '@ns/signals';
import { type ReferralProgress, wasSent } from '../domain/referral.ts';
import { referralTables } from '../entities/referral.entity.ts';

/** Months in which a body decides on a signal that came to it, where no other term is agreed with it (АПК, чл. 121). */
const lawfulMonths = 2;

/**
 * By when a body answers what it got on a day.
 * @param answerDays working days agreed with it; null: the term of the law counts
 */
export function answerBy(sentOn: CalendarDay, answerDays: number | null, calendar: WorkingCalendar): CalendarDay {
  if (answerDays !== null) {
    return calendar.plusWorkingDays(sentOn, answerDays);
  }
  const by = plusMonths(sentOn, lawfulMonths);
  return calendar.isWorkingDay(by) ? by : calendar.plusWorkingDays(by, 1);
}

/** What follows from an outcome for the next day of the signal. */
export async function expectationAfter(
  em: EntityManager,
  calendar: WorkingCalendar,
  step: { readonly externalBody: string; readonly before: ReferralProgress; readonly after: ReferralProgress },
): Promise<ReferralExpectation> {
  const receiver = await referralTables(em)
    .selectFrom('receiver')
    .select('answer_days as days')
    .where('code', '=', step.externalBody)
    .executeTakeFirst();
  const today = dayOf(new Date());
  return {
    hadIt: wasSent(step.before),
    answerBy: answerBy(step.after.sentOn ?? today, receiver?.days ?? null, calendar),
    today,
    calendar,
  };
}
