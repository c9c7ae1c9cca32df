import { type CalendarDay, dateOf } from '@ns/municipality/domain';
import { type Text, textOf } from '../texts/index.ts';
import type { ReadEvent } from './event-data.ts';
import type { BodyAnswer } from './body-answer.ts';

/** What became known of a forwarded signal. */
export type ReferralNews =
  | { readonly kind: 'SENT'; readonly on: CalendarDay }
  /** `number`: under which the body has it, when it gave one */
  | { readonly kind: 'RECEIVED'; readonly on: CalendarDay; readonly number: string | null }
  | { readonly kind: 'ANSWERED'; readonly on: CalendarDay; readonly answer: BodyAnswer };

/** What became of the forwarding, as everybody reads it. @param body its name in the language of the reader */
export function referralWords(news: ReferralNews, body: string): Text {
  const on = dateOf(news.on);
  switch (news.kind) {
    case 'SENT':
      return textOf('referral.sent', { body, on });
    case 'RECEIVED':
      return news.number === null
        ? textOf('referral.received', { body, on })
        : textOf('referral.receivedAs', { body, number: news.number });
    case 'ANSWERED':
      return textOf(`referral.${news.answer}`, { body });
  }
}

/** What an event says of the forwarding. */
export interface ReferralEvent {
  readonly news: ReferralNews;
  /** code of the body */
  readonly externalBody: string;
}

/** What an event says of the forwarding; undefined for every other event, and for one that lacks a part. */
export function referralNewsIn(event: ReadEvent): ReferralEvent | undefined {
  if (event.type === 'referral_sent') {
    const { externalBody, on } = event.data;
    return externalBody && on ? { externalBody, news: { kind: 'SENT', on } } : undefined;
  }
  if (event.type === 'referral_received') {
    const { externalBody, on, number = null } = event.data;
    return externalBody && on ? { externalBody, news: { kind: 'RECEIVED', on, number } } : undefined;
  }
  if (event.type === 'referral_answered') {
    const { externalBody, on, answer } = event.data;
    return externalBody && on && answer ? { externalBody, news: { kind: 'ANSWERED', on, answer } } : undefined;
  }
  return undefined;
}
