import type { CalendarDay } from '@ns/municipality';
import { anyOf, type EntityManager, type JobRequest, type Language, publish } from '@ns/platform';
import { notificationTables } from '../entities/delivery.entity.ts';
import { composeOutsideMail, composeReminderMail, composeWorkOrderMail } from '../kinds/compose-mail.ts';
import { type DeliveryOpener, outsideKey } from '../ledger/open-delivery.ts';
import type { DeliveryProblem, DeliveryState } from '../domain/delivery.ts';
import { incomingNumberText, longDate } from '../templates/long-date.ts';
import type { MailSettings } from '../templates/mail-settings.ts';
import type { RenderedMail } from '../templates/mail-text.ts';
import { deliveryDueTopic } from '../topics/notifications.topics.ts';
import { type CorrectedAddress, lockSituation, makeDue, writeCorrection } from '../writes/make-due.ts';
import type { OutsideMailData } from '../templates/outside-mail-data.ts';

/** What a receiver outside is mailed of a report, as far as its setting lets it leave. Nothing is of the reporter. */
export interface OutsideReport extends Pick<
  OutsideMailData,
  'category' | 'description' | 'language' | 'photoIds' | 'place' | 'point' | 'reference' | 'words'
> {
  readonly incoming: { readonly number: string; readonly day: CalendarDay | null } | null;
  readonly receivedOn: CalendarDay;
  readonly answerBy: CalendarDay | null;
  readonly isPublic: boolean;
}

/** Which referral is mailed, and to whom. */
export interface OutsideAddress {
  readonly referralId: string;
  readonly signalId: string;
  readonly eventId: string;
  readonly address: string;
}

/** How the mail about a referral stands. */
export interface OutsideDeliveryState {
  readonly id: string;
  readonly state: DeliveryState;
  readonly problem: DeliveryProblem | null;
  readonly inDoubt: boolean;
  readonly sentAt: Date | null;
  /** its address is gone */
  readonly isForgotten: boolean;
}

/** Mails that pass reports on to bodies outside, remind them, or order work, each opened once for a referral. */
export class OutsideMails {
  constructor(
    private readonly opener: DeliveryOpener,
    private readonly settings: MailSettings,
  ) {}

  /** The mail as it will be sent. */
  compose(report: OutsideReport): RenderedMail {
    return composeOutsideMail(this.dataOf(report));
  }

  /** The mail that reminds of a report. @param sentOn when it was passed on */
  composeReminder(report: OutsideReport, sentOn: CalendarDay): RenderedMail {
    return composeReminderMail({ ...this.dataOf(report), sentOn: longDate(sentOn, report.language) });
  }

  /** The mail about work that is ordered; it is due on the day by which an answer is asked for. */
  composeOrder(report: OutsideReport): RenderedMail {
    return composeWorkOrderMail(this.dataOf(report));
  }

  /**
   * Opens the delivery in the caller's transaction.
   * @returns undefined when this referral was already mailed
   */
  async open(
    tx: EntityManager,
    { language, ...to }: OutsideAddress & { readonly language: Language },
    mail: RenderedMail,
  ): Promise<{ readonly deliveryId: string; readonly request: JobRequest } | undefined> {
    return this.opener.openOutside(tx, { kind: 'outside_report', ...to, language, mail });
  }

  /**
   * Opens the mail that orders work or reminds, in the caller's transaction; it leaves when that commits.
   * @returns undefined when this order was already mailed, or this referral reminded of
   */
  async openNow(
    tx: EntityManager,
    kind: 'outside_reminder' | 'work_order',
    { language, ...to }: OutsideAddress & { readonly language: Language },
    mail: RenderedMail,
  ): Promise<string | undefined> {
    const opened = await this.opener.openOutside(tx, { kind, ...to, language, mail });
    if (opened) {
      await publish(tx, deliveryDueTopic, { deliveryId: opened.deliveryId });
    }
    return opened?.deliveryId;
  }

  /**
   * Keeps a mail from leaving. One that came back did so after all, whatever was not known of it before.
   * @returns false when it left already, or leaves now
   */
  async stop(tx: EntityManager, deliveryId: string): Promise<boolean> {
    const situation = await lockSituation(tx, deliveryId);
    if (!situation || situation.isHeld || situation.state === 'SENT') {
      return false;
    }
    const stopped = { state: 'FAILED' as const, problem: 'OUT_OF_DATE' as const, next_attempt_at: null };
    await notificationTables(tx)
      .updateTable('delivery')
      .set({ ...stopped, ...(situation.state === 'BOUNCED' && { in_doubt: false }) })
      .where('id', '=', deliveryId)
      .execute();
    return true;
  }

  /**
   * Makes a mail that did not arrive due again; it stays the same delivery with the same Message-ID.
   * @param to where it goes from now on, who sends it there and why; as before when left out
   * @returns false when it is on its way, left, or is forgotten
   */
  async again(tx: EntityManager, deliveryId: string, to?: Omit<CorrectedAddress, 'former'>): Promise<boolean> {
    const situation = await lockSituation(tx, deliveryId);
    const address = to?.address ?? situation?.address ?? null;
    if (!situation || address === null || situation.isEmptied || !['BOUNCED', 'FAILED'].includes(situation.state)) {
      return false;
    }
    if (to && to.address !== situation.address) {
      await writeCorrection(tx, deliveryId, { ...to, former: situation.address });
    }
    await makeDue(tx, deliveryId);
    return true;
  }

  /** The mail that passed this referral on; undefined: none did. */
  async mailOf(tx: EntityManager, referralId: string): Promise<string | undefined> {
    const found = await notificationTables(tx)
      .selectFrom('delivery')
      .select('id')
      .where('dedup_key', '=', outsideKey('outside_report', referralId))
      .executeTakeFirst();
    return found?.id;
  }

  private dataOf({ incoming, receivedOn, answerBy, isPublic, ...report }: OutsideReport): OutsideMailData {
    const { language, reference } = report;
    return {
      ...report,
      addressee: null,
      sentOn: null,
      municipality: this.settings.municipality(language),
      incomingNumber: incoming && incomingNumberText(incoming.number, incoming.day),
      receivedOn: longDate(receivedOn, language),
      answerBy: answerBy && longDate(answerBy, language),
      link: isPublic && reference !== null ? `${this.settings.publicUrl}/s/${reference}` : null,
    };
  }
}

/** How these deliveries stand. */
export async function outsideDeliveries(
  em: EntityManager,
  ids: readonly string[],
): Promise<readonly OutsideDeliveryState[]> {
  return notificationTables(em)
    .selectFrom('delivery')
    .select(['id', 'state', 'problem', 'in_doubt as inDoubt', 'sent_at as sentAt'])
    .select((eb) => eb('address', 'is', null).$castTo<boolean>().as('isForgotten'))
    .where('id', '=', anyOf(ids))
    .execute();
}
