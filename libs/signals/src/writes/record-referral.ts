import { type CalendarDay, dayOf, type WorkingCalendar } from '@ns/municipality';
import { type EntityManager, mustExist } from '@ns/platform';
import { isLastAnswer } from '../domain/body-answer.ts';
import { type DatePromise, promiseOfForwarding, promiseOfNextStep, promiseOfReply } from '../domain/date-promise.ts';
import type { WrittenEvent } from '../domain/event-data.ts';
import type { ReferralNews } from '../domain/referral-news.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import { appendSignalEvent } from './append-signal-event.ts';
import { endPromise, makePromise } from './date-promise.ts';

/** What the referrals slice learned about a forwarded signal. */
export interface ReferralRecord {
  readonly signalId: string;
  /** code of the external body */
  readonly externalBody: string;
  readonly news: ReferralNews;
  /** what the body wrote, as the member of staff lets the reporter read it */
  readonly words: string | null;
  /** who noted it; null: the channel itself showed it */
  readonly staffId: string | null;
  readonly expects: ReferralExpectation;
}

/** What follows from the news for the next day of the signal. */
export interface ReferralExpectation {
  /** whether the body had it already before this news */
  readonly hadIt: boolean;
  /** by when the body answers */
  readonly answerBy: CalendarDay;
  readonly today: CalendarDay;
  readonly calendar: WorkingCalendar;
}

/**
 * Writes what became of the forwarding into the history of the signal, whose row the caller holds, and the day that it
 * has next: the body answers; after an answer that is not the end, a person decides; after one that is, there is none.
 * @returns the id of the event
 */
export async function recordReferral(tx: EntityManager, record: ReferralRecord): Promise<string> {
  const { signalId, externalBody, words, staffId } = record;
  const signal = mustExist(await lockSignal(tx, signalId), `Signal ${signalId} is gone.`);
  // News of an earlier forwarding say nothing of the work that goes on since, or of another body.
  if (signal.status === 'FORWARDED' && signal.externalBodyCode === externalBody) {
    const next = promiseAfter(record);
    if (next !== undefined) {
      endPromise(signal, 'VOID');
    }
    if (next) {
      makePromise(signal, next);
    }
    await tx.flush();
  }
  const actor = staffId === null ? null : { id: staffId, kind: 'STAFF' as const };
  return appendSignalEvent(tx, { ...eventOf(record), signalId, message: words, actor });
}

/**
 * The day by which a signal is passed on is its next one again, after what was passed on came back: nobody outside has
 * it. The caller holds its row and has made sure that it is still forwarded by that step.
 */
export async function recallReferral(
  tx: EntityManager,
  { signalId, today }: { readonly signalId: string; readonly today: CalendarDay },
): Promise<void> {
  const signal = mustExist(await lockSignal(tx, signalId), `Signal ${signalId} is gone.`);
  endPromise(signal, 'VOID');
  makePromise(signal, promiseOfForwarding(dayOf(signal.createdAt), today));
  await tx.flush();
}

/** @returns null when nothing is expected any more; undefined when the day stays as it is */
function promiseAfter({ news, expects }: ReferralRecord): DatePromise | null | undefined {
  const { hadIt, answerBy, today, calendar } = expects;
  switch (news.kind) {
    case 'SENT':
    case 'RECEIVED':
      return hadIt ? undefined : promiseOfReply(answerBy);
    case 'ANSWERED':
      return isLastAnswer(news.answer) ? null : promiseOfNextStep(today, calendar);
  }
}

function eventOf({ externalBody, news }: ReferralRecord): WrittenEvent {
  const data = { externalBody, on: news.on };
  switch (news.kind) {
    case 'SENT':
      return { type: 'referral_sent', data };
    case 'RECEIVED':
      return { type: 'referral_received', data: { ...data, ...(news.number === null ? {} : { number: news.number }) } };
    case 'ANSWERED':
      return { type: 'referral_answered', data: { ...data, answer: news.answer } };
  }
}
