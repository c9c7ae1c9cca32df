import { performance } from 'node:perf_hooks';
import { dayOf } from '@ns/municipality';
import type { JobRequest, Logger } from '@ns/platform';
import type { AccountMailWriter } from '../accept/account-mail-writer.ts';
import { deliveryChannels } from '../domain/delivery.ts';
import type { SendOutcome } from '../domain/settle-attempt.ts';
import { mayReadFigures } from '../figures/monthly-mails.ts';
import type { ClaimedDelivery } from '../ledger/claimed-delivery.ts';
import { type DeliveryLedger, renewLeaseEveryMs } from '../ledger/delivery-ledger.ts';
import type { AttemptCounter } from '../observability/mail-metrics.ts';
import type { PushSender } from '../push/push-sender.ts';
import { pushTargetOf } from '../push/push-subscriptions.ts';
import { wantsNews } from '../news/weekly-news.ts';
import type { UnsubscribeLinks } from '../preferences/unsubscribe-links.ts';
import { type OutgoingMail, readableHeaders } from '../smtp/mail-headers.ts';
import type { MailSender } from '../smtp/mail-sender.ts';
import type { Mailer } from '../smtp/smtp-mailer.ts';
import { type CompleteMail, completeMail, type CompleteMailDeps, withLogo } from './complete-mail.ts';

export interface SendMailDeps extends CompleteMailDeps {
  readonly ledger: DeliveryLedger;
  readonly accountMails: AccountMailWriter;
  /** undefined: no mail server is configured */
  readonly mailer: Mailer | undefined;
  readonly sender: MailSender;
  readonly unsubscribeLinks: UnsubscribeLinks;
  /** undefined: no notifications are sent */
  readonly push: PushSender | undefined;
  /** address of the citizens' app */
  readonly publicUrl: string;
  readonly attempts: AttemptCounter;
  readonly logger: Logger;
}

const outOfDate: SendOutcome = { outcome: 'OUT_OF_DATE', serverResponse: null };

/**
 * Makes one attempt to send a delivery, a mail or a notification. Harmless when it runs twice: only one worker gets the
 * claim.
 */
export class SendMail {
  constructor(private readonly deps: SendMailDeps) {}

  async perform({ deliveryId }: { readonly deliveryId: string }): Promise<readonly JobRequest[]> {
    const { ledger, mailer } = this.deps;
    if (!mailer) {
      await ledger.postponeDue();
    }
    const claimed = await ledger.claim(deliveryId, mailer ? deliveryChannels : ['PUSH']);
    return claimed ? this.attempt(claimed) : [];
  }

  private async attempt(claimed: ClaimedDelivery): Promise<readonly JobRequest[]> {
    const { ledger, attempts, logger } = this.deps;
    const startedAt = performance.now();
    const outcome = await this.whileAlive(claimed, () =>
      claimed.channel === 'PUSH' ? this.notify(claimed) : this.mail(claimed),
    );
    if (!outcome) {
      logger.warn(
        { deliveryId: claimed.id, attempt: claimed.attempt },
        'delivery taken over by another attempt before it left',
      );
      return [];
    }
    if (claimed.channel === 'EMAIL') {
      attempts.count(outcome.outcome);
    }
    logger.info(
      { deliveryId: claimed.id, attempt: claimed.attempt, kind: claimed.kind, outcome: outcome.outcome },
      claimed.channel === 'PUSH' ? 'push attempt' : 'mail attempt',
    );
    return ledger.settle(claimed, outcome, performance.now() - startedAt);
  }

  private async mail(claimed: ClaimedDelivery): Promise<SendOutcome | undefined> {
    const { ledger, mailer, sender } = this.deps;
    const mail = await this.outgoing(claimed);
    return mail && mailer
      ? // With the subject of the ledger: that of a mail with a code is not kept.
        mailer.send(mail, () =>
          ledger.beginBody(claimed, readableHeaders({ ...mail, subject: claimed.subject }, sender)),
        )
      : outOfDate;
  }

  private async notify(claimed: ClaimedDelivery): Promise<SendOutcome | undefined> {
    const { database, ledger, push, publicUrl } = this.deps;
    const { id, subject, bodyText, signalId, newsWeek, language, giveUpAt, pushSubscriptionId } = claimed;
    if (!push || bodyText === null || (signalId ?? newsWeek) === null || !(await this.isWanted(claimed))) {
      return outOfDate;
    }
    const target = await pushTargetOf(database.fork(), pushSubscriptionId);
    return target
      ? push.send(
          {
            ...{ title: subject, text: bodyText, language, until: giveUpAt },
            url: signalId === null ? `${publicUrl}/map` : `${publicUrl}/signals/${signalId}`,
            tag: id,
          },
          target,
          () => ledger.beginBody(claimed, []),
        )
      : { outcome: 'SUBSCRIPTION_GONE', serverResponse: null };
  }

  private async outgoing(claimed: ClaimedDelivery): Promise<OutgoingMail | undefined> {
    const written = await this.letter(claimed);
    const letter = written && (await withLogo(this.deps.database.fork(), written));
    const { address, messageId, inReplyTo, createdAt, kind, accountId } = claimed;
    return letter === undefined || address === null
      ? undefined
      : {
          ...letter,
          to: address,
          messageId,
          inReplyTo,
          date: createdAt,
          unsubscribe: this.deps.unsubscribeLinks.of(kind, accountId),
        };
  }

  private async letter(claimed: ClaimedDelivery): Promise<CompleteMail | undefined> {
    if (claimed.sourceId) {
      const again = await this.deps.accountMails.again(this.deps.database.fork(), claimed.kind, claimed.sourceId);
      return again && { ...again, pictures: [] };
    }
    const { subject, bodyText, bodyHtml, digestDay, kind, accountId } = claimed;
    // What had to be done on a day that is over helps nobody.
    if (digestDay !== null && digestDay < dayOf(new Date())) {
      return undefined;
    }
    if (!(await this.isWanted(claimed))) {
      return undefined;
    }
    // Figures are for those who may read them when they arrive.
    if (kind === 'monthly_figures' && !(await mayReadFigures(this.deps.database.fork(), accountId))) {
      return undefined;
    }
    return bodyText === null || bodyHtml === null
      ? undefined
      : completeMail(this.deps, claimed, { subject, text: bodyText, html: bodyHtml });
  }

  /** News that were switched off while they waited do not leave. */
  private async isWanted({ newsWeek, accountId }: ClaimedDelivery): Promise<boolean> {
    return newsWeek === null || wantsNews(this.deps.database.fork(), accountId);
  }

  /**
   * Keeps the lease while the work lasts. A renewal that fails is left to the next one: without any the lease runs out,
   * as it should.
   */
  private async whileAlive<T>(claimed: ClaimedDelivery, work: () => Promise<T>): Promise<T> {
    const { ledger, logger } = this.deps;
    const renewal = setInterval(() => {
      ledger
        .renew(claimed)
        .catch((cause: unknown) => logger.warn({ err: cause, deliveryId: claimed.id }, 'lease not renewed'));
    }, renewLeaseEveryMs);
    try {
      return await work();
    } finally {
      clearInterval(renewal);
    }
  }
}
