import { reportersOf } from '@ns/identity';
import { photosByEvent, type PhotoLinks } from '@ns/media';
import { type MunicipalityDirectory } from '@ns/municipality';
import { type EntityManager, type JobRequest } from '@ns/platform';
import { audienceOf, signalEventOf, signalFactsOf } from '@ns/signals';
import { mailRuleFor } from '../domain/mail-policy.ts';
import { type DeliveryOpener } from '../ledger/open-delivery.ts';
import { type MailSettings } from '../templates/mail-settings.ts';
import { SignalMailWriter } from './signal-mail-writer.ts';

/** Turns a fact of a signal's history into the mails it causes: one for each person who has to hear of it. */
export class MailSignalEvent {
  constructor(
    private readonly opener: DeliveryOpener,
    private readonly directory: MunicipalityDirectory,
    private readonly settings: MailSettings,
    private readonly links: PhotoLinks,
  ) {}

  /**
   * Opens the deliveries in the relay's transaction, texts included: what happens later cannot change what this event told.
   * @throws Error when the event or its signal is not there, so that the fact stays in the outbox
   */
  async accept(tx: EntityManager, { signalId, eventId }: { readonly signalId: string; readonly eventId: string }): Promise<readonly JobRequest[]> {
    const event = await signalEventOf(tx, eventId);
    if (!event) throw new Error(`No event ${eventId}.`);
    const rule = mailRuleFor(event.type, event.message);
    if (!rule) return [];
    const signal = await signalFactsOf(tx, signalId);
    if (!signal) throw new Error(`No signal ${signalId}.`);
    const audience = (await audienceOf(tx, signalId)).filter((account) => rule.to === 'EVERYBODY' || account === signal.reporterId);
    const people = await reportersOf(tx, audience);
    const writer = new SignalMailWriter(this.settings, await this.directory.menus());
    const [photos = []] = await photosByEvent(tx, this.links, [eventId]);
    const requests: JobRequest[] = [];
    for (const person of people.values()) {
      const mail = writer.write(rule.kind, { event, signal, hasPhotos: photos.length > 0 }, person);
      const delivery = { kind: rule.kind, signalId, eventId, accountId: person.id, address: person.email, language: person.language, mail };
      requests.push(...(await this.opener.openForSignal(tx, delivery)));
    }
    return requests;
  }
}
