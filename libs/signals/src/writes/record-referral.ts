import type { EntityManager } from '@ns/platform';
import type { WrittenEvent } from '../domain/event-data.ts';
import type { ReferralNews } from '../domain/referral-news.ts';
import { appendSignalEvent } from './append-signal-event.ts';

/** What the referrals slice learned about a forwarded signal. */
export interface ReferralRecord {
  readonly signalId: string;
  /** code of the external body */
  readonly externalBody: string;
  readonly news: ReferralNews;
  /** what the body wrote, as the member of staff lets the reporter read it */
  readonly words: string | null;
  /** who noted it */
  readonly staffId: string;
}

/**
 * Writes what became of the forwarding into the history of the signal, whose row the caller holds.
 * @returns the id of the event
 */
export function recordReferral(tx: EntityManager, record: ReferralRecord): Promise<string> {
  const { signalId, words, staffId } = record;
  return appendSignalEvent(tx, { ...eventOf(record), signalId, message: words, actor: { id: staffId, kind: 'STAFF' } });
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
