import { dayOf } from '@ns/municipality';
import { hasOpenPlace, signalEventOf } from '@ns/signals';
import { inInnerSpan, openSpan } from '@ns/platform';
import type { AccountMailWriter } from '../accept/account-mail-writer.ts';
import type { SignalMails } from '../accept/signal-mails.ts';
import type { MailLane } from '../domain/delivery.ts';
import type { SendOutcome } from '../domain/settle-attempt.ts';
import { mayReadWorkload } from '../figures/weekly-mails.ts';
import { mayReadFigures } from '../figures/monthly-mails.ts';
import { mailLane } from '../kinds/mail-lane.ts';
import type { ClaimedDelivery } from '../ledger/claimed-delivery.ts';
import type { PushSender } from '../push/push-sender.ts';
import { pushTargetOf } from '../push/push-subscriptions.ts';
import { wantsNews } from '../news/weekly-news.ts';
import type { UnsubscribeLinks } from '../preferences/unsubscribe-links.ts';
import { type OutgoingMail, readableHeaders } from '../smtp/mail-headers.ts';
import type { MailSender } from '../smtp/mail-sender.ts';
import type { Mailer } from '../smtp/smtp-mailer.ts';
import { type CompleteMail, completeMail, type CompleteMailNeeds, withLogo } from './complete-mail.ts';
import type { Handover } from './handover.ts';
import { withLatestText } from './latest-text.ts';

export interface SenderNeeds extends CompleteMailNeeds {
  readonly accountMails: AccountMailWriter;
  readonly signalMails: Pick<SignalMails, 'again'>;
  /** connections of a lane to the mail server; undefined: no mail server is configured */
  readonly mailers: Readonly<Record<MailLane, Mailer>> | undefined;
  readonly sender: MailSender;
  readonly unsubscribeLinks: UnsubscribeLinks;
  /** undefined: no notifications are sent */
  readonly push: PushSender | undefined;
  /** address of the citizens' app */
  readonly publicUrl: string;
}

const outOfDate: SendOutcome = { outcome: 'OUT_OF_DATE', serverResponse: null };

/** Writes what leaves, a mail or a notification, and hands it to the server or service that takes it. */
export class Sender {
  constructor(private readonly needs: SenderNeeds) {}

  /**
   * Makes one attempt to send a delivery.
   * @returns undefined when it was held back
   * @throws anything that goes wrong on this side
   */
  async send(claimed: ClaimedDelivery, handover: Handover): Promise<SendOutcome | undefined> {
    if (await this.hasOpenPlace(claimed)) {
      return { outcome: 'OPEN_PLACE', serverResponse: null };
    }
    return claimed.channel === 'PUSH'
      ? this.notify(claimed, handover)
      : this.mail(await withLatestText(this.needs.database, this.needs.signalMails, claimed), handover);
  }

  /**
   * Whether it says what staff wrote with a place left open. The commands refuse such a text; this holds for whatever
   * came past them. What reporters write is theirs, braces included.
   */
  private async hasOpenPlace({ eventId, bodyText }: ClaimedDelivery): Promise<boolean> {
    if (eventId === null || bodyText === null || !hasOpenPlace(bodyText)) {
      return false;
    }
    const event = await signalEventOf(this.needs.database.fork(), eventId);
    return event?.actorKind === 'STAFF' && event.message !== null && hasOpenPlace(event.message);
  }

  private async mail(claimed: ClaimedDelivery, handover: Handover): Promise<SendOutcome | undefined> {
    const { mailers, sender } = this.needs;
    const mail = await this.outgoing(claimed);
    return mail && mailers
      ? inInnerSpan({ name: 'mail', kind: 'client' }, async () => {
          // With the subject of the ledger: that of a mail with a code is not kept.
          const outcome = await mailers[mailLane(claimed.kind)].send(mail, () =>
            handover.begin(readableHeaders({ ...mail, subject: claimed.subject }, sender)),
          );
          openSpan()?.set({ 'ns.outcome': outcome?.outcome ?? 'HELD_BACK' });
          return outcome;
        })
      : outOfDate;
  }

  private async notify(claimed: ClaimedDelivery, handover: Handover): Promise<SendOutcome | undefined> {
    const { database, push, publicUrl } = this.needs;
    const { id, subject, bodyText, signalId, newsWeek, language, giveUpAt, pushSubscriptionId } = claimed;
    if (!push || bodyText === null || (signalId ?? newsWeek) === null || !(await this.isWanted(claimed))) {
      return outOfDate;
    }
    const target = await pushTargetOf(database.fork(), pushSubscriptionId);
    return target
      ? push.send(
          {
            title: subject,
            text: bodyText,
            language,
            until: giveUpAt,
            url: signalId === null ? `${publicUrl}/map` : `${publicUrl}/signals/${signalId}`,
            tag: id,
          },
          target,
          () => handover.begin([]),
        )
      : { outcome: 'SUBSCRIPTION_GONE', serverResponse: null };
  }

  private async outgoing(claimed: ClaimedDelivery): Promise<OutgoingMail | undefined> {
    const written = await this.letter(claimed);
    const letter = written && (await withLogo(this.needs.database.fork(), written));
    const { address, messageId, inReplyTo, createdAt, kind, accountId } = claimed;
    return letter === undefined || address === null
      ? undefined
      : {
          ...letter,
          to: address,
          messageId,
          inReplyTo,
          date: createdAt,
          unsubscribe: this.needs.unsubscribeLinks.of(kind, accountId),
        };
  }

  private async letter(claimed: ClaimedDelivery): Promise<CompleteMail | undefined> {
    if (claimed.sourceId) {
      const again = await this.needs.accountMails.again(this.needs.database.fork(), claimed.kind, claimed.sourceId);
      return again && { ...again, pictures: [] };
    }
    const { subject, bodyText, bodyHtml, digestDay, kind, accountId } = claimed;
    // What had to be done on a day that is over helps nobody.
    if (kind === 'daily_digest' && digestDay !== null && digestDay < dayOf(new Date())) {
      return undefined;
    }
    if (!(await this.isWanted(claimed))) {
      return undefined;
    }
    // Figures are for those who may read them when they arrive.
    const mayRead = { monthly_figures: mayReadFigures, weekly_figures: mayReadWorkload };
    if (kind in mayRead && !(await mayRead[kind as keyof typeof mayRead](this.needs.database.fork(), accountId))) {
      return undefined;
    }
    return bodyText === null || bodyHtml === null
      ? undefined
      : completeMail(this.needs, claimed, { subject, text: bodyText, html: bodyHtml });
  }

  /** News that were switched off while they waited do not leave. */
  private async isWanted({ newsWeek, accountId }: ClaimedDelivery): Promise<boolean> {
    return newsWeek === null || wantsNews(this.needs.database.fork(), accountId);
  }
}
