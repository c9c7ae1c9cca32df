import { accountNames, accountView, isWithinReach, type ReporterContact, reportersOf } from '@ns/identity';
import { photosByEvent, type PhotoLinks, reportPhotoIdsOf } from '@ns/media';
import type { MunicipalityDirectory } from '@ns/municipality';
import { defaultLanguage, type EntityManager, type Language, mustExist } from '@ns/platform';
import {
  audienceOf,
  correspondentsOf,
  isAnnounced,
  joinedReporters,
  type MailLinkKind,
  openMailLinks,
  signalEventOf,
  type ReadSignalEvent,
  type SignalForLetters,
  signalForLetters,
  stepData,
} from '@ns/signals';
import type { MailPace } from '../domain/mail-topic.ts';
import { topicOf } from '../kinds/mail-kind.ts';
import { type MailedEvent, mailsFor } from '../kinds/mail-policy.ts';
import { isStaffMail, type SignalMailKind, signalMails } from '../kinds/signal-kinds.ts';
import type { SignalMailRow } from '../kinds/signal-mail-row.ts';
import { chosenPaces } from '../preferences/mail-refusals.ts';
import type { StopFollowingLinks } from '../preferences/stop-following-links.ts';
import type { UnsubscribeLinks } from '../preferences/unsubscribe-links.ts';
import type { SignalHeadline } from '../kinds/compose-mail.ts';
import type { MailSettings } from '../templates/mail-settings.ts';
import type { RenderedMail } from '../templates/mail-text.ts';
import { isToFollower, quotedWords, type SaidOfSignal } from './quoted-words.ts';
import { SignalMailWriter, type SignalNews } from './signal-mail-writer.ts';

/** Who is to get which mail. */
interface Wanted {
  readonly kind: SignalMailKind;
  readonly person: ReporterContact;
  /** how it reaches the person by mail */
  readonly pace: MailPace;
}

/** A mail that an event causes, complete. */
export interface SignalMail extends Wanted {
  readonly mail: RenderedMail;
  /** the same in two lines */
  readonly headline: SignalHeadline;
  /** why this person gets it */
  readonly audience: 'REPORTER' | 'FOLLOWER' | 'STAFF';
}

/** What a mail is about and whom it goes to. */
export interface WrittenMail {
  readonly kind: SignalMailKind;
  readonly signalId: string;
  readonly eventId: string;
  readonly accountId: string;
}

export interface SignalMailsNeeds {
  readonly directory: MunicipalityDirectory;
  readonly settings: MailSettings;
  readonly photoLinks: PhotoLinks;
  readonly unsubscribeLinks: UnsubscribeLinks;
  readonly stopFollowingLinks: StopFollowingLinks;
}

/** Writes the mails that an event of a signal's history causes: one for each person who has to hear of it. */
export class SignalMails {
  constructor(private readonly needs: SignalMailsNeeds) {}

  /**
   * Reads the event in the caller's transaction and writes its mails; nothing is kept here.
   * @throws Error when the event or its signal is not there
   */
  async of(
    tx: EntityManager,
    { signalId, eventId }: { readonly signalId: string; readonly eventId: string },
  ): Promise<readonly SignalMail[]> {
    const event = mustExist(await signalEventOf(tx, eventId), `No event ${eventId}.`);
    const caused = mailsFor(causeOf(event));
    if (caused.length === 0 || (await isRepeated(tx, event))) {
      return [];
    }
    const signal = mustExist(await signalForLetters(tx, signalId), `No signal ${signalId}.`);
    const readers = readersOf(event, signal, {
      audience: await audienceOf(tx, signalId),
      assignee: await presentAssignee(tx, signal),
    });
    const joined = [...(await joinedReporters(tx, signalId)).keys()];
    const said = { event, signal, joined };
    const planned = await wantedBy(
      tx,
      caused.flatMap((kind) =>
        readers[signalMails[kind].to].filter((id) => isNews(kind, said, id)).map((accountId) => ({ kind, accountId })),
      ),
    );
    return this.written(tx, { event, signal }, planned);
  }

  /**
   * Writes one of the mails again, from what is known now; undefined when its addressee is gone, and when it is no news
   * to a follower any more.
   */
  async again(tx: EntityManager, { kind, signalId, eventId, accountId }: WrittenMail): Promise<SignalMail | undefined> {
    const event = await signalEventOf(tx, eventId);
    const signal = await signalForLetters(tx, signalId);
    const person = (await reportersOf(tx, [accountId])).get(accountId);
    if (!event || !signal || !person) {
      return undefined;
    }
    const joined = [...(await joinedReporters(tx, signalId)).keys()];
    return !isToFollower(kind, signal, accountId) || isNews(kind, { event, signal, joined }, accountId)
      ? (await this.written(tx, { event, signal }, [{ kind, person, pace: 'AT_ONCE' }]))[0]
      : undefined;
  }

  private async written(
    tx: EntityManager,
    { event, signal }: Pick<SignalNews, 'event' | 'signal'>,
    planned: readonly Wanted[],
  ): Promise<readonly SignalMail[]> {
    if (planned.length === 0) {
      return [];
    }
    const { directory, settings, photoLinks, unsubscribeLinks, stopFollowingLinks } = this.needs;
    const [signalId, eventId] = [signal.id, event.id];
    const correspondent = (await correspondentsOf(tx, [signalId])).get(signalId);
    const joined = await joinedReporters(tx, signalId);
    const wanted = planned.map(({ kind, person, pace }) => ({
      kind,
      pace,
      person: withCorrespondent(
        person,
        person.id === signal.reporterId ? correspondent : undefined,
        joined.get(person.id),
      ),
    }));
    const writer = new SignalMailWriter(settings, await directory.menus(tx), unsubscribeLinks, stopFollowingLinks);
    const [photos = []] = await photosByEvent(tx, photoLinks, [eventId]);
    const author =
      event.actorId === null || planned.every(({ kind }) => kind !== 'mentioned')
        ? null
        : ((await accountNames(tx, [event.actorId])).get(event.actorId)?.name ?? null);
    const [before = null] = await reportPhotoIdsOf(tx, signalId);
    const news = {
      event,
      signal,
      author,
      isEnteredByStaff: correspondent !== undefined,
      hasPhotosOfEvent: photos.length > 0,
      joined: [...joined.keys()],
    };
    const written: SignalMail[] = [];
    for (const { kind, person, pace } of wanted) {
      const audience = isStaffMail(kind) ? 'STAFF' : isToFollower(kind, signal, person.id) ? 'FOLLOWER' : 'REPORTER';
      const kinds = audience === 'REPORTER' ? linksIn(kind, signal) : [];
      const links =
        kinds.length === 0
          ? new Map<MailLinkKind, string>()
          : await openMailLinks(tx, { signalId, eventId, accountId: person.id, kinds });
      const shows = signalMails[kind].photos;
      const shown = {
        before: shows === undefined ? null : before,
        after: shows === 'REPORT_AND_RESULT' ? (photos[0]?.id ?? null) : null,
      };
      written.push({ kind, person, pace, audience, ...writer.write(kind, { ...news, photos: shown }, person, links) });
    }
    return written;
  }
}

/** What decides whether an event is mailed. */
function causeOf(event: ReadSignalEvent): MailedEvent {
  return { ...event, from: stepData(event)?.from, hasNewDay: hasNewDay(event) };
}

/** Whether a mail says something to its addressee: followers get none about nothing but a text that is not theirs. */
function isNews(kind: SignalMailKind, said: SaidOfSignal & { readonly event: ReadSignalEvent }, id: string): boolean {
  const message = quotedWords(kind, said, { id, language: defaultLanguage });
  return mailsFor({ ...causeOf(said.event), message }).includes(kind);
}

/**
 * Whether an event announces a day that an earlier one has announced, as two releases can that work during an upgrade.
 * The first in the history is mailed, whichever of them is read first.
 */
async function isRepeated(tx: EntityManager, event: ReadSignalEvent): Promise<boolean> {
  const day = event.type === 'late' && event.data.awaited === undefined ? event.data.dueOn : undefined;
  return day !== undefined && isAnnounced(tx, { signalId: event.signalId, day, before: event.id });
}

/** An outcome that has been rated is not asked about again; photos are added to what has its number. */
function linksIn(kind: SignalMailKind, { stars, incomingNumber }: SignalForLetters): readonly MailLinkKind[] {
  const isOffered = { RATE: stars === null, ADD_PHOTOS: incomingNumber !== null, ANSWER: true, DISPUTE: true };
  return (signalMails[kind].links ?? []).filter((link) => isOffered[link]);
}

/**
 * Uses the name and language entered by staff, so that the mail does not disclose whether the address has an account.
 */
function withCorrespondent(
  person: ReporterContact,
  correspondent: Pick<ReporterContact, 'name' | 'language'> | undefined,
  joinedIn: Language | null | undefined,
): ReporterContact {
  return {
    ...person,
    name: correspondent?.name ?? person.name,
    language: correspondent?.language ?? joinedIn ?? person.language,
  };
}

/** The accounts behind each name for readers in the table of the kinds. */
function readersOf(
  event: ReadSignalEvent,
  { reporterId }: SignalForLetters,
  { audience, assignee }: { readonly audience: readonly string[]; readonly assignee: string | null },
): Readonly<Record<SignalMailRow['to'], readonly string[]>> {
  const assigned = stepData(event)?.assignee;
  return {
    REPORTER: audience.filter((account) => account === reporterId),
    EVERYBODY: audience,
    NEW_ASSIGNEE: assigned === undefined || assigned === event.actorId ? [] : [assigned],
    ASSIGNEE: assignee === null ? [] : [assignee],
    MENTIONED: (event.type === 'note' && event.data.mentions) || [],
  };
}

/** Who is responsible and still works on signals of the department: others may not read what citizens write. */
async function presentAssignee(
  tx: EntityManager,
  { assigneeId, departmentCode }: SignalForLetters,
): Promise<string | null> {
  const account = assigneeId === null ? undefined : await accountView(tx, assigneeId);
  return account && isWithinReach(account, 'signal.handle', departmentCode) ? account.id : null;
}

/** Leaves out people who are gone and news that people have switched off. */
async function wantedBy(
  tx: EntityManager,
  planned: readonly { readonly kind: SignalMailKind; readonly accountId: string }[],
): Promise<readonly Wanted[]> {
  const ids = planned.map(({ accountId }) => accountId);
  const [people, chosen] = [await reportersOf(tx, ids), await chosenPaces(tx, ids)];
  return planned.flatMap(({ kind, accountId }) => {
    const person = people.get(accountId);
    const topic = topicOf(kind);
    const pace = (topic && chosen.get(accountId)?.[topic]) ?? 'AT_ONCE';
    return person && pace !== 'REFUSED' ? [{ kind, person, pace }] : [];
  });
}

/** Whether the event put another day in the place of the one that the reporter knows. */
function hasNewDay(event: ReadSignalEvent): boolean {
  return event.type === 'recategorized' && event.data.promisedBefore !== undefined;
}
