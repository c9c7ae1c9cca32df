import type { ReporterContact } from '@ns/identity';
import { dayOf, type ExternalBody, type Menus, MunicipalityPresenter, type Settlement } from '@ns/municipality';
import { inLanguage, type Language, textOfWords, wordsIn } from '@ns/platform';
import {
  citizenStatusLabel,
  type MailLinkKind,
  nextDayAfter,
  nextDayOf,
  nextDaySentence,
  numbersIn,
  openStatuses,
  placeLine,
  referralNewsIn,
  referralWords,
  sealedMailLink,
  type ReadSignalEvent,
  type SignalForLetters,
  statusLabel,
  stepData,
} from '@ns/signals';
import { isStaffMail, type SignalMailKind, signalMails } from '../kinds/signal-kinds.ts';
import type { StopFollowingLinks } from '../preferences/stop-following-links.ts';
import type { UnsubscribeLinks } from '../preferences/unsubscribe-links.ts';
import { composeSignalHeadline, composeSignalMail, type SignalHeadline } from '../kinds/compose-mail.ts';
import { incomingNumberText, longDate, longDateAfter } from '../templates/long-date.ts';
import type { MailSettings } from '../templates/mail-settings.ts';
import type { RenderedMail } from '../templates/mail-text.ts';
import type { SignalMailData } from '../templates/signal-mail-data.ts';
import { textOf } from '../texts/index.ts';
import { isToFollower, quotedWords } from './quoted-words.ts';

/** An event, the signal it happened to, and the photos of both. */
export interface SignalNews {
  readonly event: ReadSignalEvent;
  readonly signal: SignalForLetters;
  readonly photos: SignalMailData['photos'];
  readonly hasPhotosOfEvent: boolean;
  /** name of the author of a note; null without an author or when the account is deleted */
  readonly author: string | null;
  /** the staff entered it for its reporter */
  readonly isEnteredByStaff: boolean;
  /** accounts whose own signals were joined to it */
  readonly joined: readonly string[];
}

/**
 * Writes the mail that an event causes, for one person. What the event says comes before what the signal has become
 * since.
 */
export class SignalMailWriter {
  constructor(
    private readonly settings: MailSettings,
    private readonly menus: Menus,
    private readonly unsubscribeLinks: UnsubscribeLinks,
    private readonly stopFollowingLinks: StopFollowingLinks,
  ) {}

  /** @param links ids of the links with which the reporter acts from this mail */
  write(
    kind: SignalMailKind,
    news: SignalNews,
    addressee: ReporterContact,
    links: ReadonlyMap<MailLinkKind, string>,
  ): { readonly mail: RenderedMail; readonly headline: SignalHeadline } {
    const data = {
      ...this.data(kind, news, addressee),
      actions: Object.fromEntries(
        [...links].map(([action, id]) => [action, `${this.settings.publicUrl}/from-mail#token=${sealedMailLink(id)}`]),
      ),
    };
    return { mail: composeSignalMail(kind, data), headline: composeSignalHeadline(kind, data) };
  }

  private data(kind: SignalMailKind, news: SignalNews, addressee: ReporterContact): Omit<SignalMailData, 'actions'> {
    const { event, signal, photos, hasPhotosOfEvent, author, isEnteredByStaff, joined } = news;
    const { language } = addressee;
    const stepped = stepData(event);
    const numbers = numbersIn(event);
    const names = new MunicipalityPresenter(this.menus, language);
    const isReporter = signal.reporterId === addressee.id;
    const incoming = numbers.incomingNumber
      ? { number: numbers.incomingNumber, day: numbers.incomingDate ?? null }
      : { number: signal.incomingNumber, day: signal.incomingDate };
    const passed = event.type === 'late' ? event.data.dueOn : undefined;
    const serviceDueOn = passed ?? stepped?.serviceDueOn?.to ?? promisedDay(signal);
    const next = nextDayAfter(event) ?? nextDayOf(signal, this.menus.municipality.silenceDays);
    const referral = referralNewsIn(event);
    const body = bodyIn(
      this.menus.externalBodies.get(referral?.externalBody ?? stepped?.externalBody ?? signal.externalBodyCode ?? ''),
      language,
    );
    const department = names.departmentOf(stepped?.department ?? signal.departmentCode)?.name ?? '';
    const { to } = signalMails[kind];
    const isAssignee = to === 'NEW_ASSIGNEE' || to === 'ASSIGNEE';
    const isMentioned = to === 'MENTIONED';
    const isStaff = isStaffMail(kind);
    const isFollower = isToFollower(kind, signal, addressee.id);
    const status = event.status ?? signal.status;
    const accessCode = isReporter && kind === 'received' ? signal.accessCode : null;
    return {
      language,
      addressee: isFollower ? null : addressee.name,
      isReporter,
      isEnteredByStaff,
      isJoined: isFollower && joined.includes(addressee.id),
      isAssignee,
      mentionedBy: isMentioned ? author : null,
      municipality: this.settings.municipality(language),
      reference: signal.reference,
      accessCode,
      incomingNumber: incoming.number && incomingNumberText(incoming.number, incoming.day),
      previousNumber: numbers.previousNumber
        ? incomingNumberText(numbers.previousNumber, numbers.previousDate ?? null)
        : null,
      serviceDue: serviceDueOn && longDate(serviceDueOn, language),
      statutoryDue: longDate(signal.statutoryDueOn, language),
      isStatutoryDuePast: signal.statutoryDueOn < dayOf(event.at),
      nextDay:
        next &&
        inLanguage(
          language,
          nextDaySentence(next, { department, body: body?.name ?? '' }, isReporter ? 'REPORTER' : 'OTHERS'),
        ),
      awaited: event.type === 'late' || event.type === 'date_moved' ? (event.data.awaited ?? null) : null,
      isRecategorized: event.type === 'recategorized',
      silenceUntil: longDateAfter(event.at, this.menus.municipality.silenceDays, language),
      disputeUntil: longDateAfter(event.at, this.menus.municipality.disputeDays, language),
      status: inLanguage(
        language,
        isStaff ? statusLabel(status) : citizenStatusLabel(status, isReporter ? 'reporter' : 'follower'),
      ),
      isBegun: status === 'IN_PROGRESS',
      category: names.categoryOf(signal.categoryCode).name,
      place: placeText(
        this.menus.settlements.get(signal.settlementCode),
        isFollower ? null : placeLine(signal),
        language,
      ),
      department,
      externalBody: body,
      referral: referral ? inLanguage(language, referralWords(referral.news, body?.name ?? '')) : null,
      duplicateOf: stepped?.duplicateOf ?? signal.duplicateOfReference,
      message: quotedWords(kind, news, addressee),
      hasPhotosOfEvent,
      photos: isFollower ? { before: null, after: null } : photos,
      description: isFollower ? null : shortened(signal.description),
      isOpen: openStatuses.includes(status),
      link:
        this.settings.publicUrl +
        (isStaff
          ? `/console/signals/${signal.id}`
          : signalMails[kind].opens === 'PUBLIC_PAGE'
            ? `/s/${signal.reference}`
            : isReporter
              ? reporterPath(signal, isEnteredByStaff, accessCode)
              : `/signals/${signal.id}`),
      unsubscribe: this.unsubscribeLinks.of(kind, addressee.id),
      stopFollowing: isFollower ? this.stopFollowingLinks.of({ accountId: addressee.id, signalId: signal.id }) : null,
    };
  }
}

/** The day on which the work is to be done; none while it waits for money or for a new date. */
function promisedDay({ promiseKind, promisedOn }: SignalForLetters): string | null {
  return promiseKind === 'TERM' || promiseKind === 'DATE' ? promisedOn : null;
}

/** As much of a description as reminds of it. */
const longestDescription = 280;

function shortened(text: string): string {
  const letters = [...text.trim()];
  return letters.length <= longestDescription
    ? letters.join('')
    : `${letters.slice(0, longestDescription).join('').trimEnd()}…`;
}

/** The reporter of a signal entered by staff may have no account; the access code is in the first mail only. */
function reporterPath(
  { id, reference }: SignalForLetters,
  isEnteredByStaff: boolean,
  accessCode: string | null,
): string {
  if (!isEnteredByStaff) {
    return `/signals/${id}`;
  }
  const query = new URLSearchParams({ reference, ...(accessCode === null ? {} : { code: accessCode }) });
  return `/track?${query.toString()}`;
}

/** Settlement and, when it is known, the address, as people write it. */
export function placeText(settlement: Settlement | undefined, address: string | null, language: Language): string {
  if (!settlement) {
    return address ?? '';
  }
  const name = textOfWords(settlement.name);
  const place = inLanguage(language, textOf(settlement.kind === 'village' ? 'place.village' : 'place.town', { name }));
  return address ? `${place}, ${address}` : place;
}

function bodyIn(body: ExternalBody | undefined, language: Language): SignalMailData['externalBody'] {
  return body ? { name: wordsIn(language, body.name), phone: body.phone ?? null } : null;
}
