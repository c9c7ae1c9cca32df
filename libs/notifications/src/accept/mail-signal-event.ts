import type { EntityManager, JobRequest } from '@ns/platform';
import { signalMails } from '../kinds/signal-kinds.ts';
import type { DeliveryOpener } from '../ledger/open-delivery.ts';
import { subscriptionsOf } from '../push/push-subscriptions.ts';
import type { SignalMails } from './signal-mails.ts';

/** Turns an event of a signal's history into deliveries. */
export class MailSignalEvent {
  /** @param pushes whether devices are notified too */
  constructor(
    private readonly opener: DeliveryOpener,
    private readonly mails: SignalMails,
    private readonly pushes: boolean,
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
    const devices = this.pushes
      ? await subscriptionsOf(
          tx,
          mails.map(({ person }) => person.id),
        )
      : [];
    for (const { kind, person, mail, headline } of mails) {
      const about = { kind, signalId, eventId, accountId: person.id, language: person.language };
      requests.push(...(await this.opener.openForSignal(tx, { ...about, address: person.email, mail })));
      for (const { id, accountId } of signalMails[kind].push ? devices : []) {
        if (accountId === person.id) {
          requests.push(...(await this.opener.openPush(tx, { ...about, subscriptionId: id, headline })));
        }
      }
    }
    return requests;
  }
}
