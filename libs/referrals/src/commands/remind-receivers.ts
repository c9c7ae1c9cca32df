import { type CalendarDay, plusDays } from '@ns/municipality';
import { anyOf, defaultLanguage, type EntityManager, sql } from '@ns/platform';
import { lastEventsOf, signalRowById } from '@ns/signals';
import { referralTables } from '../entities/referral.entity.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { receiverOf } from '../queries/receivers.ts';
import { sharedReport } from '../queries/shared-report.ts';
import { lockForSettling } from '../writes/settle-referral.ts';

/** Of an older term staff know more than a program: it is among what needs a clerk since it ended. */
const longestOverdueDays = 14;
const atOnce = 1_000;
const awaitsAnswer = ['SENT', 'RECEIVED'] as const;

export interface RemindReceiversProps {
  /** a day of the municipality's calendar */
  readonly today: CalendarDay;
}

/**
 * Mails each body that is reached by mail, once for a referral, that the term for its answer is over. Any number of
 * workers may do so at the same time; a body that answers meanwhile is not reminded, nor one whose letter waits.
 * @returns how many were reminded
 */
export async function remindReceivers(
  needs: Needs<'calendar' | 'database' | 'directory' | 'letterWaits' | 'outside'>,
  { today }: RemindReceiversProps,
): Promise<number> {
  const { calendar, database } = needs;
  let reminded = 0;
  for (const { id, signalId, sentOn, answerDays } of await unanswered(database.fork(), today)) {
    const answerBy = calendar.plusWorkingDays(sentOn, answerDays);
    if (answerBy < today && answerBy >= plusDays(today, -longestOverdueDays)) {
      reminded += (await database.transaction((tx) => remind(needs, tx, { id, signalId, sentOn, answerBy }))) ? 1 : 0;
    }
  }
  return reminded;
}

interface Overdue {
  readonly id: string;
  readonly signalId: string;
  readonly sentOn: CalendarDay;
  readonly answerBy: CalendarDay;
}

/** @returns false when it was answered, taken back or reminded of meanwhile, or the body is not to be mailed now */
async function remind(
  { calendar, directory, letterWaits, outside }: Needs<'calendar' | 'directory' | 'letterWaits' | 'outside'>,
  tx: EntityManager,
  { id, signalId, sentOn, answerBy }: Overdue,
): Promise<boolean> {
  const held = await lockForSettling(tx, { id, signalId });
  const signal = await signalRowById(tx, signalId);
  const [step] = await lastEventsOf(tx, [signalId], 'forwarded');
  if (!held?.externalBody || signal?.status !== 'FORWARDED' || signal.erasedAt !== null || step?.id !== held.eventId) {
    return false;
  }
  if (await letterWaits(tx, signalId, sentOn)) {
    return false;
  }
  const menus = await directory.menus(tx);
  const receiver = await receiverOf(tx, menus, held.externalBody);
  if (receiver?.channel !== 'MAIL' || receiver.destination === null) {
    return false;
  }
  const marked = await referralTables(tx)
    .updateTable('referral')
    .set({ reminded_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('reminded_at', 'is', null)
    .where('state', 'in', awaitsAnswer)
    .executeTakeFirst();
  if (marked.numUpdatedRows === 0n) {
    return false;
  }
  const report = await sharedReport(tx, { menus, calendar }, signal, receiver);
  const mail = outside.composeReminder({ ...report, answerBy }, sentOn);
  const to = { referralId: id, signalId, eventId: held.eventId, address: receiver.destination };
  return (await outside.openNow(tx, 'outside_reminder', { ...to, language: defaultLanguage }, mail)) !== undefined;
}

/** Mailed referrals without an answer whose term may be over: working days are fewer than days. */
async function unanswered(em: EntityManager, today: CalendarDay) {
  return referralTables(em)
    .selectFrom('referral as r')
    .innerJoin('receiver as x', 'x.code', 'r.external_body')
    .select(['r.id', 'r.signal_id as signalId', 'r.sent_on as sentOn', 'x.answer_days as answerDays'])
    .where('r.channel', '=', 'MAIL')
    .where('x.channel', '=', 'MAIL')
    .where('r.state', '=', anyOf(awaitsAnswer))
    .where('r.reminded_at', 'is', null)
    .where(sql<boolean>`r.sent_on + x.answer_days < ${today}::date`)
    .where(sql<boolean>`r.sent_on >= ${today}::date - (x.answer_days * 2 + 30)`)
    .$narrowType<{ sentOn: string; answerDays: number }>()
    .orderBy('r.sent_on', 'desc')
    .limit(atOnce)
    .execute();
}
