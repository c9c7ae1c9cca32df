import type { EntityManager, JobRequest } from '@ns/platform';
import { carrierOf, carryingKinds } from '../kinds/mail-carriers.ts';
import { type SignalMailKind, signalMails } from '../kinds/signal-kinds.ts';
import { keepForDailyMail } from '../ledger/daily-news.ts';
import { endWaiting, keepText, lockCarrier } from '../ledger/carry-delivery.ts';
import type { DeliveryOpener, SignalDelivery } from '../ledger/open-delivery.ts';
import { subscriptionsOf } from '../push/push-subscriptions.ts';
import type { SignalMails } from './signal-mails.ts';

/** Turns an event of a signal's history into deliveries. */
export class MailSignalEvent {
  /**
   * @param pushes whether devices are notified too
   * @param waitSeconds how long a mail waits for the content that it can take in; 0: each content is a mail of its own
   */
  constructor(
    private readonly opener: DeliveryOpener,
    private readonly mails: SignalMails,
    private readonly settings: { readonly pushes: boolean; readonly waitSeconds: number },
  ) {}

  /**
   * Opens the deliveries in the relay's transaction, texts included: later changes cannot alter the mail about this
   * event.
   * @throws Error when the event or its signal is not there, so that the event stays in the outbox
   */
  async accept(
    tx: EntityManager,
    event: { readonly signalId: string; readonly eventId: string },
  ): Promise<readonly JobRequest[]> {
    const { signalId, eventId } = event;
    const requests: JobRequest[] = [];
    const mails = await this.mails.of(tx, event);
    const devices = this.settings.pushes
      ? await subscriptionsOf(
          tx,
          mails.map(({ person }) => person.id),
        )
      : [];
    for (const { kind, person, pace, mail, headline } of mails) {
      const about = { kind, signalId, eventId, accountId: person.id, language: person.language };
      if (pace === 'AT_ONCE') {
        requests.push(...(await this.open(tx, { ...about, address: person.email, mail })));
      } else if (pace === 'DAILY') {
        await keepForDailyMail(tx, { kind, signalId, eventId, accountId: person.id });
      }
      for (const { id, accountId } of signalMails[kind].push ? devices : []) {
        if (accountId === person.id) {
          requests.push(...(await this.opener.openPush(tx, { ...about, subscriptionId: id, headline })));
        }
      }
    }
    return requests;
  }

  /** Opens a mail: in one that still waits for its content, as one that waits for content, or to leave at once. */
  private async open(tx: EntityManager, delivery: SignalDelivery): Promise<readonly JobRequest[]> {
    const { waitSeconds } = this.settings;
    if (waitSeconds === 0) {
      return this.opener.openForSignal(tx, delivery);
    }
    if (signalMails[delivery.kind].carries !== undefined) {
      return this.opener.openForSignal(tx, { ...delivery, waitSeconds });
    }
    const kind = carrierOf(delivery.kind);
    const carrier = kind && (await lockCarrier(tx, delivery, { kind, address: delivery.address }));
    if (kind && carrier) {
      await this.takeIn(tx, delivery, { kind, ...carrier });
    }
    const opened = await this.opener.openForSignal(tx, { ...delivery, carriedBy: carrier?.id });
    return [...(await endWaiting(tx, delivery, carryingKinds)), ...opened];
  }

  /**
   * The mail that carries says it from here on: who sends it may be a worker of the release before, which sends the
   * text as it stands in the ledger.
   */
  private async takeIn(
    tx: EntityManager,
    { signalId, accountId }: SignalDelivery,
    carrier: { readonly kind: SignalMailKind; readonly id: string; readonly eventId: string | null },
  ): Promise<void> {
    const { kind, id, eventId } = carrier;
    const written = eventId === null ? undefined : await this.mails.again(tx, { kind, signalId, eventId, accountId });
    if (written) {
      await keepText(tx, id, written.mail);
    }
  }
}
