import { type EntityManager, type JobRequest } from '@ns/platform';
import { type DeliveryOpener } from '../ledger/open-delivery.ts';
import { type SignalMails } from './signal-mails.ts';

/** Turns a fact of a signal's history into deliveries. */
export class MailSignalEvent {
  constructor(
    private readonly opener: DeliveryOpener,
    private readonly mails: SignalMails,
  ) {}

  /**
   * Opens the deliveries in the relay's transaction, texts included: later changes cannot alter the mail about this
   * event.
   * @throws Error when the event or its signal is not there, so that the fact stays in the outbox
   */
  async accept(
    tx: EntityManager,
    fact: { readonly signalId: string; readonly eventId: string },
  ): Promise<readonly JobRequest[]> {
    const requests: JobRequest[] = [];
    for (const { kind, person, mail } of await this.mails.of(tx, fact)) {
      const { signalId, eventId } = fact;
      requests.push(
        ...(await this.opener.openForSignal(tx, {
          kind,
          signalId,
          eventId,
          accountId: person.id,
          address: person.email,
          language: person.language,
          mail,
        })),
      );
    }
    return requests;
  }
}
