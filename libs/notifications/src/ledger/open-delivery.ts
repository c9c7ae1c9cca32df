import type { CalendarDay } from '@ns/municipality';
import { type ColumnsOf, type EntityManager, type JobRequest, type Language, sql } from '@ns/platform';
import type { Expression, Insertable } from 'kysely';
import { giveUpAfterDays } from '../domain/back-off.ts';
import { mailLane } from '../kinds/mail-lane.ts';
import type { MailKind } from '../kinds/mail-kind.ts';
import type { AccountMailKind } from '../kinds/account-kinds.ts';
import type { SignalMailKind } from '../kinds/signal-kinds.ts';
import { type DeliverySchema, notificationTables } from '../entities/delivery.entity.ts';
import type { SignalHeadline } from '../kinds/compose-mail.ts';
import type { RenderedMail } from '../templates/mail-text.ts';
import { requestSend, sendTurn, type SendTurn } from './send-request.ts';

/** A mail about an event of a signal's history, complete. */
export interface SignalDelivery {
  readonly kind: SignalMailKind;
  readonly signalId: string;
  readonly eventId: string;
  readonly accountId: string;
  readonly address: string;
  readonly language: Language;
  readonly mail: RenderedMail;
  /** the mail that says this too; it does not leave by itself then */
  readonly carriedBy?: string | undefined;
  /** how long it waits for what it could take in */
  readonly waitSeconds?: number;
}

/** A notification about an event of a signal's history on one device. */
export interface PushDelivery extends Omit<SignalDelivery, 'address' | 'mail' | 'carriedBy' | 'waitSeconds'> {
  readonly subscriptionId: string;
  readonly headline: SignalHeadline;
}

/** A mail about an account; its text is written when it leaves. */
export interface AccountDelivery {
  readonly kind: AccountMailKind;
  /** registration or sign-in code */
  readonly sourceId: string;
  readonly accountId: string | null;
  readonly address: string;
  readonly language: Language;
  readonly subject: string;
}

/** The mail about a day, week or month of one person, complete. */
export interface PeriodDelivery {
  readonly kind: keyof typeof periods;
  /** the day, or the first day of the week or month */
  readonly start: CalendarDay;
  readonly accountId: string;
  readonly address: string;
  readonly language: Language;
  readonly mail: RenderedMail;
}

/** The notification about a day, week or month on one device. */
export interface PeriodPushDelivery extends Omit<PeriodDelivery, 'address' | 'mail'> {
  readonly subscriptionId: string;
  readonly headline: SignalHeadline;
}

/** How the ledger names the period of each mail that a person gets once in it. */
const periods = {
  daily_digest: { key: 'digest', column: 'digest_day' },
  daily_news: { key: 'daily-news', column: 'digest_day' },
  monthly_figures: { key: 'figures', column: 'figures_month' },
  weekly_figures: { key: 'figures-week', column: 'figures_week' },
  weekly_news: { key: 'news', column: 'news_week' },
} as const satisfies Readonly<Partial<Record<MailKind, object>>>;

/** A mail to the operator of the service, complete. */
export interface NoticeDelivery {
  readonly kind: 'certificate_ends' | 'installation_state' | 'installation_week' | 'mail_sample' | 'records_outage';
  /** what it is about; the same is mailed once */
  readonly notice: string;
  readonly address: string;
  readonly language: Language;
  readonly mail: RenderedMail;
}

/** Mails about a report that go to those who work on it outside. */
export const outsideKinds = ['outside_report', 'outside_reminder', 'work_order'] as const;

/** A mail that passes a report on to an outside body, reminds it, or orders work from a contractor, complete. */
export interface OutsideDelivery {
  readonly kind: (typeof outsideKinds)[number];
  /** of the referral; the same is mailed once, and reminded of once */
  readonly referralId: string;
  readonly signalId: string;
  readonly eventId: string;
  readonly address: string;
  readonly language: Language;
  readonly mail: RenderedMail;
}

/** A mail that answers a letter, complete. */
export interface AnswerDelivery {
  /** of the letter; the same is answered once */
  readonly letterId: string;
  /** Message-ID of the letter; null: it had none */
  readonly inReplyTo: string | null;
  readonly address: string;
  readonly language: Language;
  readonly mail: RenderedMail;
}

/** Columns of `delivery`, beyond those that every delivery has. */
type Opened = Omit<
  Insertable<ColumnsOf<typeof DeliverySchema>>,
  'id' | 'dedup_key' | 'give_up_at' | 'message_id' | 'in_reply_to' | 'next_attempt_at'
> & { readonly in_reply_to?: Expression<string | null>; readonly next_attempt_at?: Expression<Date> };

const untilGivenUp = sql`make_interval(days => ${giveUpAfterDays})`;

/** Enters deliveries into the ledger, each once however often it is asked. */
export class DeliveryOpener {
  /** @param domain right part of the Message-IDs */
  constructor(private readonly domain: string) {}

  /** Opens the delivery in the caller's transaction; nothing when this event was already mailed to this account. */
  async openForSignal(tx: EntityManager, delivery: SignalDelivery): Promise<readonly JobRequest[]> {
    const { kind, signalId, eventId, accountId, address, language, mail, carriedBy = null, waitSeconds = 0 } = delivery;
    return this.open(tx, `event/${eventId}/${accountId}/${kind}`, {
      kind,
      language,
      address,
      ...contentOf(mail),
      signal_id: signalId,
      event_id: eventId,
      account_id: accountId,
      carried_by: carriedBy,
      // A release that does not know carried mails finds this one when its carrier has long been given up.
      next_attempt_at:
        carriedBy === null
          ? sql<Date>`now() + make_interval(secs => ${waitSeconds})`
          : sql<Date>`now() + ${untilGivenUp}`,
      // What this person first read about the signal is the root of the thread.
      in_reply_to: notificationTables(tx)
        .selectFrom('delivery as first')
        .select('first.message_id')
        .where('first.signal_id', '=', signalId)
        .where('first.account_id', '=', accountId)
        .where('first.channel', '=', 'EMAIL')
        .orderBy('first.id')
        .limit(1)
        .$asScalar(),
    });
  }

  /** Opens the delivery in the caller's transaction; nothing when this event was already sent to this device. */
  async openPush(tx: EntityManager, delivery: PushDelivery): Promise<readonly JobRequest[]> {
    const { kind, signalId, eventId, accountId, subscriptionId, language, headline } = delivery;
    return this.open(tx, `event/${eventId}/${accountId}/${kind}/push/${subscriptionId}`, {
      kind,
      language,
      ...headlineOf(headline, subscriptionId),
      signal_id: signalId,
      event_id: eventId,
      account_id: accountId,
    });
  }

  /**
   * Opens the delivery in the caller's transaction; nothing when this person already has one about this period.
   * @param carried what else it says; each stands in the ledger as a delivery that this one carries
   */
  async openForPeriod(
    tx: EntityManager,
    delivery: PeriodDelivery,
    carried: readonly SignalDelivery[] = [],
  ): Promise<readonly JobRequest[]> {
    const { kind, start, accountId, address, language, mail } = delivery;
    const { key, column } = periods[kind];
    const turn = await this.insert(tx, `${key}/${start}/${accountId}`, {
      kind,
      language,
      address,
      ...contentOf(mail),
      [column]: start,
      account_id: accountId,
    });
    if (!turn) {
      return [];
    }
    for (const each of carried) {
      await this.openForSignal(tx, { ...each, carriedBy: turn.id });
    }
    return [requestSend(turn)];
  }

  /** Opens the delivery in the caller's transaction; nothing when this device already has one about this period. */
  async openPeriodPush(tx: EntityManager, delivery: PeriodPushDelivery): Promise<readonly JobRequest[]> {
    const { kind, start, accountId, subscriptionId, language, headline } = delivery;
    const { key, column } = periods[kind];
    return this.open(tx, `${key}/${start}/${accountId}/push/${subscriptionId}`, {
      kind,
      language,
      ...headlineOf(headline, subscriptionId),
      [column]: start,
      account_id: accountId,
    });
  }

  /** Opens the delivery in the caller's transaction; nothing when this was already mailed. */
  async openNotice(
    tx: EntityManager,
    { kind, notice, address, language, mail }: NoticeDelivery,
  ): Promise<readonly JobRequest[]> {
    return this.open(tx, `notice/${kind}/${notice}`, { kind, notice, language, address, ...contentOf(mail) });
  }

  /**
   * Opens the delivery in the caller's transaction.
   * @returns undefined when this referral was already mailed
   */
  async openOutside(
    tx: EntityManager,
    { kind, referralId, signalId, eventId, address, language, mail }: OutsideDelivery,
  ): Promise<{ readonly deliveryId: string; readonly request: JobRequest } | undefined> {
    const turn = await this.insert(tx, outsideKey(kind, referralId), {
      kind,
      signal_id: signalId,
      event_id: eventId,
      language,
      address,
      ...contentOf(mail),
    });
    return turn && { deliveryId: turn.id, request: requestSend(turn) };
  }

  /**
   * Opens the delivery in the caller's transaction.
   * @returns its id; undefined when this letter was already answered
   */
  async openAnswer(
    tx: EntityManager,
    { letterId, inReplyTo, address, language, mail }: AnswerDelivery,
  ): Promise<string | undefined> {
    const turn = await this.insert(tx, `answer/${letterId}`, {
      kind: 'letter_answer',
      notice: letterId,
      in_reply_to: sql<string | null>`${inReplyTo}::text`,
      language,
      address,
      ...contentOf(mail),
    });
    return turn?.id;
  }

  /** Opens the delivery in the caller's transaction; nothing when this registration or code was already mailed. */
  async openForAccount(tx: EntityManager, delivery: AccountDelivery): Promise<readonly JobRequest[]> {
    const { kind, sourceId, accountId, address, language, subject } = delivery;
    return this.open(tx, `account/${sourceId}/${kind}`, {
      kind,
      language,
      address,
      subject,
      source_id: sourceId,
      account_id: accountId,
    });
  }

  private async open(tx: EntityManager, dedupKey: string, values: Opened): Promise<readonly JobRequest[]> {
    const turn = await this.insert(tx, dedupKey, values);
    return turn && !values.carried_by ? [requestSend(turn)] : [];
  }

  private async insert(tx: EntityManager, dedupKey: string, values: Opened): Promise<SendTurn | undefined> {
    return notificationTables(tx)
      .with('new', (db) => db.selectNoFrom(sql<string>`uuidv7()`.as('id')))
      .insertInto('delivery')
      .values(({ selectFrom }) => ({
        lane: mailLane(values.kind),
        ...values,
        id: selectFrom('new').select('new.id').$asScalar().$notNull(),
        dedup_key: dedupKey,
        give_up_at: sql<Date>`now() + ${untilGivenUp}`,
        message_id: sql<string>`(select '<' || new.id || '@' || ${this.domain} || '>' from new)`,
      }))
      .onConflict((opened) => opened.column('dedup_key').doNothing())
      .returning(sendTurn)
      .executeTakeFirst();
  }
}

/** By which a mail to those outside is once: a referral is reminded of beside the mail that passes it on. */
export function outsideKey(kind: OutsideDelivery['kind'], referralId: string): string {
  return `outside/${referralId}${kind === 'outside_reminder' ? '/reminder' : ''}`;
}

function contentOf({ subject, text, html }: RenderedMail) {
  return { subject, body_text: text, body_html: html };
}

function headlineOf({ title, text }: SignalHeadline, subscriptionId: string) {
  return {
    channel: 'PUSH' as const,
    lane: 'PUSH' as const,
    push_subscription_id: subscriptionId,
    subject: title,
    body_text: text,
  };
}
