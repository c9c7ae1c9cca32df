/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { operationDocument } from './operation-document.ts';
/** The end of a signal with what a contractor did. What `transitionSignal` refuses of RESOLVED is refused. */
export type AcceptWorkInput = {
  /** The work that was done, as the reporter reads it; at most 4000 characters. */
  message: string;
  /** `WorkOrder.id`. */
  orderId: string | number;
  /** As in `TransitionSignalInput`. */
  personalDataConfirmed?: boolean | null | undefined;
  /** As in `TransitionSignalInput`. */
  publicMessage?: boolean | null | undefined;
  /** The version of the signal that the change is based on; a stale one is refused. */
  version: number;
};

/** A link to be made. Refused: a receiver that is no contractor in use, and a label of 0 or over 100 characters. */
export type AddContractorLinkInput = {
  /** Code of the contractor. */
  contractor: string;
  /** Whom it is given to. */
  label: string;
};

/** Answer to one question of the category. */
export type AnswerInput = {
  /** Code of the question. */
  question: string;
  /** Codes of the chosen values, or the one free text; each at most 500 characters, in the form of the question. */
  values: Array<string>;
};

/** An answer to a letter. Refused: words that are empty, have more than 4,000 characters or an open place. */
export type AnswerLetterInput = {
  /** Of a letter that waits. */
  letterId: string | number;
  /** What is answered, in the words of the municipality. */
  words: string;
};

/** What an external body says of a signal. After NEEDS_MORE it may answer again. */
export type BodyAnswer =
  | 'DONE'
  | 'NEEDS_MORE'
  | 'NONE_EXPECTED'
  | 'NOT_OURS';

/** What became of one of several signals; WOULD_CHANGE only answers a dry run, HELD only a step with `holdSeconds`. */
export type BulkOutcome =
  | 'CHANGED'
  | 'HELD'
  | 'REFUSED'
  | 'WOULD_CHANGE';

/** What a certificate is for. */
export type CertificateRole =
  /** The authority that we trust when we connect. */
  | 'AUTHORITY'
  /** The authority that issues certificates for participants of СЕОС. */
  | 'ISSUER'
  /** The records system’s; it signs its messages. */
  | 'PEER'
  /** Ours; it signs our messages. */
  | 'SIGNING'
  /** Ours; it is shown when we connect. */
  | 'TRANSPORT';

/** How a certificate stands. */
export type CertificateState =
  /** Valid for 30 days or less. */
  | 'ENDS_SOON'
  /** It has ended. */
  | 'EXPIRED'
  /** It has not begun. */
  | 'NOT_YET_VALID'
  /** Its file holds a newer one, which is used after a restart. */
  | 'RENEWED'
  /** Its file cannot be read. */
  | 'UNREADABLE'
  /** Valid for more than 30 days. */
  | 'VALID';

/** How a signal reached the municipality. */
export type Channel =
  | 'DESK'
  | 'EMAIL'
  | 'LETTER'
  | 'MOBILE'
  | 'OPEN311'
  | 'PHONE'
  | 'WEB';

/** A chosen signal as it was seen. */
export type ChosenSignalInput = {
  /** Its id. */
  signalId: string | number;
  /** The version the change is based on; a stale one is refused. */
  version: number;
};

/** The person for whom staff entered a report, as the contact is to be. */
export type CorrectContactInput = {
  /** UUID made on the device before the first try: the same key is always the same correction, however often it is sent. With another content it is refused. */
  clientKey: string | number;
  /** 2 to 100 characters. */
  name: string;
  /** At least five digits; left out when there is none. */
  phone?: string | null | undefined;
  /** The signal; staff entered it. */
  signalId: string | number;
  /** The version the correction is based on; a stale one is refused. */
  version: number;
};

/** Another address for one mail that did not arrive. */
export type CorrectDeliveryAddressInput = {
  /** An address that can receive mail. */
  address: string;
  /** The mail; it has failed or was returned. */
  deliveryId: string | number;
  /** Where the address comes from; at most 500 characters. */
  reason: string;
};

/** Text and place of a report as they are to be; a text that is left out is none any more. */
export type CorrectSignalInput = {
  /** Street, number, landmark; at most 300 characters. */
  address?: string | null | undefined;
  /** How one gets to the place; at most 120 characters. */
  approach?: string | null | undefined;
  /** UUID made on the device before the first try: the same key is always the same correction, however often it is sent. With another content it is refused. */
  clientKey: string | number;
  /** 10 to 4000 characters. */
  description: string;
  /** Entrance, floor; at most 60 characters. */
  entrance?: string | null | undefined;
  /** Where it is; inside the municipality or close to it, where its outlines are known. */
  location?: PointInput | null | undefined;
  /** EKATTE code. */
  settlement: string;
  /** The signal; it is open. */
  signalId: string | number;
  /** The version the correction is based on; a stale one is refused. */
  version: number;
};

/** A rectangle to be covered, in parts of the photo’s sides: 0 to 1 from the upper left corner. */
export type CoverAreaInput = {
  /** Part of the height, more than 0. */
  height: number;
  /** Part of the width, more than 0. */
  width: number;
  /** Left edge. */
  x: number;
  /** Upper edge. */
  y: number;
};

/** A token to be made; it ends after `expiresOn`, at most two years from now. */
export type CreateApiTokenInput = {
  /** Last day, from today to 730 days from now. */
  expiresOn: string;
  /** 1 to 100 characters. */
  name: string;
  /** At least one; `bi:read` reads figures. */
  scopes: Array<string>;
};

/** A chosen signal as it was seen, with the key of its change. */
export type DatedSignalInput = {
  /** As of `moveDate`, another one for each signal. */
  clientKey: string | number;
  /** The signal; it is open, and does not wait for its reporter. */
  signalId: string | number;
  /** The version the change is based on; a stale one is refused. */
  version: number;
};

/** SERVICE is the target of the category in working days, STATUTORY the term of the law (АПК) in calendar months. */
export type DeadlineKind =
  | 'SERVICE'
  | 'STATUTORY';

/** What staff did: sent the mail to another address, or took it off the list of what is stuck. */
export type DeliveryActKind =
  | 'ADDRESS_CORRECTED'
  | 'SET_ASIDE';

/** EMAIL: a mail to an address. PUSH: a notification on a device of the addressee. */
export type DeliveryChannel =
  | 'EMAIL'
  | 'PUSH';

/** Where a mail stands: QUEUED waits for its first attempt, DEFERRED for the next one, SENT was taken by the mail server (or push service), BOUNCED has an address that is refused or a device that is gone, FAILED is given up. */
export type DeliveryState =
  | 'BOUNCED'
  | 'DEFERRED'
  | 'FAILED'
  | 'QUEUED'
  | 'SENT';

/** A letter that nothing is made of. Refused: a reason that is empty or has more than 500 characters. */
export type DismissLetterInput = {
  /** Of a letter that waits. */
  letterId: string | number;
  /** Why nothing is made of it, for the staff. */
  reason: string;
};

/** Which way a document goes. */
export type DocumentDirection =
  /** The signal itself. */
  | 'INCOMING'
  /** The municipality’s decision on it. */
  | 'OUTGOING';

/** A file that a screen makes of figures. */
export type FigureFileFormat =
  | 'CSV'
  | 'XLSX';

/** A number of the statistics. The days are those of `signalStats`; RESOLVED_LATE are resolved after their service target, REOPENED and DISPUTED are resolved ones to which that happened. PROMISES_KEPT, PROMISES_MOVED and PROMISES_BROKEN are received ones with such a promise; one may have several. */
export type FigureKind =
  | 'DISPUTED'
  | 'OPEN'
  | 'OVERDUE'
  | 'PROMISES_BROKEN'
  | 'PROMISES_KEPT'
  | 'PROMISES_MOVED'
  | 'RATED'
  | 'RECEIVED'
  | 'REOPENED'
  | 'RESOLVED'
  | 'RESOLVED_IN_TIME'
  | 'RESOLVED_LATE';

/** A kind of thing that the file plan has a rule for. */
export type FilePlanKind =
  /** Entries of the audit. */
  | 'AUDIT'
  /** Addresses and texts of mails; that one was sent stays. */
  | 'MAILS'
  /** Internal notes of reports and their documents. */
  | 'NOTES'
  /** Photos of reports. */
  | 'PHOTOS'
  /** Who made a report, how to reach them, and the mails about it. */
  | 'REPORTERS'
  /** What reports say: texts, places, people, photos and notes. Number, category, days and steps stay. */
  | 'REPORTS'
  /** People for whom staff entered reports, who never registered and have none any more. */
  | 'UNFINISHED';

/** What happens when the months are over. */
export type FilePlanOutcome =
  /** It is removed. */
  | 'ERASE'
  /** Nothing. */
  | 'KEEP'
  /** It stays, and nobody knows any more whose it was. */
  | 'SEPARATE';

/** What the machine found in a photo. */
export type FoundKind =
  /** A face. */
  | 'FACE'
  /** A number plate of a vehicle. */
  | 'PLATE';

/** Why a held step could not be taken when its time came: the author sees the signal no longer, somebody changed it meanwhile, the workflow has no such step any more, or something in the form is not right any more. */
export type HeldStepRefusal =
  | 'ILLEGAL'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'STALE';

/** A report to be held. Refused: a reason that is empty or has more than 500 characters, a last day that is over, and a report that is erased already. */
export type HoldSignalInput = {
  /** Why it is kept, as the number of a case at court. */
  reason: string;
  /** Of a report that is not erased. */
  signalId: string | number;
  /** The last day; left out: until it is released. */
  until?: string | null | undefined;
};

/** A member of the staff to be invited. */
export type InviteStaffInput = {
  /** Codes; at least one for roles that work for departments. */
  departments?: Array<string>;
  /** The invitation goes there; it has no account yet. */
  email: string;
  /** 2 to 100 characters. */
  name: string;
  /** Not CITIZEN. */
  role: Role;
};

/** A language of the product. */
export type Language =
  /** Bulgarian, the default. */
  | 'BG'
  /** English. */
  | 'EN';

/** The number that a letter has in the records system before it is entered. */
export type LetterNumberInput = {
  /** Within the last year. The terms of the report run from this day. */
  incomingDate: string;
  /** 1 to 100 characters; no other report of that year has it. */
  incomingNumber: string;
};

/** Why a letter is not shown whole: TOO_LARGE, more than 30 MB, of which only sender and subject were read; UNREADABLE, no letter that can be read, of which the beginning is shown as it came. It lies in the mailbox. */
export type LetterProblem =
  | 'TOO_LARGE'
  | 'UNREADABLE';

/** Where a letter stands: WAITING for a decision; ENTERED, a signal was made of it; NOTED, its words are an internal note of the signal that it is about; ANSWERED, it was answered by mail; DISMISSED, nothing is made of it; AUTOMATIC, a program wrote it, such as an out-of-office note or a list; RETURNED, a mail of ours came back, which its delivery says. */
export type LetterState =
  | 'ANSWERED'
  | 'AUTOMATIC'
  | 'DISMISSED'
  | 'ENTERED'
  | 'NOTED'
  | 'RETURNED'
  | 'WAITING';

/** Words of the municipality in one language. */
export type LocalizedTextInput = {
  /** Language as RFC 5646 writes it, such as `bg`; the `lang` attribute of HTML. */
  tag: string;
  /** Empty: takes the words in this language away. */
  text: string;
};

/** To whom a mail goes: the REPORTER, or a member of the STAFF who is to work on the signal. */
export type MailAddressee =
  | 'REPORTER'
  | 'STAFF';

/** How mails about one topic are wanted: `pace`, or `wanted` for on and off alone. */
export type MailChoiceInput = {
  /** One of the offers of the topic; counts before `wanted`. */
  pace?: MailPace | null | undefined;
  topic: MailTopic;
  /** True is AT_ONCE, false IN_APP. Without both the topic stays as it is. */
  wanted?: boolean | null | undefined;
};

/** How news come by mail. AT_ONCE: a mail for each. DAILY: one mail each working morning with all of them. IN_APP: no mail; they are in the app, and on devices with notifications. */
export type MailPace =
  | 'AT_ONCE'
  | 'DAILY'
  | 'IN_APP';

/** Mails that need not come at once. Confirmations, codes, the incoming number, questions and decisions always come. STATUS_CHANGES, LATE_NOTICES and WEEKLY_NEWS (what citizens follow, see `subscribeToArea`) concern citizens; ASSIGNMENTS, MENTIONS, DAILY_DIGEST, MONTHLY_FIGURES (saved reports that are mailed each month), WEEKLY_FIGURES (the week of the departments; only on request) and RECORDS_OUTAGES (registration stands still) staff, by their role. */
export type MailTopic =
  | 'ASSIGNMENTS'
  | 'DAILY_DIGEST'
  | 'LATE_NOTICES'
  | 'MENTIONS'
  | 'MONTHLY_FIGURES'
  | 'RECORDS_OUTAGES'
  | 'STATUS_CHANGES'
  | 'WEEKLY_FIGURES'
  | 'WEEKLY_NEWS';

/** An incoming number that a person found or gave in the records system itself. */
export type MarkRegisteredInput = {
  /** The day on which it was given, from 2000 until today. */
  incomingDate: string;
  /** As it stands in the records system; 1 to 100 characters. No other signal has it in that year. */
  incomingNumber: string;
  /** Why it is entered by hand, 5 to 500 characters; kept in the history. */
  reason: string;
  /** The signal; it has no number yet. */
  signalId: string | number;
};

/** Where in a signal the words of a search stand; MESSAGE is a public text of its history, NOTE an internal one. SETTLEMENT, QUARTER, CATEGORY and DEPARTMENT are the names of what it belongs to; REPORTER_PHONE is the number of whom the staff entered it for, as it was written. */
export type MatchedField =
  | 'ADDRESS'
  | 'CATEGORY'
  | 'DEPARTMENT'
  | 'DESCRIPTION'
  | 'INCOMING_NUMBER'
  | 'MESSAGE'
  | 'NOTE'
  | 'QUARTER'
  | 'REFERENCE'
  | 'REPORTER_EMAIL'
  | 'REPORTER_NAME'
  | 'REPORTER_PHONE'
  | 'SETTLEMENT';

/** What the staff writes to the reporter without taking a step. */
export type MessageInput = {
  /** Finished uploads that the reporter is to see; at most 5. */
  photoIds?: Array<string | number> | null | undefined;
  /** The signal, in whatever status; its reporter has an e-mail address. */
  signalId: string | number;
  /** 1 to 4000 characters, without braces. */
  text: string;
};

/** The day that an open signal has next. */
export type MoveDateInput = {
  /** UUID made on the device before the first try: the same key is always the same change, however often it is sent. With another content it is refused. */
  clientKey: string | number;
  /** To the reporter; at most 4000 characters. */
  message?: string | null | undefined;
  /** The new day: a working day after today, at most half a year ahead. None with `period`. */
  on?: string | null | undefined;
  /** With BUDGET alone: for which period money is expected, a code of `DateForm.periods`. */
  period?: string | null | undefined;
  /** OTHER needs a message. */
  reason: MoveReason;
  /** The signal; it is open, and does not wait for its reporter. */
  signalId: string | number;
  /** The version the change is based on; a stale one is refused. */
  version: number;
};

/** The same new date for several signals. */
export type MoveDatesInput = {
  /** To every reporter; at most 4000 characters. */
  message?: string | null | undefined;
  /** The new day: a working day after today, at most half a year ahead. None with `period`. */
  on?: string | null | undefined;
  /** With BUDGET alone: for which period money is expected, a code of `DateForm.periods`. */
  period?: string | null | undefined;
  /** OTHER needs a message. */
  reason: MoveReason;
  /** 1 to 100 signals. */
  signals: Array<DatedSignalInput>;
};

/** Why a day is set in the place of another one. */
export type MoveReason =
  | 'BUDGET'
  | 'MATERIALS'
  | 'OTHER'
  | 'OTHER_BODY'
  | 'WEATHER';

/** What is to happen by the next day. TERM: the work is done, as the target of the category says. DATE: the work is done, as staff said. BUDGET: the work waits for money; staff says whether it still does. DECISION: an earlier day passed, and `owner` sets a new one. FORWARD: the other body gets the signal. REPLY: the other body answers. NEXT_STEP: the other body does not do it or, with `missedOn`, did not answer, and `owner` decides what follows. ANSWER: the reporter answers; after that the work goes on without it. */
export type NextDayKind =
  | 'ANSWER'
  | 'BUDGET'
  | 'DATE'
  | 'DECISION'
  | 'FORWARD'
  | 'NEXT_STEP'
  | 'REPLY'
  | 'TERM';

/** Who has to do something until then. */
export type NextDayOwner =
  | 'DEPARTMENT'
  | 'DEPARTMENT_HEAD'
  | 'MANAGEMENT'
  | 'OTHER_BODY'
  | 'REPORTER';

/** What became of a forwarded signal. Refused: a day to come, a day before what was noted earlier or before the signal came in, nobody named where it was not passed on before, more than 100 characters of a name, 60 of a number or 4,000 of words, an answer that is left out of ANSWERED, and parts of another kind of note. */
export type NoteReferralInput = {
  /** With ANSWERED. */
  answer?: BodyAnswer | null | undefined;
  kind: ReferralNoteKind;
  /** With RECEIVED: the number under which the body has it. */
  number?: string | null | undefined;
  /** The day on which it happened. */
  on: string;
  /** Who took it at the body; needed where it was not passed on before. */
  person?: string | null | undefined;
  /** `Referral.id`, as it was read. */
  referralId: string | number;
  /** A signal that is forwarded. */
  signalId: string | number;
  /** With ANSWERED: what the body wrote, as far as the reporter is to read it. */
  words?: string | null | undefined;
};

/** Whom a signal is entered for. */
export type OnBehalfReporterInput = {
  /** An address that can receive mail. With it the mails are sent, and the signal belongs to the account with this address, also when it is registered later. */
  email?: string | null | undefined;
  /** Language of the mails about this signal. */
  language?: Language | null | undefined;
  /** 2 to 100 characters. */
  name: string;
  /** 5 to 30 digits, blanks, brackets, dots, dashes or slashes, a leading +. Shown to staff and registered with the correspondent; never called by the system. */
  phone?: string | null | undefined;
};

/** Entries of a menu in their new order, all or some. */
export type OrderMenuInput = {
  /** Codes; of a quarter `settlement/code`. */
  codes: Array<string>;
  menu: OrderedMenu;
};

/** Work for a contractor. Refused: a receiver that is no contractor in use, and more than 2,000 characters of words. */
export type OrderWorkInput = {
  /** UUID made on the device: the same key is the same order, with other content it is refused. */
  clientKey: string | number;
  /** Code of the contractor; not of one that has an order for the signal. */
  contractor: string;
  /** A signal that is ASSIGNED or IN_PROGRESS. */
  signalId: string | number;
  /** What is to be done; the contractor reads it. */
  words?: string | null | undefined;
};

/** A menu whose entries have an order. */
export type OrderedMenu =
  | 'CATEGORIES'
  | 'DEPARTMENTS'
  | 'EXTERNAL_BODIES'
  | 'QUARTERS'
  | 'SETTLEMENTS';

/** How the register of СЕОС lists a participant. */
export type ParticipantStatus =
  /** It takes part in the exchange. */
  | 'ACTIVE'
  /** It takes part no longer, or is no longer listed; messages signed by it are refused. */
  | 'INACTIVE'
  /** It does not take part for a time; messages signed by it are refused. */
  | 'PAUSED';

/** How far a permission reaches. */
export type PermissionReach =
  /** Everything of the municipality. */
  | 'ALL'
  /** What belongs to the departments of the account. */
  | 'OWN_DEPARTMENTS';

/** What kind of personal data was found in a text: REPORTER is what the report knows of its reporter, STAFF the name of a member of staff, PERSON another name, EGN a personal number, PLATE that of a vehicle. */
export type PersonalDataKind =
  | 'EGN'
  | 'EMAIL'
  | 'IBAN'
  | 'PERSON'
  | 'PHONE'
  | 'PLATE'
  | 'REPORTER'
  | 'STAFF';

/** Why the machine could not look at a photo. */
export type PhotoLookProblem =
  /** The picture cannot be read. */
  | 'BROKEN'
  /** It took too much memory. */
  | 'TOO_LARGE'
  /** It took too long. */
  | 'TOO_LONG'
  /** The machine is out of order; it goes on trying. */
  | 'UNAVAILABLE';

/** What became of the automatic look at a photo. */
export type PhotoLookState =
  /** The photo was public before there were looks, and stays so until somebody decides about it. */
  | 'BEFORE'
  /** The machine could not look: somebody of the staff has to, by `coverPhoto`. */
  | 'FAILED'
  /** The machine has looked; what it found is covered unless somebody had set covers before. */
  | 'LOOKED'
  /** Somebody of the staff has looked at it. */
  | 'SEEN'
  /** The machine was asked and has not looked yet. */
  | 'WAITING';

/** A place on earth, WGS 84 degrees. */
export type PointInput = {
  /** -90 to 90. */
  lat: number;
  /** -180 to 180. */
  lon: number;
};

/** Kind of the day that an open signal has next. TERM: the target of its category; DATE: a day that staff set; BUDGET: the work waits for money; DECISION: a day passed, and staff have not set a new one. */
export type PromiseKind =
  | 'BUDGET'
  | 'DATE'
  | 'DECISION'
  | 'FORWARD'
  | 'NEXT_STEP'
  | 'REPLY'
  | 'TERM';

/** Which text everybody reads: the words of the report, the text of a step, or what a resident added. */
export type PublicTextKind =
  | 'DESCRIPTION'
  | 'STEP'
  | 'UPDATE';

/** When a question is asked: an earlier question of the category has one of the answers. */
export type QuestionConditionInput = {
  /** Code of the earlier question; one with answers to choose from. */
  onQuestion: string;
  /** Codes of its answers; one of them is enough. */
  values: Array<string>;
};

/** A question of a category. */
export type QuestionInput = {
  /** „Не знам“ is offered after the answers to choose from (`Question.unknownAnswer`). Refused for free answers, and with an own answer of its code, `unknown`. */
  allowsUnknown?: boolean | null | undefined;
  /** Small Latin letters, digits and _; once in its list. */
  code: string;
  /** Left out: always asked. */
  condition?: QuestionConditionInput | null | undefined;
  /** `string`, `text`, `number`, `datetime`, `singlevaluelist` or `multivaluelist` (Open311 names). */
  datatype: string;
  /** Needed here or in the list. */
  labelBg?: string | null | undefined;
  /** Needed here or in the list. */
  labelEn?: string | null | undefined;
  /** By language; a field of a language goes before. A further language that is left out stays as it is. */
  labelTexts?: Array<LocalizedTextInput> | null | undefined;
  required?: boolean | null | undefined;
  /** Answers to choose from, at most 30; left out for free answers. */
  values?: Array<QuestionValueInput> | null | undefined;
};

/** One answer that a question offers. */
export type QuestionValueInput = {
  /** Small Latin letters, digits and _; once in its list. */
  code: string;
  /** Needed here or in the list. */
  labelBg?: string | null | undefined;
  /** Needed here or in the list. */
  labelEn?: string | null | undefined;
  /** By language; a field of a language goes before. A further language that is left out stays as it is. */
  labelTexts?: Array<LocalizedTextInput> | null | undefined;
};

/** A correction of what a signal is about. */
export type RecategorizeSignalInput = {
  /** Leaf code of the category tree. */
  category: string;
  /** The signal; it is open. */
  signalId: string | number;
  /** The version the change is based on; a stale one is refused. */
  version: number;
};

/** How a report reaches a receiver. */
export type ReceiverChannel =
  /** By e-mail, to `destination`. */
  | 'MAIL'
  /** By telephone: staff note that it was passed on. */
  | 'NONE'
  /** By Open311 GeoReport v2, to the endpoint that the operator named `destination`, as `service` there. */
  | 'OPEN311'
  /** As a document to the participant of СЕОС with the GUID `destination`. */
  | 'SEOS'
  /** By the state’s secure e-delivery, to the profile `destination` of the target group `service`. */
  | 'SSEV';

/** What a receiver is to the municipality. */
export type ReceiverKind =
  /** A body that is in charge itself; `code` and name are those of the menu of external bodies. */
  | 'BODY'
  /** Works for the municipality, which stays in charge. */
  | 'CONTRACTOR';

/** In what our register and the records system differ about a document. */
export type ReconciliationDifferenceKind =
  /** The records system has no such document */
  | 'MISSING_THERE'
  /** Only the records system had the number */
  | 'NUMBER_MISSING_HERE'
  /** The document has no number in the records system */
  | 'NUMBER_MISSING_THERE'
  /** The records system has another date */
  | 'OTHER_DATE'
  /** The records system has another number */
  | 'OTHER_NUMBER'
  /** The records system has refused the document */
  | 'REFUSED_THERE'
  /** The records system has the report under two numbers */
  | 'REGISTERED_TWICE';

/** Whether the records system answers. */
export type RecordsConnectionState =
  /** It answers; documents pass. */
  | 'CLOSED'
  /** One document is trying it out. */
  | 'HALF_OPEN'
  /** It does not answer; documents wait until it is tried out again. */
  | 'OPEN';

/** How the recovery of an account ended. */
export type RecoveryOutcome =
  /** The account has the new address; nothing that opened it before opens it. */
  | 'DONE'
  /** The new address was not confirmed within seven days. */
  | 'EXPIRED'
  /** The old mailbox objected; nothing was changed. */
  | 'OBJECTED'
  /** The account or the new address changed meanwhile; nothing was changed by this. */
  | 'OVERTAKEN'
  /** Staff took it back; nothing was changed. */
  | 'WITHDRAWN';

/** The document that a person showed. */
export type RecoveryProof =
  /** Driving licence. */
  | 'DRIVING_LICENCE'
  /** Identity card. */
  | 'IDENTITY_CARD'
  /** Passport. */
  | 'PASSPORT';

/** What staff note about a referral. */
export type ReferralNoteKind =
  | 'ANSWERED'
  | 'RECEIVED'
  | 'SENT';

/** What is known of a referral. */
export type ReferralState =
  /** The body answered. */
  | 'ANSWERED'
  /** It did not leave by itself; staff must look. */
  | 'NEEDS_ATTENTION'
  /** The body has it. */
  | 'RECEIVED'
  /** It was passed on. */
  | 'SENT'
  /** It is not known whether it was passed on. */
  | 'UNSURE'
  /** It is not passed on yet. */
  | 'WAITING'
  /** The report was opened again before it was passed on. */
  | 'WITHDRAWN';

/** What an exchange with the records system was. */
export type RegistrationAction =
  /** A member of staff entered the number. */
  | 'BY_HAND'
  /** A member of staff sent a corrected document in the place of this refused one. */
  | 'CORRECTED'
  /** The records system pushed it. */
  | 'PUSH'
  /** The document was sent. */
  | 'REGISTER'
  /** It was asked what has become of the document. */
  | 'STATUS'
  /** A member of staff took over what the records system had changed. */
  | 'TAKEN_OVER';

/** In what way the records system changed a registration that was complete. */
export type RegistrationChangeKind =
  /** Another number, or another date under the same number. */
  | 'CORRECTED'
  /** The records system has the report under this number as well: it registered the document twice, or registered a refused document after a corrected one had taken its place. The other number may be missing here still. */
  | 'REGISTERED_TWICE'
  /** The document is refused after it had its number. */
  | 'REJECTED';

/** Where the registration in the records system stands; it never stops the handling. */
export type RegistrationState =
  | 'NEEDS_ATTENTION'
  | 'PENDING'
  | 'REGISTERED'
  | 'REJECTED';

/** Why a document has no number: what went wrong last, or what it waits for. */
export type RegistrationStuckReason =
  /** The records system does not let us in */
  | 'ACCESS_DENIED'
  /** The signature of the answer is not valid */
  | 'BAD_SIGNATURE'
  /** The certificate of the records system is not trusted */
  | 'CERTIFICATE_NOT_TRUSTED'
  /** The connection to the records system broke */
  | 'CONNECTION_LOST'
  /** The records system did not take the message */
  | 'ERROR_ANSWER'
  /** The records system is not working at the moment */
  | 'HTTP_ERROR'
  /** The decision waits for the registration number of the report */
  | 'INCOMING_AWAITED'
  /** The document has not been sent yet */
  | 'NOT_SENT'
  /** It cannot be checked whether the document was registered. Look in the records system */
  | 'NO_LOOKUP'
  /** The document was accepted and waits for its number */
  | 'NUMBER_AWAITED'
  /** The records system changed the number of a registered document */
  | 'NUMBER_CHANGED'
  /** The document was accepted, but its number is long overdue */
  | 'NUMBER_OVERDUE'
  /** The registration number already belongs to another report */
  | 'NUMBER_TAKEN'
  /** The document could not be prepared */
  | 'OUR_FAULT'
  /** The records system has the report under another number as well */
  | 'REGISTERED_TWICE'
  /** The records system refused to register the report */
  | 'REJECTED'
  /** The records system refused a document that was registered */
  | 'REJECTED_LATER'
  /** The records system registered the document under several numbers */
  | 'SEVERAL_NUMBERS'
  /** The records system did not answer in time */
  | 'TIMEOUT'
  /** The protected connection to the records system cannot begin */
  | 'TLS_MISMATCH'
  /** The records system gave an unexpected answer */
  | 'UNEXPECTED_ANSWER'
  /** The records system cannot be reached */
  | 'UNREACHABLE'
  /** The answer of the records system cannot be read */
  | 'UNREADABLE_ANSWER';

/** Which rule is removed. */
export type RemoveFilePlanRuleInput = {
  /** Code of the group of categories whose rule it is; left out: the rule of all. */
  categoryGroup?: string | null | undefined;
  kind: FilePlanKind;
};

/** Days of a saved report, relative to the day on which it is opened, by local calendar. */
export type ReportPeriod =
  | 'LAST_MONTH'
  | 'LAST_QUARTER'
  | 'LAST_WEEK'
  | 'LAST_YEAR'
  | 'THIS_MONTH'
  | 'THIS_QUARTER'
  | 'THIS_WEEK'
  | 'THIS_YEAR';

/** Another address for the account of a person who came in person. */
export type RequestAccountRecoveryInput = {
  /** Of `accountToRecover`. */
  accountId: string | number;
  /** Refused when it is no address, or the one that the account has. */
  email: string;
  /** What was shown; numbers of documents are not kept. */
  proof: RecoveryProof;
};

/** Data of the reporter as they are to stand in a new document, and why. */
export type ResendCorrectedInput = {
  /** An address that can receive mail; left out: none. */
  email?: string | null | undefined;
  /** 2 to 100 characters. */
  name: string;
  /** 5 to 30 digits, blanks, brackets, dots, dashes or slashes, a leading +; left out: none. */
  phone?: string | null | undefined;
  /** Why the data is corrected, 5 to 500 characters; kept in the history. */
  reason: string;
  /** The signal; the records system has refused it. */
  signalId: string | number;
};

/** What is shown of an update: COUNTED has neither words nor a photo to show, WAITING waits for the staff, REFUSED is not shown, WITHDRAWN was taken back by its author. */
export type ResidentUpdateState =
  | 'COUNTED'
  | 'PUBLISHED'
  | 'REFUSED'
  | 'WAITING'
  | 'WITHDRAWN';

/** What somebody is; what the account may do says `Account.permissions`. */
export type Role =
  /** Looks after accounts, menus and texts. */
  | 'ADMIN'
  /** Inspects: sees every signal, the figures, the accounts of staff and the audit, and changes nothing. */
  | 'AUDITOR'
  /** Reports and follows signals of their own. */
  | 'CITIZEN'
  /** Handles the signals of their departments. */
  | 'CLERK'
  /** Routes signals and looks after registrations and deliveries that are stuck. */
  | 'DISPATCHER'
  /** Leads a department: does what its clerks do, and sees its people and figures. */
  | 'HEAD'
  /** Sees everything, reopens, reads the figures. */
  | 'MANAGER';

/** A category or a group of categories, new or changed. */
export type SaveCategoryInput = {
  /** What to do in danger, at most 600 characters; needed, here or in the list, on a dangerous category. */
  adviceBg?: string | null | undefined;
  /** What to do in danger, at most 600 characters; needed, here or in the list, on a dangerous category. */
  adviceEn?: string | null | undefined;
  /** By language; a field of a language goes before. A further language that is left out stays as it is. */
  adviceTexts?: Array<LocalizedTextInput> | null | undefined;
  /** Out of use: no longer offered, still readable where it was chosen. Nothing is deleted. */
  archived?: boolean | null | undefined;
  /** Reports are asked for entrance and floor. */
  asksEntrance?: boolean | null | undefined;
  /** Written into signals for ever: small Latin letters, digits and _. Never reused, not even after archiving. */
  code: string;
  /** Shows the advice before anything can be typed. */
  dangerous?: boolean | null | undefined;
  /** Code of the department that gets the signals. */
  department: string;
  /** Code of the external body whose matter it may turn out to be. */
  forwardTo?: string | null | undefined;
  /** Name of a picture of the front ends. */
  icon: string;
  /** When the department changes: open signals that the former one handles go to the new one too. */
  moveOpenSignals?: boolean | null | undefined;
  /** Needed here or in the list. */
  nameBg?: string | null | undefined;
  /** Needed here or in the list. */
  nameEn?: string | null | undefined;
  /** By language; a field of a language goes before. A further language that is left out stays as it is. */
  nameTexts?: Array<LocalizedTextInput> | null | undefined;
  /** A point or an address is demanded. */
  needsPlace?: boolean | null | undefined;
  /** Code of its group; left out: it is a group. */
  parent?: string | null | undefined;
  /** A photo of the work done is demanded. */
  photoOnResolve?: boolean | null | undefined;
  /** Place in the menu; left out: where it is, or after the last. */
  position?: number | null | undefined;
  /** Its signals can be published. */
  publishable?: boolean | null | undefined;
  /** In order, at most 12; left out: none. */
  questions?: Array<QuestionInput> | null | undefined;
  /** Service target in working days, at most 250; needed on a category, none on a group. */
  targetWorkingDays?: number | null | undefined;
  /** The version that the change is based on; left out for a new entry. A stale one is refused. */
  version?: number | null | undefined;
};

/** A department, new or changed. */
export type SaveDepartmentInput = {
  /** Out of use: no longer offered, still readable where it was chosen. Nothing is deleted. */
  archived?: boolean | null | undefined;
  /** Written into signals for ever: small Latin letters, digits and _. Never reused, not even after archiving. */
  code: string;
  /** Needed here or in the list. */
  nameBg?: string | null | undefined;
  /** Needed here or in the list. */
  nameEn?: string | null | undefined;
  /** By language; a field of a language goes before. A further language that is left out stays as it is. */
  nameTexts?: Array<LocalizedTextInput> | null | undefined;
  /** Place in the menu; left out: where it is, or after the last. */
  position?: number | null | undefined;
  /** The version that the change is based on; left out for a new entry. A stale one is refused. */
  version?: number | null | undefined;
};

/** A body outside the municipality, new or changed. */
export type SaveExternalBodyInput = {
  /** Out of use: no longer offered, still readable where it was chosen. Nothing is deleted. */
  archived?: boolean | null | undefined;
  /** Written into signals for ever: small Latin letters, digits and _. Never reused, not even after archiving. */
  code: string;
  /** Needed here or in the list. */
  nameBg?: string | null | undefined;
  /** Needed here or in the list. */
  nameEn?: string | null | undefined;
  /** By language; a field of a language goes before. A further language that is left out stays as it is. */
  nameTexts?: Array<LocalizedTextInput> | null | undefined;
  /** Shown to citizens; digits, blanks, a leading +. */
  phone?: string | null | undefined;
  /** Place in the menu; left out: where it is, or after the last. */
  position?: number | null | undefined;
  /** The version that the change is based on; left out for a new entry. A stale one is refused. */
  version?: number | null | undefined;
};

/** A rule of a kind. Refused: months outside of 1 to 600, an outcome that the kind does not have (only `REPORTERS` can be separated, and not erased), and a group for `MAILS`, `AUDIT` and `UNFINISHED`, or one that does not exist. */
export type SaveFilePlanRuleInput = {
  /** Code of a group of categories; left out: all groups without a rule of their own. */
  categoryGroup?: string | null | undefined;
  kind: FilePlanKind;
  /** 1 to 600, from when on says `FilePlanRule.countedFrom`. */
  months: number;
  outcome: FilePlanOutcome;
};

/** A day on which the calendar of the law does not hold, by decree. */
export type SaveHolidayInput = {
  /** Out of use: no longer offered, still readable where it was chosen. Nothing is deleted. */
  archived?: boolean | null | undefined;
  /** From 2000 to 2100; each day once. */
  day: string;
  /** Needed here or in the list. */
  nameBg?: string | null | undefined;
  /** Needed here or in the list. */
  nameEn?: string | null | undefined;
  /** By language; a field of a language goes before. A further language that is left out stays as it is. */
  nameTexts?: Array<LocalizedTextInput> | null | undefined;
  /** The version that the change is based on; left out for a new entry. A stale one is refused. */
  version?: number | null | undefined;
  /** True: a Saturday or Sunday that is worked; false: a working day that is free. */
  working: boolean;
};

/** Words of the municipality in the mails of a kind. */
export type SaveMailWordsInput = {
  /** As in `MailSample.kind`, of a mail that takes words. */
  kind: string;
  /** By language; a field of a language goes before. A further language that is left out stays as it is. At most 1000 characters each; empty: none. */
  ownWordsTexts: Array<LocalizedTextInput>;
  /** `Municipality.version` that they are based on. */
  version: number;
};

/** What the municipality is called, how it is reached, how it looks, by which terms it works. */
export type SaveMunicipalityInput = {
  /** At most 120 characters. */
  addressBg?: string | null | undefined;
  /** At most 120 characters. */
  addressEn?: string | null | undefined;
  /** By language; a field of a language goes before. A further language that is left out stays as it is. */
  addressTexts?: Array<LocalizedTextInput> | null | undefined;
  /** `teal`, `blue`, `green`, `burgundy`, `purple` or `graphite`. */
  colour: string;
  /** Address of the data protection officer. */
  dataProtectionEmail?: string | null | undefined;
  /** Days in which a reporter can dispute the outcome, 1 to 365. */
  disputeDays: number;
  /** A whole address, as people read it. */
  email?: string | null | undefined;
  /** Data URL of a PNG or JPEG picture up to 100 KB; left out: as it is, empty: none. */
  logo?: string | null | undefined;
  /** Needed here or in the list. */
  nameBg?: string | null | undefined;
  /** Needed here or in the list. */
  nameEn?: string | null | undefined;
  /** By language; a field of a language goes before. A further language that is left out stays as it is. */
  nameTexts?: Array<LocalizedTextInput> | null | undefined;
  /** 2 to 30 digits, blanks, brackets, dashes or slashes, a leading +. */
  phone?: string | null | undefined;
  /** A paragraph of its own in the privacy statement, at most 4000 characters. */
  privacyBg?: string | null | undefined;
  /** A paragraph of its own in the privacy statement, at most 4000 characters. */
  privacyEn?: string | null | undefined;
  /** By language; a field of a language goes before. A further language that is left out stays as it is. */
  privacyTexts?: Array<LocalizedTextInput> | null | undefined;
  /** Name before the sender’s address in mails, at most 120 characters; left out: as configured. */
  senderName?: string | null | undefined;
  /** Days of silence, 3 to 365, after which a question returns to who asked it and an outcome closes. */
  silenceDays: number;
  /** Calendar months from receipt to the statutory term, 1 to 24. */
  statutoryMonths: number;
  /** Signals of one account in a day, at most 100 000; 0: any number; left out: as configured. */
  submissionsPerDay?: number | null | undefined;
  /** Signals of one account in an hour, at most 10 000; 0: any number; left out: as configured. */
  submissionsPerHour?: number | null | undefined;
  /** The version that the change is based on. */
  version: number;
  /** An address with http:// or https://, at most 300 characters. */
  website?: string | null | undefined;
};

/** A quarter of a settlement, new or changed. */
export type SaveQuarterInput = {
  /** Out of use: no longer offered, still readable where it was chosen. Nothing is deleted. */
  archived?: boolean | null | undefined;
  /** Written into signals for ever: small Latin letters, digits and _. Never reused, not even after archiving. */
  code: string;
  /** Roughly its middle; left out where nobody has verified one. */
  location?: PointInput | null | undefined;
  /** Needed here or in the list. */
  nameBg?: string | null | undefined;
  /** Needed here or in the list. */
  nameEn?: string | null | undefined;
  /** By language; a field of a language goes before. A further language that is left out stays as it is. */
  nameTexts?: Array<LocalizedTextInput> | null | undefined;
  /** Place in the menu; left out: where it is, or after the last. */
  position?: number | null | undefined;
  /** Code of its settlement. */
  settlement: string;
  /** The version that the change is based on; left out for a new entry. A stale one is refused. */
  version?: number | null | undefined;
};

/** A ready text, new or changed. */
export type SaveReadyTextInput = {
  /** Code of a category or group; left out: for all. */
  category?: string | null | undefined;
  /** Code of the department whose text it is; left out: for all. It has to be within reach of the permission `text.edit`. */
  department?: string | null | undefined;
  /** Left out for a new text. */
  id?: string | number | null | undefined;
  language?: Language | null | undefined;
  /** 1 to 4000 characters, with fields such as {reference}; see `readyTextFields`. */
  text: string;
  /** 1 to 120 characters. */
  title: string;
  /** The step it is for; left out: for all. */
  to?: SignalStatus | null | undefined;
  /** The version the change is based on; left out for a new text. */
  version?: number | null | undefined;
};

/** How a receiver is reached, new or changed. An external body has name, telephone and use from its own menu; any other code is a contractor. What is under way keeps the channel with which it began. */
export type SaveReceiverInput = {
  /** Working days for an answer, 1 to 250; left out: no term. */
  answerDays?: number | null | undefined;
  /** A contractor that is out of use. Nothing is deleted. */
  archived?: boolean | null | undefined;
  /** Codes of categories that it usually gets. */
  categories?: Array<string> | null | undefined;
  channel: ReceiverChannel;
  /** Of an external body, or of a contractor: small Latin letters, digits and _. */
  code: string;
  /** As the channel needs it, see `ReceiverChannel`; left out with NONE. */
  destination?: string | null | undefined;
  /** Needed here or in the list. */
  nameBg?: string | null | undefined;
  /** Needed here or in the list. */
  nameEn?: string | null | undefined;
  /** By language; a field of a language goes before. A further language that is left out stays as it is. */
  nameTexts?: Array<LocalizedTextInput> | null | undefined;
  /** Of a contractor. */
  phone?: string | null | undefined;
  /** With OPEN311 the `service_code`, with SSEV the number of the target group. */
  service?: string | null | undefined;
  /** What it gets of a report. */
  shares: Array<SharedPart>;
  /** A contractor whose work ends without a clerk. */
  trusted?: boolean | null | undefined;
  /** `Receiver.version`; 0 or left out where nothing was saved yet. A stale one is refused. */
  version?: number | null | undefined;
};

/** A report, new or changed. */
export type SaveReportInput = {
  /** Left out: everything within reach of its owner. */
  filter?: StatsFilter | null | undefined;
  /** Left out for a new report. */
  id?: string | number | null | undefined;
  /** Mail it on the first of each month. */
  monthly?: boolean | null | undefined;
  /** 1 to 60 characters, unlike those of the viewer’s other reports. */
  name: string;
  period: ReportPeriod;
};

/** A routing rule, new or changed. At least one of category, settlement and words is given. */
export type SaveRoutingRuleInput = {
  active?: boolean | null | undefined;
  /** Removes the rule. */
  archived?: boolean | null | undefined;
  /** Somebody with the permission `signal.handle` in the department. */
  assigneeId?: string | number | null | undefined;
  /** Code of a category or a group. */
  category?: string | null | undefined;
  /** Code of the department that gets the signals. */
  department: string;
  /** Left out for a new rule. */
  id?: string | number | null | undefined;
  /** Place in the order; left out: where it is, or after the last. */
  position?: number | null | undefined;
  /** Code of a quarter of the settlement. */
  quarter?: string | null | undefined;
  /** EKATTE code; needed with a quarter. */
  settlement?: string | null | undefined;
  /** 1 to 120 characters. */
  title: string;
  /** The version that the change is based on; left out for a new rule. */
  version?: number | null | undefined;
  /** Words or phrases in any form, one of which the signal has; at most 30 of at most 60 characters. */
  words?: Array<string> | null | undefined;
};

/** A settlement, new or changed. */
export type SaveSettlementInput = {
  /** Out of use: no longer offered, still readable where it was chosen. Nothing is deleted. */
  archived?: boolean | null | undefined;
  /** EKATTE code, five digits. */
  code: string;
  /** `city`, `town` or `village`. */
  kind: string;
  /** Its middle. */
  location: PointInput;
  /** Needed here or in the list. */
  nameBg?: string | null | undefined;
  /** Needed here or in the list. */
  nameEn?: string | null | undefined;
  /** By language; a field of a language goes before. A further language that is left out stays as it is. */
  nameTexts?: Array<LocalizedTextInput> | null | undefined;
  /** Place in the menu; left out: where it is, or after the last. */
  position?: number | null | undefined;
  /** The settlement with the land around it, 100 to 50 000 metres; left out where the outlines of the municipality hold it. */
  radiusMeters?: number | null | undefined;
  /** The version that the change is based on; left out for a new entry. A stale one is refused. */
  version?: number | null | undefined;
};

/** A view, new or changed. */
export type SaveViewInput = {
  /** Left out for a new view. */
  id?: string | number | null | undefined;
  /** 1 to 60 characters, unlike those of the viewer’s other views. */
  name: string;
  /** Query part of the inbox’s address, at most 2000 characters: status, department, category, settlement, assignee, unassigned, reporter, registration, overdue, dueToday, dueSoon, q, from, to, bbox, channel, dangerous, photos, public, reopened, undecided, awaitsHead, awaitsManagement, budget, by, answered, disputed, updates, rating, sort; each at most once. */
  query: string;
  shared?: boolean | null | undefined;
};

/** A message to the reporter, to be sent. */
export type SendMessageInput = {
  /** UUID made on the device before the first try: the same key is always the same message, however often it is sent. With another content it is refused. */
  clientKey: string | number;
  /** Finished uploads that the reporter is to see; at most 5. */
  photoIds?: Array<string | number> | null | undefined;
  /** The signal, in whatever status; its reporter has an e-mail address. */
  signalId: string | number;
  /** 1 to 4000 characters, without braces. */
  text: string;
};

/** A mail that did not arrive and need not be looked after any more. */
export type SetDeliveryAsideInput = {
  /** The mail; it has failed or was returned. */
  deliveryId: string | number;
  /** How the addressee was informed instead, or why that is not needed; at most 500 characters. */
  reason: string;
};

/** What of a report a receiver gets. The reporter is not among it, whatever the channel. */
export type SharedPart =
  /** What the reporter wrote. */
  | 'DESCRIPTION'
  /** The reference and the incoming number. */
  | 'NUMBERS'
  /** Links to the photos, covered where something is covered. */
  | 'PHOTOS'
  /** Address, point and a link to the map. */
  | 'PLACE';

/** Narrows a list; every given field must match, within a list any value. */
export type SignalFilter = {
  /** Open, and nobody of the staff has done anything with it since the reporter answered a question. */
  answered?: boolean | null | undefined;
  /** Account of the member of staff whose it is. */
  assigneeId?: string | number | null | undefined;
  /** `undecided`, and the head of the department sets the new day. */
  awaitsHead?: boolean | null | undefined;
  /** `undecided`, and the management sets the new day. */
  awaitsManagement?: boolean | null | undefined;
  /** West, south, east, north in degrees. */
  bbox?: Array<number> | null | undefined;
  /** Leaf codes, or group codes for all their leaves. */
  categories?: Array<string> | null | undefined;
  /** How it reached the municipality. */
  channels?: Array<Channel> | null | undefined;
  /** Whether its category is dangerous, as the menu has it now. */
  dangerous?: boolean | null | undefined;
  /** Codes. */
  departments?: Array<string> | null | undefined;
  /** Open again because the reporter, or neighbours, did not agree with an outcome. */
  disputed?: boolean | null | undefined;
  /** Open, not overdue, and a term ends within three working days. */
  dueSoon?: boolean | null | undefined;
  /** Open, not overdue, and a term ends today. */
  dueToday?: boolean | null | undefined;
  /** Codes of bodies that it was forwarded to. */
  externalBodies?: Array<string> | null | undefined;
  /** First day of receipt. */
  from?: string | null | undefined;
  /** Open, does not wait for its reporter, and `nextDay` is on this day or before. */
  nextDayBy?: string | null | undefined;
  overdue?: boolean | null | undefined;
  /** Whether everybody may see it. */
  published?: boolean | null | undefined;
  /** Whether the reporter rated the outcome. */
  rated?: boolean | null | undefined;
  registration?: RegistrationState | null | undefined;
  /** Whether it was ever opened again. */
  reopened?: boolean | null | undefined;
  /** Who sent it: the id of `Signal.reporter`. */
  reporter?: string | number | null | undefined;
  /** EKATTE codes. */
  settlements?: Array<string> | null | undefined;
  /** At most this many of five stars; what is not rated does not match. */
  starsAtMost?: number | null | undefined;
  statuses?: Array<SignalStatus> | null | undefined;
  /** A reference or incoming number, whole or its beginning; or the telephone number of whom the staff entered the signal for, in any spelling or by its last four digits or more; or words in any form and order, also typed with Latin characters or with a slip, each of them in the description, address, notes or messages, or in the name of the category, its group, the department, the settlement or the nearest quarter; or the reporter’s name, alone or with such words, or the beginning of the reporter’s e-mail address. Of a longer text the first 20 words count. */
  text?: string | null | undefined;
  /** Last day of receipt. */
  to?: string | null | undefined;
  /** Open and unassigned. */
  unassigned?: boolean | null | undefined;
  /** Open, does not wait for its reporter, a promised day passed, and nobody has set a new one. */
  undecided?: boolean | null | undefined;
  /** Open, and the work waits for money. */
  waitsForBudget?: boolean | null | undefined;
  /** Also what the file plan erased, see `Signal.erasedAt`; left out otherwise. */
  withErased?: boolean | null | undefined;
  /** Whether it was reported with photos; photos of the outcome do not count. */
  withPhotos?: boolean | null | undefined;
  /** Published, with updates of residents that wait for `publishUpdate` or `refuseUpdate`. */
  withUpdates?: boolean | null | undefined;
};

/** Order of a list; DUE puts the nearest service target first. */
export type SignalSort =
  | 'DUE'
  | 'NEWEST'
  | 'OLDEST'
  | 'UPDATED';

/** Where the handling of a signal stands. RESOLVED (the work is done) is not CLOSED (the decision is communicated). */
export type SignalStatus =
  /** Разпределен */
  | 'ASSIGNED'
  /** Върнат за уточнение */
  | 'AWAITING_REPORTER'
  /** Приключен */
  | 'CLOSED'
  /** Дубликат */
  | 'DUPLICATE'
  /** Препратен по компетентност */
  | 'FORWARDED'
  /** В изпълнение */
  | 'IN_PROGRESS'
  /** Приет */
  | 'RECEIVED'
  /** Без основание */
  | 'REJECTED'
  /** Изпълнен */
  | 'RESOLVED'
  /** Оттеглен */
  | 'WITHDRAWN';

/** Which signals are counted; a field that is absent or empty means any. */
export type StatsFilter = {
  /** Codes of categories; a group stands for all its leaves. */
  categories?: Array<string> | null | undefined;
  channels?: Array<Channel> | null | undefined;
  dangerous?: boolean | null | undefined;
  /** Codes. */
  departments?: Array<string> | null | undefined;
  /** Codes of bodies that signals were forwarded to. */
  externalBodies?: Array<string> | null | undefined;
  /** Kinds of the day that open signals have next; signals whose work is over have none. */
  promises?: Array<PromiseKind> | null | undefined;
  published?: boolean | null | undefined;
  /** Codes, as `settlement/code`. */
  quarters?: Array<string> | null | undefined;
  /** EKATTE codes. */
  settlements?: Array<string> | null | undefined;
  statuses?: Array<SignalStatus> | null | undefined;
  /** Days of the week on which signals were received. */
  weekdays?: Array<Weekday> | null | undefined;
};

/** Length of the periods of statistics, by local calendar (Europe/Sofia); NONE is one period. Weeks begin on Monday. */
export type StatsInterval =
  | 'DAY'
  | 'MONTH'
  | 'NONE'
  | 'QUARTER'
  | 'WEEK'
  | 'YEAR';

/** Why mails do not arrive. NOT_STARTED: nobody has tried yet, so no worker runs. RETURNED: taken by our mail server and given back by the addressee’s. INTERNAL_ERROR: an error of this system, before the mail left. OPEN_PLACE: what staff wrote has a place in braces that nobody filled in. */
export type StuckMailReason =
  | 'ADDRESS_REFUSED'
  | 'GAVE_UP'
  | 'INTERNAL_ERROR'
  | 'NOT_STARTED'
  | 'NO_SERVER'
  | 'OPEN_PLACE'
  | 'REFUSED'
  | 'RELAY_REFUSED'
  | 'RETURNED'
  | 'TRY_LATER'
  | 'UNKNOWN_OUTCOME'
  | 'UNREACHABLE';

/** A signal that a member of the staff enters for somebody. Photos are uploads of the member of the staff. Neither address nor point is required: a letter without a place has to be registered, too. */
export type SubmitOnBehalfInput = {
  /** Street, number, landmark; at most 300 characters. */
  address?: string | null | undefined;
  /** To questions of the category, see `Category.questions`; those that are required and asked need one. */
  answers?: Array<AnswerInput> | null | undefined;
  /** How one gets to the place; at most 120 characters. */
  approach?: string | null | undefined;
  /** Leaf code of the category tree. */
  category: string;
  /** PHONE, DESK, EMAIL or LETTER: how the report arrived. EMAIL is an e-mail, LETTER is a letter on paper. */
  channel: Channel;
  /** UUID made on the device before the first try: the same key is always the same signal, however often it is sent. With another content it is refused. */
  clientKey: string | number;
  /** 10 to 4000 characters. */
  description: string;
  /** Entrance, floor; at most 60 characters. */
  entrance?: string | null | undefined;
  /** Where it is; inside the municipality or close to it, where its outlines are known. */
  location?: PointInput | null | undefined;
  /** Of an EMAIL or LETTER that is registered already: it is not registered a second time, and the reporter is sent this number. */
  numbered?: LetterNumberInput | null | undefined;
  /** Ids of finished uploads at /files (tus), the last part of their addresses; at most 5. */
  photoIds?: Array<string | number> | null | undefined;
  /** Whom it is entered for. */
  reporter: OnBehalfReporterInput;
  /** EKATTE code. */
  settlement: string;
};

/** What of an installation can be stuck. */
export type SystemStateKind =
  /** The backup of each night. */
  | 'BACKUP'
  /** Certificates of the exchange with the records system. */
  | 'CERTIFICATES'
  /** Clocks of the machines. */
  | 'CLOCK'
  /** Room for photos. */
  | 'DISK'
  /** The copy of the figures. */
  | 'FIGURES'
  /** The folder or bucket that all processes share. */
  | 'FILES'
  /** The mailbox whose letters are read. */
  | 'LETTERS'
  /** Reports that a restore has lost: `lostDocuments`. */
  | 'LOSSES'
  /** Mails, and the server that takes them. */
  | 'MAIL'
  /** Processes that run, or should. */
  | 'PROCESSES'
  /** The queue of jobs. */
  | 'QUEUE'
  /** Documents on their way to the records system. */
  | 'REGISTRATION'
  /** The schema of the database and the program that works on it. */
  | 'SCHEMA';

/** How bad it is. */
export type SystemStateLevel =
  /** Something is amiss. */
  | 'STUCK'
  /** Nothing is amiss yet, or nothing can be done but to know it. */
  | 'WARNING';

/** What becomes of a work order. Refused: a return without words, and more than 2,000 characters. */
export type TakeOrderBackInput = {
  /** `WorkOrder.id`. */
  orderId: string | number;
  /** What the contractor reads; needed for a return. */
  words?: string | null | undefined;
};

/** What a step of the workflow can take along. */
export type TransitionField =
  | 'ASSIGNEE'
  | 'DEPARTMENT'
  | 'DUPLICATE_OF'
  | 'EXTERNAL_BODY'
  | 'MESSAGE'
  | 'NOTE'
  | 'PHOTOS';

/** A transition of the workflow. `availableTransitions` of the signal lists what must be given. */
export type TransitionSignalInput = {
  /** Account of the member of staff who takes it over; of that department. */
  assigneeId?: string | number | null | undefined;
  /** UUID made on the device before the first try: the same key is the same step, however often and on whichever version it is sent. Sent again, it is answered with the signal as it is, also when the step was held and undone since. With another content it is refused. Left out: each call is a step of its own. */
  clientKey?: string | number | null | undefined;
  /** Code of the department that takes it over. */
  department?: string | null | undefined;
  /** Id or reference of the signal that this one doubles. */
  duplicateOf?: string | number | null | undefined;
  /** Code of the body outside the municipality that it goes to. */
  externalBody?: string | null | undefined;
  /** Seconds from 1 to 60 for which the step is held before it is taken, so that it can be undone; left out or 0: it is taken at once. */
  holdSeconds?: number | null | undefined;
  /** What the reporter reads: action taken, reason or question, as the step demands; at most 4000 characters, without braces. */
  message?: string | null | undefined;
  /** For staff only; at most 4000 characters. */
  note?: string | null | undefined;
  /** Whether personal data in a public message were seen and may stay; without it such a message is refused. */
  personalDataConfirmed?: boolean | null | undefined;
  /** Finished uploads that show the work done; at most 5, at least one where the category asks for it. */
  photoIds?: Array<string | number> | null | undefined;
  /** Whether everybody reads the message while the report is published. Left out or null: the outcome of RESOLVED, REJECTED and FORWARDED, as far as it has no personal data in it. Refused for a question. */
  publicMessage?: boolean | null | undefined;
  /** The signal. */
  signalId: string | number;
  to: SignalStatus;
  /** The version the change is based on; a stale one is refused. */
  version: number;
};

/** The same step for several signals. */
export type TransitionSignalsInput = {
  /** Account of the member of staff who takes them over. */
  assigneeId?: string | number | null | undefined;
  /** Code of the department that takes them over. */
  department?: string | null | undefined;
  /** True: returns what would happen and changes nothing. */
  dryRun?: boolean | null | undefined;
  /** Code of the external body. */
  externalBody?: string | null | undefined;
  /** When given, 1 to 60: the steps wait together for so long and can be undone by one `undoSteps`. Not with `dryRun`. */
  holdSeconds?: number | null | undefined;
  /** Text that every reporter reads; at most 4000 characters. */
  message?: string | null | undefined;
  /** For staff only; at most 4000 characters. */
  note?: string | null | undefined;
  /** As of `transitionSignal`. */
  personalDataConfirmed?: boolean | null | undefined;
  /** As of `transitionSignal`. */
  publicMessage?: boolean | null | undefined;
  /** 1 to 100 signals. */
  signals: Array<ChosenSignalInput>;
  /** Where all of them go. */
  to: SignalStatus;
};

/** Which mails are wanted; topics that are left out stay as they are. */
export type UpdateMailPreferencesInput = {
  /** Each topic once; only topics that the account can get. */
  choices: Array<MailChoiceInput>;
};

/** A change of an account of the staff; what is left out stays. */
export type UpdateStaffInput = {
  /** False ends all sessions, live connections and API tokens of the person at once; true lets the person sign in again. */
  active?: boolean | null | undefined;
  /** Last day of an absence; null ends it. */
  awayUntil?: string | null | undefined;
  /** Codes; all of them. */
  departments?: Array<string> | null | undefined;
  /** The account. */
  id: string | number;
  /** 2 to 100 characters. */
  name?: string | null | undefined;
  /** Not CITIZEN. */
  role?: Role | null | undefined;
  /** Who gets new assignments until then. */
  substituteId?: string | number | null | undefined;
};

/** Why a forwarded signal or a work order needs a clerk. */
export type WaitingReferralReason =
  /** The contractor has not said within two working days that the order is there. */
  | 'NOT_CONFIRMED'
  /** The body answered that it does not do it, or needs more. */
  | 'NOT_DONE'
  /** The term for an answer is over. */
  | 'NO_ANSWER'
  /** It did not leave, or came back. */
  | 'STUCK'
  /** The body is reached by telephone, and nobody noted that it was passed on. */
  | 'TO_TELEPHONE'
  /** Nobody knows whether it left. */
  | 'UNSURE'
  /** The contractor says that the work is done, and nobody has accepted it or sent it back. */
  | 'WORK_DONE'
  /** The contractor found nothing at the place. */
  | 'WORK_NOT_FOUND'
  /** The contractor says that another has to do it. */
  | 'WORK_NOT_OURS'
  /** The contractor asks something. */
  | 'WORK_QUESTION';

/** Day of the week, by local calendar (Europe/Sofia). */
export type Weekday =
  | 'FRIDAY'
  | 'MONDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'THURSDAY'
  | 'TUESDAY'
  | 'WEDNESDAY';

/** What a contractor does with a work order: RECEIVED, it is there; PROPOSE_DONE, the work is done, which staff accept unless the contractor is trusted; NOT_OURS, another has to do it; NOT_FOUND, there is nothing at the place; QUESTION, something is missing. */
export type WorkActKind =
  | 'NOT_FOUND'
  | 'NOT_OURS'
  | 'PROPOSE_DONE'
  | 'QUESTION'
  | 'RECEIVED';

/** What staff do with a work order: ACCEPT ends the signal with what the contractor says is done, RETURN sends the answer back with words, WITHDRAW takes the order from the contractor. */
export type WorkOrderStep =
  | 'ACCEPT'
  | 'RETURN'
  | 'WITHDRAW';

export type OwnFactorsFragment = { required: boolean, totp: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> };

export type FactorsChangedFragment = { recoveryCodes: Array<string> | null, state: { required: boolean, totp: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> } };

export type OwnFactorsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnFactorsQuery = { mySecondFactor: { required: boolean, totp: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> } };

export type BeginTotpMutationVariables = Exact<{
  password: string;
}>;


export type BeginTotpMutation = { beginTotp:
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'TotpSetup', secret: string, uri: string }
   };

export type ConfirmTotpMutationVariables = Exact<{
  code: string;
}>;


export type ConfirmTotpMutation = { confirmTotp:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'SecondFactorChanged', recoveryCodes: Array<string> | null, state: { required: boolean, totp: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> } }
   };

export type BeginPasskeyMutationVariables = Exact<{
  password: string;
}>;


export type BeginPasskeyMutation = { beginPasskey:
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'PasskeySetup', options: string }
   };

export type AddPasskeyMutationVariables = Exact<{
  name: string;
  response: string;
}>;


export type AddPasskeyMutation = { addPasskey:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'SecondFactorChanged', recoveryCodes: Array<string> | null, state: { required: boolean, totp: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> } }
   };

export type RenewRecoveryCodesMutationVariables = Exact<{
  password: string;
}>;


export type RenewRecoveryCodesMutation = { renewRecoveryCodes:
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'SecondFactorChanged', recoveryCodes: Array<string> | null, state: { required: boolean, totp: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> } }
   };

export type RemoveSecondFactorMutationVariables = Exact<{
  password: string;
  passkey?: string | number | null | undefined;
}>;


export type RemoveSecondFactorMutation = { removeSecondFactor:
    | { __typename: 'InvalidCredentialsError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'SecondFactorChanged', recoveryCodes: Array<string> | null, state: { required: boolean, totp: boolean, recoveryCodesLeft: number, passkeys: Array<{ id: string, name: string, createdAt: string, lastUsedAt: string | null }> } }
   };

export type OwnSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnSessionsQuery = { mySessions: Array<{ id: string, device: string, lastUsedAt: string, current: boolean }> };

export type EndOwnSessionMutationVariables = Exact<{
  id: string | number;
}>;


export type EndOwnSessionMutation = { endSession:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'SessionsEnded' }
   };

export type SetUndoSecondsMutationVariables = Exact<{
  undoSeconds: number;
}>;


export type SetUndoSecondsMutation = { updateMyAccount:
    | { __typename: 'Account', id: string, undoSeconds: number }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
   };

export type StaffMailChoicesFragment = { choices: Array<{ topic: MailTopic, label: string, wanted: boolean }> };

export type MailSwitchesQueryVariables = Exact<{ [key: string]: never; }>;


export type MailSwitchesQuery = { mailPreferences: { choices: Array<{ topic: MailTopic, label: string, wanted: boolean }> } };

export type SwitchMailsMutationVariables = Exact<{
  input: UpdateMailPreferencesInput;
}>;


export type SwitchMailsMutation = { updateMailPreferences:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'MailPreferences', choices: Array<{ topic: MailTopic, label: string, wanted: boolean }> }
   };

export type ListedAuditFragment = { id: string, at: string, actor: string | null, actorName: string | null, origin: string | null, action: string, subject: string | null, subjectName: string | null, before: string | null, after: string | null };

export type AuditLogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  actor?: string | number | null | undefined;
  action?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  search?: Array<string> | string | null | undefined;
  without?: Array<string> | string | null | undefined;
}>;


export type AuditLogQuery = { auditLog: { edges: Array<{ node: { id: string, at: string, actor: string | null, actorName: string | null, origin: string | null, action: string, subject: string | null, subjectName: string | null, before: string | null, after: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditPeopleQuery = { staff: Array<{ id: string, name: string }> };

export type ListedLinkFragment = { id: string, label: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, endedAt: string | null };

export type ContractorLinksQueryVariables = Exact<{
  contractor: string;
}>;


export type ContractorLinksQuery = { contractorLinks: Array<{ id: string, label: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, endedAt: string | null }> };

export type AddContractorLinkMutationVariables = Exact<{
  input: AddContractorLinkInput;
}>;


export type AddContractorLinkMutation = { addContractorLink:
    | { __typename: 'ContractorLinkAdded', url: string, link: { id: string, label: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, endedAt: string | null } }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
   };

export type EndContractorLinkMutationVariables = Exact<{
  id: string | number;
}>;


export type EndContractorLinkMutation = { endContractorLink:
    | { __typename: 'ContractorLinkEnded', link: { id: string, label: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, endedAt: string | null } }
    | { __typename: 'NotFoundError', message: string }
   };

export type MailSamplePartsFragment = { kind: string, label: string, subject: string, text: string, html: string, takesWords: boolean, ownWordsTexts: Array<{ tag: string, text: string }> };

export type MailSamplesQueryVariables = Exact<{
  language: Language;
}>;


export type MailSamplesQuery = { mailSamples: Array<{ kind: string, label: string, subject: string, text: string, html: string, takesWords: boolean, ownWordsTexts: Array<{ tag: string, text: string }> }>, municipality: { version: number } };

export type MailPreviewQueryVariables = Exact<{
  kind: string;
  language: Language;
  words: string;
}>;


export type MailPreviewQuery = { mailPreview: { kind: string, label: string, subject: string, text: string, html: string, takesWords: boolean, ownWordsTexts: Array<{ tag: string, text: string }> } | null };

export type SaveMailWordsMutationVariables = Exact<{
  input: SaveMailWordsInput;
}>;


export type SaveMailWordsMutation = { saveMailWords:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'Municipality', version: number }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'StaleEntryError', message: string }
   };

export type SendSampleMailMutationVariables = Exact<{
  kind: string;
  language: Language;
}>;


export type SendSampleMailMutation = { sendSampleMail:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'SampleMailSent', address: string }
   };

export type MenusForEditingQueryVariables = Exact<{ [key: string]: never; }>;


export type MenusForEditingQuery = { departments: Array<{ code: string, name: string, version: number, archived: boolean, nameTexts: Array<{ tag: string, text: string }> }>, externalBodies: Array<{ code: string, name: string, phone: string | null, version: number, archived: boolean, nameTexts: Array<{ tag: string, text: string }> }>, settlements: Array<{ code: string, name: string, kind: string, radiusMeters: number | null, version: number, archived: boolean, nameTexts: Array<{ tag: string, text: string }>, location: { lat: number, lon: number } | null, quarters: Array<{ code: string, name: string, version: number, archived: boolean, nameTexts: Array<{ tag: string, text: string }>, location: { lat: number, lon: number } | null }> }>, holidays: Array<{ day: string, name: string, working: boolean, version: number, archived: boolean, nameTexts: Array<{ tag: string, text: string }> }>, categories: Array<{ code: string, name: string, parent: string | null, icon: string, dangerous: boolean, targetWorkingDays: number | null, publishable: boolean, photoOnResolve: boolean, needsPlace: boolean, asksEntrance: boolean, version: number, archived: boolean, children: Array<{ code: string, name: string, parent: string | null, icon: string, dangerous: boolean, targetWorkingDays: number | null, publishable: boolean, photoOnResolve: boolean, needsPlace: boolean, asksEntrance: boolean, version: number, archived: boolean, nameTexts: Array<{ tag: string, text: string }>, adviceTexts: Array<{ tag: string, text: string }>, department: { code: string, name: string } | null, forwardTo: { code: string } | null, questions: Array<{ code: string, datatype: string, required: boolean, labelTexts: Array<{ tag: string, text: string }>, values: Array<{ code: string, labelTexts: Array<{ tag: string, text: string }> }>, unknownAnswer: { code: string } | null, condition: { onQuestion: string, values: Array<string> } | null }> }>, nameTexts: Array<{ tag: string, text: string }>, adviceTexts: Array<{ tag: string, text: string }>, department: { code: string, name: string } | null, forwardTo: { code: string } | null, questions: Array<{ code: string, datatype: string, required: boolean, labelTexts: Array<{ tag: string, text: string }>, values: Array<{ code: string, labelTexts: Array<{ tag: string, text: string }> }>, unknownAnswer: { code: string } | null, condition: { onQuestion: string, values: Array<string> } | null }> }> };

export type EditedCategoryFragment = { code: string, name: string, parent: string | null, icon: string, dangerous: boolean, targetWorkingDays: number | null, publishable: boolean, photoOnResolve: boolean, needsPlace: boolean, asksEntrance: boolean, version: number, archived: boolean, nameTexts: Array<{ tag: string, text: string }>, adviceTexts: Array<{ tag: string, text: string }>, department: { code: string, name: string } | null, forwardTo: { code: string } | null, questions: Array<{ code: string, datatype: string, required: boolean, labelTexts: Array<{ tag: string, text: string }>, values: Array<{ code: string, labelTexts: Array<{ tag: string, text: string }> }>, unknownAnswer: { code: string } | null, condition: { onQuestion: string, values: Array<string> } | null }> };

export type EditedMunicipalityQueryVariables = Exact<{ [key: string]: never; }>;


export type EditedMunicipalityQuery = { municipality: { phone: string | null, email: string | null, website: string | null, dataProtectionEmail: string | null, colour: string, logoUrl: string | null, senderName: string | null, statutoryMonths: number, silenceDays: number, disputeDays: number, submissionsPerHour: number | null, submissionsPerDay: number | null, version: number, nameTexts: Array<{ tag: string, text: string }>, addressTexts: Array<{ tag: string, text: string }>, privacyTexts: Array<{ tag: string, text: string }> } };

export type RoutingRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type RoutingRulesQuery = { routingRules: Array<{ id: string, title: string, position: number, active: boolean, words: Array<string>, quarter: string | null, problem: string | null, version: number, category: { code: string, name: string } | null, settlement: { code: string, name: string } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null }> };

export type RoutingTrialQueryVariables = Exact<{
  input: SaveRoutingRuleInput;
}>;


export type RoutingTrialQuery = { routingTrial: { tried: number, changed: number, problems: Array<string>, examples: Array<{ reference: string, from: { name: string } | null, to: { name: string } | null }> } };

export type CategoryEffectQueryVariables = Exact<{
  input: SaveCategoryInput;
}>;


export type CategoryEffectQuery = { categoryEffect: { openSignals: number, canMove: boolean, sentences: Array<string> } };

export type DepartmentEffectQueryVariables = Exact<{
  code: string;
}>;


export type DepartmentEffectQuery = { departmentEffect: { sentences: Array<string> } };

export type SetupFileQueryVariables = Exact<{ [key: string]: never; }>;


export type SetupFileQuery = { setupFile: string };

export type SaveDepartmentMutationVariables = Exact<{
  input: SaveDepartmentInput;
}>;


export type SaveDepartmentMutation = { saveDepartment:
    | { __typename: 'Department' }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'StaleEntryError', message: string }
   };

export type SaveExternalBodyMutationVariables = Exact<{
  input: SaveExternalBodyInput;
}>;


export type SaveExternalBodyMutation = { saveExternalBody:
    | { __typename: 'ExternalBody' }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'StaleEntryError', message: string }
   };

export type SaveSettlementMutationVariables = Exact<{
  input: SaveSettlementInput;
}>;


export type SaveSettlementMutation = { saveSettlement:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Settlement' }
    | { __typename: 'StaleEntryError', message: string }
   };

export type SaveQuarterMutationVariables = Exact<{
  input: SaveQuarterInput;
}>;


export type SaveQuarterMutation = { saveQuarter:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Quarter' }
    | { __typename: 'StaleEntryError', message: string }
   };

export type SaveHolidayMutationVariables = Exact<{
  input: SaveHolidayInput;
}>;


export type SaveHolidayMutation = { saveHoliday:
    | { __typename: 'Holiday' }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'StaleEntryError', message: string }
   };

export type SaveCategoryMutationVariables = Exact<{
  input: SaveCategoryInput;
}>;


export type SaveCategoryMutation = { saveCategory:
    | { __typename: 'Category' }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'StaleEntryError', message: string }
   };

export type SaveMunicipalityMutationVariables = Exact<{
  input: SaveMunicipalityInput;
}>;


export type SaveMunicipalityMutation = { saveMunicipality:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'Municipality' }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'StaleEntryError', message: string }
   };

export type SaveRoutingRuleMutationVariables = Exact<{
  input: SaveRoutingRuleInput;
}>;


export type SaveRoutingRuleMutation = { saveRoutingRule:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'RoutingRule' }
    | { __typename: 'StaleEntryError', message: string }
   };

export type OrderMenuMutationVariables = Exact<{
  input: OrderMenuInput;
}>;


export type OrderMenuMutation = { orderMenu:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'MenuOrdered' }
   };

export type CheckSetupMutationVariables = Exact<{
  file: string;
  replace: boolean;
}>;


export type CheckSetupMutation = { checkSetup: { added: number, changed: number, archived: number, faultCount: number, faults: Array<{ path: string, message: string }> } };

export type ImportSetupMutationVariables = Exact<{
  file: string;
  replace: boolean;
}>;


export type ImportSetupMutation = { importSetup: { added: number, changed: number, archived: number, faultCount: number, faults: Array<{ path: string, message: string }> } };

export type SetupReportFragment = { added: number, changed: number, archived: number, faultCount: number, faults: Array<{ path: string, message: string }> };

export type ReceiversQueryVariables = Exact<{ [key: string]: never; }>;


export type ReceiversQuery = { receivers: Array<{ code: string, kind: ReceiverKind, name: string, phone: string | null, channel: ReceiverChannel, destination: string | null, service: string | null, shares: Array<SharedPart>, answerDays: number | null, trusted: boolean, archived: boolean, version: number, nameTexts: Array<{ tag: string, text: string }>, categories: Array<{ code: string }> }> };

export type SaveReceiverMutationVariables = Exact<{
  input: SaveReceiverInput;
}>;


export type SaveReceiverMutation = { saveReceiver:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Receiver' }
    | { __typename: 'StaleEntryError', message: string }
   };

export type PhotoPassPartsFragment = { isOn: boolean, begunAt: string | null, endedAt: string | null, total: number, lookedAt: number, found: number, failed: number, undecided: number, isWithoutMachine: boolean };

export type PublicPhotoPassQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicPhotoPassQuery = { publicPhotoPass: { isOn: boolean, begunAt: string | null, endedAt: string | null, total: number, lookedAt: number, found: number, failed: number, undecided: number, isWithoutMachine: boolean } };

export type UndecidedPublicPhotosQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type UndecidedPublicPhotosQuery = { undecidedPublicPhotos: { edges: Array<{ node: { signalId: string, reference: string, receivedAt: string, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LookThroughPublicPhotosMutationVariables = Exact<{ [key: string]: never; }>;


export type LookThroughPublicPhotosMutation = { lookThroughPublicPhotos: { isOn: boolean, begunAt: string | null, endedAt: string | null, total: number, lookedAt: number, found: number, failed: number, undecided: number, isWithoutMachine: boolean } };

export type PausePublicPhotosMutationVariables = Exact<{ [key: string]: never; }>;


export type PausePublicPhotosMutation = { pausePublicPhotos: { isOn: boolean, begunAt: string | null, endedAt: string | null, total: number, lookedAt: number, found: number, failed: number, undecided: number, isWithoutMachine: boolean } };

export type ListedRecoveryFragment = { id: string, name: string | null, newEmail: string, proof: RecoveryProof, requestedBy: string | null, requestedAt: string, confirmedAt: string | null, earliestAt: string, endedAt: string | null, outcome: RecoveryOutcome | null };

export type AccountRecoveriesQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountRecoveriesQuery = { accountRecoveries: Array<{ id: string, name: string | null, newEmail: string, proof: RecoveryProof, requestedBy: string | null, requestedAt: string, confirmedAt: string | null, earliestAt: string, endedAt: string | null, outcome: RecoveryOutcome | null }> };

export type AccountToRecoverQueryVariables = Exact<{
  email: string;
}>;


export type AccountToRecoverQuery = { accountToRecover: { __typename: 'RecoverableAccount', id: string, name: string, email: string, since: string } | null };

export type RequestAccountRecoveryMutationVariables = Exact<{
  input: RequestAccountRecoveryInput;
}>;


export type RequestAccountRecoveryMutation = { requestAccountRecovery:
    | { __typename: 'AccountRecovery', id: string, name: string | null, newEmail: string, proof: RecoveryProof, requestedBy: string | null, requestedAt: string, confirmedAt: string | null, earliestAt: string, endedAt: string | null, outcome: RecoveryOutcome | null }
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
   };

export type WithdrawAccountRecoveryMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawAccountRecoveryMutation = { withdrawAccountRecovery:
    | { __typename: 'AccountRecovery', id: string, name: string | null, newEmail: string, proof: RecoveryProof, requestedBy: string | null, requestedAt: string, confirmedAt: string | null, earliestAt: string, endedAt: string | null, outcome: RecoveryOutcome | null }
    | { __typename: 'NotFoundError', message: string }
   };

export type PlanRulePartsFragment = { kind: FilePlanKind, categoryGroup: string | null, months: number, outcome: FilePlanOutcome, label: string, countedFrom: string, reason: string, isDefault: boolean, outcomes: Array<FilePlanOutcome>, takesGroups: boolean };

export type FilePlanPartsFragment = { edition: number, confirmedEdition: number | null, confirmedAt: string | null, confirmedByName: string | null, isInForce: boolean, rules: Array<{ kind: FilePlanKind, categoryGroup: string | null, months: number, outcome: FilePlanOutcome, label: string, countedFrom: string, reason: string, isDefault: boolean, outcomes: Array<FilePlanOutcome>, takesGroups: boolean }> };

export type FilePlanQueryVariables = Exact<{ [key: string]: never; }>;


export type FilePlanQuery = { filePlan: { edition: number, confirmedEdition: number | null, confirmedAt: string | null, confirmedByName: string | null, isInForce: boolean, rules: Array<{ kind: FilePlanKind, categoryGroup: string | null, months: number, outcome: FilePlanOutcome, label: string, countedFrom: string, reason: string, isDefault: boolean, outcomes: Array<FilePlanOutcome>, takesGroups: boolean }> } };

export type SaveFilePlanRuleMutationVariables = Exact<{
  input: SaveFilePlanRuleInput;
}>;


export type SaveFilePlanRuleMutation = { saveFilePlanRule:
    | { __typename: 'FilePlan', edition: number, confirmedEdition: number | null, confirmedAt: string | null, confirmedByName: string | null, isInForce: boolean, rules: Array<{ kind: FilePlanKind, categoryGroup: string | null, months: number, outcome: FilePlanOutcome, label: string, countedFrom: string, reason: string, isDefault: boolean, outcomes: Array<FilePlanOutcome>, takesGroups: boolean }> }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
   };

export type RemoveFilePlanRuleMutationVariables = Exact<{
  input: RemoveFilePlanRuleInput;
}>;


export type RemoveFilePlanRuleMutation = { removeFilePlanRule:
    | { __typename: 'FilePlan', edition: number, confirmedEdition: number | null, confirmedAt: string | null, confirmedByName: string | null, isInForce: boolean, rules: Array<{ kind: FilePlanKind, categoryGroup: string | null, months: number, outcome: FilePlanOutcome, label: string, countedFrom: string, reason: string, isDefault: boolean, outcomes: Array<FilePlanOutcome>, takesGroups: boolean }> }
    | { __typename: 'NotFoundError', message: string }
   };

export type TryFilePlanMutationVariables = Exact<{ [key: string]: never; }>;


export type TryFilePlanMutation = { tryFilePlan: { edition: number, counts: Array<{ kind: FilePlanKind, categoryGroup: string | null, months: number, outcome: FilePlanOutcome, count: number, before: string }> } };

export type ConfirmFilePlanMutationVariables = Exact<{
  edition: number;
}>;


export type ConfirmFilePlanMutation = { confirmFilePlan:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'FilePlan', edition: number, confirmedEdition: number | null, confirmedAt: string | null, confirmedByName: string | null, isInForce: boolean, rules: Array<{ kind: FilePlanKind, categoryGroup: string | null, months: number, outcome: FilePlanOutcome, label: string, countedFrom: string, reason: string, isDefault: boolean, outcomes: Array<FilePlanOutcome>, takesGroups: boolean }> }
   };

export type DestructionProtocolsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type DestructionProtocolsQuery = { destructionProtocols: { edges: Array<{ node: { id: string, day: string, kind: FilePlanKind, categoryGroup: string | null, months: number, outcome: FilePlanOutcome, count: number } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SignInStateQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInStateQuery = { signInState: { staffPasswords: boolean, secondFactorRoles: Array<Role>, staffIdleMinutes: number, staffSessionHours: number, provider: { issuer: string, clientId: string, hasSecret: boolean, redirectUri: string, scopes: string, roleClaim: string, departmentsClaim: string | null, checkedAt: string, problem: string | null, lastReadAt: string | null, people: number, lastSignInAt: string | null, roles: Array<{ value: string, role: Role }> } | null } };

export type ListedStaffFragment = { id: string, name: string, email: string, role: Role, active: boolean, pending: boolean, invitedAt: string | null, lastSeenAt: string | null, secondFactor: boolean, awayUntil: string | null, openSignals: number, departments: Array<{ code: string, name: string }>, substitute: { id: string, name: string } | null };

export type StaffQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffQuery = { staff: Array<{ id: string, name: string, email: string, role: Role, active: boolean, pending: boolean, invitedAt: string | null, lastSeenAt: string | null, secondFactor: boolean, awayUntil: string | null, openSignals: number, departments: Array<{ code: string, name: string }>, substitute: { id: string, name: string } | null }> };

export type InviteStaffMutationVariables = Exact<{
  input: InviteStaffInput;
}>;


export type InviteStaffMutation = { inviteStaff:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'StaffMember', id: string, name: string, email: string, role: Role, active: boolean, pending: boolean, invitedAt: string | null, lastSeenAt: string | null, secondFactor: boolean, awayUntil: string | null, openSignals: number, departments: Array<{ code: string, name: string }>, substitute: { id: string, name: string } | null }
   };

export type ResendInvitationMutationVariables = Exact<{
  id: string | number;
}>;


export type ResendInvitationMutation = { resendInvitation:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'StaffMember' }
   };

export type UpdateStaffMutationVariables = Exact<{
  input: UpdateStaffInput;
}>;


export type UpdateStaffMutation = { updateStaff:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'StaffMember', id: string, name: string, email: string, role: Role, active: boolean, pending: boolean, invitedAt: string | null, lastSeenAt: string | null, secondFactor: boolean, awayUntil: string | null, openSignals: number, departments: Array<{ code: string, name: string }>, substitute: { id: string, name: string } | null }
   };

export type StaffSessionsQueryVariables = Exact<{
  id: string | number;
}>;


export type StaffSessionsQuery = { staffSessions: Array<{ id: string, device: string, lastUsedAt: string }> };

export type EndStaffSessionsMutationVariables = Exact<{
  id: string | number;
}>;


export type EndStaffSessionsMutation = { endStaffSessions:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'SessionsEnded', ended: number }
   };

export type SystemStateQueryVariables = Exact<{ [key: string]: never; }>;


export type SystemStateQuery = { systemState: { isGreen: boolean, release: string, entries: Array<{ kind: SystemStateKind, level: SystemStateLevel, since: string | null, words: Array<string>, name: string, toDo: string, paper: string }> } };

export type LostDocumentsQueryVariables = Exact<{ [key: string]: never; }>;


export type LostDocumentsQuery = { lostDocuments: Array<{ documentGuid: string, senderNumber: string, handedOverOn: string, incomingNumber: string | null, incomingDate: string | null }> };

export type SettleLostDocumentMutationVariables = Exact<{
  documentGuid: string | number;
}>;


export type SettleLostDocumentMutation = { settleLostDocument:
    | { __typename: 'LostDocument', documentGuid: string }
    | { __typename: 'NotFoundError', message: string }
   };

export type ListedTokenFragment = { id: string, name: string, scopes: Array<string>, createdAt: string, expiresOn: string, lastUsedAt: string | null, revokedAt: string | null };

export type ApiTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type ApiTokensQuery = { apiTokens: Array<{ id: string, name: string, scopes: Array<string>, createdAt: string, expiresOn: string, lastUsedAt: string | null, revokedAt: string | null }> };

export type CreateApiTokenMutationVariables = Exact<{
  input: CreateApiTokenInput;
}>;


export type CreateApiTokenMutation = { createApiToken:
    | { __typename: 'ApiTokenCreated', secret: string, token: { id: string, name: string, scopes: Array<string>, createdAt: string, expiresOn: string, lastUsedAt: string | null, revokedAt: string | null } }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
   };

export type RevokeApiTokenMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeApiTokenMutation = { revokeApiToken:
    | { __typename: 'ApiTokenRevoked' }
    | { __typename: 'NotFoundError', message: string }
   };

export type WorkAroundQueryVariables = Exact<{
  filter?: SignalFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type WorkAroundQuery = { signals: { __typename: 'SignalConnection', edges: Array<{ node: { version: number, address: string | null, serviceDueOn: string | null, statutoryDueOn: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, location: { lat: number, lon: number } | null, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, category: { code: string, name: string }, settlement: { code: string, name: string } } }>, pageInfo: { hasNextPage: boolean } } };

export type CatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueQuery = { departments: Array<{ code: string, name: string }>, externalBodies: Array<{ code: string, name: string, phone: string | null }>, settlements: Array<{ code: string, name: string, kind: string, location: { lat: number, lon: number } | null }>, categories: Array<{ code: string, name: string, children: Array<{ code: string, name: string }> }> };

export type StaffOfDepartmentQueryVariables = Exact<{
  department?: string | null | undefined;
}>;


export type StaffOfDepartmentQuery = { staffMembers: Array<{ id: string, name: string, role: Role }> };

export type HeldStepsQueryVariables = Exact<{ [key: string]: never; }>;


export type HeldStepsQuery = { heldSteps: Array<{ id: string, signalId: string, groupId: string | null, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, signal: { id: string, reference: string } | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, publicMessage: boolean | null, personalDataConfirmed: boolean | null, note: string | null, photoIds: Array<string> } | null }> };

export type UndoStepMutationVariables = Exact<{
  id: string | number;
}>;


export type UndoStepMutation = { undoStep:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'HeldStep', id: string, signalId: string, groupId: string | null, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, publicMessage: boolean | null, personalDataConfirmed: boolean | null, note: string | null, photoIds: Array<string> } | null }
    | { __typename: 'NotFoundError', message: string }
   };

export type TakeHeldStepMutationVariables = Exact<{
  id: string | number;
}>;


export type TakeHeldStepMutation = { takeHeldStep:
    | { __typename: 'IllegalTransitionError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'PersonalDataError', message: string }
    | { __typename: 'Signal', id: string, revision: number, status: SignalStatus, statusLabel: string }
    | { __typename: 'StaleVersionError', message: string }
    | { __typename: 'StepHeldError', message: string }
   };

export type UndoStepsMutationVariables = Exact<{
  groupId: string | number;
}>;


export type UndoStepsMutation = { undoSteps:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'UndoneSteps', steps: Array<{ id: string, signalId: string, groupId: string | null, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, publicMessage: boolean | null, personalDataConfirmed: boolean | null, note: string | null, photoIds: Array<string> } | null }> }
   };

export type TakeHeldStepsMutationVariables = Exact<{
  groupId: string | number;
}>;


export type TakeHeldStepsMutation = { takeHeldSteps:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'TakenSteps', taken: number }
   };

export type StepsOfSignalQueryVariables = Exact<{
  id: string | number;
}>;


export type StepsOfSignalQuery = { signal: { __typename: 'Signal', id: string, revision: number, category: { code: string, forwardTo: { code: string } | null }, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } | null };

export type DateChoicesQueryVariables = Exact<{
  id: string | number;
}>;


export type DateChoicesQuery = { signal: { __typename: 'Signal', id: string, revision: number, dateForm: { latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null } | null };

export type MoveDatesMutationVariables = Exact<{
  input: MoveDatesInput;
}>;


export type MoveDatesMutation = { moveDates:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'MovedDates', rows: Array<{ signalId: string, reference: string | null, outcome: BulkOutcome, problem: string | null, signal: { version: number, address: string | null, erasedAt: string | null, thumbnailUrl: string | null, serviceDueOn: string | null, statutoryDueOn: string, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string }, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, settlement: { code: string, name: string } } | null }> }
   };

export type TransitionSignalsMutationVariables = Exact<{
  input: TransitionSignalsInput;
}>;


export type TransitionSignalsMutation = { transitionSignals:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'TransitionedSignals', groupId: string | null, rows: Array<{ signalId: string, reference: string | null, outcome: BulkOutcome, problem: string | null, signal: { version: number, address: string | null, erasedAt: string | null, thumbnailUrl: string | null, serviceDueOn: string | null, statutoryDueOn: string, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, heldStep: { id: string, signalId: string, groupId: string | null, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, signal: { id: string, reference: string } | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, publicMessage: boolean | null, personalDataConfirmed: boolean | null, note: string | null, photoIds: Array<string> } | null } | null, category: { dangerous: boolean, code: string, name: string }, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, settlement: { code: string, name: string } } | null }> }
   };

export type InboxQueryVariables = Exact<{
  filter?: SignalFilter | null | undefined;
  sort?: SignalSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  searching?: boolean | null | undefined;
}>;


export type InboxQuery = { signals: { __typename: 'SignalConnection', edges: Array<{ cursor: string, node: { version: number, address: string | null, erasedAt: string | null, thumbnailUrl: string | null, serviceDueOn: string | null, statutoryDueOn: string, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, matches?: Array<{ field: MatchedField, excerpt: string, ranges: Array<{ from: number, to: number }> }>, category: { dangerous: boolean, code: string, name: string }, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, settlement: { code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NoteListExportMutationVariables = Exact<{
  count: number;
}>;


export type NoteListExportMutation = { noteListExport: boolean };

export type ListFileQueryVariables = Exact<{
  filter?: SignalFilter | null | undefined;
  sort?: SignalSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListFileQuery = { signals: { edges: Array<{ cursor: string, node: { id: string, revision: number, reference: string, createdAt: string, updatedAt: string, status: SignalStatus, statusLabel: string, overdue: boolean, address: string | null, description: string, serviceDueOn: string | null, statutoryDueOn: string, category: { code: string, name: string }, settlement: { code: string, name: string }, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, incomingNumber: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FigureNumbersFragment = { received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null, promisesMade: number, promisesKept: number, promisesMoved: number, promisesBroken: number, shareKept: number | null };

export type FiguresQueryVariables = Exact<{
  from: string;
  to: string;
  interval: StatsInterval;
  filter?: StatsFilter | null | undefined;
}>;


export type FiguresQuery = { figuresAsOf: string, total: Array<{ received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null, promisesMade: number, promisesKept: number, promisesMoved: number, promisesBroken: number, shareKept: number | null }>, series: Array<{ period: string | null, received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null, promisesMade: number, promisesKept: number, promisesMoved: number, promisesBroken: number, shareKept: number | null }>, departments: Array<{ department: string | null, received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null, promisesMade: number, promisesKept: number, promisesMoved: number, promisesBroken: number, shareKept: number | null }>, categories: Array<{ category: string | null, received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null, promisesMade: number, promisesKept: number, promisesMoved: number, promisesBroken: number, shareKept: number | null }>, channels: Array<{ channel: Channel | null, received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null, promisesMade: number, promisesKept: number, promisesMoved: number, promisesBroken: number, shareKept: number | null }>, settlements: Array<{ settlement: string | null, received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null, promisesMade: number, promisesKept: number, promisesMoved: number, promisesBroken: number, shareKept: number | null }> };

export type FiguresBeforeQueryVariables = Exact<{
  from: string;
  to: string;
  filter?: StatsFilter | null | undefined;
}>;


export type FiguresBeforeQuery = { total: Array<{ received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null, promisesMade: number, promisesKept: number, promisesMoved: number, promisesBroken: number, shareKept: number | null }> };

export type FigurePlacesQueryVariables = Exact<{
  from: string;
  to: string;
  asOf: string;
  filter?: StatsFilter | null | undefined;
}>;


export type FigurePlacesQuery = { openSignalAges: Array<{ minDays: number, maxDays: number | null, open: number, overdue: number }>, figurePlaces: Array<{ lat: number, lon: number, received: number }> };

export type FigureSignalsQueryVariables = Exact<{
  kind: FigureKind;
  from: string;
  to: string;
  filter?: StatsFilter | null | undefined;
  minAgeDays?: number | null | undefined;
  maxAgeDays?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FigureSignalsQuery = { figureSignalCount: number, figureSignals: { edges: Array<{ node: { id: string, reference: string, incomingNumber: string | null, category: string, department: string | null, settlement: string, status: SignalStatus, receivedAt: string, resolvedAt: string | null, serviceDueOn: string | null, inTime: boolean | null, stars: number | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SavedReportPartsFragment = { id: string, name: string, period: ReportPeriod, from: string, to: string, monthly: boolean, filter: { departments: Array<string> | null, categories: Array<string> | null, settlements: Array<string> | null, channels: Array<Channel> | null } };

export type SavedReportsQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedReportsQuery = { savedReports: Array<{ id: string, name: string, period: ReportPeriod, from: string, to: string, monthly: boolean, filter: { departments: Array<string> | null, categories: Array<string> | null, settlements: Array<string> | null, channels: Array<Channel> | null } }>, mailPreferences: { choices: Array<{ topic: MailTopic, wanted: boolean }> } };

export type SaveReportMutationVariables = Exact<{
  input: SaveReportInput;
}>;


export type SaveReportMutation = { saveReport:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'SavedReport', id: string, name: string, period: ReportPeriod, from: string, to: string, monthly: boolean, filter: { departments: Array<string> | null, categories: Array<string> | null, settlements: Array<string> | null, channels: Array<Channel> | null } }
   };

export type DeleteReportMutationVariables = Exact<{
  id: string | number;
}>;


export type DeleteReportMutation = { deleteReport:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReportDeleted', id: string }
   };

export type NoteFigureExportMutationVariables = Exact<{
  format: FigureFileFormat;
  from: string;
  to: string;
}>;


export type NoteFigureExportMutation = { noteFigureExport: boolean };

export type FiguresByPersonQueryVariables = Exact<{
  from: string;
  to: string;
  filter?: StatsFilter | null | undefined;
}>;


export type FiguresByPersonQuery = { figuresByPerson: Array<{ name: string | null, department: string, open: number, overdue: number, resolved: number, resolvedInTime: number, medianHoursToResolve: number | null }> };

export type FiguresByReceiverQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type FiguresByReceiverQuery = { receiverFigures: Array<{ name: string, kind: ReceiverKind, begun: number, sent: number, received: number, done: number, notOurs: number, needsMore: number, givenUp: number, withdrawn: number, open: number, needsAttention: number, disputed: number, medianDaysToSend: number | null, medianDaysToReceive: number | null, medianDaysToAnswer: number | null }> };

export type LetterHeadFragment = { id: string, state: LetterState, problem: LetterProblem | null, senderAddress: string | null, senderName: string | null, subject: string, beginning: string, receivedAt: string, aboutSignalId: string | null, aboutReference: string | null, isFromReporter: boolean, answersBodyMail: boolean, signalId: string | null, signalReference: string | null, decidedBy: string | null, decidedAt: string | null, answer: string | null, dismissReason: string | null };

export type LettersOfSignalQueryVariables = Exact<{
  signalId: string | number;
  after?: string | null | undefined;
}>;


export type LettersOfSignalQuery = { letters: { edges: Array<{ cursor: string, node: { id: string, state: LetterState, problem: LetterProblem | null, senderAddress: string | null, senderName: string | null, subject: string, beginning: string, receivedAt: string, aboutSignalId: string | null, aboutReference: string | null, isFromReporter: boolean, answersBodyMail: boolean, signalId: string | null, signalReference: string | null, decidedBy: string | null, decidedAt: string | null, answer: string | null, dismissReason: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type NoteLetterMutationVariables = Exact<{
  letterId: string | number;
}>;


export type NoteLetterMutation = { noteLetter:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'Letter', id: string, state: LetterState, problem: LetterProblem | null, senderAddress: string | null, senderName: string | null, subject: string, beginning: string, receivedAt: string, aboutSignalId: string | null, aboutReference: string | null, isFromReporter: boolean, answersBodyMail: boolean, signalId: string | null, signalReference: string | null, decidedBy: string | null, decidedAt: string | null, answer: string | null, dismissReason: string | null }
    | { __typename: 'NotFoundError', message: string }
   };

export type DismissLetterMutationVariables = Exact<{
  input: DismissLetterInput;
}>;


export type DismissLetterMutation = { dismissLetter:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'Letter', id: string, state: LetterState, problem: LetterProblem | null, senderAddress: string | null, senderName: string | null, subject: string, beginning: string, receivedAt: string, aboutSignalId: string | null, aboutReference: string | null, isFromReporter: boolean, answersBodyMail: boolean, signalId: string | null, signalReference: string | null, decidedBy: string | null, decidedAt: string | null, answer: string | null, dismissReason: string | null }
    | { __typename: 'NotFoundError', message: string }
   };

export type AnswerLetterMutationVariables = Exact<{
  input: AnswerLetterInput;
}>;


export type AnswerLetterMutation = { answerLetter:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'Letter', id: string, state: LetterState, problem: LetterProblem | null, senderAddress: string | null, senderName: string | null, subject: string, beginning: string, receivedAt: string, aboutSignalId: string | null, aboutReference: string | null, isFromReporter: boolean, answersBodyMail: boolean, signalId: string | null, signalReference: string | null, decidedBy: string | null, decidedAt: string | null, answer: string | null, dismissReason: string | null }
    | { __typename: 'NotFoundError', message: string }
   };

export type LettersQueryVariables = Exact<{
  states: Array<LetterState> | LetterState;
  after?: string | null | undefined;
}>;


export type LettersQuery = { letters: { edges: Array<{ cursor: string, node: { id: string, state: LetterState, problem: LetterProblem | null, senderAddress: string | null, senderName: string | null, subject: string, beginning: string, receivedAt: string, aboutSignalId: string | null, aboutReference: string | null, isFromReporter: boolean, answersBodyMail: boolean, signalId: string | null, signalReference: string | null, decidedBy: string | null, decidedAt: string | null, answer: string | null, dismissReason: string | null, photos: Array<{ id: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type LetterPageQueryVariables = Exact<{
  id: string | number;
}>;


export type LetterPageQuery = { letter: { text: string, attachmentsLeftOut: number, id: string, state: LetterState, problem: LetterProblem | null, senderAddress: string | null, senderName: string | null, subject: string, beginning: string, receivedAt: string, aboutSignalId: string | null, aboutReference: string | null, isFromReporter: boolean, answersBodyMail: boolean, signalId: string | null, signalReference: string | null, decidedBy: string | null, decidedAt: string | null, answer: string | null, dismissReason: string | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null };

export type AttentionCountsQueryVariables = Exact<{
  withMails: boolean;
}>;


export type AttentionCountsQuery = { stuckRegistrations: Array<{ reason: RegistrationStuckReason, count: number }>, stuckDeliveries?: Array<{ reason: StuckMailReason, count: number }> };

export type WaitingLettersQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingLettersQuery = { waitingLetters: number | null };

export type PossibleStepsFragment = { availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> };

export type NextDayPartsFragment = { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string };

export type SignalHeadFragment = { id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { code: string, name: string }, settlement: { code: string, name: string } };

export type InboxRowFragment = { version: number, address: string | null, erasedAt: string | null, thumbnailUrl: string | null, serviceDueOn: string | null, statutoryDueOn: string, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string }, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, settlement: { code: string, name: string } };

export type MapSignalFragment = { version: number, address: string | null, serviceDueOn: string | null, statutoryDueOn: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, location: { lat: number, lon: number } | null, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, category: { code: string, name: string }, settlement: { code: string, name: string } };

export type ConsoleEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  filter?: SignalFilter | null | undefined;
}>;


export type ConsoleEventsSubscription = { signalEvents: { cursor: string, opened: boolean, resync: boolean, matches: boolean, signalId: string | null, type: string | null, left: { signalId: string, department: { code: string, name: string } | null } | null, event: { cursor: string, signal: { version: number, address: string | null, erasedAt: string | null, thumbnailUrl: string | null, serviceDueOn: string | null, statutoryDueOn: string, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string }, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, location: { lat: number, lon: number } | null, settlement: { code: string, name: string } } } | null } };

export type MyDayQueryVariables = Exact<{ [key: string]: never; }>;


export type MyDayQuery = { myDay: { dueToday: number, undecided: number, awaitsHead: number, awaitsManagement: number, overdue: number, answered: number, disputed: number, newDangerous: number, withUpdates: number, total: number } };

export type HeldStepPartsFragment = { id: string, signalId: string, groupId: string | null, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, publicMessage: boolean | null, personalDataConfirmed: boolean | null, note: string | null, photoIds: Array<string> } | null };

export type ShownHeldStepFragment = { id: string, signalId: string, groupId: string | null, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, signal: { id: string, reference: string } | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, publicMessage: boolean | null, personalDataConfirmed: boolean | null, note: string | null, photoIds: Array<string> } | null };

export type StaffPresenceSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type StaffPresenceSubscription = { staffPresence: { signals: Array<{ signalId: string, viewers: Array<{ id: string, name: string }> }>, heldSteps: Array<{ id: string, signalId: string, groupId: string | null, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, signal: { id: string, reference: string } | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, publicMessage: boolean | null, personalDataConfirmed: boolean | null, note: string | null, photoIds: Array<string> } | null }> } };

export type MapSignalsQueryVariables = Exact<{
  filter?: SignalFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type MapSignalsQuery = { signals: { __typename: 'SignalConnection', edges: Array<{ node: { version: number, address: string | null, serviceDueOn: string | null, statutoryDueOn: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, location: { lat: number, lon: number } | null, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, category: { code: string, name: string }, settlement: { code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EntryMenusQueryVariables = Exact<{ [key: string]: never; }>;


export type EntryMenusQuery = { categories: Array<{ code: string, name: string, children: Array<{ code: string, name: string, dangerous: boolean, advice: string | null, searchWords: Array<string>, questions: Array<{ code: string, label: string, datatype: string, required: boolean, values: Array<{ code: string, label: string }>, unknownAnswer: { code: string, label: string } | null, condition: { onQuestion: string, values: Array<string> } | null }> }> }> };

export type EntryCategoryFragment = { code: string, name: string, dangerous: boolean, advice: string | null, searchWords: Array<string>, questions: Array<{ code: string, label: string, datatype: string, required: boolean, values: Array<{ code: string, label: string }>, unknownAnswer: { code: string, label: string } | null, condition: { onQuestion: string, values: Array<string> } | null }> };

export type SuggestedCategoriesQueryVariables = Exact<{
  text: string;
}>;


export type SuggestedCategoriesQuery = { suggestCategories: Array<{ category: { code: string, name: string } }> };

export type KnownCasesQueryVariables = Exact<{
  filter: SignalFilter;
}>;


export type KnownCasesQuery = { signals: { edges: Array<{ node: { address: string | null, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, location: { lat: number, lon: number } | null, category: { code: string, name: string }, settlement: { code: string, name: string } } }> } };

export type SubmitOnBehalfMutationVariables = Exact<{
  input: SubmitOnBehalfInput;
}>;


export type SubmitOnBehalfMutation = { submitSignalOnBehalf:
    | { __typename: 'CitizenSignal', id: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'Signal', id: string, reference: string }
   };

export type EnteredSignalQueryVariables = Exact<{
  id: string | number;
}>;


export type EnteredSignalQuery = { enteredSignal: { signalId: string, reference: string, accessCode: string, incomingNumber: string | null, incomingDate: string | null, email: string | null, createdAt: string } | null };

export type StreetsOfSettlementQueryVariables = Exact<{
  text: string;
  settlement?: string | null | undefined;
}>;


export type StreetsOfSettlementQuery = { streets: Array<{ code: string, address: string, settlement: { code: string, name: string } }> };

export type FoundStreetFragment = { code: string, address: string, settlement: { code: string, name: string } };

export type AddressOfPointQueryVariables = Exact<{
  location: PointInput;
}>;


export type AddressOfPointQuery = { addressAt: { __typename: 'PointAddress', settlement: string | null, street: string | null } };

export type LetterToEnterQueryVariables = Exact<{
  id: string | number;
}>;


export type LetterToEnterQuery = { letter: { text: string, id: string, state: LetterState, problem: LetterProblem | null, senderAddress: string | null, senderName: string | null, subject: string, beginning: string, receivedAt: string, aboutSignalId: string | null, aboutReference: string | null, isFromReporter: boolean, answersBodyMail: boolean, signalId: string | null, signalReference: string | null, decidedBy: string | null, decidedAt: string | null, answer: string | null, dismissReason: string | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null };

export type LetterToSignalMutationVariables = Exact<{
  letterId: string | number;
  input: SubmitOnBehalfInput;
}>;


export type LetterToSignalMutation = { letterToSignal:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', id: string, reference: string }
   };

export type HoldPartsFragment = { id: string, signalId: string, reference: string, reason: string, until: string | null, heldByName: string | null, heldAt: string, releasedAt: string | null, isInForce: boolean };

export type RetentionHoldsQueryVariables = Exact<{
  after?: string | null | undefined;
  signalId?: string | number | null | undefined;
}>;


export type RetentionHoldsQuery = { retentionHolds: { edges: Array<{ node: { id: string, signalId: string, reference: string, reason: string, until: string | null, heldByName: string | null, heldAt: string, releasedAt: string | null, isInForce: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReportsNumberedQueryVariables = Exact<{
  text: string;
}>;


export type ReportsNumberedQuery = { signals: { edges: Array<{ node: { id: string, revision: number, reference: string, registration: { documentGuid: string, incomingNumber: string | null } } }> } };

export type HoldSignalMutationVariables = Exact<{
  input: HoldSignalInput;
}>;


export type HoldSignalMutation = { holdSignal:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'SignalHeld', id: string }
   };

export type ReleaseHoldMutationVariables = Exact<{
  id: string | number;
}>;


export type ReleaseHoldMutation = { releaseHold:
    | { __typename: 'HoldReleased', id: string }
    | { __typename: 'NotFoundError', message: string }
   };

export type SignInOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInOptionsQuery = { signInOptions: { __typename: 'SignInOptions', singleSignOn: boolean, staffPasswords: boolean, staffIdleMinutes: number } };

export type AcceptInvitationMutationVariables = Exact<{
  token: string;
  password: string;
}>;


export type AcceptInvitationMutation = { acceptInvitation:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'InvalidTokenError', message: string }
    | { __typename: 'Session', accessToken: string, expiresAt: string, refreshToken: string | null, account: { id: string, name: string, email: string, emailVerified: boolean, role: Role, language: Language, undoSeconds: number, secondFactorMissing: boolean, singleSignOn: boolean, departments: Array<{ code: string, name: string }>, permissions: Array<{ name: string, reach: PermissionReach }> } }
   };

export type FilterCountsQueryVariables = Exact<{
  filter?: SignalFilter | null | undefined;
}>;


export type FilterCountsQuery = { signalCounts: { __typename: 'SignalCounts', overdue: number, dueSoon: number, unassigned: number, complete: boolean, statuses: Array<{ status: SignalStatus, count: number }>, departments: Array<{ code: string, count: number }>, categories: Array<{ code: string, count: number }>, settlements: Array<{ code: string, count: number }>, assignees: Array<{ id: string, name: string, count: number }>, registration: Array<{ state: RegistrationState, count: number }> } };

export type PhotoPartsFragment = { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null };

export type HistoryEntryFragment = { cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> };

export type FilledTextFragment = { id: string, title: string, text: string, filled: string | null, unfilled: Array<string>, to: SignalStatus | null };

export type SignalDetailsFragment = { version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> };

export type WorkOrderPartsFragment = { id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null };

export type ReferralPartsFragment = { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null };

export type ReferralPreviewQueryVariables = Exact<{
  signalId: string | number;
  externalBody: string;
}>;


export type ReferralPreviewQuery = { referralPreview: { channel: ReceiverChannel, destination: string | null, phone: string | null, subject: string, text: string, photos: number, personalData: Array<{ kind: PersonalDataKind, label: string, start: number, words: string }> } | null };

export type WorkOrderPreviewQueryVariables = Exact<{
  signalId: string | number;
  contractor: string;
}>;


export type WorkOrderPreviewQuery = { workOrderPreview: { channel: ReceiverChannel, destination: string | null, phone: string | null, subject: string, text: string, photos: number, personalData: Array<{ kind: PersonalDataKind, label: string, start: number, words: string }> } | null };

export type ResendReferralMutationVariables = Exact<{
  signalId: string | number;
  referralId: string | number;
}>;


export type ResendReferralMutation = { resendReferral:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', id: string, revision: number, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null }
   };

export type UpdatePartsFragment = { id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null };

export type OtherSignalFragment = { address: string | null, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, location: { lat: number, lon: number } | null, category: { code: string, name: string }, settlement: { code: string, name: string } };

export type NextStepFragment = { to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> };

export type StepsAheadFragment = { afterTaking: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }>, afterStarting: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> };

export type SignalPageQueryVariables = Exact<{
  id: string | number;
}>;


export type SignalPageQuery = { signal: { version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, reporterSignals: Array<{ address: string | null, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, location: { lat: number, lon: number } | null, category: { code: string, name: string }, settlement: { code: string, name: string } }>, nearby: Array<{ address: string | null, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, location: { lat: number, lon: number } | null, category: { code: string, name: string }, settlement: { code: string, name: string } }>, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, afterTaking: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }>, afterStarting: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } | null, readyTexts: Array<{ id: string, title: string, text: string, filled: string | null, unfilled: Array<string>, to: SignalStatus | null }> };

export type StepTextsQueryVariables = Exact<{
  id: string | number;
  to: SignalStatus;
  department?: string | null | undefined;
  externalBody?: string | null | undefined;
}>;


export type StepTextsQuery = { readyTexts: Array<{ id: string, title: string, text: string, filled: string | null, unfilled: Array<string>, to: SignalStatus | null }> };

export type SignalLeftQueryVariables = Exact<{
  id: string | number;
}>;


export type SignalLeftQuery = { signalLeft: { __typename: 'SignalLeft', signalId: string, department: { code: string, name: string } | null } | null };

export type SignalViewersSubscriptionVariables = Exact<{
  signalId: string | number;
}>;


export type SignalViewersSubscription = { signalViewers: { mails: string, viewers: Array<{ id: string, name: string }> } };

export type FindOriginalQueryVariables = Exact<{
  text: string;
}>;


export type FindOriginalQuery = { signals: { __typename: 'SignalConnection', edges: Array<{ node: { id: string, revision: number, reference: string, statusLabel: string, description: string, settlement: { code: string, name: string } } }> } };

export type StaleSignalFragment = { current: { version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } };

export type TransitionSignalMutationVariables = Exact<{
  input: TransitionSignalInput;
}>;


export type TransitionSignalMutation = { transitionSignal:
    | { __typename: 'IllegalTransitionError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'PersonalDataError', message: string }
    | { __typename: 'Signal', id: string, revision: number, version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, heldStep: { id: string, signalId: string, groupId: string | null, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, signal: { id: string, reference: string } | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, publicMessage: boolean | null, personalDataConfirmed: boolean | null, note: string | null, photoIds: Array<string> } | null } | null, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
    | { __typename: 'StaleVersionError', message: string, current: { version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } }
    | { __typename: 'StepHeldError', message: string }
   };

export type AddNoteMutationVariables = Exact<{
  signalId: string | number;
  text: string;
  mentions?: Array<string | number> | string | number | null | undefined;
  photoIds?: Array<string | number> | string | number | null | undefined;
  documentIds?: Array<string | number> | string | number | null | undefined;
  clientKey?: string | number | null | undefined;
}>;


export type AddNoteMutation = { addNote:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
   };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { sendMessage:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
   };

export type CorrectSignalMutationVariables = Exact<{
  input: CorrectSignalInput;
}>;


export type CorrectSignalMutation = { correctSignal:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
    | { __typename: 'StaleVersionError', message: string, current: { version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } }
   };

export type CorrectContactMutationVariables = Exact<{
  input: CorrectContactInput;
}>;


export type CorrectContactMutation = { correctContact:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
    | { __typename: 'StaleVersionError', message: string, current: { version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } }
   };

export type ContractorsQueryVariables = Exact<{ [key: string]: never; }>;


export type ContractorsQuery = { receivers: Array<{ code: string, kind: ReceiverKind, name: string, phone: string | null, channel: ReceiverChannel, destination: string | null, categories: Array<{ code: string }> }> };

export type OrderWorkMutationVariables = Exact<{
  input: OrderWorkInput;
}>;


export type OrderWorkMutation = { orderWork:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
   };

export type ReturnWorkMutationVariables = Exact<{
  input: TakeOrderBackInput;
}>;


export type ReturnWorkMutation = { returnWork:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
   };

export type WithdrawWorkMutationVariables = Exact<{
  input: TakeOrderBackInput;
}>;


export type WithdrawWorkMutation = { withdrawWork:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
   };

export type AcceptWorkMutationVariables = Exact<{
  input: AcceptWorkInput;
}>;


export type AcceptWorkMutation = { acceptWork:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'IllegalTransitionError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'PersonalDataError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
    | { __typename: 'StaleVersionError', message: string, current: { version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } }
    | { __typename: 'StepHeldError', message: string }
   };

export type NoteReferralMutationVariables = Exact<{
  input: NoteReferralInput;
}>;


export type NoteReferralMutation = { noteReferral:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
   };

export type MoveDateMutationVariables = Exact<{
  input: MoveDateInput;
}>;


export type MoveDateMutation = { moveDate:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
    | { __typename: 'StaleVersionError', message: string, current: { version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } }
   };

export type RecategorizeSignalMutationVariables = Exact<{
  input: RecategorizeSignalInput;
}>;


export type RecategorizeSignalMutation = { recategorizeSignal:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
    | { __typename: 'StaleVersionError', message: string, current: { version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } }
   };

export type RetryRegistrationMutationVariables = Exact<{
  signalId: string | number;
}>;


export type RetryRegistrationMutation = { retryRegistration:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Registration', documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }
   };

export type ResendDeliveryMutationVariables = Exact<{
  deliveryId: string | number;
}>;


export type ResendDeliveryMutation = { resendDelivery:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'Delivery', id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }
    | { __typename: 'NotFoundError', message: string }
   };

export type PublishSignalMutationVariables = Exact<{
  signalId: string | number;
  version: number;
  personalDataConfirmed?: boolean | null | undefined;
}>;


export type PublishSignalMutation = { publishSignal:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'PersonalDataError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
    | { __typename: 'StaleVersionError', message: string, current: { version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } }
   };

export type UnpublishSignalMutationVariables = Exact<{
  signalId: string | number;
  version: number;
}>;


export type UnpublishSignalMutation = { unpublishSignal:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
    | { __typename: 'StaleVersionError', message: string, current: { version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } }
   };

export type MailsBeforeFragment = { followers: number, mails: Array<{ kindLabel: string, to: MailAddressee, address: string, subject: string, text: string, html: string }> };

export type TransitionMailsQueryVariables = Exact<{
  input: TransitionSignalInput;
}>;


export type TransitionMailsQuery = { transitionMails:
    | { __typename: 'IllegalTransitionError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'PersonalDataError', message: string }
    | { __typename: 'StaleVersionError', message: string }
    | { __typename: 'StepHeldError', message: string }
    | { __typename: 'TransitionMails', followers: number, mails: Array<{ kindLabel: string, to: MailAddressee, address: string, subject: string, text: string, html: string }> }
   };

export type MessageMailsQueryVariables = Exact<{
  input: MessageInput;
}>;


export type MessageMailsQuery = { messageMails:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'TransitionMails', followers: number, mails: Array<{ kindLabel: string, to: MailAddressee, address: string, subject: string, text: string, html: string }> }
   };

export type CoverPhotoMutationVariables = Exact<{
  photoId: string | number;
  areas: Array<CoverAreaInput> | CoverAreaInput;
  version?: number | null | undefined;
}>;


export type CoverPhotoMutation = { coverPhoto:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Photo', id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }
   };

export type LookThroughPhotosMutationVariables = Exact<{
  signalId: string | number;
}>;


export type LookThroughPhotosMutation = { lookThroughPhotos:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', id: string, revision: number, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> }
   };

export type SignalPdfQueryVariables = Exact<{
  id: string | number;
}>;


export type SignalPdfQuery = { signal: { __typename: 'Signal', id: string, pdfUrl: string | null } | null };

export type TextForPublicPartsFragment = { kind: PublicTextKind, id: string | null, text: string, findings: Array<{ label: string, start: number, words: string }>, hidden: Array<{ start: number, words: string }> };

export type TextsForPublicQueryVariables = Exact<{
  id: string | number;
}>;


export type TextsForPublicQuery = { signal: { __typename: 'Signal', id: string, revision: number, hiddenWords: Array<string>, textsForPublic: Array<{ kind: PublicTextKind, id: string | null, text: string, findings: Array<{ label: string, start: number, words: string }>, hidden: Array<{ start: number, words: string }> }> } | null };

export type HideWordsMutationVariables = Exact<{
  signalId: string | number;
  hide: Array<string> | string;
  show: Array<string> | string;
}>;


export type HideWordsMutation = { hideWords:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', id: string, revision: number, hiddenWords: Array<string>, textsForPublic: Array<{ kind: PublicTextKind, id: string | null, text: string, findings: Array<{ label: string, start: number, words: string }>, hidden: Array<{ start: number, words: string }> }> }
   };

export type PersonalDataInQueryVariables = Exact<{
  signalId: string | number;
  text: string;
}>;


export type PersonalDataInQuery = { personalDataIn: Array<{ label: string, words: string }> };

export type PublishUpdateMutationVariables = Exact<{
  id: string | number;
  personalDataConfirmed?: boolean | null | undefined;
}>;


export type PublishUpdateMutation = { publishUpdate:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'PersonalDataError', message: string, findings: Array<{ label: string, words: string }> }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
   };

export type RefuseUpdateMutationVariables = Exact<{
  id: string | number;
  reason: string;
}>;


export type RefuseUpdateMutation = { refuseUpdate:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
   };

export type SetTextPublicMutationVariables = Exact<{
  signalId: string | number;
  event: string | number;
  isPublic: boolean;
  personalDataConfirmed?: boolean | null | undefined;
}>;


export type SetTextPublicMutation = { setTextPublic:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'PersonalDataError', message: string, findings: Array<{ label: string, words: string }> }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, approach: string | null, locationAccuracy: number | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, erasedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, canCorrectContact: boolean, residentsUpdates: number, updatedAt: string, id: string, revision: number, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string, forwardTo: { code: string } | null }, settlement: { code: string, kind: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, nextDay: { on: string, kind: NextDayKind, owner: NextDayOwner, sentence: string } | null, dateForm: { allowed: boolean, moves: number, movesLeft: number, latest: string, reasons: Array<{ code: string, label: string }>, periods: Array<{ code: string, label: string }> } | null, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, referral: { id: string, state: ReferralState, sentOn: string | null, person: string | null, receivedOn: string | null, number: string | null, answeredOn: string | null, answer: BodyAnswer | null, channel: ReceiverChannel, problem: string | null, theirWords: string | null, forwardBy: string, answerBy: string | null, canResend: boolean, next: Array<ReferralNoteKind>, externalBody: { code: string, name: string, phone: string | null } | null } | null, workOrders: Array<{ id: string, state: ReferralState, words: string | null, orderedAt: string, receivedOn: string | null, next: Array<WorkOrderStep>, contractor: { code: string, name: string, phone: string | null }, answer: { kind: WorkActKind, text: string | null, at: string, photosBefore: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, photosAfter: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }> } | null }>, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, isOwn: boolean, message: string | null, messagePublic: boolean, mayBePublic: boolean, note: string | null, corrections: Array<{ field: string, label: string, before: string | null, after: string | null }>, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null }>, documents: Array<{ id: string, name: string, bytes: number, url: string }> }>, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, updates: Array<{ id: string, text: string | null, at: string, state: ResidentUpdateState, stateLabel: string, reason: string | null, byReporter: boolean, photo: { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }>, look: { state: PhotoLookState, reason: PhotoLookProblem | null, lookedAt: string | null, found: Array<{ x: number, y: number, width: number, height: number, kind: FoundKind }> } | null } | null }>, availableTransitions: Array<{ to: SignalStatus, label: string, publicMessage: boolean | null, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
   };

export type ComparisonsQueryVariables = Exact<{ [key: string]: never; }>;


export type ComparisonsQuery = { reconciliations: Array<{ id: string, day: string, startedAt: string, finishedAt: string | null, compared: number, unanswered: number, differences: Array<{ kind: ReconciliationDifferenceKind, title: string, ours: string | null, theirs: string | null, resolvedAutomatically: boolean, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, signal: { id: string, revision: number, reference: string } } }> }> };

export type ParticipantRegisterPartsFragment = { url: string, isAsked: boolean, answeredAt: string | null, problem: string | null, active: number, leftOut: number, isPinned: boolean, isOtherThanPinned: boolean, partner: { guid: string, name: string, certificateSerial: string, certificateSince: string, status: ParticipantStatus } | null };

export type ParticipantRegisterQueryVariables = Exact<{ [key: string]: never; }>;


export type ParticipantRegisterQuery = { participantRegister: { url: string, isAsked: boolean, answeredAt: string | null, problem: string | null, active: number, leftOut: number, isPinned: boolean, isOtherThanPinned: boolean, partner: { guid: string, name: string, certificateSerial: string, certificateSince: string, status: ParticipantStatus } | null } | null };

export type RefreshParticipantsMutationVariables = Exact<{ [key: string]: never; }>;


export type RefreshParticipantsMutation = { refreshParticipants:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'ParticipantRegister', url: string, isAsked: boolean, answeredAt: string | null, problem: string | null, active: number, leftOut: number, isPinned: boolean, isOtherThanPinned: boolean, partner: { guid: string, name: string, certificateSerial: string, certificateSince: string, status: ParticipantStatus } | null }
   };

export type StuckRegistrationRowFragment = { direction: DocumentDirection, state: RegistrationState, attempts: number, lastError: string | null, nextAttemptAt: string | null, createdAt: string, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null, signal: { id: string, revision: number, reference: string, address: string | null, category: { code: string, name: string }, settlement: { code: string, name: string }, reporter: { id: string, name: string, email: string, phone: string | null } | null } };

export type StuckRegistrationsQueryVariables = Exact<{ [key: string]: never; }>;


export type StuckRegistrationsQuery = { stuckRegistrations: Array<{ reason: RegistrationStuckReason, title: string, advice: string, count: number, oldestSince: string, registrations: Array<{ direction: DocumentDirection, state: RegistrationState, attempts: number, lastError: string | null, nextAttemptAt: string | null, createdAt: string, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null, signal: { id: string, revision: number, reference: string, address: string | null, category: { code: string, name: string }, settlement: { code: string, name: string }, reporter: { id: string, name: string, email: string, phone: string | null } | null } }> }> };

export type RecordsConditionQueryVariables = Exact<{ [key: string]: never; }>;


export type RecordsConditionQuery = { recordsSystemCondition: { connection: RecordsConnectionState, problem: RegistrationStuckReason | null, problemTitle: string | null, since: string | null, retryAt: string | null, pending: number, needAttention: number, oldestSince: string | null, certificates: Array<{ role: CertificateRole, state: CertificateState, text: string }> } };

export type StuckDeliveriesQueryVariables = Exact<{ [key: string]: never; }>;


export type StuckDeliveriesQuery = { stuckDeliveries: Array<{ reason: StuckMailReason, label: string, advice: string, canResend: boolean, count: number, oldestAt: string, deliveries: Array<{ id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }> }> };

export type MailConditionQueryVariables = Exact<{ [key: string]: never; }>;


export type MailConditionQuery = { mailState: { hasServer: boolean, waiting: number, oldestWaitingAt: string | null, sentInLastHour: number, lastSentAt: string | null, troubledAddresses: number } };

export type RetryRegistrationsMutationVariables = Exact<{
  reason: RegistrationStuckReason;
}>;


export type RetryRegistrationsMutation = { retryRegistrations: { __typename: 'RetriedRegistrations', retried: number, left: number } };

export type ResendDeliveriesMutationVariables = Exact<{
  reason: StuckMailReason;
}>;


export type ResendDeliveriesMutation = { resendDeliveries:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'DeliveriesDue', count: number }
   };

export type EditedTextFragment = { id: string, title: string, text: string, to: SignalStatus | null, language: Language, version: number, editable: boolean, category: { code: string, name: string } | null, department: { code: string, name: string } | null };

export type ReadyTextsQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadyTextsQuery = { readyTexts: Array<{ id: string, title: string, text: string, to: SignalStatus | null, language: Language, version: number, editable: boolean, category: { code: string, name: string } | null, department: { code: string, name: string } | null }>, readyTextFields: Array<{ name: string, label: string }> };

export type SaveReadyTextMutationVariables = Exact<{
  input: SaveReadyTextInput;
}>;


export type SaveReadyTextMutation = { saveReadyText:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReadyText', id: string, title: string, text: string, to: SignalStatus | null, language: Language, version: number, editable: boolean, category: { code: string, name: string } | null, department: { code: string, name: string } | null }
    | { __typename: 'StaleReadyTextError', message: string, current: { id: string, title: string, text: string, to: SignalStatus | null, language: Language, version: number, editable: boolean, category: { code: string, name: string } | null, department: { code: string, name: string } | null } }
   };

export type RemoveReadyTextMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveReadyTextMutation = { removeReadyText:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ReadyTextRemoved', id: string }
   };

export type RegistrationPartsFragment = { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null };

export type DeliveryPartsFragment = { id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> };

export type RegistrationChangePartsFragment = { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string };

export type ExactMailQueryVariables = Exact<{
  id: string | number;
}>;


export type ExactMailQuery = { deliveryMail: { subject: string, text: string, html: string, headers: Array<{ name: string, value: string }> } | null };

export type CorrectDeliveryAddressMutationVariables = Exact<{
  input: CorrectDeliveryAddressInput;
}>;


export type CorrectDeliveryAddressMutation = { correctDeliveryAddress:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'Delivery', id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
   };

export type SetDeliveryAsideMutationVariables = Exact<{
  input: SetDeliveryAsideInput;
}>;


export type SetDeliveryAsideMutation = { setDeliveryAside:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'Delivery', id: string, revision: number, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, carriedBy: string | null, carriedByLabel: string | null, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
   };

export type MarkRegisteredMutationVariables = Exact<{
  input: MarkRegisteredInput;
}>;


export type MarkRegisteredMutation = { markRegistered:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Registration', documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }
   };

export type AcceptRegistrationChangeMutationVariables = Exact<{
  signalId: string | number;
  changeId: string | number;
}>;


export type AcceptRegistrationChangeMutation = { acceptRegistrationChange:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Registration', documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }
   };

export type KeepRegistrationMutationVariables = Exact<{
  signalId: string | number;
  changeId: string | number;
}>;


export type KeepRegistrationMutation = { keepRegistration:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Registration', documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }
   };

export type ResendCorrectedMutationVariables = Exact<{
  input: ResendCorrectedInput;
}>;


export type ResendCorrectedMutation = { resendCorrected:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Registration', documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }
   };

export type ExchangeLogQueryVariables = Exact<{
  id: string | number;
}>;


export type ExchangeLogQuery = { signal: { id: string, revision: number, registration: { documentGuid: string, signalId: string, state: RegistrationState, log: Array<{ at: string, action: RegistrationAction, durationMs: number, outcome: string }> } } | null };

export type SavedViewPartsFragment = { id: string, name: string, query: string, shared: boolean, mine: boolean, removable: boolean, sharedBy: string | null };

export type SavedViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type SavedViewsQuery = { savedViews: Array<{ id: string, name: string, query: string, shared: boolean, mine: boolean, removable: boolean, sharedBy: string | null }> };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveViewMutation = { saveView:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'SavedView', id: string, name: string, query: string, shared: boolean, mine: boolean, removable: boolean, sharedBy: string | null }
   };

export type RemoveViewMutationVariables = Exact<{
  id: string | number;
}>;


export type RemoveViewMutation = { removeView:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'ViewRemoved', id: string }
   };

export type WorkloadQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkloadQuery = { workload: Array<{ open: number, overdue: number, dueSoon: number, unassigned: number, dueThisWeek: number, weekEndsOn: string, undecided: number, waitsForBudget: number, oldestReceivedAt: string, department: { code: string, name: string }, people: Array<{ assigneeId: string, name: string, open: number, overdue: number, dueSoon: number }> }> };

export type HandedAwayQueryVariables = Exact<{ [key: string]: never; }>;


export type HandedAwayQuery = { handedAway: Array<{ signalId: string, reference: string, incomingNumber: string | null, at: string, canBeTakenBack: boolean, category: { code: string, name: string }, from: { code: string, name: string }, department: { code: string, name: string } }> };

export type TakeBackSignalMutationVariables = Exact<{
  signalId: string | number;
}>;


export type TakeBackSignalMutation = { takeBackSignal:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', id: string, revision: number, version: number, department: { code: string, name: string } | null }
   };

export type WaitingReferralsQueryVariables = Exact<{ [key: string]: never; }>;


export type WaitingReferralsQuery = { waitingReferrals: Array<{ reason: WaitingReferralReason, dueOn: string, signal: { id: string, revision: number, reference: string }, externalBody: { code: string, name: string } | null, contractor: { code: string, name: string } | null }> };

export type AskedQuestionFragment = { code: string, label: string, datatype: string, required: boolean, values: Array<{ code: string, label: string }>, unknownAnswer: { code: string, label: string } | null, condition: { onQuestion: string, values: Array<string> } | null };

type Refusal_ActionNotAvailableError_Fragment = { message: string };

type Refusal_ContractorLinkError_Fragment = { message: string };

type Refusal_IllegalTransitionError_Fragment = { message: string };

type Refusal_InvalidCredentialsError_Fragment = { message: string };

type Refusal_InvalidInputError_Fragment = { message: string, fields: Array<{ path: string, message: string }> };

type Refusal_InvalidTokenError_Fragment = { message: string };

type Refusal_MailLinkError_Fragment = { message: string };

type Refusal_NotFoundError_Fragment = { message: string };

type Refusal_PasswordNeededError_Fragment = { message: string };

type Refusal_PersonalDataError_Fragment = { message: string };

type Refusal_SecondFactorRequiredError_Fragment = { message: string };

type Refusal_SessionExpiredError_Fragment = { message: string };

type Refusal_StaleEntryError_Fragment = { message: string };

type Refusal_StaleReadyTextError_Fragment = { message: string };

type Refusal_StaleVersionError_Fragment = { message: string };

type Refusal_StepHeldError_Fragment = { message: string };

export type RefusalFragment =
  | Refusal_ActionNotAvailableError_Fragment
  | Refusal_ContractorLinkError_Fragment
  | Refusal_IllegalTransitionError_Fragment
  | Refusal_InvalidCredentialsError_Fragment
  | Refusal_InvalidInputError_Fragment
  | Refusal_InvalidTokenError_Fragment
  | Refusal_MailLinkError_Fragment
  | Refusal_NotFoundError_Fragment
  | Refusal_PasswordNeededError_Fragment
  | Refusal_PersonalDataError_Fragment
  | Refusal_SecondFactorRequiredError_Fragment
  | Refusal_SessionExpiredError_Fragment
  | Refusal_StaleEntryError_Fragment
  | Refusal_StaleReadyTextError_Fragment
  | Refusal_StaleVersionError_Fragment
  | Refusal_StepHeldError_Fragment
;

export type SessionAccountFragment = { id: string, name: string, email: string, emailVerified: boolean, role: Role, language: Language, undoSeconds: number, secondFactorMissing: boolean, singleSignOn: boolean, departments: Array<{ code: string, name: string }>, permissions: Array<{ name: string, reach: PermissionReach }> };

export type OpenedSessionFragment = { accessToken: string, expiresAt: string, refreshToken: string | null, account: { id: string, name: string, email: string, emailVerified: boolean, role: Role, language: Language, undoSeconds: number, secondFactorMissing: boolean, singleSignOn: boolean, departments: Array<{ code: string, name: string }>, permissions: Array<{ name: string, reach: PermissionReach }> } };

export const OwnFactorsDocument = /* @__PURE__ */ operationDocument<OwnFactorsQuery, OwnFactorsQueryVariables>("18edf4e2fc978bc7699b3c18a7bcd66347a790caa8a9a7b8b88ec9729e37cec6", "OwnFactors", "query OwnFactors{mySecondFactor{...OwnFactors __typename}}fragment OwnFactors on SecondFactor{required totp recoveryCodesLeft passkeys{id name createdAt lastUsedAt __typename}__typename}");
export const BeginTotpDocument = /* @__PURE__ */ operationDocument<BeginTotpMutation, BeginTotpMutationVariables>("ba858319c9f964d4ebe37c1cc0b00280e54e21b703484dd436e8a5473a6e7ba2", "BeginTotp", "mutation BeginTotp($password:String!){beginTotp(password:$password){__typename ...on TotpSetup{secret uri __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const ConfirmTotpDocument = /* @__PURE__ */ operationDocument<ConfirmTotpMutation, ConfirmTotpMutationVariables>("8560a5adbaf9c5406559d9f9542ad920b7b1f507ea7e3842d3f5524b44669b36", "ConfirmTotp", "mutation ConfirmTotp($code:String!){confirmTotp(code:$code){__typename ...FactorsChanged ...Refusal}}fragment FactorsChanged on SecondFactorChanged{recoveryCodes state{...OwnFactors __typename}__typename}fragment OwnFactors on SecondFactor{required totp recoveryCodesLeft passkeys{id name createdAt lastUsedAt __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const BeginPasskeyDocument = /* @__PURE__ */ operationDocument<BeginPasskeyMutation, BeginPasskeyMutationVariables>("575b1547ab27b20bd409a71454865cdf095e0916c57b4b9829b6a752acfadd8e", "BeginPasskey", "mutation BeginPasskey($password:String!){beginPasskey(password:$password){__typename ...on PasskeySetup{options __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const AddPasskeyDocument = /* @__PURE__ */ operationDocument<AddPasskeyMutation, AddPasskeyMutationVariables>("641e6c252cbaa7122879d32950d1c1029018937ecde76b755d8acc4689a65f53", "AddPasskey", "mutation AddPasskey($name:String!$response:String!){addPasskey(name:$name response:$response){__typename ...FactorsChanged ...Refusal}}fragment FactorsChanged on SecondFactorChanged{recoveryCodes state{...OwnFactors __typename}__typename}fragment OwnFactors on SecondFactor{required totp recoveryCodesLeft passkeys{id name createdAt lastUsedAt __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RenewRecoveryCodesDocument = /* @__PURE__ */ operationDocument<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables>("ea45f2a57eede6fafe427e07b4b35ef39cfe42f6056f85cee12bb0227c33ef57", "RenewRecoveryCodes", "mutation RenewRecoveryCodes($password:String!){renewRecoveryCodes(password:$password){__typename ...FactorsChanged ...Refusal}}fragment FactorsChanged on SecondFactorChanged{recoveryCodes state{...OwnFactors __typename}__typename}fragment OwnFactors on SecondFactor{required totp recoveryCodesLeft passkeys{id name createdAt lastUsedAt __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RemoveSecondFactorDocument = /* @__PURE__ */ operationDocument<RemoveSecondFactorMutation, RemoveSecondFactorMutationVariables>("60755c8e5afc74f11bd98396cf17825651d545cafd1b1de846912ffbb42a9d7f", "RemoveSecondFactor", "mutation RemoveSecondFactor($password:String!$passkey:ID){removeSecondFactor(password:$password passkey:$passkey){__typename ...FactorsChanged ...Refusal}}fragment FactorsChanged on SecondFactorChanged{recoveryCodes state{...OwnFactors __typename}__typename}fragment OwnFactors on SecondFactor{required totp recoveryCodesLeft passkeys{id name createdAt lastUsedAt __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const OwnSessionsDocument = /* @__PURE__ */ operationDocument<OwnSessionsQuery, OwnSessionsQueryVariables>("e98b47f4ce161c6edeed879a429eadf768597a189fad00f519f785a6a354a191", "OwnSessions", "query OwnSessions{mySessions{id device lastUsedAt current __typename}}");
export const EndOwnSessionDocument = /* @__PURE__ */ operationDocument<EndOwnSessionMutation, EndOwnSessionMutationVariables>("c86538285ab02ef8032b46e5ebf07bc2e0e5465de38398d5b7344bab3285e1e8", "EndOwnSession", "mutation EndOwnSession($id:ID!){endSession(id:$id){__typename ...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SetUndoSecondsDocument = /* @__PURE__ */ operationDocument<SetUndoSecondsMutation, SetUndoSecondsMutationVariables>("527c597c60bb8e80e2f6d48ddeb5ad2b4f01607cd6dca0666e46040dd8ef5b46", "SetUndoSeconds", "mutation SetUndoSeconds($undoSeconds:Int!){updateMyAccount(input:{undoSeconds:$undoSeconds}){__typename ...on Account{id undoSeconds __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const MailSwitchesDocument = /* @__PURE__ */ operationDocument<MailSwitchesQuery, MailSwitchesQueryVariables>("b14a65ac1808ea7299decdcd8767a52742f7cde56bd0ac6a5716ac3d1c98e3e3", "MailSwitches", "query MailSwitches{mailPreferences{...StaffMailChoices __typename}}fragment StaffMailChoices on MailPreferences{choices{topic label wanted __typename}__typename}");
export const SwitchMailsDocument = /* @__PURE__ */ operationDocument<SwitchMailsMutation, SwitchMailsMutationVariables>("e0135f261976d91bdffdec4d1b66b227388e8c853ac7e4d4fa2db17e24f77a77", "SwitchMails", "mutation SwitchMails($input:UpdateMailPreferencesInput!){updateMailPreferences(input:$input){__typename ...StaffMailChoices ...Refusal}}fragment StaffMailChoices on MailPreferences{choices{topic label wanted __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const AuditLogDocument = /* @__PURE__ */ operationDocument<AuditLogQuery, AuditLogQueryVariables>("c3957983bc18957262ba7aa2efa2bd487ad20ea5fdf97dbbdd0e4da5b7a51676", "AuditLog", "query AuditLog($first:Int$after:String$actor:ID$action:String$from:Date$to:Date$search:[String!]$without:[String!]){auditLog(first:$first after:$after actor:$actor action:$action from:$from to:$to search:$search without:$without){edges{node{...ListedAudit __typename}__typename}pageInfo{hasNextPage endCursor __typename}__typename}}fragment ListedAudit on AuditEntry{id at actor actorName origin action subject subjectName before after __typename}");
export const AuditPeopleDocument = /* @__PURE__ */ operationDocument<AuditPeopleQuery, AuditPeopleQueryVariables>("7d74ed8b13c619d65367086148ea52be05155a04330c17efa81097f380014d40", "AuditPeople", "query AuditPeople{staff{id name __typename}}");
export const ContractorLinksDocument = /* @__PURE__ */ operationDocument<ContractorLinksQuery, ContractorLinksQueryVariables>("a212b314cba822285828594a695438f7946b80934bd46a0089863a3bc394ea77", "ContractorLinks", "query ContractorLinks($contractor:String!){contractorLinks(contractor:$contractor){...ListedLink __typename}}fragment ListedLink on ContractorLink{id label createdAt expiresAt lastUsedAt endedAt __typename}");
export const AddContractorLinkDocument = /* @__PURE__ */ operationDocument<AddContractorLinkMutation, AddContractorLinkMutationVariables>("7c3198b49c8b905963f7361fc1f9b02608f52dde4e19729cf194087c009c6112", "AddContractorLink", "mutation AddContractorLink($input:AddContractorLinkInput!){addContractorLink(input:$input){__typename ...on ContractorLinkAdded{url link{...ListedLink __typename}__typename}...Refusal}}fragment ListedLink on ContractorLink{id label createdAt expiresAt lastUsedAt endedAt __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const EndContractorLinkDocument = /* @__PURE__ */ operationDocument<EndContractorLinkMutation, EndContractorLinkMutationVariables>("3d29befa2e3f2cc396f00a32f6c029613a97587083dcbed3b8941b4de31074dd", "EndContractorLink", "mutation EndContractorLink($id:ID!){endContractorLink(id:$id){__typename ...on ContractorLinkEnded{link{...ListedLink __typename}__typename}...Refusal}}fragment ListedLink on ContractorLink{id label createdAt expiresAt lastUsedAt endedAt __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const MailSamplesDocument = /* @__PURE__ */ operationDocument<MailSamplesQuery, MailSamplesQueryVariables>("a552a735c72971345f520f0d42df403f18cfda1060f0b4befa3e4c0baae2ca54", "MailSamples", "query MailSamples($language:Language!){mailSamples(language:$language){...MailSampleParts __typename}municipality{version __typename}}fragment MailSampleParts on MailSample{kind label subject text html takesWords ownWordsTexts{tag text __typename}__typename}");
export const MailPreviewDocument = /* @__PURE__ */ operationDocument<MailPreviewQuery, MailPreviewQueryVariables>("bdb77330dbc2a72f83ed1dcb20c6085dd5e5f270c09c76201087bc2ce07b5729", "MailPreview", "query MailPreview($kind:String!$language:Language!$words:String!){mailPreview(kind:$kind language:$language words:$words){...MailSampleParts __typename}}fragment MailSampleParts on MailSample{kind label subject text html takesWords ownWordsTexts{tag text __typename}__typename}");
export const SaveMailWordsDocument = /* @__PURE__ */ operationDocument<SaveMailWordsMutation, SaveMailWordsMutationVariables>("635ccfd3da5cde9c87a0e78e17a5a850c48351f6ec341a37317df202e440f0a2", "SaveMailWords", "mutation SaveMailWords($input:SaveMailWordsInput!){saveMailWords(input:$input){__typename ...on Municipality{version __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SendSampleMailDocument = /* @__PURE__ */ operationDocument<SendSampleMailMutation, SendSampleMailMutationVariables>("d53c5a3b3554c6dd8a30c1c68e32e02e675ca3812da90abe0c0c06bcfcd30910", "SendSampleMail", "mutation SendSampleMail($kind:String!$language:Language!){sendSampleMail(kind:$kind language:$language){__typename ...on SampleMailSent{address __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const MenusForEditingDocument = /* @__PURE__ */ operationDocument<MenusForEditingQuery, MenusForEditingQueryVariables>("46aebf0283869f2f8feceefdbf0e65c0c1a8d8f02720581d926188b5cd2b54c4", "MenusForEditing", "query MenusForEditing{departments(archived:true){code name nameTexts{tag text __typename}version archived __typename}externalBodies(archived:true){code name nameTexts{tag text __typename}phone version archived __typename}settlements(archived:true){code name nameTexts{tag text __typename}kind radiusMeters version archived location{lat lon __typename}quarters{code name nameTexts{tag text __typename}version archived location{lat lon __typename}__typename}__typename}holidays(archived:true){day name nameTexts{tag text __typename}working version archived __typename}categories(archived:true){...EditedCategory children{...EditedCategory __typename}__typename}}fragment EditedCategory on Category{code name nameTexts{tag text __typename}parent icon dangerous adviceTexts{tag text __typename}targetWorkingDays publishable photoOnResolve needsPlace asksEntrance version archived department{code name __typename}forwardTo{code __typename}questions{code labelTexts{tag text __typename}datatype required values{code labelTexts{tag text __typename}__typename}unknownAnswer{code __typename}condition{onQuestion values __typename}__typename}__typename}");
export const EditedMunicipalityDocument = /* @__PURE__ */ operationDocument<EditedMunicipalityQuery, EditedMunicipalityQueryVariables>("a2494a0c376cc6e8c6f0fe23a3b1529d2ca685c9bb1d8109c6d0537f0114562b", "EditedMunicipality", "query EditedMunicipality{municipality{nameTexts{tag text __typename}addressTexts{tag text __typename}phone email website dataProtectionEmail colour logoUrl privacyTexts{tag text __typename}senderName statutoryMonths silenceDays disputeDays submissionsPerHour submissionsPerDay version __typename}}");
export const RoutingRulesDocument = /* @__PURE__ */ operationDocument<RoutingRulesQuery, RoutingRulesQueryVariables>("51d89a181fcfaa0ebc93fb72df6c5d56cae2ede682c1a88702837098001f17db", "RoutingRules", "query RoutingRules{routingRules{id title position active words quarter problem version category{code name __typename}settlement{code name __typename}department{code name __typename}assignee{id name __typename}__typename}}");
export const RoutingTrialDocument = /* @__PURE__ */ operationDocument<RoutingTrialQuery, RoutingTrialQueryVariables>("d3f69d7e6655c31bfa6f500f5d1c7feab12bab5522b658ac7e7d9ac77a1b6add", "RoutingTrial", "query RoutingTrial($input:SaveRoutingRuleInput!){routingTrial(input:$input){tried changed problems examples{reference from{name __typename}to{name __typename}__typename}__typename}}");
export const CategoryEffectDocument = /* @__PURE__ */ operationDocument<CategoryEffectQuery, CategoryEffectQueryVariables>("7e4834d1458ac1aa5f25fb6372f1d4cb1735e899f299a69ec93bd29add6c2ea2", "CategoryEffect", "query CategoryEffect($input:SaveCategoryInput!){categoryEffect(input:$input){openSignals canMove sentences __typename}}");
export const DepartmentEffectDocument = /* @__PURE__ */ operationDocument<DepartmentEffectQuery, DepartmentEffectQueryVariables>("63b428637439aaa093f7d6e05a41753672cacd088543e42d2dc1e199075e2101", "DepartmentEffect", "query DepartmentEffect($code:String!){departmentEffect(code:$code){sentences __typename}}");
export const SetupFileDocument = /* @__PURE__ */ operationDocument<SetupFileQuery, SetupFileQueryVariables>("8e9935cb81308e0e69e45650892a3f40030392435536b2685bc66a79f765a6da", "SetupFile", "query SetupFile{setupFile}");
export const SaveDepartmentDocument = /* @__PURE__ */ operationDocument<SaveDepartmentMutation, SaveDepartmentMutationVariables>("51df9b13c708199660845063478a1d591eba085df9285f3840e03c8ffbfa49cb", "SaveDepartment", "mutation SaveDepartment($input:SaveDepartmentInput!){saveDepartment(input:$input){__typename ...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SaveExternalBodyDocument = /* @__PURE__ */ operationDocument<SaveExternalBodyMutation, SaveExternalBodyMutationVariables>("fbde1dce8686e48a4ce7d491abf27983c80fd765ddaf8a9df09b73dd0e6c3b86", "SaveExternalBody", "mutation SaveExternalBody($input:SaveExternalBodyInput!){saveExternalBody(input:$input){__typename ...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SaveSettlementDocument = /* @__PURE__ */ operationDocument<SaveSettlementMutation, SaveSettlementMutationVariables>("97a6a9f497779fc60acb8dbf4bc7cb8c3e92bae22cd81e879b8573034cc1b373", "SaveSettlement", "mutation SaveSettlement($input:SaveSettlementInput!){saveSettlement(input:$input){__typename ...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SaveQuarterDocument = /* @__PURE__ */ operationDocument<SaveQuarterMutation, SaveQuarterMutationVariables>("61deda4ddf35e1a024b08f80807466d3d177aafbd6c839116d4a7831c86b6faa", "SaveQuarter", "mutation SaveQuarter($input:SaveQuarterInput!){saveQuarter(input:$input){__typename ...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SaveHolidayDocument = /* @__PURE__ */ operationDocument<SaveHolidayMutation, SaveHolidayMutationVariables>("85767159d99839cc72c54f923a4b82e51a5dc673a5a85fb304933f8446369166", "SaveHoliday", "mutation SaveHoliday($input:SaveHolidayInput!){saveHoliday(input:$input){__typename ...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SaveCategoryDocument = /* @__PURE__ */ operationDocument<SaveCategoryMutation, SaveCategoryMutationVariables>("1b42233b394453a2bc874c66f122a41251701277805a5dee799e027c48d5f7a0", "SaveCategory", "mutation SaveCategory($input:SaveCategoryInput!){saveCategory(input:$input){__typename ...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SaveMunicipalityDocument = /* @__PURE__ */ operationDocument<SaveMunicipalityMutation, SaveMunicipalityMutationVariables>("af4aeb2581e564fa054c31bef05e3c273578e3ce46957e44a7e8113ba7d671fc", "SaveMunicipality", "mutation SaveMunicipality($input:SaveMunicipalityInput!){saveMunicipality(input:$input){__typename ...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SaveRoutingRuleDocument = /* @__PURE__ */ operationDocument<SaveRoutingRuleMutation, SaveRoutingRuleMutationVariables>("c0e22dfa3177242f3c37596a8604eb11d145e633c53fbfba50844cee3e30b9db", "SaveRoutingRule", "mutation SaveRoutingRule($input:SaveRoutingRuleInput!){saveRoutingRule(input:$input){__typename ...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const OrderMenuDocument = /* @__PURE__ */ operationDocument<OrderMenuMutation, OrderMenuMutationVariables>("ac4e6d926fdb327110058d3433dbb47c9200f4f13453bf2d6cd274db1022d398", "OrderMenu", "mutation OrderMenu($input:OrderMenuInput!){orderMenu(input:$input){__typename ...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const CheckSetupDocument = /* @__PURE__ */ operationDocument<CheckSetupMutation, CheckSetupMutationVariables>("cec4b0a6ce4c2cd2eccf6ba9eb2e6319c8df2ae318027262515b10e72eda1e26", "CheckSetup", "mutation CheckSetup($file:String!$replace:Boolean!){checkSetup(file:$file replace:$replace){...SetupReport __typename}}fragment SetupReport on SetupReport{added changed archived faultCount faults{path message __typename}__typename}");
export const ImportSetupDocument = /* @__PURE__ */ operationDocument<ImportSetupMutation, ImportSetupMutationVariables>("2d4ec583b2caf697966b8a3c28942b36eac6812c5dbcc700b8d2ab9ad4f4be9f", "ImportSetup", "mutation ImportSetup($file:String!$replace:Boolean!){importSetup(file:$file replace:$replace){...SetupReport __typename}}fragment SetupReport on SetupReport{added changed archived faultCount faults{path message __typename}__typename}");
export const ReceiversDocument = /* @__PURE__ */ operationDocument<ReceiversQuery, ReceiversQueryVariables>("c4982e82f7d7083d2df3713784e7093904714eb3affb8c0b8e7345eafb7555e6", "Receivers", "query Receivers{receivers(archived:true){code kind name nameTexts{tag text __typename}phone channel destination service shares answerDays trusted categories{code __typename}archived version __typename}}");
export const SaveReceiverDocument = /* @__PURE__ */ operationDocument<SaveReceiverMutation, SaveReceiverMutationVariables>("00598b45aab36db62be985659f96ef5fd35fb8d572c1593c2c6bd47ef296fbdb", "SaveReceiver", "mutation SaveReceiver($input:SaveReceiverInput!){saveReceiver(input:$input){__typename ...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const PublicPhotoPassDocument = /* @__PURE__ */ operationDocument<PublicPhotoPassQuery, PublicPhotoPassQueryVariables>("37906ea5bcf3de40b139f91c464f95ca3f6b4ca9d53f214245a9deba6fbcc9a0", "PublicPhotoPass", "query PublicPhotoPass{publicPhotoPass{...PhotoPassParts __typename}}fragment PhotoPassParts on PublicPhotoPass{isOn begunAt endedAt total lookedAt found failed undecided isWithoutMachine __typename}");
export const UndecidedPublicPhotosDocument = /* @__PURE__ */ operationDocument<UndecidedPublicPhotosQuery, UndecidedPublicPhotosQueryVariables>("1c3ae6a841e7c5452a50ac4e9bdb5a07448888320c3bd32bb865e6ce7e6ff69d", "UndecidedPublicPhotos", "query UndecidedPublicPhotos($after:String){undecidedPublicPhotos(first:20 after:$after){edges{node{signalId reference receivedAt photo{...PhotoParts __typename}__typename}__typename}pageInfo{hasNextPage endCursor __typename}__typename}}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}");
export const LookThroughPublicPhotosDocument = /* @__PURE__ */ operationDocument<LookThroughPublicPhotosMutation, LookThroughPublicPhotosMutationVariables>("fee0157f98236c8766a7f1c3432a5159af87fb701d1dac1a13111ae6411e650f", "LookThroughPublicPhotos", "mutation LookThroughPublicPhotos{lookThroughPublicPhotos{...PhotoPassParts __typename}}fragment PhotoPassParts on PublicPhotoPass{isOn begunAt endedAt total lookedAt found failed undecided isWithoutMachine __typename}");
export const PausePublicPhotosDocument = /* @__PURE__ */ operationDocument<PausePublicPhotosMutation, PausePublicPhotosMutationVariables>("50bb1b644659da3ce6eb76ddfdee49530f01356941e4df6b5f3eed985334356d", "PausePublicPhotos", "mutation PausePublicPhotos{pausePublicPhotos{...PhotoPassParts __typename}}fragment PhotoPassParts on PublicPhotoPass{isOn begunAt endedAt total lookedAt found failed undecided isWithoutMachine __typename}");
export const AccountRecoveriesDocument = /* @__PURE__ */ operationDocument<AccountRecoveriesQuery, AccountRecoveriesQueryVariables>("92b405ca9554f350e615c7e8cd0e71246734b833be46a2eb102fb258d2dd6873", "AccountRecoveries", "query AccountRecoveries{accountRecoveries{...ListedRecovery __typename}}fragment ListedRecovery on AccountRecovery{id name newEmail proof requestedBy requestedAt confirmedAt earliestAt endedAt outcome __typename}");
export const AccountToRecoverDocument = /* @__PURE__ */ operationDocument<AccountToRecoverQuery, AccountToRecoverQueryVariables>("7b009c6100a9146bb3b013e52b74ea8d8cd1e007a97df9d87afe460498d148ed", "AccountToRecover", "query AccountToRecover($email:String!){accountToRecover(email:$email){__typename id name email since}}");
export const RequestAccountRecoveryDocument = /* @__PURE__ */ operationDocument<RequestAccountRecoveryMutation, RequestAccountRecoveryMutationVariables>("f11dce065ee071eb0163d2b0fd5b5445baef77d950eb7d8af039dcdcbb7419c6", "RequestAccountRecovery", "mutation RequestAccountRecovery($input:RequestAccountRecoveryInput!){requestAccountRecovery(input:$input){__typename ...ListedRecovery ...Refusal}}fragment ListedRecovery on AccountRecovery{id name newEmail proof requestedBy requestedAt confirmedAt earliestAt endedAt outcome __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const WithdrawAccountRecoveryDocument = /* @__PURE__ */ operationDocument<WithdrawAccountRecoveryMutation, WithdrawAccountRecoveryMutationVariables>("7c28c5645f101e412d7b9e1267f252b235f736f3d0773b70671785ca8e3786d6", "WithdrawAccountRecovery", "mutation WithdrawAccountRecovery($id:ID!){withdrawAccountRecovery(id:$id){__typename ...ListedRecovery ...Refusal}}fragment ListedRecovery on AccountRecovery{id name newEmail proof requestedBy requestedAt confirmedAt earliestAt endedAt outcome __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const FilePlanDocument = /* @__PURE__ */ operationDocument<FilePlanQuery, FilePlanQueryVariables>("f0e8f01bf24fc0c5d646d88a9f738528c2f338937d186397b411ad784e060b19", "FilePlan", "query FilePlan{filePlan{...FilePlanParts __typename}}fragment FilePlanParts on FilePlan{edition confirmedEdition confirmedAt confirmedByName isInForce rules{...PlanRuleParts __typename}__typename}fragment PlanRuleParts on FilePlanRule{kind categoryGroup months outcome label countedFrom reason isDefault outcomes takesGroups __typename}");
export const SaveFilePlanRuleDocument = /* @__PURE__ */ operationDocument<SaveFilePlanRuleMutation, SaveFilePlanRuleMutationVariables>("e5daeabe18231ef41703c20992320ad3c097fe4f95ea95fe72b6067473b6c85e", "SaveFilePlanRule", "mutation SaveFilePlanRule($input:SaveFilePlanRuleInput!){saveFilePlanRule(input:$input){__typename ...FilePlanParts ...Refusal}}fragment FilePlanParts on FilePlan{edition confirmedEdition confirmedAt confirmedByName isInForce rules{...PlanRuleParts __typename}__typename}fragment PlanRuleParts on FilePlanRule{kind categoryGroup months outcome label countedFrom reason isDefault outcomes takesGroups __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RemoveFilePlanRuleDocument = /* @__PURE__ */ operationDocument<RemoveFilePlanRuleMutation, RemoveFilePlanRuleMutationVariables>("f0e8692436cf354f91d3d150088ead1977f84508189139cadf9e3c6708e79bbe", "RemoveFilePlanRule", "mutation RemoveFilePlanRule($input:RemoveFilePlanRuleInput!){removeFilePlanRule(input:$input){__typename ...FilePlanParts ...Refusal}}fragment FilePlanParts on FilePlan{edition confirmedEdition confirmedAt confirmedByName isInForce rules{...PlanRuleParts __typename}__typename}fragment PlanRuleParts on FilePlanRule{kind categoryGroup months outcome label countedFrom reason isDefault outcomes takesGroups __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const TryFilePlanDocument = /* @__PURE__ */ operationDocument<TryFilePlanMutation, TryFilePlanMutationVariables>("a4915a219afe5082105a4fab8d7ff0297911ea76f0ffe0e29ac7f9cc4a7c0fa2", "TryFilePlan", "mutation TryFilePlan{tryFilePlan{edition counts{kind categoryGroup months outcome count before __typename}__typename}}");
export const ConfirmFilePlanDocument = /* @__PURE__ */ operationDocument<ConfirmFilePlanMutation, ConfirmFilePlanMutationVariables>("30f729ca5edaa5d2d9c6190c66c42c284e07c10be37992abd2258c40b05b032d", "ConfirmFilePlan", "mutation ConfirmFilePlan($edition:Int!){confirmFilePlan(edition:$edition){__typename ...FilePlanParts ...Refusal}}fragment FilePlanParts on FilePlan{edition confirmedEdition confirmedAt confirmedByName isInForce rules{...PlanRuleParts __typename}__typename}fragment PlanRuleParts on FilePlanRule{kind categoryGroup months outcome label countedFrom reason isDefault outcomes takesGroups __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const DestructionProtocolsDocument = /* @__PURE__ */ operationDocument<DestructionProtocolsQuery, DestructionProtocolsQueryVariables>("c66b0f50b6e8fadd7c12d2fc42734b6bac2b9faca61751aafd9cfcf57c86162f", "DestructionProtocols", "query DestructionProtocols($after:String){destructionProtocols(first:50 after:$after){edges{node{id day kind categoryGroup months outcome count __typename}__typename}pageInfo{hasNextPage endCursor __typename}__typename}}");
export const SignInStateDocument = /* @__PURE__ */ operationDocument<SignInStateQuery, SignInStateQueryVariables>("ec76525cb7cb2eef4f38088f2fced3f2ed1ec52eaf98928ca4032d01023f6735", "SignInState", "query SignInState{signInState{staffPasswords secondFactorRoles staffIdleMinutes staffSessionHours provider{issuer clientId hasSecret redirectUri scopes roleClaim roles{value role __typename}departmentsClaim checkedAt problem lastReadAt people lastSignInAt __typename}__typename}}");
export const StaffDocument = /* @__PURE__ */ operationDocument<StaffQuery, StaffQueryVariables>("5b55575ed45d891645f0cf2fd2168e078f007e6a871a00ac942985276b692018", "Staff", "query Staff{staff{...ListedStaff __typename}}fragment ListedStaff on StaffMember{id name email role departments{code name __typename}active pending invitedAt lastSeenAt secondFactor awayUntil substitute{id name __typename}openSignals __typename}");
export const InviteStaffDocument = /* @__PURE__ */ operationDocument<InviteStaffMutation, InviteStaffMutationVariables>("6eddf8d668ab48ee0836787916d184ce7b73e13b7514546264760d03a9904ddc", "InviteStaff", "mutation InviteStaff($input:InviteStaffInput!){inviteStaff(input:$input){__typename ...ListedStaff ...Refusal}}fragment ListedStaff on StaffMember{id name email role departments{code name __typename}active pending invitedAt lastSeenAt secondFactor awayUntil substitute{id name __typename}openSignals __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const ResendInvitationDocument = /* @__PURE__ */ operationDocument<ResendInvitationMutation, ResendInvitationMutationVariables>("f2deada389e1303101896cbd2019318c56ba214d68d73d9125597bff37c77d21", "ResendInvitation", "mutation ResendInvitation($id:ID!){resendInvitation(id:$id){__typename ...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const UpdateStaffDocument = /* @__PURE__ */ operationDocument<UpdateStaffMutation, UpdateStaffMutationVariables>("f8caf0277dc888a7adcc3d7dbc2c6d595c8dcd754dd8894e1cb7498ab31cf9e1", "UpdateStaff", "mutation UpdateStaff($input:UpdateStaffInput!){updateStaff(input:$input){__typename ...ListedStaff ...Refusal}}fragment ListedStaff on StaffMember{id name email role departments{code name __typename}active pending invitedAt lastSeenAt secondFactor awayUntil substitute{id name __typename}openSignals __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const StaffSessionsDocument = /* @__PURE__ */ operationDocument<StaffSessionsQuery, StaffSessionsQueryVariables>("5dc2a0832c3f630b8336a12205dd41422462f8ef76319d1a91e5f260cba56dc1", "StaffSessions", "query StaffSessions($id:ID!){staffSessions(id:$id){id device lastUsedAt __typename}}");
export const EndStaffSessionsDocument = /* @__PURE__ */ operationDocument<EndStaffSessionsMutation, EndStaffSessionsMutationVariables>("ad131c03bc70caaeefcac0fcad22302de17abf7f56b2ac34d9066145eca4385c", "EndStaffSessions", "mutation EndStaffSessions($id:ID!){endStaffSessions(id:$id){__typename ...on SessionsEnded{ended __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SystemStateDocument = /* @__PURE__ */ operationDocument<SystemStateQuery, SystemStateQueryVariables>("e80f9853f0990d448e46905bbdaf754d8dce2a03b878d085cecd4e9cfcbafa3d", "SystemState", "query SystemState{systemState{isGreen release entries{kind level since words name toDo paper __typename}__typename}}");
export const LostDocumentsDocument = /* @__PURE__ */ operationDocument<LostDocumentsQuery, LostDocumentsQueryVariables>("61049bd2688e2a3772006ab3236925209e8195d9476e89e041a2e37c6469b44b", "LostDocuments", "query LostDocuments{lostDocuments{documentGuid senderNumber handedOverOn incomingNumber incomingDate __typename}}");
export const SettleLostDocumentDocument = /* @__PURE__ */ operationDocument<SettleLostDocumentMutation, SettleLostDocumentMutationVariables>("b1e06ff85735a91d8d3c9aa6319194df4e95e439db038b37c597fb2fa0a2cce5", "SettleLostDocument", "mutation SettleLostDocument($documentGuid:ID!){settleLostDocument(documentGuid:$documentGuid){__typename ...on LostDocument{documentGuid __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const ApiTokensDocument = /* @__PURE__ */ operationDocument<ApiTokensQuery, ApiTokensQueryVariables>("5daae20d686a3b09176f7389d789f2fb68c959086acdedb9b1276a39d999f0df", "ApiTokens", "query ApiTokens{apiTokens{...ListedToken __typename}}fragment ListedToken on ApiToken{id name scopes createdAt expiresOn lastUsedAt revokedAt __typename}");
export const CreateApiTokenDocument = /* @__PURE__ */ operationDocument<CreateApiTokenMutation, CreateApiTokenMutationVariables>("b1da4cece29657a5ea350cfb5727c79aeddf4ff3dd7a3ee9a945c10dd60e299d", "CreateApiToken", "mutation CreateApiToken($input:CreateApiTokenInput!){createApiToken(input:$input){__typename ...on ApiTokenCreated{secret token{...ListedToken __typename}__typename}...Refusal}}fragment ListedToken on ApiToken{id name scopes createdAt expiresOn lastUsedAt revokedAt __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RevokeApiTokenDocument = /* @__PURE__ */ operationDocument<RevokeApiTokenMutation, RevokeApiTokenMutationVariables>("bf8a639685a11c913afff94fdad0c6b587f829fd1a57ef7e662f2d1b68a49c1f", "RevokeApiToken", "mutation RevokeApiToken($id:ID!){revokeApiToken(id:$id){__typename ...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const WorkAroundDocument = /* @__PURE__ */ operationDocument<WorkAroundQuery, WorkAroundQueryVariables>("29d0f1821872572efffdee5a61cb3145910ded73e7259b23a4a264351c9ff54e", "WorkAround", "query WorkAround($filter:SignalFilter$first:Int){signals(filter:$filter sort:DUE first:$first){__typename edges{node{...MapSignal __typename}__typename}pageInfo{hasNextPage __typename}}}fragment MapSignal on Signal{...SignalHead version location{lat lon __typename}address serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}__typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}");
export const CatalogueDocument = /* @__PURE__ */ operationDocument<CatalogueQuery, CatalogueQueryVariables>("418cc1a5091104d4974a8f7d7b61b55288c391dc75f58aca8ac76ce45edc5acf", "Catalogue", "query Catalogue{departments{code name __typename}externalBodies{code name phone __typename}settlements{code name kind location{lat lon __typename}__typename}categories{code name children{code name __typename}__typename}}");
export const StaffOfDepartmentDocument = /* @__PURE__ */ operationDocument<StaffOfDepartmentQuery, StaffOfDepartmentQueryVariables>("d2f2ea8bfc886a34c8d953d3c94f4f8483266b36c3a0347289a1b8ba8bd18af9", "StaffOfDepartment", "query StaffOfDepartment($department:String){staffMembers(department:$department){id name role __typename}}");
export const HeldStepsDocument = /* @__PURE__ */ operationDocument<HeldStepsQuery, HeldStepsQueryVariables>("def0bc2453884579436c292e1bed73609d11452ece05b96a7775edfd16dbcc24", "HeldSteps", "query HeldSteps{heldSteps{...ShownHeldStep __typename}}fragment ShownHeldStep on HeldStep{...HeldStepParts signal{id reference __typename}__typename}fragment HeldStepParts on HeldStep{id signalId groupId to statusLabel author isOwn secondsLeft refusal problem form{department assigneeId externalBody duplicateOf message publicMessage personalDataConfirmed note photoIds __typename}__typename}");
export const UndoStepDocument = /* @__PURE__ */ operationDocument<UndoStepMutation, UndoStepMutationVariables>("f2da39002e17952e1abac88cc5a4a2b4549ea7c4bb15c1b1b569d7c023c3538a", "UndoStep", "mutation UndoStep($id:ID!){undoStep(heldStepId:$id){__typename ...HeldStepParts ...Refusal}}fragment HeldStepParts on HeldStep{id signalId groupId to statusLabel author isOwn secondsLeft refusal problem form{department assigneeId externalBody duplicateOf message publicMessage personalDataConfirmed note photoIds __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const TakeHeldStepDocument = /* @__PURE__ */ operationDocument<TakeHeldStepMutation, TakeHeldStepMutationVariables>("ccfcf178806278ac9c8d25048fa7c7a35a09178671fb63da6509544761710e2f", "TakeHeldStep", "mutation TakeHeldStep($id:ID!){takeHeldStep(heldStepId:$id){__typename ...on Signal{id revision status statusLabel __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const UndoStepsDocument = /* @__PURE__ */ operationDocument<UndoStepsMutation, UndoStepsMutationVariables>("268f8793e1ca32592227ba0e8cca8bfef5b03f53138a7fd5b16be975f688e4c9", "UndoSteps", "mutation UndoSteps($groupId:ID!){undoSteps(groupId:$groupId){__typename ...on UndoneSteps{steps{...HeldStepParts __typename}__typename}...Refusal}}fragment HeldStepParts on HeldStep{id signalId groupId to statusLabel author isOwn secondsLeft refusal problem form{department assigneeId externalBody duplicateOf message publicMessage personalDataConfirmed note photoIds __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const TakeHeldStepsDocument = /* @__PURE__ */ operationDocument<TakeHeldStepsMutation, TakeHeldStepsMutationVariables>("847fd9b902ca5be885c85bf9accc0f741fadedf64cad78219aeb53ffb312b60f", "TakeHeldSteps", "mutation TakeHeldSteps($groupId:ID!){takeHeldSteps(groupId:$groupId){__typename ...on TakenSteps{taken __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const StepsOfSignalDocument = /* @__PURE__ */ operationDocument<StepsOfSignalQuery, StepsOfSignalQueryVariables>("5e4c4572ccd94599c7c89af9fc366db9b1a6b71b51bf909526850fbab1d175e0", "StepsOfSignal", "query StepsOfSignal($id:ID!){signal(id:$id){__typename id revision category{code forwardTo{code __typename}__typename}...PossibleSteps}}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}");
export const DateChoicesDocument = /* @__PURE__ */ operationDocument<DateChoicesQuery, DateChoicesQueryVariables>("9c90576a3bfaf248860f7cfc9e5548bffccf9e2ca488bbe68d7b31e6ee2013dd", "DateChoices", "query DateChoices($id:ID!){signal(id:$id){__typename id revision dateForm{latest reasons{code label __typename}periods{code label __typename}__typename}}}");
export const MoveDatesDocument = /* @__PURE__ */ operationDocument<MoveDatesMutation, MoveDatesMutationVariables>("ed6c085c18c5ff81d088d8d8822e006ec5656dcfb850d97f0b721fd6b18dfe24", "MoveDates", "mutation MoveDates($input:MoveDatesInput!){moveDates(input:$input){__typename ...on MovedDates{rows{signalId reference outcome problem signal{...InboxRow __typename}__typename}__typename}...Refusal}}fragment InboxRow on Signal{...SignalHead version category{dangerous __typename}address erasedAt thumbnailUrl department{code name __typename}assignee{id name __typename}registration{documentGuid signalId state incomingNumber incomingDate __typename}serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const TransitionSignalsDocument = /* @__PURE__ */ operationDocument<TransitionSignalsMutation, TransitionSignalsMutationVariables>("595f08669fc17b4796e50725d8fe33ac42e0f022cb4d30c58dc69a28142bc923", "TransitionSignals", "mutation TransitionSignals($input:TransitionSignalsInput!){transitionSignals(input:$input){__typename ...on TransitionedSignals{groupId rows{signalId reference outcome problem signal{...InboxRow heldStep{...ShownHeldStep __typename}__typename}__typename}__typename}...Refusal}}fragment InboxRow on Signal{...SignalHead version category{dangerous __typename}address erasedAt thumbnailUrl department{code name __typename}assignee{id name __typename}registration{documentGuid signalId state incomingNumber incomingDate __typename}serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ShownHeldStep on HeldStep{...HeldStepParts signal{id reference __typename}__typename}fragment HeldStepParts on HeldStep{id signalId groupId to statusLabel author isOwn secondsLeft refusal problem form{department assigneeId externalBody duplicateOf message publicMessage personalDataConfirmed note photoIds __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const InboxDocument = /* @__PURE__ */ operationDocument<InboxQuery, InboxQueryVariables>("48cb6030178769b1ea01ac3f3bf477af3968f13626c7af83dd9f93f1c811ebc3", "Inbox", "query Inbox($filter:SignalFilter$sort:SignalSort$first:Int$after:String$searching:Boolean=false){signals(filter:$filter sort:$sort first:$first after:$after){__typename edges{cursor node{...InboxRow matches@include(if:$searching){field excerpt ranges{from to __typename}__typename}__typename}__typename}pageInfo{hasNextPage endCursor __typename}}}fragment InboxRow on Signal{...SignalHead version category{dangerous __typename}address erasedAt thumbnailUrl department{code name __typename}assignee{id name __typename}registration{documentGuid signalId state incomingNumber incomingDate __typename}serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}");
export const NoteListExportDocument = /* @__PURE__ */ operationDocument<NoteListExportMutation, NoteListExportMutationVariables>("7107f82bfa3101f87ab549034f7f2aa1771c148ff5e2aa4ecb15e4d4465131a0", "NoteListExport", "mutation NoteListExport($count:Int!){noteListExport(count:$count)}");
export const ListFileDocument = /* @__PURE__ */ operationDocument<ListFileQuery, ListFileQueryVariables>("0a042e8175c2367b4a71b01e562497f0a10a6f69e26a198c5b4002388dc3aa9c", "ListFile", "query ListFile($filter:SignalFilter$sort:SignalSort$first:Int$after:String){signals(filter:$filter sort:$sort first:$first after:$after){edges{cursor node{id revision reference createdAt updatedAt status statusLabel overdue category{code name __typename}settlement{code name __typename}address description department{code name __typename}assignee{id name __typename}registration{documentGuid signalId incomingNumber __typename}serviceDueOn statutoryDueOn __typename}__typename}pageInfo{hasNextPage endCursor __typename}__typename}}");
export const FiguresDocument = /* @__PURE__ */ operationDocument<FiguresQuery, FiguresQueryVariables>("b7704e5fad621daa4c9e42ed860070af656e80445111134a1f777616e9c72ab8", "Figures", "query Figures($from:Date!$to:Date!$interval:StatsInterval!$filter:StatsFilter){figuresAsOf total:signalStats(from:$from to:$to filter:$filter){...FigureNumbers __typename}series:signalStats(from:$from to:$to interval:$interval filter:$filter){period ...FigureNumbers __typename}departments:signalStats(from:$from to:$to groupBy:[DEPARTMENT]filter:$filter){department ...FigureNumbers __typename}categories:signalStats(from:$from to:$to groupBy:[CATEGORY]filter:$filter){category ...FigureNumbers __typename}channels:signalStats(from:$from to:$to groupBy:[CHANNEL]filter:$filter){channel ...FigureNumbers __typename}settlements:signalStats(from:$from to:$to groupBy:[SETTLEMENT]filter:$filter){settlement ...FigureNumbers __typename}}fragment FigureNumbers on SignalStatsRow{received resolved open overdue resolvedInTime reopened disputed rated averageStars medianHoursToRegister medianHoursToFirstResponse medianHoursToResolve p90HoursToResolve promisesMade promisesKept promisesMoved promisesBroken shareKept __typename}");
export const FiguresBeforeDocument = /* @__PURE__ */ operationDocument<FiguresBeforeQuery, FiguresBeforeQueryVariables>("4400de4613a9fd2483a468623b7cf087874fd935e99144ff312bdaae2d8264cf", "FiguresBefore", "query FiguresBefore($from:Date!$to:Date!$filter:StatsFilter){total:signalStats(from:$from to:$to filter:$filter){...FigureNumbers __typename}}fragment FigureNumbers on SignalStatsRow{received resolved open overdue resolvedInTime reopened disputed rated averageStars medianHoursToRegister medianHoursToFirstResponse medianHoursToResolve p90HoursToResolve promisesMade promisesKept promisesMoved promisesBroken shareKept __typename}");
export const FigurePlacesDocument = /* @__PURE__ */ operationDocument<FigurePlacesQuery, FigurePlacesQueryVariables>("71c5fd0e0fec8fe5a249eacd92d592bd32e63872b61b8bc48da33d4e9c8343f0", "FigurePlaces", "query FigurePlaces($from:Date!$to:Date!$asOf:Date!$filter:StatsFilter){openSignalAges(asOf:$asOf filter:$filter){minDays maxDays open overdue __typename}figurePlaces(from:$from to:$to filter:$filter){lat lon received __typename}}");
export const FigureSignalsDocument = /* @__PURE__ */ operationDocument<FigureSignalsQuery, FigureSignalsQueryVariables>("c5a54e226920882c5acfc23ccbe7d8f3e9cc4773c08ebff36aefece2ebffedb2", "FigureSignals", "query FigureSignals($kind:FigureKind!$from:Date!$to:Date!$filter:StatsFilter$minAgeDays:Int$maxAgeDays:Int$after:String){figureSignalCount(kind:$kind from:$from to:$to filter:$filter minAgeDays:$minAgeDays maxAgeDays:$maxAgeDays)figureSignals(kind:$kind from:$from to:$to filter:$filter minAgeDays:$minAgeDays maxAgeDays:$maxAgeDays first:100 after:$after){edges{node{id reference incomingNumber category department settlement status receivedAt resolvedAt serviceDueOn inTime stars __typename}__typename}pageInfo{hasNextPage endCursor __typename}__typename}}");
export const SavedReportsDocument = /* @__PURE__ */ operationDocument<SavedReportsQuery, SavedReportsQueryVariables>("8ef956417da303f5eeba4c4dec81b9af90a54c047164eae0b73c62af06fa7862", "SavedReports", "query SavedReports{savedReports{...SavedReportParts __typename}mailPreferences{choices{topic wanted __typename}__typename}}fragment SavedReportParts on SavedReport{id name period from to monthly filter{departments categories settlements channels __typename}__typename}");
export const SaveReportDocument = /* @__PURE__ */ operationDocument<SaveReportMutation, SaveReportMutationVariables>("c1d871ca9ff1ad41b0c6f8e54551a2fca75b234854c378b93452a2e9e59e5d93", "SaveReport", "mutation SaveReport($input:SaveReportInput!){saveReport(input:$input){__typename ...SavedReportParts ...Refusal}}fragment SavedReportParts on SavedReport{id name period from to monthly filter{departments categories settlements channels __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const DeleteReportDocument = /* @__PURE__ */ operationDocument<DeleteReportMutation, DeleteReportMutationVariables>("a9e77a05966c5c09d790a7c2a7448385858f25c818d5d7bbe3197e1f7b293a4d", "DeleteReport", "mutation DeleteReport($id:ID!){deleteReport(id:$id){__typename ...on ReportDeleted{id __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const NoteFigureExportDocument = /* @__PURE__ */ operationDocument<NoteFigureExportMutation, NoteFigureExportMutationVariables>("d642bbc61c6c9ef9397e0b289f628c9c710d6b38346f44d2a3ac9c3e129e735d", "NoteFigureExport", "mutation NoteFigureExport($format:FigureFileFormat!$from:Date!$to:Date!){noteFigureExport(format:$format from:$from to:$to)}");
export const FiguresByPersonDocument = /* @__PURE__ */ operationDocument<FiguresByPersonQuery, FiguresByPersonQueryVariables>("caaa4bea8bb67c0a0ee5548e370d2a2b58d256a69cda1c8f6da49929d1209123", "FiguresByPerson", "query FiguresByPerson($from:Date!$to:Date!$filter:StatsFilter){figuresByPerson(from:$from to:$to filter:$filter){name department open overdue resolved resolvedInTime medianHoursToResolve __typename}}");
export const FiguresByReceiverDocument = /* @__PURE__ */ operationDocument<FiguresByReceiverQuery, FiguresByReceiverQueryVariables>("fbb3cfe2cfe8cc50d21757d4b39efc8ae3fec5c5206c06a017f9014e3b001e2d", "FiguresByReceiver", "query FiguresByReceiver($from:Date!$to:Date!){receiverFigures(from:$from to:$to){name kind begun sent received done notOurs needsMore givenUp withdrawn open needsAttention disputed medianDaysToSend medianDaysToReceive medianDaysToAnswer __typename}}");
export const LettersOfSignalDocument = /* @__PURE__ */ operationDocument<LettersOfSignalQuery, LettersOfSignalQueryVariables>("750555aa12a3bef85a63d4ac14657613767f77274a24a196afc8b5a695556eac", "LettersOfSignal", "query LettersOfSignal($signalId:ID!$after:String){letters(aboutSignalId:$signalId first:10 after:$after){edges{cursor node{...LetterHead __typename}__typename}pageInfo{hasNextPage endCursor __typename}__typename}}fragment LetterHead on Letter{id state problem senderAddress senderName subject beginning receivedAt aboutSignalId aboutReference isFromReporter answersBodyMail signalId signalReference decidedBy decidedAt answer dismissReason __typename}");
export const NoteLetterDocument = /* @__PURE__ */ operationDocument<NoteLetterMutation, NoteLetterMutationVariables>("9a1c0693e17ef40ea208a33d4171c4914b37b2c702e7b49e730d9cc829dde91e", "NoteLetter", "mutation NoteLetter($letterId:ID!){noteLetter(letterId:$letterId){__typename ...LetterHead ...Refusal}}fragment LetterHead on Letter{id state problem senderAddress senderName subject beginning receivedAt aboutSignalId aboutReference isFromReporter answersBodyMail signalId signalReference decidedBy decidedAt answer dismissReason __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const DismissLetterDocument = /* @__PURE__ */ operationDocument<DismissLetterMutation, DismissLetterMutationVariables>("ab0c8a844390969b7ddb1561842ce9e69f280919e43dacf5430483775e2ab060", "DismissLetter", "mutation DismissLetter($input:DismissLetterInput!){dismissLetter(input:$input){__typename ...LetterHead ...Refusal}}fragment LetterHead on Letter{id state problem senderAddress senderName subject beginning receivedAt aboutSignalId aboutReference isFromReporter answersBodyMail signalId signalReference decidedBy decidedAt answer dismissReason __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const AnswerLetterDocument = /* @__PURE__ */ operationDocument<AnswerLetterMutation, AnswerLetterMutationVariables>("914e3ddc93b47e32b6d8fe264b55f94e41ab69ed19e283d52b37de0b3e0dbc95", "AnswerLetter", "mutation AnswerLetter($input:AnswerLetterInput!){answerLetter(input:$input){__typename ...LetterHead ...Refusal}}fragment LetterHead on Letter{id state problem senderAddress senderName subject beginning receivedAt aboutSignalId aboutReference isFromReporter answersBodyMail signalId signalReference decidedBy decidedAt answer dismissReason __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const LettersDocument = /* @__PURE__ */ operationDocument<LettersQuery, LettersQueryVariables>("5a899ab81355982d761b8a3e57c55e402836b4a16eb2aabfd5b2a5a3408079f8", "Letters", "query Letters($states:[LetterState!]!$after:String){letters(states:$states first:20 after:$after){edges{cursor node{...LetterHead photos{id __typename}__typename}__typename}pageInfo{hasNextPage endCursor __typename}__typename}}fragment LetterHead on Letter{id state problem senderAddress senderName subject beginning receivedAt aboutSignalId aboutReference isFromReporter answersBodyMail signalId signalReference decidedBy decidedAt answer dismissReason __typename}");
export const LetterPageDocument = /* @__PURE__ */ operationDocument<LetterPageQuery, LetterPageQueryVariables>("449b6d49c6700a46e7aec32c909aae03c97a7fa856604c9dba61f04418bd7017", "LetterPage", "query LetterPage($id:ID!){letter(id:$id){...LetterHead text attachmentsLeftOut photos{...PhotoParts __typename}__typename}}fragment LetterHead on Letter{id state problem senderAddress senderName subject beginning receivedAt aboutSignalId aboutReference isFromReporter answersBodyMail signalId signalReference decidedBy decidedAt answer dismissReason __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}");
export const AttentionCountsDocument = /* @__PURE__ */ operationDocument<AttentionCountsQuery, AttentionCountsQueryVariables>("fe2f8dcc05377520894ca145c6e348ddf0010cce8d700d64d74e00c69e14c3ff", "AttentionCounts", "query AttentionCounts($withMails:Boolean!){stuckRegistrations(first:1){reason count __typename}stuckDeliveries@include(if:$withMails){reason count __typename}}");
export const WaitingLettersDocument = /* @__PURE__ */ operationDocument<WaitingLettersQuery, WaitingLettersQueryVariables>("cecc6458cc0a0fa22b8c29282a4ac8ecd93a79a664cf36027f49b3fda684f30e", "WaitingLetters", "query WaitingLetters{waitingLetters}");
export const ConsoleEventsDocument = /* @__PURE__ */ operationDocument<ConsoleEventsSubscription, ConsoleEventsSubscriptionVariables>("671e51628e85286f93825e854bff16e837e5b74def7c63a88378369785fd0810", "ConsoleEvents", "subscription ConsoleEvents($after:String$filter:SignalFilter){signalEvents(after:$after filter:$filter opening:true unmatched:true){cursor opened resync matches signalId type left{signalId department{code name __typename}__typename}event{cursor signal{...InboxRow ...MapSignal __typename}__typename}__typename}}fragment InboxRow on Signal{...SignalHead version category{dangerous __typename}address erasedAt thumbnailUrl department{code name __typename}assignee{id name __typename}registration{documentGuid signalId state incomingNumber incomingDate __typename}serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment MapSignal on Signal{...SignalHead version location{lat lon __typename}address serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}__typename}");
export const MyDayDocument = /* @__PURE__ */ operationDocument<MyDayQuery, MyDayQueryVariables>("6cf3786dc72fe8ba1f7ae46945fe557bb5bc0e3f6de485b32176ecd58fa344c7", "MyDay", "query MyDay{myDay{dueToday undecided awaitsHead awaitsManagement overdue answered disputed newDangerous withUpdates total __typename}}");
export const StaffPresenceDocument = /* @__PURE__ */ operationDocument<StaffPresenceSubscription, StaffPresenceSubscriptionVariables>("7c33aab247561f4ae8e91e2e1c6982fe95bd7b3504eda8e997968946eb317fca", "StaffPresence", "subscription StaffPresence{staffPresence{signals{signalId viewers{id name __typename}__typename}heldSteps{...ShownHeldStep __typename}__typename}}fragment ShownHeldStep on HeldStep{...HeldStepParts signal{id reference __typename}__typename}fragment HeldStepParts on HeldStep{id signalId groupId to statusLabel author isOwn secondsLeft refusal problem form{department assigneeId externalBody duplicateOf message publicMessage personalDataConfirmed note photoIds __typename}__typename}");
export const MapSignalsDocument = /* @__PURE__ */ operationDocument<MapSignalsQuery, MapSignalsQueryVariables>("809688f6febb43e2f60ae993efee5bc0c98b00711da9005908f5e4111bca059e", "MapSignals", "query MapSignals($filter:SignalFilter$after:String){signals(filter:$filter sort:NEWEST first:200 after:$after){__typename edges{node{...MapSignal __typename}__typename}pageInfo{hasNextPage endCursor __typename}}}fragment MapSignal on Signal{...SignalHead version location{lat lon __typename}address serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}__typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}");
export const EntryMenusDocument = /* @__PURE__ */ operationDocument<EntryMenusQuery, EntryMenusQueryVariables>("800b117b7fd59e10e222b575d9581f4e995ccfabc42d249f834022c0dc17f6e3", "EntryMenus", "query EntryMenus{categories{code name children{...EntryCategory __typename}__typename}}fragment EntryCategory on Category{code name dangerous advice searchWords questions{...AskedQuestion __typename}__typename}fragment AskedQuestion on Question{code label datatype required values{code label __typename}unknownAnswer{code label __typename}condition{onQuestion values __typename}__typename}");
export const SuggestedCategoriesDocument = /* @__PURE__ */ operationDocument<SuggestedCategoriesQuery, SuggestedCategoriesQueryVariables>("d99af44d0e07867a802c9e693824b1bbbd24c91b261b3c97be8f83a0438b972c", "SuggestedCategories", "query SuggestedCategories($text:String!){suggestCategories(text:$text){category{code name __typename}__typename}}");
export const KnownCasesDocument = /* @__PURE__ */ operationDocument<KnownCasesQuery, KnownCasesQueryVariables>("15d91e648df530214f2d179529213172c263ba1739c789ca29427c08642ff91d", "KnownCases", "query KnownCases($filter:SignalFilter!){signals(filter:$filter first:3){edges{node{...OtherSignal __typename}__typename}__typename}}fragment OtherSignal on Signal{...SignalHead address location{lat lon __typename}__typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}");
export const SubmitOnBehalfDocument = /* @__PURE__ */ operationDocument<SubmitOnBehalfMutation, SubmitOnBehalfMutationVariables>("65c66c206e92bb3d10dad6a23cc8e70024d321ecc8b925ff32d61feddd22e243", "SubmitOnBehalf", "mutation SubmitOnBehalf($input:SubmitOnBehalfInput!){submitSignalOnBehalf(input:$input){__typename ...on Signal{id reference __typename}...Refusal ...on CitizenSignal{id __typename}}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const EnteredSignalDocument = /* @__PURE__ */ operationDocument<EnteredSignalQuery, EnteredSignalQueryVariables>("2e986aac4763d5ed0ce0e7e904583e9dbd0e66ae31bd22ecef3adfff6863b794", "EnteredSignal", "query EnteredSignal($id:ID!){enteredSignal(id:$id){signalId reference accessCode incomingNumber incomingDate email createdAt __typename}}");
export const StreetsOfSettlementDocument = /* @__PURE__ */ operationDocument<StreetsOfSettlementQuery, StreetsOfSettlementQueryVariables>("60eed4706b4b98229e8680293ebf7dc2f67f4405c8ef41ebf1cf01c32b998b9e", "StreetsOfSettlement", "query StreetsOfSettlement($text:String!$settlement:String){streets(text:$text settlement:$settlement first:6){...FoundStreet __typename}}fragment FoundStreet on Street{code address settlement{code name __typename}__typename}");
export const AddressOfPointDocument = /* @__PURE__ */ operationDocument<AddressOfPointQuery, AddressOfPointQueryVariables>("0304a2232d79071ac38b24b34c7dd70d9a8da0a2d67c0111798f6494b0983a19", "AddressOfPoint", "query AddressOfPoint($location:PointInput!){addressAt(location:$location){__typename settlement street}}");
export const LetterToEnterDocument = /* @__PURE__ */ operationDocument<LetterToEnterQuery, LetterToEnterQueryVariables>("1c78f5c9f398c431b92d910ee8bf33d524fdbd0b29890196d0b76383e94d6ae5", "LetterToEnter", "query LetterToEnter($id:ID!){letter(id:$id){...LetterHead text photos{...PhotoParts __typename}__typename}}fragment LetterHead on Letter{id state problem senderAddress senderName subject beginning receivedAt aboutSignalId aboutReference isFromReporter answersBodyMail signalId signalReference decidedBy decidedAt answer dismissReason __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}");
export const LetterToSignalDocument = /* @__PURE__ */ operationDocument<LetterToSignalMutation, LetterToSignalMutationVariables>("34a6b949e2459dfa69e453033855a2023b5972ad10e4cb8a94bc9143bf68e06c", "LetterToSignal", "mutation LetterToSignal($letterId:ID!$input:SubmitOnBehalfInput!){letterToSignal(letterId:$letterId input:$input){__typename ...on Signal{id reference __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RetentionHoldsDocument = /* @__PURE__ */ operationDocument<RetentionHoldsQuery, RetentionHoldsQueryVariables>("1ef093b914c7bf81e1f385a6c0c6d82da841badc1a0387c132c7e19cb04f3145", "RetentionHolds", "query RetentionHolds($after:String$signalId:ID){retentionHolds(first:50 after:$after signalId:$signalId){edges{node{...HoldParts __typename}__typename}pageInfo{hasNextPage endCursor __typename}__typename}}fragment HoldParts on RetentionHold{id signalId reference reason until heldByName heldAt releasedAt isInForce __typename}");
export const ReportsNumberedDocument = /* @__PURE__ */ operationDocument<ReportsNumberedQuery, ReportsNumberedQueryVariables>("f9c04066b8325979c7adff67e7756dcf3e1696913de22f3eb19eba9f62de1c19", "ReportsNumbered", "query ReportsNumbered($text:String!){signals(filter:{text:$text withErased:true}sort:NEWEST first:20){edges{node{id revision reference registration{documentGuid incomingNumber __typename}__typename}__typename}__typename}}");
export const HoldSignalDocument = /* @__PURE__ */ operationDocument<HoldSignalMutation, HoldSignalMutationVariables>("f460d25a4059248bb2a56863e22e143a32e483c7ffa5fd8a555f4ef3c4e22398", "HoldSignal", "mutation HoldSignal($input:HoldSignalInput!){holdSignal(input:$input){__typename ...on SignalHeld{id __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const ReleaseHoldDocument = /* @__PURE__ */ operationDocument<ReleaseHoldMutation, ReleaseHoldMutationVariables>("cef5eda72e3d854e3bdc12e72f71c7f4828adf44d091f3a9c0f959df8cf75434", "ReleaseHold", "mutation ReleaseHold($id:ID!){releaseHold(id:$id){__typename ...on HoldReleased{id __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SignInOptionsDocument = /* @__PURE__ */ operationDocument<SignInOptionsQuery, SignInOptionsQueryVariables>("2c211dd1a2ed184999fb124eb8614afd8dbaaafb91e4b918a8af614f925e8c34", "SignInOptions", "query SignInOptions{signInOptions{__typename singleSignOn staffPasswords staffIdleMinutes}}");
export const AcceptInvitationDocument = /* @__PURE__ */ operationDocument<AcceptInvitationMutation, AcceptInvitationMutationVariables>("67a28ddff14eca2779849fb6b1a4a8caec0c5091aa8dde2016f10e037dcac6e6", "AcceptInvitation", "mutation AcceptInvitation($token:String!$password:String!){acceptInvitation(token:$token password:$password){__typename ...OpenedSession ...Refusal}}fragment OpenedSession on Session{accessToken expiresAt refreshToken account{...SessionAccount __typename}__typename}fragment SessionAccount on Account{id name email emailVerified role language undoSeconds departments{code name __typename}secondFactorMissing singleSignOn permissions{name reach __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const FilterCountsDocument = /* @__PURE__ */ operationDocument<FilterCountsQuery, FilterCountsQueryVariables>("96a968c48ff9646df251f2410f565ef41e381fd6af48c9df111290792faa179d", "FilterCounts", "query FilterCounts($filter:SignalFilter){signalCounts(filter:$filter){__typename statuses{status count __typename}departments{code count __typename}categories{code count __typename}settlements{code count __typename}assignees{id name count __typename}registration{state count __typename}overdue dueSoon unassigned complete}}");
export const ReferralPreviewDocument = /* @__PURE__ */ operationDocument<ReferralPreviewQuery, ReferralPreviewQueryVariables>("bfeb63511742a1458e7f7febb3c0b1ab49c6467b0f9d412d5852b0c47e277446", "ReferralPreview", "query ReferralPreview($signalId:ID!$externalBody:String!){referralPreview(signalId:$signalId externalBody:$externalBody){channel destination phone subject text personalData{kind label start words __typename}photos __typename}}");
export const WorkOrderPreviewDocument = /* @__PURE__ */ operationDocument<WorkOrderPreviewQuery, WorkOrderPreviewQueryVariables>("fdf770d150b3fa1fadb420f2e1cbb3b45736faa9314d278ff136e8e70dcc819b", "WorkOrderPreview", "query WorkOrderPreview($signalId:ID!$contractor:String!){workOrderPreview(signalId:$signalId contractor:$contractor){channel destination phone subject text personalData{kind label start words __typename}photos __typename}}");
export const ResendReferralDocument = /* @__PURE__ */ operationDocument<ResendReferralMutation, ResendReferralMutationVariables>("0ed8115560f8770422cca2ea5d8c2f6c05f95f4eee32f7f597a1c87a559247bf", "ResendReferral", "mutation ResendReferral($signalId:ID!$referralId:ID!){resendReferral(signalId:$signalId referralId:$referralId){__typename ...on Signal{id revision referral{...ReferralParts __typename}__typename}...Refusal}}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SignalPageDocument = /* @__PURE__ */ operationDocument<SignalPageQuery, SignalPageQueryVariables>("301960c9e4f344d6314cce040756acfec80cba8c504aafca396a758a1a45a76b", "SignalPage", "query SignalPage($id:ID!){signal(id:$id){...SignalDetails ...StepsAhead reporterSignals{...OtherSignal __typename}nearby{...OtherSignal __typename}__typename}readyTexts(signalId:$id){...FilledText __typename}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment StepsAhead on Signal{afterTaking:availableTransitions(after:ASSIGNED){...NextStep __typename}afterStarting:availableTransitions(after:IN_PROGRESS){...NextStep __typename}__typename}fragment NextStep on AvailableTransition{to label publicMessage fields{field required label hint __typename}__typename}fragment OtherSignal on Signal{...SignalHead address location{lat lon __typename}__typename}fragment FilledText on ReadyText{id title text filled unfilled to __typename}");
export const StepTextsDocument = /* @__PURE__ */ operationDocument<StepTextsQuery, StepTextsQueryVariables>("5245b6eeab3c3df1477d60a393bcd26d99cb65fde961a0b80c485ad5ed6c2469", "StepTexts", "query StepTexts($id:ID!$to:SignalStatus!$department:String$externalBody:String){readyTexts(signalId:$id to:$to department:$department externalBody:$externalBody){...FilledText __typename}}fragment FilledText on ReadyText{id title text filled unfilled to __typename}");
export const SignalLeftDocument = /* @__PURE__ */ operationDocument<SignalLeftQuery, SignalLeftQueryVariables>("815ae684814278978fd1c8b3526d8ea211ea49924a61fb10705e205dd645dc26", "SignalLeft", "query SignalLeft($id:ID!){signalLeft(id:$id){__typename signalId department{code name __typename}}}");
export const SignalViewersDocument = /* @__PURE__ */ operationDocument<SignalViewersSubscription, SignalViewersSubscriptionVariables>("81df42515ee57de85a12741f10d54c00736cca4eaf0881be940eca471dbf9481", "SignalViewers", "subscription SignalViewers($signalId:ID!){signalViewers(signalId:$signalId){mails viewers{id name __typename}__typename}}");
export const FindOriginalDocument = /* @__PURE__ */ operationDocument<FindOriginalQuery, FindOriginalQueryVariables>("71e57ba56b3ade981b2c3902db756faacb6e7e3398d6470e440ecb91b16c7f80", "FindOriginal", "query FindOriginal($text:String!){signals(filter:{text:$text}first:8){__typename edges{node{id revision reference statusLabel description settlement{code name __typename}__typename}__typename}}}");
export const TransitionSignalDocument = /* @__PURE__ */ operationDocument<TransitionSignalMutation, TransitionSignalMutationVariables>("4358502152e48e36e04930649d85776528c2946079bb0154ffc276c7d25edfdf", "TransitionSignal", "mutation TransitionSignal($input:TransitionSignalInput!){transitionSignal(input:$input){__typename ...SignalDetails ...on Signal{id revision heldStep{...ShownHeldStep __typename}__typename}...Refusal ...StaleSignal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment ShownHeldStep on HeldStep{...HeldStepParts signal{id reference __typename}__typename}fragment HeldStepParts on HeldStep{id signalId groupId to statusLabel author isOwn secondsLeft refusal problem form{department assigneeId externalBody duplicateOf message publicMessage personalDataConfirmed note photoIds __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}fragment StaleSignal on StaleVersionError{current{...SignalDetails __typename}__typename}");
export const AddNoteDocument = /* @__PURE__ */ operationDocument<AddNoteMutation, AddNoteMutationVariables>("c9d8f98b04c340c7ad750389de15ee5ca5dc230791327e0c56e0e24c1b0b9863", "AddNote", "mutation AddNote($signalId:ID!$text:String!$mentions:[ID!]$photoIds:[ID!]$documentIds:[ID!]$clientKey:ID){addNote(signalId:$signalId text:$text mentions:$mentions photoIds:$photoIds documentIds:$documentIds clientKey:$clientKey){__typename ...SignalDetails ...Refusal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SendMessageDocument = /* @__PURE__ */ operationDocument<SendMessageMutation, SendMessageMutationVariables>("29dd5b5b65f653286157d47e4e2294d3ec2848b1fd48e9c559d1cf0b050f5cae", "SendMessage", "mutation SendMessage($input:SendMessageInput!){sendMessage(input:$input){__typename ...SignalDetails ...Refusal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const CorrectSignalDocument = /* @__PURE__ */ operationDocument<CorrectSignalMutation, CorrectSignalMutationVariables>("7972c0b4d413bb58822fb3e3613001eebd7574bd3c89bd3e7a437a6891c599f8", "CorrectSignal", "mutation CorrectSignal($input:CorrectSignalInput!){correctSignal(input:$input){__typename ...SignalDetails ...Refusal ...StaleSignal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}fragment StaleSignal on StaleVersionError{current{...SignalDetails __typename}__typename}");
export const CorrectContactDocument = /* @__PURE__ */ operationDocument<CorrectContactMutation, CorrectContactMutationVariables>("fed9ca616820b8ec16330146ea999d456056166f177ed4e9b0218824278f5dad", "CorrectContact", "mutation CorrectContact($input:CorrectContactInput!){correctContact(input:$input){__typename ...SignalDetails ...Refusal ...StaleSignal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}fragment StaleSignal on StaleVersionError{current{...SignalDetails __typename}__typename}");
export const ContractorsDocument = /* @__PURE__ */ operationDocument<ContractorsQuery, ContractorsQueryVariables>("b1c416b85acc3a237c04c52f1766c34b3fcff9b8a006a8e408e812f8e4f69f4f", "Contractors", "query Contractors{receivers{code kind name phone channel destination categories{code __typename}__typename}}");
export const OrderWorkDocument = /* @__PURE__ */ operationDocument<OrderWorkMutation, OrderWorkMutationVariables>("d2b0f04164e98e62affbb1bcad5d4ee54a872286cb4a6ecedef7365460bbf565", "OrderWork", "mutation OrderWork($input:OrderWorkInput!){orderWork(input:$input){__typename ...SignalDetails ...Refusal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const ReturnWorkDocument = /* @__PURE__ */ operationDocument<ReturnWorkMutation, ReturnWorkMutationVariables>("8d64b0bc7ba2ff6a6e7530e34a43c29de3e8cb015d16fc20db50e95178f220b6", "ReturnWork", "mutation ReturnWork($input:TakeOrderBackInput!){returnWork(input:$input){__typename ...SignalDetails ...Refusal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const WithdrawWorkDocument = /* @__PURE__ */ operationDocument<WithdrawWorkMutation, WithdrawWorkMutationVariables>("7bd7bb54be44a0c2252b9fe52afc01709b6adf489eb500c6efce089b38bb9244", "WithdrawWork", "mutation WithdrawWork($input:TakeOrderBackInput!){withdrawWork(input:$input){__typename ...SignalDetails ...Refusal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const AcceptWorkDocument = /* @__PURE__ */ operationDocument<AcceptWorkMutation, AcceptWorkMutationVariables>("ed46d81199ec60b9db951e90798a178b8147158f5881a4d907b16deede7921d3", "AcceptWork", "mutation AcceptWork($input:AcceptWorkInput!){acceptWork(input:$input){__typename ...SignalDetails ...Refusal ...StaleSignal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}fragment StaleSignal on StaleVersionError{current{...SignalDetails __typename}__typename}");
export const NoteReferralDocument = /* @__PURE__ */ operationDocument<NoteReferralMutation, NoteReferralMutationVariables>("1eedb5ab8d47c29681dfb1a3644b1d3cfce87a47817aab291373da8296218575", "NoteReferral", "mutation NoteReferral($input:NoteReferralInput!){noteReferral(input:$input){__typename ...SignalDetails ...Refusal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const MoveDateDocument = /* @__PURE__ */ operationDocument<MoveDateMutation, MoveDateMutationVariables>("6638cf0c89fffecf020e1eb8ab7729a4e48017cd8383e46228ebdd066059e88a", "MoveDate", "mutation MoveDate($input:MoveDateInput!){moveDate(input:$input){__typename ...SignalDetails ...Refusal ...StaleSignal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}fragment StaleSignal on StaleVersionError{current{...SignalDetails __typename}__typename}");
export const RecategorizeSignalDocument = /* @__PURE__ */ operationDocument<RecategorizeSignalMutation, RecategorizeSignalMutationVariables>("dad2adb9bd32a4fcdce5ece3be35b806c0c3e30c27d8ef9302023a0d7b5bcb84", "RecategorizeSignal", "mutation RecategorizeSignal($input:RecategorizeSignalInput!){recategorizeSignal(input:$input){__typename ...SignalDetails ...Refusal ...StaleSignal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}fragment StaleSignal on StaleVersionError{current{...SignalDetails __typename}__typename}");
export const RetryRegistrationDocument = /* @__PURE__ */ operationDocument<RetryRegistrationMutation, RetryRegistrationMutationVariables>("de4c16bf78406eb31309af6aa17e5c6acce6e9c32cec0146c5a65a5b5b9dda15", "RetryRegistration", "mutation RetryRegistration($signalId:ID!){retryRegistration(signalId:$signalId){__typename ...RegistrationParts ...Refusal}}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const ResendDeliveryDocument = /* @__PURE__ */ operationDocument<ResendDeliveryMutation, ResendDeliveryMutationVariables>("55e860051d3db9a0e8618b796111830259ca44e90983d7ff61e42672a9cb5ddd", "ResendDelivery", "mutation ResendDelivery($deliveryId:ID!){resendDelivery(deliveryId:$deliveryId){__typename ...DeliveryParts ...Refusal}}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const PublishSignalDocument = /* @__PURE__ */ operationDocument<PublishSignalMutation, PublishSignalMutationVariables>("53170298b90a6121357a5dfa3323065588421c5de411cbcbf45af3e37330d973", "PublishSignal", "mutation PublishSignal($signalId:ID!$version:Int!$personalDataConfirmed:Boolean){publishSignal(signalId:$signalId version:$version personalDataConfirmed:$personalDataConfirmed){__typename ...SignalDetails ...Refusal ...StaleSignal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}fragment StaleSignal on StaleVersionError{current{...SignalDetails __typename}__typename}");
export const UnpublishSignalDocument = /* @__PURE__ */ operationDocument<UnpublishSignalMutation, UnpublishSignalMutationVariables>("a0a0cfff541af71c763ff644b72ca851398c520c14f921881170d3673e910568", "UnpublishSignal", "mutation UnpublishSignal($signalId:ID!$version:Int!){unpublishSignal(signalId:$signalId version:$version){__typename ...SignalDetails ...Refusal ...StaleSignal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}fragment StaleSignal on StaleVersionError{current{...SignalDetails __typename}__typename}");
export const TransitionMailsDocument = /* @__PURE__ */ operationDocument<TransitionMailsQuery, TransitionMailsQueryVariables>("96890333d48bd25e7438c04ef98406cd62b8dfcfe5113f8d93b32d887b4d0e16", "TransitionMails", "query TransitionMails($input:TransitionSignalInput!){transitionMails(input:$input){__typename ...MailsBefore ...Refusal}}fragment MailsBefore on TransitionMails{followers mails{kindLabel to address subject text html __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const MessageMailsDocument = /* @__PURE__ */ operationDocument<MessageMailsQuery, MessageMailsQueryVariables>("5aaff1cac14629ad97f103559a2ecce10b674f10355ebd32b558c5a6c2b02ee2", "MessageMails", "query MessageMails($input:MessageInput!){messageMails(input:$input){__typename ...MailsBefore ...Refusal}}fragment MailsBefore on TransitionMails{followers mails{kindLabel to address subject text html __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const CoverPhotoDocument = /* @__PURE__ */ operationDocument<CoverPhotoMutation, CoverPhotoMutationVariables>("10fc4068b48646f31d1ac630e33ab2eebbc12e300d5c30977f2b6d92d8e12f7d", "CoverPhoto", "mutation CoverPhoto($photoId:ID!$areas:[CoverAreaInput!]!$version:Int){coverPhoto(photoId:$photoId areas:$areas version:$version){__typename ...PhotoParts ...Refusal}}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const LookThroughPhotosDocument = /* @__PURE__ */ operationDocument<LookThroughPhotosMutation, LookThroughPhotosMutationVariables>("90882c365cdf2cfe9df4580ed572c837781939d67c55cf975029a48c7cb1b92e", "LookThroughPhotos", "mutation LookThroughPhotos($signalId:ID!){lookThroughPhotos(signalId:$signalId){__typename ...on Signal{id revision photos{...PhotoParts __typename}__typename}...Refusal}}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SignalPdfDocument = /* @__PURE__ */ operationDocument<SignalPdfQuery, SignalPdfQueryVariables>("9f7ad39973c6dc0a947dbfb685cf4b302e5083c721c0e320ce85e393d2e3b4e4", "SignalPdf", "query SignalPdf($id:ID!){signal(id:$id){__typename id pdfUrl}}");
export const TextsForPublicDocument = /* @__PURE__ */ operationDocument<TextsForPublicQuery, TextsForPublicQueryVariables>("53383182a6e5eb1c8647dda3723e9d0b29946ac26132c8639b19c23e122179a6", "TextsForPublic", "query TextsForPublic($id:ID!){signal(id:$id){__typename id revision hiddenWords textsForPublic{...TextForPublicParts __typename}}}fragment TextForPublicParts on TextForPublic{kind id text findings{label start words __typename}hidden{start words __typename}__typename}");
export const HideWordsDocument = /* @__PURE__ */ operationDocument<HideWordsMutation, HideWordsMutationVariables>("a73a6536616be456426894a66d84bd9abd2a6a827d121f9f9968f286f549ba1c", "HideWords", "mutation HideWords($signalId:ID!$hide:[String!]!$show:[String!]!){hideWords(signalId:$signalId hide:$hide show:$show){__typename ...on Signal{id revision hiddenWords textsForPublic{...TextForPublicParts __typename}__typename}...Refusal}}fragment TextForPublicParts on TextForPublic{kind id text findings{label start words __typename}hidden{start words __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const PersonalDataInDocument = /* @__PURE__ */ operationDocument<PersonalDataInQuery, PersonalDataInQueryVariables>("a16677d131f60ee4089a5d08f1ac127d71981763d3621e8604701d04d9be9209", "PersonalDataIn", "query PersonalDataIn($signalId:ID!$text:String!){personalDataIn(signalId:$signalId text:$text){label words __typename}}");
export const PublishUpdateDocument = /* @__PURE__ */ operationDocument<PublishUpdateMutation, PublishUpdateMutationVariables>("f775d6ba3d846823d24d5843159ec90ae174cc498507a7a03a4777cbeb70bdf0", "PublishUpdate", "mutation PublishUpdate($id:ID!$personalDataConfirmed:Boolean){publishUpdate(id:$id personalDataConfirmed:$personalDataConfirmed){__typename ...SignalDetails ...on PersonalDataError{findings{label words __typename}__typename}...Refusal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RefuseUpdateDocument = /* @__PURE__ */ operationDocument<RefuseUpdateMutation, RefuseUpdateMutationVariables>("44114f51971a6ae9186da5c9e17d4e36997283fc990511003303b13922d58e31", "RefuseUpdate", "mutation RefuseUpdate($id:ID!$reason:String!){refuseUpdate(id:$id reason:$reason){__typename ...SignalDetails ...Refusal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SetTextPublicDocument = /* @__PURE__ */ operationDocument<SetTextPublicMutation, SetTextPublicMutationVariables>("e67d5439e5a43e80fe8103eacaccb8bac1d49cddb53a7d7be12db2eefa40055d", "SetTextPublic", "mutation SetTextPublic($signalId:ID!$event:ID!$isPublic:Boolean!$personalDataConfirmed:Boolean){setTextPublic(signalId:$signalId event:$event isPublic:$isPublic personalDataConfirmed:$personalDataConfirmed){__typename ...SignalDetails ...on PersonalDataError{findings{label words __typename}__typename}...Refusal}}fragment SignalDetails on Signal{...SignalHead version category{dangerous forwardTo{code __typename}__typename}settlement{code kind __typename}address entrance approach locationAccuracy location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt erasedAt serviceDueOn statutoryDueOn nextDay{...NextDayParts __typename}dateForm{allowed moves movesLeft latest reasons{code label __typename}periods{code label __typename}__typename}deadlines{kind label dueOn calculation remaining __typename}referral{...ReferralParts __typename}workOrders{...WorkOrderParts __typename}canRecategorize canCorrectContact ...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}residentsUpdates updates{...UpdateParts __typename}updatedAt __typename}fragment SignalHead on Signal{id revision reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl look{state reason lookedAt found{x y width height kind __typename}__typename}__typename}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment NextDayParts on NextDay{on kind owner sentence __typename}fragment ReferralParts on Referral{id state externalBody{code name phone __typename}sentOn person receivedOn number answeredOn answer channel problem theirWords forwardBy answerBy canResend next __typename}fragment WorkOrderParts on WorkOrder{id state contractor{code name phone __typename}words orderedAt receivedOn answer{kind text at photosBefore{...PhotoParts __typename}photosAfter{...PhotoParts __typename}__typename}next __typename}fragment PossibleSteps on Signal{availableTransitions{to label publicMessage fields{field required label hint __typename}__typename}__typename}fragment HistoryEntry on SignalEvent{cursor type title at actor status isOwn message messagePublic mayBePublic note corrections{field label before after __typename}mentions{id name __typename}photos{...PhotoParts __typename}documents{id name bytes url __typename}__typename}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment UpdateParts on ResidentUpdate{id text at state stateLabel reason byReporter photo{...PhotoParts __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const ComparisonsDocument = /* @__PURE__ */ operationDocument<ComparisonsQuery, ComparisonsQueryVariables>("70e6b945c1786fb8e0e23073d3c5001c312d0f9dec5ebf05206fb7d8bcf6eede", "Comparisons", "query Comparisons{reconciliations(first:30){id day startedAt finishedAt compared unanswered differences{kind title ours theirs resolvedAutomatically registration{documentGuid signalId direction signal{id revision reference __typename}__typename}__typename}__typename}}");
export const ParticipantRegisterDocument = /* @__PURE__ */ operationDocument<ParticipantRegisterQuery, ParticipantRegisterQueryVariables>("a26c37c7332dd1041dd60a07d2b2cb0ebd701805acb63a0c2446b1de9e9897a7", "ParticipantRegister", "query ParticipantRegister{participantRegister{...ParticipantRegisterParts __typename}}fragment ParticipantRegisterParts on ParticipantRegister{url isAsked answeredAt problem active leftOut isPinned isOtherThanPinned partner{guid name certificateSerial certificateSince status __typename}__typename}");
export const RefreshParticipantsDocument = /* @__PURE__ */ operationDocument<RefreshParticipantsMutation, RefreshParticipantsMutationVariables>("a230565bc0b841d4931593bf2b437f3f86d2314ab3a3366518a95dd1860e8042", "RefreshParticipants", "mutation RefreshParticipants{refreshParticipants{__typename ...ParticipantRegisterParts ...Refusal}}fragment ParticipantRegisterParts on ParticipantRegister{url isAsked answeredAt problem active leftOut isPinned isOtherThanPinned partner{guid name certificateSerial certificateSince status __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const StuckRegistrationsDocument = /* @__PURE__ */ operationDocument<StuckRegistrationsQuery, StuckRegistrationsQueryVariables>("a66b5efe985d6b8d6f64f193c10fd39abfa1961626f1c01814123fe3248c3d39", "StuckRegistrations", "query StuckRegistrations{stuckRegistrations(first:50){reason title advice count oldestSince registrations{...StuckRegistrationRow __typename}__typename}}fragment StuckRegistrationRow on Registration{direction state attempts lastError nextAttemptAt createdAt change{...RegistrationChangeParts __typename}signal{id revision reference category{code name __typename}settlement{code name __typename}address reporter{id name email phone __typename}__typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}");
export const RecordsConditionDocument = /* @__PURE__ */ operationDocument<RecordsConditionQuery, RecordsConditionQueryVariables>("1ef3dd99cd8f556e475ad21baf3298e74110d024e47c5d2d4ce5a79590922470", "RecordsCondition", "query RecordsCondition{recordsSystemCondition{connection problem problemTitle certificates{role state text __typename}since retryAt pending needAttention oldestSince __typename}}");
export const StuckDeliveriesDocument = /* @__PURE__ */ operationDocument<StuckDeliveriesQuery, StuckDeliveriesQueryVariables>("52dba96421e9babe5c5a7e470822bdf8007f6b341dc61a55843100b631e10ccf", "StuckDeliveries", "query StuckDeliveries{stuckDeliveries{reason label advice canResend count oldestAt deliveries{...DeliveryParts __typename}__typename}}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}");
export const MailConditionDocument = /* @__PURE__ */ operationDocument<MailConditionQuery, MailConditionQueryVariables>("89b03a7d6723a4ccbdfc6b28e83dae7b360354598e996dfb6b2ed841fe69ce28", "MailCondition", "query MailCondition{mailState{hasServer waiting oldestWaitingAt sentInLastHour lastSentAt troubledAddresses __typename}}");
export const RetryRegistrationsDocument = /* @__PURE__ */ operationDocument<RetryRegistrationsMutation, RetryRegistrationsMutationVariables>("679a6cb4189b30ea3d925ec08b8afad5bf08fb946d5aa04ce272997786088c9d", "RetryRegistrations", "mutation RetryRegistrations($reason:RegistrationStuckReason!){retryRegistrations(reason:$reason){__typename retried left}}");
export const ResendDeliveriesDocument = /* @__PURE__ */ operationDocument<ResendDeliveriesMutation, ResendDeliveriesMutationVariables>("8fae8e76943ece1d473f1919eb9f6b6b0c14cddf015c45491520618ebc4d14f8", "ResendDeliveries", "mutation ResendDeliveries($reason:StuckMailReason!){resendDeliveries(reason:$reason){__typename ...on DeliveriesDue{count __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const ReadyTextsDocument = /* @__PURE__ */ operationDocument<ReadyTextsQuery, ReadyTextsQueryVariables>("d1d07207e0fd60271629b9fe8a030b0f48e7bc8cfecf8caf0785be2049d970c8", "ReadyTexts", "query ReadyTexts{readyTexts{...EditedText __typename}readyTextFields{name label __typename}}fragment EditedText on ReadyText{id title text to language version editable category{code name __typename}department{code name __typename}__typename}");
export const SaveReadyTextDocument = /* @__PURE__ */ operationDocument<SaveReadyTextMutation, SaveReadyTextMutationVariables>("be1a116c915328aca803e3a5fc96862835cd35076150d46641792d021ec2a9eb", "SaveReadyText", "mutation SaveReadyText($input:SaveReadyTextInput!){saveReadyText(input:$input){__typename ...EditedText ...Refusal ...on StaleReadyTextError{current{...EditedText __typename}__typename}}}fragment EditedText on ReadyText{id title text to language version editable category{code name __typename}department{code name __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RemoveReadyTextDocument = /* @__PURE__ */ operationDocument<RemoveReadyTextMutation, RemoveReadyTextMutationVariables>("1a1a17266c9fbe51f279a794a40793210ac550c003eb926462e051e5f34dd3e0", "RemoveReadyText", "mutation RemoveReadyText($id:ID!){removeReadyText(id:$id){__typename ...on ReadyTextRemoved{id __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const ExactMailDocument = /* @__PURE__ */ operationDocument<ExactMailQuery, ExactMailQueryVariables>("d7ef302d669628587207033ec683b3c45170fb9707d57666ff0ff99e74aa2aed", "ExactMail", "query ExactMail($id:ID!){deliveryMail(id:$id){subject text html headers{name value __typename}__typename}}");
export const CorrectDeliveryAddressDocument = /* @__PURE__ */ operationDocument<CorrectDeliveryAddressMutation, CorrectDeliveryAddressMutationVariables>("43c566e007b0c28620f078e88f8d0d9d230a4847898d88d49e58df03cbace985", "CorrectDeliveryAddress", "mutation CorrectDeliveryAddress($input:CorrectDeliveryAddressInput!){correctDeliveryAddress(input:$input){__typename ...DeliveryParts ...Refusal}}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const SetDeliveryAsideDocument = /* @__PURE__ */ operationDocument<SetDeliveryAsideMutation, SetDeliveryAsideMutationVariables>("396b721af6d64db58628323aebca5b8d44555f755aba69d158eea3c543c350f6", "SetDeliveryAside", "mutation SetDeliveryAside($input:SetDeliveryAsideInput!){setDeliveryAside(input:$input){__typename ...DeliveryParts ...Refusal}}fragment DeliveryParts on Delivery{id revision kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt carriedBy carriedByLabel signalId acts{kind address formerAddress reason actor at __typename}__typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const MarkRegisteredDocument = /* @__PURE__ */ operationDocument<MarkRegisteredMutation, MarkRegisteredMutationVariables>("575f47015cbab469f7abe96fb0a588683c38ef894750b9b76cc047b54bd82191", "MarkRegistered", "mutation MarkRegistered($input:MarkRegisteredInput!){markRegistered(input:$input){__typename ...RegistrationParts ...Refusal}}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const AcceptRegistrationChangeDocument = /* @__PURE__ */ operationDocument<AcceptRegistrationChangeMutation, AcceptRegistrationChangeMutationVariables>("2cdb54492640ed2886b69803908f93b73ee5785039fe070f43b97b921b4e5c06", "AcceptRegistrationChange", "mutation AcceptRegistrationChange($signalId:ID!$changeId:ID!){acceptRegistrationChange(signalId:$signalId changeId:$changeId){__typename ...RegistrationParts ...Refusal}}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const KeepRegistrationDocument = /* @__PURE__ */ operationDocument<KeepRegistrationMutation, KeepRegistrationMutationVariables>("5e987a0b10c0622c32321d05bb4b7b7292ddc472ace76585febfc705302317ab", "KeepRegistration", "mutation KeepRegistration($signalId:ID!$changeId:ID!){keepRegistration(signalId:$signalId changeId:$changeId){__typename ...RegistrationParts ...Refusal}}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const ResendCorrectedDocument = /* @__PURE__ */ operationDocument<ResendCorrectedMutation, ResendCorrectedMutationVariables>("c53a13a43b53e94fcc8bae6d18c31928e37dc845287def40e01f1e36894ec523", "ResendCorrected", "mutation ResendCorrected($input:ResendCorrectedInput!){resendCorrected(input:$input){__typename ...RegistrationParts ...Refusal}}fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename}fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const ExchangeLogDocument = /* @__PURE__ */ operationDocument<ExchangeLogQuery, ExchangeLogQueryVariables>("0c7687c3f7d25a93c8bc5157100067f05831e749524d6882f7df2699d89f34ef", "ExchangeLog", "query ExchangeLog($id:ID!){signal(id:$id){id revision registration{documentGuid signalId state log{at action durationMs outcome __typename}__typename}__typename}}");
export const SavedViewsDocument = /* @__PURE__ */ operationDocument<SavedViewsQuery, SavedViewsQueryVariables>("b2b1daf248daead62d6e31bf9a52dc1616c0f8817c6f5e587c3abb619177293b", "SavedViews", "query SavedViews{savedViews{...SavedViewParts __typename}}fragment SavedViewParts on SavedView{id name query shared mine removable sharedBy __typename}");
export const SaveViewDocument = /* @__PURE__ */ operationDocument<SaveViewMutation, SaveViewMutationVariables>("d393441dc3919c2a1b3bc7ade6b2eb42af329965b5bee9400a21272d8376d32f", "SaveView", "mutation SaveView($input:SaveViewInput!){saveView(input:$input){__typename ...SavedViewParts ...Refusal}}fragment SavedViewParts on SavedView{id name query shared mine removable sharedBy __typename}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const RemoveViewDocument = /* @__PURE__ */ operationDocument<RemoveViewMutation, RemoveViewMutationVariables>("645ebefb16d9ad8cf3993435eccfc6655cc4c2b7fe790da178189844ce22fd36", "RemoveView", "mutation RemoveView($id:ID!){removeView(id:$id){__typename ...on ViewRemoved{id __typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const WorkloadDocument = /* @__PURE__ */ operationDocument<WorkloadQuery, WorkloadQueryVariables>("9b69f6c7d183c5bc3714f4a382f63fdd30b747cf118a1df67cdbd994f41ed78a", "Workload", "query Workload{workload{department{code name __typename}open overdue dueSoon unassigned dueThisWeek weekEndsOn undecided waitsForBudget oldestReceivedAt people{assigneeId name open overdue dueSoon __typename}__typename}}");
export const HandedAwayDocument = /* @__PURE__ */ operationDocument<HandedAwayQuery, HandedAwayQueryVariables>("7a2f25f737ab9074a718df7aad923ca2a4b3972e7747e4bb6f41ab37c556130c", "HandedAway", "query HandedAway{handedAway{signalId reference incomingNumber category{code name __typename}from{code name __typename}department{code name __typename}at canBeTakenBack __typename}}");
export const TakeBackSignalDocument = /* @__PURE__ */ operationDocument<TakeBackSignalMutation, TakeBackSignalMutationVariables>("3b10a2bac96954209f33d2c9307074447268b927592263a2a29ed87d7ed8f947", "TakeBackSignal", "mutation TakeBackSignal($signalId:ID!){takeBackSignal(signalId:$signalId){__typename ...on Signal{id revision version department{code name __typename}__typename}...Refusal}}fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}");
export const WaitingReferralsDocument = /* @__PURE__ */ operationDocument<WaitingReferralsQuery, WaitingReferralsQueryVariables>("0862ccd54e9fc6513fa1d15558e3e94a99b5c19e30abe6c46becff18114a9980", "WaitingReferrals", "query WaitingReferrals{waitingReferrals{signal{id revision reference __typename}externalBody{code name __typename}contractor{code name __typename}reason dueOn __typename}}");