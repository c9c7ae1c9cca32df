import { type CalendarDay } from '@ns/municipality';
import { type Language } from '@ns/platform';
import { type DeliveryChannel } from '../domain/delivery.ts';
import { type MailKind } from '../domain/mail-kind.ts';

/** A delivery as the worker holds it that is to send it. */
export interface ClaimedDelivery {
  readonly id: string;
  /** number of this attempt; who holds an older one can write nothing any more */
  readonly attempt: number;
  readonly round: number;
  readonly kind: MailKind;
  readonly channel: DeliveryChannel;
  /** the device of a notification; null when it is gone, and in mails */
  readonly pushSubscriptionId: string | null;
  readonly signalId: string | null;
  /** the fact that a mail about a signal is about */
  readonly eventId: string | null;
  readonly accountId: string | null;
  readonly sourceId: string | null;
  /** the day a digest is about; null in all other mails */
  readonly digestDay: CalendarDay | null;
  /** Monday of the week whose news it holds; null in all other deliveries */
  readonly newsWeek: CalendarDay | null;
  /** null in notifications */
  readonly address: string | null;
  readonly language: Language;
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly subject: string;
  readonly bodyText: string | null;
  readonly bodyHtml: string | null;
  readonly deferrals: number;
  readonly inDoubt: boolean;
  readonly giveUpAt: Date;
  readonly createdAt: Date;
}
