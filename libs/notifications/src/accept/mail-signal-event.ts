import { accountNames, type ReporterContact, reportersOf } from '@ns/identity';
import { photosByEvent, type PhotoLinks } from '@ns/media';
import { type MunicipalityDirectory } from '@ns/municipality';
import { type EntityManager, type JobRequest } from '@ns/platform';
import { audienceOf, mentionedIn, signalEventOf, type SignalEventFacts, type SignalFacts, signalFactsOf } from '@ns/signals';
import { type SignalMailKind } from '../domain/mail-kind.ts';
import { mailRuleFor, type MailRule } from '../domain/mail-policy.ts';
import { topicOf } from '../domain/mail-topic.ts';
import { type DeliveryOpener } from '../ledger/open-delivery.ts';
import { refusedTopics } from '../preferences/mail-refusals.ts';
import { type UnsubscribeLinks } from '../preferences/unsubscribe-links.ts';
import { type MailSettings } from '../templates/mail-settings.ts';
import { eventDetails } from './event-details.ts';
import { SignalMailWriter } from './signal-mail-writer.ts';

/** One mail to be written. */
interface Wanted {
  readonly kind: SignalMailKind;
  readonly person: ReporterContact;
}

export interface MailSignalEventDeps {
  readonly opener: DeliveryOpener;
  readonly directory: MunicipalityDirectory;
  readonly settings: MailSettings;
  readonly photoLinks: PhotoLinks;
  readonly unsubscribeLinks: UnsubscribeLinks;
}

/** Turns a fact of a signal's history into the mails it causes: one for each person who has to hear of it. */
export class MailSignalEvent {
  constructor(private readonly deps: MailSignalEventDeps) {}

  /**
   * Opens the deliveries in the relay's transaction, texts included: what happens later cannot change what this event told.
   * @throws Error when the event or its signal is not there, so that the fact stays in the outbox
   */
  async accept(tx: EntityManager, { signalId, eventId }: { readonly signalId: string; readonly eventId: string }): Promise<readonly JobRequest[]> {
    const { opener, directory, settings, photoLinks, unsubscribeLinks } = this.deps;
    const event = await signalEventOf(tx, eventId);
    if (!event) throw new Error(`No event ${eventId}.`);
    const rule = mailRuleFor(event.type, event.message);
    const assignee = assigneeToTell(event);
    const mentioned = event.type === 'note' ? mentionedIn(event.data) : [];
    if (!rule && !assignee && mentioned.length === 0) return [];
    const signal = await signalFactsOf(tx, signalId);
    if (!signal) throw new Error(`No signal ${signalId}.`);
    const wanted = await wantedBy(tx, [
      ...(rule ? await readersOf(tx, rule, signal) : []),
      ...(assignee ? [{ kind: 'assigned_to_you' as const, accountId: assignee }] : []),
      ...mentioned.map((accountId) => ({ kind: 'mentioned' as const, accountId })),
    ]);
    if (wanted.length === 0) return [];
    const writer = new SignalMailWriter(settings, await directory.menus(), unsubscribeLinks);
    const [photos = []] = await photosByEvent(tx, photoLinks, [eventId]);
    const author = event.actorId === null ? null : ((await accountNames(tx, [event.actorId])).get(event.actorId)?.name ?? null);
    const requests: JobRequest[] = [];
    for (const { kind, person } of wanted) {
      const mail = writer.write(kind, { event, signal, hasPhotos: photos.length > 0, author }, person);
      requests.push(...(await opener.openForSignal(tx, { kind, signalId, eventId, accountId: person.id, address: person.email, language: person.language, mail })));
    }
    return requests;
  }
}

/** Who was made responsible; undefined when nobody was, or when people took the signal themselves. */
function assigneeToTell({ data, actorId }: SignalEventFacts): string | undefined {
  const { assignee } = eventDetails(data);
  return assignee === actorId ? undefined : assignee;
}

async function readersOf(tx: EntityManager, rule: MailRule, signal: SignalFacts) {
  const audience = await audienceOf(tx, signal.id);
  return audience.filter((account) => rule.to === 'EVERYBODY' || account === signal.reporterId).map((accountId) => ({ kind: rule.kind, accountId }));
}

/** Leaves out people who are gone and mails that people have switched off. */
async function wantedBy(tx: EntityManager, planned: readonly { readonly kind: SignalMailKind; readonly accountId: string }[]): Promise<readonly Wanted[]> {
  const ids = planned.map(({ accountId }) => accountId);
  const [people, refused] = [await reportersOf(tx, ids), await refusedTopics(tx, ids)];
  return planned.flatMap(({ kind, accountId }) => {
    const person = people.get(accountId);
    const topic = topicOf(kind);
    return person && !(topic && refused.get(accountId)?.includes(topic)) ? [{ kind, person }] : [];
  });
}
