/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { OperationDocument } from './operation-document.ts';
/** Answer to one question of the category. */
export type AnswerInput = {
  /** Code of the question. */
  question: string;
  /** Codes of the chosen values, or the one free text; each at most 500 characters, in the form of the question. */
  values: Array<string>;
};

/** What became of one of several signals; WOULD_CHANGE only answers a dry run. */
export type BulkOutcome =
  | 'CHANGED'
  | 'REFUSED'
  | 'WOULD_CHANGE';

/** What a certificate is for. */
export type CertificateRole =
  /** The authority that we trust when we connect. */
  | 'AUTHORITY'
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

/** Another address for one mail that did not arrive. */
export type CorrectDeliveryAddressInput = {
  /** An address that can receive mail. */
  address: string;
  /** The mail; it has failed or was returned. */
  deliveryId: string | number;
  /** Where the address comes from; at most 500 characters. */
  reason: string;
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

/** A number of the statistics. The days are those of `signalStats`; RESOLVED_LATE are resolved after their service target, REOPENED and DISPUTED are resolved ones to which that happened. */
export type FigureKind =
  | 'DISPUTED'
  | 'OPEN'
  | 'OVERDUE'
  | 'RATED'
  | 'RECEIVED'
  | 'REOPENED'
  | 'RESOLVED'
  | 'RESOLVED_IN_TIME'
  | 'RESOLVED_LATE';

/** Why a held step could not be taken when its time came: the author sees the signal no longer, somebody changed it meanwhile, the workflow has no such step any more, or something in the form is not right any more. */
export type HeldStepRefusal =
  | 'ILLEGAL'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'STALE';

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

/** Switches mails about one topic on or off. */
export type MailChoiceInput = {
  topic: MailTopic;
  wanted: boolean;
};

/** Mails that may be switched off. Confirmations, codes, the incoming number, questions and decisions always come. STATUS_CHANGES, LATE_NOTICES and WEEKLY_NEWS (what citizens follow, see `subscribeToArea`) concern citizens; ASSIGNMENTS, MENTIONS, DAILY_DIGEST and MONTHLY_FIGURES (saved reports that are mailed each month) staff, by their role. */
export type MailTopic =
  | 'ASSIGNMENTS'
  | 'DAILY_DIGEST'
  | 'LATE_NOTICES'
  | 'MENTIONS'
  | 'MONTHLY_FIGURES'
  | 'STATUS_CHANGES'
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

/** Where in a signal the words of a search stand; MESSAGE is a public text of its history, NOTE an internal one. */
export type MatchedField =
  | 'ADDRESS'
  | 'DESCRIPTION'
  | 'INCOMING_NUMBER'
  | 'MESSAGE'
  | 'NOTE'
  | 'REFERENCE'
  | 'REPORTER_EMAIL'
  | 'REPORTER_NAME';

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

/** A menu whose entries have an order. */
export type OrderedMenu =
  | 'CATEGORIES'
  | 'DEPARTMENTS'
  | 'EXTERNAL_BODIES'
  | 'QUARTERS'
  | 'SETTLEMENTS';

/** How far a permission reaches. */
export type PermissionReach =
  /** Everything of the municipality. */
  | 'ALL'
  /** What belongs to the departments of the account. */
  | 'OWN_DEPARTMENTS';

/** A place on earth, WGS 84 degrees. */
export type PointInput = {
  /** -90 to 90. */
  lat: number;
  /** -180 to 180. */
  lon: number;
};

/** When a question is asked: an earlier question of the category has one of the answers. */
export type QuestionConditionInput = {
  /** Code of the earlier question; one with answers to choose from. */
  onQuestion: string;
  /** Codes of its answers; one of them is enough. */
  values: Array<string>;
};

/** A question of a category. */
export type QuestionInput = {
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

/** Whether the records system answers. */
export type RecordsConnectionState =
  /** It answers; documents pass. */
  | 'CLOSED'
  /** One document is trying it out. */
  | 'HALF_OPEN'
  /** It does not answer; documents wait until it is tried out again. */
  | 'OPEN';

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
  /** Query part of the inbox’s address, at most 2000 characters: status, department, category, settlement, assignee, unassigned, reporter, registration, overdue, dueSoon, q, from, to, bbox, channel, dangerous, photos, public, reopened, rating, sort; each at most once. */
  query: string;
  shared?: boolean | null | undefined;
};

/** A mail that did not arrive and need not be looked after any more. */
export type SetDeliveryAsideInput = {
  /** The mail; it has failed or was returned. */
  deliveryId: string | number;
  /** How the addressee was informed instead, or why that is not needed; at most 500 characters. */
  reason: string;
};

/** Narrows a list; every given field must match, within a list any value. */
export type SignalFilter = {
  /** Account of the member of staff whose it is. */
  assigneeId?: string | number | null | undefined;
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
  /** Open, not overdue, and a term ends within three working days. */
  dueSoon?: boolean | null | undefined;
  /** Codes of bodies that it was forwarded to. */
  externalBodies?: Array<string> | null | undefined;
  /** First day of receipt. */
  from?: string | null | undefined;
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
  /** A reference or incoming number, whole or its beginning; or words of the description, address, notes and messages, in any form and order, also typed with Latin characters or with a slip; or the reporter’s name, or the beginning of the reporter’s e-mail address. Of a longer text the first 20 words count. */
  text?: string | null | undefined;
  /** Last day of receipt. */
  to?: string | null | undefined;
  /** Open and unassigned. */
  unassigned?: boolean | null | undefined;
  /** Whether it was reported with photos; photos of the outcome do not count. */
  withPhotos?: boolean | null | undefined;
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
  /** Leaf code of the category tree. */
  category: string;
  /** PHONE, DESK, EMAIL or LETTER: how the report arrived. EMAIL is an e-mail, LETTER is a letter on paper. */
  channel: Channel;
  /** UUID made on the device before the first try: the same key is always the same signal, however often it is sent. */
  clientKey: string | number;
  /** 10 to 4000 characters. */
  description: string;
  /** Entrance, floor; at most 60 characters. */
  entrance?: string | null | undefined;
  /** Where it is; inside the municipality or close to it, where its outlines are known. */
  location?: PointInput | null | undefined;
  /** Ids of finished uploads at /files (tus), the last part of their addresses; at most 5. */
  photoIds?: Array<string | number> | null | undefined;
  /** Whom it is entered for. */
  reporter: OnBehalfReporterInput;
  /** EKATTE code. */
  settlement: string;
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
  /** Code of the department that takes it over. */
  department?: string | null | undefined;
  /** Id or reference of the signal that this one doubles. */
  duplicateOf?: string | number | null | undefined;
  /** Code of the body outside the municipality that it goes to. */
  externalBody?: string | null | undefined;
  /** Seconds from 1 to 60 for which the step is held before it is taken, so that it can be undone; left out or 0: it is taken at once. */
  holdSeconds?: number | null | undefined;
  /** Public text: action taken, reason or question, as the step demands; at most 4000 characters, without braces. */
  message?: string | null | undefined;
  /** For staff only; at most 4000 characters. */
  note?: string | null | undefined;
  /** Finished uploads that show the work done; at most 5, at least one where the category asks for it. */
  photoIds?: Array<string | number> | null | undefined;
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
  /** Public text that every reporter reads; at most 4000 characters. */
  message?: string | null | undefined;
  /** For staff only; at most 4000 characters. */
  note?: string | null | undefined;
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

/** Day of the week, by local calendar (Europe/Sofia). */
export type Weekday =
  | 'FRIDAY'
  | 'MONDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'THURSDAY'
  | 'TUESDAY'
  | 'WEDNESDAY';

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

export type ListedAuditFragment = { id: string, at: string, actor: string | null, actorName: string | null, origin: string | null, action: string, subject: string | null, subjectName: string | null, before: string | null, after: string | null };

export type AuditLogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  actor?: string | number | null | undefined;
  action?: string | null | undefined;
}>;


export type AuditLogQuery = { auditLog: { edges: Array<{ node: { id: string, at: string, actor: string | null, actorName: string | null, origin: string | null, action: string, subject: string | null, subjectName: string | null, before: string | null, after: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AuditPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditPeopleQuery = { staff: Array<{ id: string, name: string }> };

export type MenusForEditingQueryVariables = Exact<{ [key: string]: never; }>;


export type MenusForEditingQuery = { departments: Array<{ code: string, name: string, version: number, archived: boolean, nameTexts: Array<{ tag: string, text: string }> }>, externalBodies: Array<{ code: string, name: string, phone: string | null, version: number, archived: boolean, nameTexts: Array<{ tag: string, text: string }> }>, settlements: Array<{ code: string, name: string, kind: string, radiusMeters: number | null, version: number, archived: boolean, nameTexts: Array<{ tag: string, text: string }>, location: { lat: number, lon: number } | null, quarters: Array<{ code: string, name: string, version: number, archived: boolean, nameTexts: Array<{ tag: string, text: string }>, location: { lat: number, lon: number } | null }> }>, holidays: Array<{ day: string, name: string, working: boolean, version: number, archived: boolean, nameTexts: Array<{ tag: string, text: string }> }>, categories: Array<{ code: string, name: string, parent: string | null, icon: string, dangerous: boolean, targetWorkingDays: number | null, publishable: boolean, photoOnResolve: boolean, needsPlace: boolean, version: number, archived: boolean, children: Array<{ code: string, name: string, parent: string | null, icon: string, dangerous: boolean, targetWorkingDays: number | null, publishable: boolean, photoOnResolve: boolean, needsPlace: boolean, version: number, archived: boolean, nameTexts: Array<{ tag: string, text: string }>, adviceTexts: Array<{ tag: string, text: string }>, department: { code: string, name: string } | null, forwardTo: { code: string } | null, questions: Array<{ code: string, datatype: string, required: boolean, labelTexts: Array<{ tag: string, text: string }>, values: Array<{ code: string, labelTexts: Array<{ tag: string, text: string }> }>, condition: { onQuestion: string, values: Array<string> } | null }> }>, nameTexts: Array<{ tag: string, text: string }>, adviceTexts: Array<{ tag: string, text: string }>, department: { code: string, name: string } | null, forwardTo: { code: string } | null, questions: Array<{ code: string, datatype: string, required: boolean, labelTexts: Array<{ tag: string, text: string }>, values: Array<{ code: string, labelTexts: Array<{ tag: string, text: string }> }>, condition: { onQuestion: string, values: Array<string> } | null }> }> };

export type EditedCategoryFragment = { code: string, name: string, parent: string | null, icon: string, dangerous: boolean, targetWorkingDays: number | null, publishable: boolean, photoOnResolve: boolean, needsPlace: boolean, version: number, archived: boolean, nameTexts: Array<{ tag: string, text: string }>, adviceTexts: Array<{ tag: string, text: string }>, department: { code: string, name: string } | null, forwardTo: { code: string } | null, questions: Array<{ code: string, datatype: string, required: boolean, labelTexts: Array<{ tag: string, text: string }>, values: Array<{ code: string, labelTexts: Array<{ tag: string, text: string }> }>, condition: { onQuestion: string, values: Array<string> } | null }> };

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

export type CatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueQuery = { departments: Array<{ code: string, name: string }>, externalBodies: Array<{ code: string, name: string, phone: string | null }>, settlements: Array<{ code: string, name: string, kind: string, location: { lat: number, lon: number } | null }>, categories: Array<{ code: string, name: string, children: Array<{ code: string, name: string }> }> };

export type StaffOfDepartmentQueryVariables = Exact<{
  department?: string | null | undefined;
}>;


export type StaffOfDepartmentQuery = { staffMembers: Array<{ id: string, name: string, role: Role }> };

export type HeldStepPartsFragment = { id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null };

export type OwnHeldStepFragment = { id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, signal: { id: string, reference: string } | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null };

export type MyHeldStepsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyHeldStepsQuery = { myHeldSteps: Array<{ id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, signal: { id: string, reference: string } | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null }> };

export type UndoStepMutationVariables = Exact<{
  id: string | number;
}>;


export type UndoStepMutation = { undoStep:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'HeldStep', id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null }
    | { __typename: 'NotFoundError', message: string }
   };

export type TakeHeldStepMutationVariables = Exact<{
  id: string | number;
}>;


export type TakeHeldStepMutation = { takeHeldStep:
    | { __typename: 'IllegalTransitionError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', id: string, status: SignalStatus, statusLabel: string }
    | { __typename: 'StaleVersionError', message: string }
    | { __typename: 'StepHeldError', message: string }
   };

export type StepsOfSignalQueryVariables = Exact<{
  id: string | number;
}>;


export type StepsOfSignalQuery = { signal: { __typename: 'Signal', id: string, availableTransitions: Array<{ to: SignalStatus, label: string, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } | null };

export type TransitionSignalsMutationVariables = Exact<{
  input: TransitionSignalsInput;
}>;


export type TransitionSignalsMutation = { transitionSignals:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'TransitionedSignals', rows: Array<{ signalId: string, reference: string | null, outcome: BulkOutcome, problem: string | null, signal: { version: number, serviceDueOn: string | null, statutoryDueOn: string, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, category: { code: string, name: string }, settlement: { code: string, name: string } } | null }> }
   };

export type InboxQueryVariables = Exact<{
  filter?: SignalFilter | null | undefined;
  sort?: SignalSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  searching?: boolean | null | undefined;
}>;


export type InboxQuery = { signals: { __typename: 'SignalConnection', edges: Array<{ cursor: string, node: { version: number, serviceDueOn: string | null, statutoryDueOn: string, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, matches?: Array<{ field: MatchedField, excerpt: string, ranges: Array<{ from: number, to: number }> }>, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, category: { code: string, name: string }, settlement: { code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StaffPresenceSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type StaffPresenceSubscription = { staffPresence: { signals: Array<{ signalId: string, viewers: Array<{ id: string, name: string }> }> } };

export type FigureNumbersFragment = { received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null };

export type FiguresQueryVariables = Exact<{
  from: string;
  to: string;
  interval: StatsInterval;
  filter?: StatsFilter | null | undefined;
}>;


export type FiguresQuery = { figuresAsOf: string, total: Array<{ received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null }>, series: Array<{ period: string | null, received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null }>, departments: Array<{ department: string | null, received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null }>, categories: Array<{ category: string | null, received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null }>, channels: Array<{ channel: Channel | null, received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null }>, settlements: Array<{ settlement: string | null, received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null }> };

export type FiguresBeforeQueryVariables = Exact<{
  from: string;
  to: string;
  filter?: StatsFilter | null | undefined;
}>;


export type FiguresBeforeQuery = { total: Array<{ received: number, resolved: number, open: number, overdue: number, resolvedInTime: number, reopened: number, disputed: number, rated: number, averageStars: number | null, medianHoursToRegister: number | null, medianHoursToFirstResponse: number | null, medianHoursToResolve: number | null, p90HoursToResolve: number | null }> };

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

export type AttentionCountsQueryVariables = Exact<{
  withMails: boolean;
}>;


export type AttentionCountsQuery = { stuckRegistrations: Array<{ reason: RegistrationStuckReason, count: number }>, stuckDeliveries?: Array<{ reason: StuckMailReason, count: number }> };

export type PossibleStepsFragment = { availableTransitions: Array<{ to: SignalStatus, label: string, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> };

export type SignalHeadFragment = { id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { code: string, name: string }, settlement: { code: string, name: string } };

export type InboxRowFragment = { version: number, serviceDueOn: string | null, statutoryDueOn: string, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, category: { code: string, name: string }, settlement: { code: string, name: string } };

export type ConsoleEventsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  filter?: SignalFilter | null | undefined;
}>;


export type ConsoleEventsSubscription = { signalEvents: { cursor: string, resync: boolean, left: { signalId: string, department: { code: string, name: string } | null } | null, event: { cursor: string, type: string, title: string, actor: string | null, at: string, signal: { version: number, serviceDueOn: string | null, statutoryDueOn: string, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null }, category: { code: string, name: string }, settlement: { code: string, name: string } } } | null } };

export type MapSignalFragment = { version: number, address: string | null, serviceDueOn: string | null, statutoryDueOn: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, location: { lat: number, lon: number } | null, category: { code: string, name: string }, settlement: { code: string, name: string } };

export type MapSignalsQueryVariables = Exact<{
  filter?: SignalFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type MapSignalsQuery = { signals: { __typename: 'SignalConnection', edges: Array<{ node: { version: number, address: string | null, serviceDueOn: string | null, statutoryDueOn: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, location: { lat: number, lon: number } | null, category: { code: string, name: string }, settlement: { code: string, name: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type EntryMenusQueryVariables = Exact<{ [key: string]: never; }>;


export type EntryMenusQuery = { categories: Array<{ code: string, name: string, children: Array<{ code: string, name: string, dangerous: boolean, advice: string | null, searchWords: Array<string>, questions: Array<{ code: string, label: string, datatype: string, required: boolean, values: Array<{ code: string, label: string }>, condition: { onQuestion: string, values: Array<string> } | null }> }> }> };

export type EntryCategoryFragment = { code: string, name: string, dangerous: boolean, advice: string | null, searchWords: Array<string>, questions: Array<{ code: string, label: string, datatype: string, required: boolean, values: Array<{ code: string, label: string }>, condition: { onQuestion: string, values: Array<string> } | null }> };

export type SuggestedCategoriesQueryVariables = Exact<{
  text: string;
}>;


export type SuggestedCategoriesQuery = { suggestCategories: Array<{ category: { code: string, name: string } }> };

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

export type PhotoPartsFragment = { id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> };

export type HistoryEntryFragment = { cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, message: string | null, note: string | null, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }> };

export type FilledTextFragment = { id: string, title: string, text: string, filled: string | null, unfilled: Array<string>, to: SignalStatus | null };

export type SignalDetailsFragment = { version: number, address: string | null, entrance: string | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string }, settlement: { kind: string, code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, heldStep: { id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null } | null, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, message: string | null, note: string | null, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }> }>, deliveries: Array<{ id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, availableTransitions: Array<{ to: SignalStatus, label: string, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> };

export type OtherSignalFragment = { address: string | null, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, location: { lat: number, lon: number } | null, category: { code: string, name: string }, settlement: { code: string, name: string } };

export type SignalPageQueryVariables = Exact<{
  id: string | number;
}>;


export type SignalPageQuery = { signal: { version: number, address: string | null, entrance: string | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, reporterSignals: Array<{ address: string | null, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, location: { lat: number, lon: number } | null, category: { code: string, name: string }, settlement: { code: string, name: string } }>, nearby: Array<{ address: string | null, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, location: { lat: number, lon: number } | null, category: { code: string, name: string }, settlement: { code: string, name: string } }>, category: { dangerous: boolean, code: string, name: string }, settlement: { kind: string, code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, heldStep: { id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null } | null, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, message: string | null, note: string | null, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }> }>, deliveries: Array<{ id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, availableTransitions: Array<{ to: SignalStatus, label: string, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } | null, readyTexts: Array<{ id: string, title: string, text: string, filled: string | null, unfilled: Array<string>, to: SignalStatus | null }> };

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


export type SignalViewersSubscription = { signalViewers: { viewers: Array<{ id: string, name: string }>, heldStep: { id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null } | null } };

export type FindOriginalQueryVariables = Exact<{
  text: string;
}>;


export type FindOriginalQuery = { signals: { __typename: 'SignalConnection', edges: Array<{ node: { id: string, reference: string, statusLabel: string, description: string, settlement: { code: string, name: string } } }> } };

export type StaleSignalFragment = { current: { version: number, address: string | null, entrance: string | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string }, settlement: { kind: string, code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, heldStep: { id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null } | null, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, message: string | null, note: string | null, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }> }>, deliveries: Array<{ id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, availableTransitions: Array<{ to: SignalStatus, label: string, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } };

export type TransitionSignalMutationVariables = Exact<{
  input: TransitionSignalInput;
}>;


export type TransitionSignalMutation = { transitionSignal:
    | { __typename: 'IllegalTransitionError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string }, settlement: { kind: string, code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, heldStep: { id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null } | null, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, message: string | null, note: string | null, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }> }>, deliveries: Array<{ id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, availableTransitions: Array<{ to: SignalStatus, label: string, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
    | { __typename: 'StaleVersionError', message: string, current: { version: number, address: string | null, entrance: string | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string }, settlement: { kind: string, code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, heldStep: { id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null } | null, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, message: string | null, note: string | null, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }> }>, deliveries: Array<{ id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, availableTransitions: Array<{ to: SignalStatus, label: string, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } }
    | { __typename: 'StepHeldError', message: string }
   };

export type AddNoteMutationVariables = Exact<{
  signalId: string | number;
  text: string;
  mentions?: Array<string | number> | string | number | null | undefined;
}>;


export type AddNoteMutation = { addNote:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string }, settlement: { kind: string, code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, heldStep: { id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null } | null, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, message: string | null, note: string | null, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }> }>, deliveries: Array<{ id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, availableTransitions: Array<{ to: SignalStatus, label: string, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
   };

export type RecategorizeSignalMutationVariables = Exact<{
  input: RecategorizeSignalInput;
}>;


export type RecategorizeSignalMutation = { recategorizeSignal:
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string }, settlement: { kind: string, code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, heldStep: { id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null } | null, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, message: string | null, note: string | null, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }> }>, deliveries: Array<{ id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, availableTransitions: Array<{ to: SignalStatus, label: string, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
    | { __typename: 'StaleVersionError', message: string, current: { version: number, address: string | null, entrance: string | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string }, settlement: { kind: string, code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, heldStep: { id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null } | null, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, message: string | null, note: string | null, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }> }>, deliveries: Array<{ id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, availableTransitions: Array<{ to: SignalStatus, label: string, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } }
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
    | { __typename: 'Delivery', id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }
    | { __typename: 'NotFoundError', message: string }
   };

export type PublishSignalMutationVariables = Exact<{
  signalId: string | number;
  version: number;
}>;


export type PublishSignalMutation = { publishSignal:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string }, settlement: { kind: string, code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, heldStep: { id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null } | null, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, message: string | null, note: string | null, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }> }>, deliveries: Array<{ id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, availableTransitions: Array<{ to: SignalStatus, label: string, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
    | { __typename: 'StaleVersionError', message: string, current: { version: number, address: string | null, entrance: string | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string }, settlement: { kind: string, code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, heldStep: { id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null } | null, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, message: string | null, note: string | null, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }> }>, deliveries: Array<{ id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, availableTransitions: Array<{ to: SignalStatus, label: string, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } }
   };

export type UnpublishSignalMutationVariables = Exact<{
  signalId: string | number;
  version: number;
}>;


export type UnpublishSignalMutation = { unpublishSignal:
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'Signal', version: number, address: string | null, entrance: string | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string }, settlement: { kind: string, code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, heldStep: { id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null } | null, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, message: string | null, note: string | null, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }> }>, deliveries: Array<{ id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, availableTransitions: Array<{ to: SignalStatus, label: string, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> }
    | { __typename: 'StaleVersionError', message: string, current: { version: number, address: string | null, entrance: string | null, channel: Channel, actionTaken: string | null, publishedAt: string | null, serviceDueOn: string | null, statutoryDueOn: string, canRecategorize: boolean, updatedAt: string, id: string, reference: string, status: SignalStatus, statusLabel: string, description: string, overdue: boolean, createdAt: string, category: { dangerous: boolean, code: string, name: string }, settlement: { kind: string, code: string, name: string }, location: { lat: number, lon: number } | null, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }>, answers: Array<{ question: string, label: string, values: Array<string> }>, reporter: { id: string, name: string, email: string, phone: string | null } | null, department: { code: string, name: string } | null, assignee: { id: string, name: string } | null, registration: { documentGuid: string, signalId: string, direction: DocumentDirection, state: RegistrationState, incomingNumber: string | null, incomingDate: string | null, attempts: number, lastError: string | null, nextAttemptAt: string | null, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null }, deadlines: Array<{ kind: DeadlineKind, label: string, dueOn: string | null, calculation: Array<string>, remaining: string | null }>, heldStep: { id: string, signalId: string, to: SignalStatus, statusLabel: string, author: string | null, isOwn: boolean, secondsLeft: number, refusal: HeldStepRefusal | null, problem: string | null, form: { department: string | null, assigneeId: string | null, externalBody: string | null, duplicateOf: string | null, message: string | null, note: string | null, photoIds: Array<string> } | null } | null, events: Array<{ cursor: string, type: string, title: string, at: string, actor: string | null, status: SignalStatus | null, message: string | null, note: string | null, mentions: Array<{ id: string, name: string }>, photos: Array<{ id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }> }>, deliveries: Array<{ id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }>, availableTransitions: Array<{ to: SignalStatus, label: string, fields: Array<{ field: TransitionField, required: boolean, label: string, hint: string | null }> }> } }
   };

export type TransitionMailsQueryVariables = Exact<{
  input: TransitionSignalInput;
}>;


export type TransitionMailsQuery = { transitionMails:
    | { __typename: 'IllegalTransitionError', message: string }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
    | { __typename: 'StaleVersionError', message: string }
    | { __typename: 'StepHeldError', message: string }
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
    | { __typename: 'Photo', id: string, url: string, thumbnailUrl: string, width: number, height: number, coversVersion: number, coveredUrl: string | null, covers: Array<{ x: number, y: number, width: number, height: number }> }
   };

export type SignalPdfQueryVariables = Exact<{
  id: string | number;
}>;


export type SignalPdfQuery = { signal: { __typename: 'Signal', id: string, pdfUrl: string | null } | null };

export type StuckRegistrationRowFragment = { direction: DocumentDirection, state: RegistrationState, attempts: number, lastError: string | null, nextAttemptAt: string | null, createdAt: string, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null, signal: { id: string, reference: string, address: string | null, category: { code: string, name: string }, settlement: { code: string, name: string }, reporter: { id: string, name: string, email: string, phone: string | null } | null } };

export type StuckRegistrationsQueryVariables = Exact<{ [key: string]: never; }>;


export type StuckRegistrationsQuery = { stuckRegistrations: Array<{ reason: RegistrationStuckReason, title: string, advice: string, count: number, oldestSince: string, registrations: Array<{ direction: DocumentDirection, state: RegistrationState, attempts: number, lastError: string | null, nextAttemptAt: string | null, createdAt: string, change: { id: string, kind: RegistrationChangeKind, title: string, number: string | null, date: string | null, reason: string | null, previousNumber: string | null, previousDate: string | null, reportedAt: string } | null, signal: { id: string, reference: string, address: string | null, category: { code: string, name: string }, settlement: { code: string, name: string }, reporter: { id: string, name: string, email: string, phone: string | null } | null } }> }> };

export type RecordsConditionQueryVariables = Exact<{ [key: string]: never; }>;


export type RecordsConditionQuery = { recordsSystemCondition: { connection: RecordsConnectionState, problem: RegistrationStuckReason | null, problemTitle: string | null, since: string | null, retryAt: string | null, pending: number, needAttention: number, oldestSince: string | null, certificates: Array<{ role: CertificateRole, state: CertificateState, text: string }> } };

export type StuckDeliveriesQueryVariables = Exact<{ [key: string]: never; }>;


export type StuckDeliveriesQuery = { stuckDeliveries: Array<{ reason: StuckMailReason, label: string, advice: string, canResend: boolean, count: number, oldestAt: string, deliveries: Array<{ id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }> }> };

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

export type DeliveryPartsFragment = { id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> };

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
    | { __typename: 'Delivery', id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }
    | { __typename: 'InvalidInputError', message: string, fields: Array<{ path: string, message: string }> }
    | { __typename: 'NotFoundError', message: string }
   };

export type SetDeliveryAsideMutationVariables = Exact<{
  input: SetDeliveryAsideInput;
}>;


export type SetDeliveryAsideMutation = { setDeliveryAside:
    | { __typename: 'ActionNotAvailableError', message: string }
    | { __typename: 'Delivery', id: string, kind: string, kindLabel: string, channel: DeliveryChannel, address: string | null, subject: string | null, state: DeliveryState, attempts: number, lastError: string | null, nextAttemptAt: string | null, sentAt: string | null, returnedAt: string | null, addressTrouble: string | null, createdAt: string, signalId: string | null, acts: Array<{ kind: DeliveryActKind, address: string | null, formerAddress: string | null, reason: string | null, actor: string | null, at: string }> }
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


export type WorkloadQuery = { workload: Array<{ open: number, overdue: number, dueSoon: number, unassigned: number, oldestReceivedAt: string, department: { code: string, name: string } }> };

export type AskedQuestionFragment = { code: string, label: string, datatype: string, required: boolean, values: Array<{ code: string, label: string }>, condition: { onQuestion: string, values: Array<string> } | null };

type Refusal_ActionNotAvailableError_Fragment = { message: string };

type Refusal_IllegalTransitionError_Fragment = { message: string };

type Refusal_InvalidCredentialsError_Fragment = { message: string };

type Refusal_InvalidInputError_Fragment = { message: string, fields: Array<{ path: string, message: string }> };

type Refusal_InvalidTokenError_Fragment = { message: string };

type Refusal_MailLinkError_Fragment = { message: string };

type Refusal_NotFoundError_Fragment = { message: string };

type Refusal_PasswordNeededError_Fragment = { message: string };

type Refusal_SecondFactorRequiredError_Fragment = { message: string };

type Refusal_SessionExpiredError_Fragment = { message: string };

type Refusal_StaleEntryError_Fragment = { message: string };

type Refusal_StaleReadyTextError_Fragment = { message: string };

type Refusal_StaleVersionError_Fragment = { message: string };

type Refusal_StepHeldError_Fragment = { message: string };

export type RefusalFragment =
  | Refusal_ActionNotAvailableError_Fragment
  | Refusal_IllegalTransitionError_Fragment
  | Refusal_InvalidCredentialsError_Fragment
  | Refusal_InvalidInputError_Fragment
  | Refusal_InvalidTokenError_Fragment
  | Refusal_MailLinkError_Fragment
  | Refusal_NotFoundError_Fragment
  | Refusal_PasswordNeededError_Fragment
  | Refusal_SecondFactorRequiredError_Fragment
  | Refusal_SessionExpiredError_Fragment
  | Refusal_StaleEntryError_Fragment
  | Refusal_StaleReadyTextError_Fragment
  | Refusal_StaleVersionError_Fragment
  | Refusal_StepHeldError_Fragment
;

export type SessionAccountFragment = { id: string, name: string, email: string, emailVerified: boolean, role: Role, language: Language, undoSeconds: number, secondFactorMissing: boolean, singleSignOn: boolean, departments: Array<{ code: string, name: string }>, permissions: Array<{ name: string, reach: PermissionReach }> };

export type OpenedSessionFragment = { accessToken: string, expiresAt: string, refreshToken: string | null, account: { id: string, name: string, email: string, emailVerified: boolean, role: Role, language: Language, undoSeconds: number, secondFactorMissing: boolean, singleSignOn: boolean, departments: Array<{ code: string, name: string }>, permissions: Array<{ name: string, reach: PermissionReach }> } };

export const OwnFactorsDocument: OperationDocument<OwnFactorsQuery, OwnFactorsQueryVariables> = { id: '5d6e1848a29bbafa888e4b018138412d3a2157c75da7226a76bdc37e8b5d45b5', name: 'OwnFactors', text: "query OwnFactors{mySecondFactor{...OwnFactors __typename}} fragment OwnFactors on SecondFactor{required totp recoveryCodesLeft passkeys{id name createdAt lastUsedAt __typename}__typename}" };
export const BeginTotpDocument: OperationDocument<BeginTotpMutation, BeginTotpMutationVariables> = { id: 'a34fbbe8c8ee1d2ef04f0fe17e9e2a4de02a1a7202eea0c4c48fc8cfb8dd626e', name: 'BeginTotp', text: "mutation BeginTotp($password:String!){beginTotp(password:$password){__typename ...on TotpSetup{secret uri __typename}...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const ConfirmTotpDocument: OperationDocument<ConfirmTotpMutation, ConfirmTotpMutationVariables> = { id: 'c835e6786dd0c49eae3f45f0ef7e4449f7d45dea21277ce8c838c7463e50ef5b', name: 'ConfirmTotp', text: "mutation ConfirmTotp($code:String!){confirmTotp(code:$code){__typename ...FactorsChanged ...Refusal}} fragment FactorsChanged on SecondFactorChanged{recoveryCodes state{...OwnFactors __typename}__typename} fragment OwnFactors on SecondFactor{required totp recoveryCodesLeft passkeys{id name createdAt lastUsedAt __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const BeginPasskeyDocument: OperationDocument<BeginPasskeyMutation, BeginPasskeyMutationVariables> = { id: '59225d4aeb524b79bd540f572ef485ec79db56da172e600b0af150a34fee0050', name: 'BeginPasskey', text: "mutation BeginPasskey($password:String!){beginPasskey(password:$password){__typename ...on PasskeySetup{options __typename}...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const AddPasskeyDocument: OperationDocument<AddPasskeyMutation, AddPasskeyMutationVariables> = { id: '45a4a8bd99802987a0f1462a7f63de7da1ddc345f99c3aeef86caa2657502eab', name: 'AddPasskey', text: "mutation AddPasskey($name:String!$response:String!){addPasskey(name:$name response:$response){__typename ...FactorsChanged ...Refusal}} fragment FactorsChanged on SecondFactorChanged{recoveryCodes state{...OwnFactors __typename}__typename} fragment OwnFactors on SecondFactor{required totp recoveryCodesLeft passkeys{id name createdAt lastUsedAt __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const RenewRecoveryCodesDocument: OperationDocument<RenewRecoveryCodesMutation, RenewRecoveryCodesMutationVariables> = { id: '4dfa259c885a7174fc38e18867da05a69e669821f6d6a3eab528844112515c7b', name: 'RenewRecoveryCodes', text: "mutation RenewRecoveryCodes($password:String!){renewRecoveryCodes(password:$password){__typename ...FactorsChanged ...Refusal}} fragment FactorsChanged on SecondFactorChanged{recoveryCodes state{...OwnFactors __typename}__typename} fragment OwnFactors on SecondFactor{required totp recoveryCodesLeft passkeys{id name createdAt lastUsedAt __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const RemoveSecondFactorDocument: OperationDocument<RemoveSecondFactorMutation, RemoveSecondFactorMutationVariables> = { id: '0f3a1c30163b08176e9edc868f3ada47fb6ce4fae353cae37b1cc3633c5a3e27', name: 'RemoveSecondFactor', text: "mutation RemoveSecondFactor($password:String!$passkey:ID){removeSecondFactor(password:$password passkey:$passkey){__typename ...FactorsChanged ...Refusal}} fragment FactorsChanged on SecondFactorChanged{recoveryCodes state{...OwnFactors __typename}__typename} fragment OwnFactors on SecondFactor{required totp recoveryCodesLeft passkeys{id name createdAt lastUsedAt __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const OwnSessionsDocument: OperationDocument<OwnSessionsQuery, OwnSessionsQueryVariables> = { id: 'a53c59546b05ac50f6ec0123068c010c158b595f365370971c067b8d03fbd3b4', name: 'OwnSessions', text: "query OwnSessions{mySessions{id device lastUsedAt current __typename}}" };
export const EndOwnSessionDocument: OperationDocument<EndOwnSessionMutation, EndOwnSessionMutationVariables> = { id: '496953126e950a395d83de15976692c09743a42162f1a3269f657587e755ed39', name: 'EndOwnSession', text: "mutation EndOwnSession($id:ID!){endSession(id:$id){__typename ...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const SetUndoSecondsDocument: OperationDocument<SetUndoSecondsMutation, SetUndoSecondsMutationVariables> = { id: '1e75598eff7ec02e3cab9499bf27b9df58b6465f272560e9594e46eccfc89f73', name: 'SetUndoSeconds', text: "mutation SetUndoSeconds($undoSeconds:Int!){updateMyAccount(input:{undoSeconds:$undoSeconds}){__typename ...on Account{id undoSeconds __typename}...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const AuditLogDocument: OperationDocument<AuditLogQuery, AuditLogQueryVariables> = { id: '867f394611bb0f833c0cbfe300c98bdc64adbcb28a49ec2d910574b269813ab9', name: 'AuditLog', text: "query AuditLog($first:Int$after:String$actor:ID$action:String){auditLog(first:$first after:$after actor:$actor action:$action){edges{node{...ListedAudit __typename}__typename}pageInfo{hasNextPage endCursor __typename}__typename}} fragment ListedAudit on AuditEntry{id at actor actorName origin action subject subjectName before after __typename}" };
export const AuditPeopleDocument: OperationDocument<AuditPeopleQuery, AuditPeopleQueryVariables> = { id: 'f70fa08d392ab71f8aebfaf0662be3af59fa344045ead96bef9336be2570a987', name: 'AuditPeople', text: "query AuditPeople{staff{id name __typename}}" };
export const MenusForEditingDocument: OperationDocument<MenusForEditingQuery, MenusForEditingQueryVariables> = { id: '6c2ef6e622d78550be5a55ab33f27000f3e53e3d962d72f77ed298eca274112e', name: 'MenusForEditing', text: "query MenusForEditing{departments(archived:true){code name nameTexts{tag text __typename}version archived __typename}externalBodies(archived:true){code name nameTexts{tag text __typename}phone version archived __typename}settlements(archived:true){code name nameTexts{tag text __typename}kind radiusMeters version archived location{lat lon __typename}quarters{code name nameTexts{tag text __typename}version archived location{lat lon __typename}__typename}__typename}holidays(archived:true){day name nameTexts{tag text __typename}working version archived __typename}categories(archived:true){...EditedCategory children{...EditedCategory __typename}__typename}} fragment EditedCategory on Category{code name nameTexts{tag text __typename}parent icon dangerous adviceTexts{tag text __typename}targetWorkingDays publishable photoOnResolve needsPlace version archived department{code name __typename}forwardTo{code __typename}questions{code labelTexts{tag text __typename}datatype required values{code labelTexts{tag text __typename}__typename}condition{onQuestion values __typename}__typename}__typename}" };
export const EditedMunicipalityDocument: OperationDocument<EditedMunicipalityQuery, EditedMunicipalityQueryVariables> = { id: 'b22661eae69e3dfe62c7b595b5688ee5660308798307ce0cc33e9d36cdffd532', name: 'EditedMunicipality', text: "query EditedMunicipality{municipality{nameTexts{tag text __typename}addressTexts{tag text __typename}phone email website dataProtectionEmail colour logoUrl privacyTexts{tag text __typename}senderName statutoryMonths silenceDays disputeDays submissionsPerHour submissionsPerDay version __typename}}" };
export const RoutingRulesDocument: OperationDocument<RoutingRulesQuery, RoutingRulesQueryVariables> = { id: 'd651cab45383f7baa09d5c13ce69d9fcf7c6f0b9e80d66e3fceabf02588ea88b', name: 'RoutingRules', text: "query RoutingRules{routingRules{id title position active words quarter problem version category{code name __typename}settlement{code name __typename}department{code name __typename}assignee{id name __typename}__typename}}" };
export const RoutingTrialDocument: OperationDocument<RoutingTrialQuery, RoutingTrialQueryVariables> = { id: 'a383fa2fc578e97dc17d336e7cca316b65303ffbb65b215c2b4252d63ea4ab76', name: 'RoutingTrial', text: "query RoutingTrial($input:SaveRoutingRuleInput!){routingTrial(input:$input){tried changed problems examples{reference from{name __typename}to{name __typename}__typename}__typename}}" };
export const CategoryEffectDocument: OperationDocument<CategoryEffectQuery, CategoryEffectQueryVariables> = { id: '33217942a88839a113dd6ed6a5724145787a20132b1ef3e26c197c70db865268', name: 'CategoryEffect', text: "query CategoryEffect($input:SaveCategoryInput!){categoryEffect(input:$input){openSignals canMove sentences __typename}}" };
export const DepartmentEffectDocument: OperationDocument<DepartmentEffectQuery, DepartmentEffectQueryVariables> = { id: '7658ed8c6cbd2d516e9f6c8ed29e159a9924cbd08bf9721f27e882179aafb895', name: 'DepartmentEffect', text: "query DepartmentEffect($code:String!){departmentEffect(code:$code){sentences __typename}}" };
export const SetupFileDocument: OperationDocument<SetupFileQuery, SetupFileQueryVariables> = { id: '1f3ea300f48aeb42af505a2fec3c1588b854aa30a288b950e466da4eb7b8779d', name: 'SetupFile', text: "query SetupFile{setupFile}" };
export const SaveDepartmentDocument: OperationDocument<SaveDepartmentMutation, SaveDepartmentMutationVariables> = { id: 'f11011473123f573f14a289b8ea4741a2af73471372355190e8a8f4d0634af70', name: 'SaveDepartment', text: "mutation SaveDepartment($input:SaveDepartmentInput!){saveDepartment(input:$input){__typename ...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const SaveExternalBodyDocument: OperationDocument<SaveExternalBodyMutation, SaveExternalBodyMutationVariables> = { id: '99eab0260fe48685ef3f7bbc61ed50a8d1f4b2f4390f2e37e604e48d8f2969fa', name: 'SaveExternalBody', text: "mutation SaveExternalBody($input:SaveExternalBodyInput!){saveExternalBody(input:$input){__typename ...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const SaveSettlementDocument: OperationDocument<SaveSettlementMutation, SaveSettlementMutationVariables> = { id: 'c0a91d7e42f853bfc887f7192db636a9434145b961abd15913bdadd9336a10d9', name: 'SaveSettlement', text: "mutation SaveSettlement($input:SaveSettlementInput!){saveSettlement(input:$input){__typename ...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const SaveQuarterDocument: OperationDocument<SaveQuarterMutation, SaveQuarterMutationVariables> = { id: '18f420f9c232ac528984bf3ac29eaf4a71e643c6b692def96394a2dd5f086f2c', name: 'SaveQuarter', text: "mutation SaveQuarter($input:SaveQuarterInput!){saveQuarter(input:$input){__typename ...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const SaveHolidayDocument: OperationDocument<SaveHolidayMutation, SaveHolidayMutationVariables> = { id: 'd61d189a8ef88f911a2582bb869dd231f0bbbe9f0013a6d4a9bca07f4f974294', name: 'SaveHoliday', text: "mutation SaveHoliday($input:SaveHolidayInput!){saveHoliday(input:$input){__typename ...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const SaveCategoryDocument: OperationDocument<SaveCategoryMutation, SaveCategoryMutationVariables> = { id: '59504bc91463616cd52d82d2cb25e7c071083c1a0f1786db681423fb70752497', name: 'SaveCategory', text: "mutation SaveCategory($input:SaveCategoryInput!){saveCategory(input:$input){__typename ...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const SaveMunicipalityDocument: OperationDocument<SaveMunicipalityMutation, SaveMunicipalityMutationVariables> = { id: '714c949cb91817d1df9b83fe92ecdd7d4000f773d238b5893950f340bd29d282', name: 'SaveMunicipality', text: "mutation SaveMunicipality($input:SaveMunicipalityInput!){saveMunicipality(input:$input){__typename ...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const SaveRoutingRuleDocument: OperationDocument<SaveRoutingRuleMutation, SaveRoutingRuleMutationVariables> = { id: '1000e2dd698be28d0bf149e2453ee7371e68a4a25c650adc36ba9fa92e843b69', name: 'SaveRoutingRule', text: "mutation SaveRoutingRule($input:SaveRoutingRuleInput!){saveRoutingRule(input:$input){__typename ...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const OrderMenuDocument: OperationDocument<OrderMenuMutation, OrderMenuMutationVariables> = { id: '1410b171cd39cee52172931ef996b68373dac73ab6c474b9aa3a9a67ddc79029', name: 'OrderMenu', text: "mutation OrderMenu($input:OrderMenuInput!){orderMenu(input:$input){__typename ...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const CheckSetupDocument: OperationDocument<CheckSetupMutation, CheckSetupMutationVariables> = { id: '95414b8fbcd97fbf38fdeee61f03338224b7a413560efe709002eb559f831dea', name: 'CheckSetup', text: "mutation CheckSetup($file:String!$replace:Boolean!){checkSetup(file:$file replace:$replace){...SetupReport __typename}} fragment SetupReport on SetupReport{added changed archived faultCount faults{path message __typename}__typename}" };
export const ImportSetupDocument: OperationDocument<ImportSetupMutation, ImportSetupMutationVariables> = { id: '4d2ef105e4482d0e03d8d3fe61f8870bda874a072ce1b6de4baed8b0030761c5', name: 'ImportSetup', text: "mutation ImportSetup($file:String!$replace:Boolean!){importSetup(file:$file replace:$replace){...SetupReport __typename}} fragment SetupReport on SetupReport{added changed archived faultCount faults{path message __typename}__typename}" };
export const StaffDocument: OperationDocument<StaffQuery, StaffQueryVariables> = { id: '618bbfd09da23e404aa92cbcf3b2a4eb6dd24de1dd1bef215dd959c5b9550f98', name: 'Staff', text: "query Staff{staff{...ListedStaff __typename}} fragment ListedStaff on StaffMember{id name email role departments{code name __typename}active pending invitedAt lastSeenAt secondFactor awayUntil substitute{id name __typename}openSignals __typename}" };
export const InviteStaffDocument: OperationDocument<InviteStaffMutation, InviteStaffMutationVariables> = { id: 'b4f12b88be9e6a9d64796356402b3dc4eee567cd5ef33bf0d5f4d4d7b4bdb58c', name: 'InviteStaff', text: "mutation InviteStaff($input:InviteStaffInput!){inviteStaff(input:$input){__typename ...ListedStaff ...Refusal}} fragment ListedStaff on StaffMember{id name email role departments{code name __typename}active pending invitedAt lastSeenAt secondFactor awayUntil substitute{id name __typename}openSignals __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const ResendInvitationDocument: OperationDocument<ResendInvitationMutation, ResendInvitationMutationVariables> = { id: '947b5f2a1eaf21eb106d9bc32062adef1519a4b7f1e9d1e6d7dd391ee942ae14', name: 'ResendInvitation', text: "mutation ResendInvitation($id:ID!){resendInvitation(id:$id){__typename ...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const UpdateStaffDocument: OperationDocument<UpdateStaffMutation, UpdateStaffMutationVariables> = { id: 'c22299f6a42db7ecff5d418a536eb5e3070654d5f850ec086c5f6affcc4f4d69', name: 'UpdateStaff', text: "mutation UpdateStaff($input:UpdateStaffInput!){updateStaff(input:$input){__typename ...ListedStaff ...Refusal}} fragment ListedStaff on StaffMember{id name email role departments{code name __typename}active pending invitedAt lastSeenAt secondFactor awayUntil substitute{id name __typename}openSignals __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const StaffSessionsDocument: OperationDocument<StaffSessionsQuery, StaffSessionsQueryVariables> = { id: '285e524febefec925d79105a6996c9ecb0663cb9e6a6d2524f27de8a2c87dfda', name: 'StaffSessions', text: "query StaffSessions($id:ID!){staffSessions(id:$id){id device lastUsedAt __typename}}" };
export const EndStaffSessionsDocument: OperationDocument<EndStaffSessionsMutation, EndStaffSessionsMutationVariables> = { id: '1094da5587de239da8b7029e54f027fec31bcbc597385f0179cbb41261db479b', name: 'EndStaffSessions', text: "mutation EndStaffSessions($id:ID!){endStaffSessions(id:$id){__typename ...on SessionsEnded{ended __typename}...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const ApiTokensDocument: OperationDocument<ApiTokensQuery, ApiTokensQueryVariables> = { id: 'c345f301841ca821d7ae7988f1f5252c3eff8308ea70270de8bafae6610c5b1e', name: 'ApiTokens', text: "query ApiTokens{apiTokens{...ListedToken __typename}} fragment ListedToken on ApiToken{id name scopes createdAt expiresOn lastUsedAt revokedAt __typename}" };
export const CreateApiTokenDocument: OperationDocument<CreateApiTokenMutation, CreateApiTokenMutationVariables> = { id: '52e8d3511196a42f364cb772f8e9ea8f58a6f206363a293c8706561813defb78', name: 'CreateApiToken', text: "mutation CreateApiToken($input:CreateApiTokenInput!){createApiToken(input:$input){__typename ...on ApiTokenCreated{secret token{...ListedToken __typename}__typename}...Refusal}} fragment ListedToken on ApiToken{id name scopes createdAt expiresOn lastUsedAt revokedAt __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const RevokeApiTokenDocument: OperationDocument<RevokeApiTokenMutation, RevokeApiTokenMutationVariables> = { id: 'd6ac1eddbcb8e19f8e989026c01dcc8f5d98811cd37a9fc25e708faad8b6e40b', name: 'RevokeApiToken', text: "mutation RevokeApiToken($id:ID!){revokeApiToken(id:$id){__typename ...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const CatalogueDocument: OperationDocument<CatalogueQuery, CatalogueQueryVariables> = { id: '484f164865667b875c7066ca61c6b7d803d86e5c03099d86ba71c1d5ab355829', name: 'Catalogue', text: "query Catalogue{departments{code name __typename}externalBodies{code name phone __typename}settlements{code name kind location{lat lon __typename}__typename}categories{code name children{code name __typename}__typename}}" };
export const StaffOfDepartmentDocument: OperationDocument<StaffOfDepartmentQuery, StaffOfDepartmentQueryVariables> = { id: 'b0923adc988ec028ea1204bb96caa3a20a99461c615f1a32741a140b4a15a836', name: 'StaffOfDepartment', text: "query StaffOfDepartment($department:String){staffMembers(department:$department){id name role __typename}}" };
export const MyHeldStepsDocument: OperationDocument<MyHeldStepsQuery, MyHeldStepsQueryVariables> = { id: 'adb27584a4c9cb00989c4f423e8ab9beee21f7bf27f9702e97ba28b0d89c3761', name: 'MyHeldSteps', text: "query MyHeldSteps{myHeldSteps{...OwnHeldStep __typename}} fragment OwnHeldStep on HeldStep{...HeldStepParts signal{id reference __typename}__typename} fragment HeldStepParts on HeldStep{id signalId to statusLabel author isOwn secondsLeft refusal problem form{department assigneeId externalBody duplicateOf message note photoIds __typename}__typename}" };
export const UndoStepDocument: OperationDocument<UndoStepMutation, UndoStepMutationVariables> = { id: '2ff6075423a83c20f5d7624ed5733cd4fc46d6b08320612f2eaf1f6c516ca3b6', name: 'UndoStep', text: "mutation UndoStep($id:ID!){undoStep(heldStepId:$id){__typename ...HeldStepParts ...Refusal}} fragment HeldStepParts on HeldStep{id signalId to statusLabel author isOwn secondsLeft refusal problem form{department assigneeId externalBody duplicateOf message note photoIds __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const TakeHeldStepDocument: OperationDocument<TakeHeldStepMutation, TakeHeldStepMutationVariables> = { id: '943733346991b1b94a76c746e8fc5d6154b063c248abbe980c4dc0e5b9a09156', name: 'TakeHeldStep', text: "mutation TakeHeldStep($id:ID!){takeHeldStep(heldStepId:$id){__typename ...on Signal{id status statusLabel __typename}...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const StepsOfSignalDocument: OperationDocument<StepsOfSignalQuery, StepsOfSignalQueryVariables> = { id: '3153e0ad96f3059356396c456dff734884f8b8fe4bea558720a655aec464737d', name: 'StepsOfSignal', text: "query StepsOfSignal($id:ID!){signal(id:$id){__typename id ...PossibleSteps}} fragment PossibleSteps on Signal{availableTransitions{to label fields{field required label hint __typename}__typename}__typename}" };
export const TransitionSignalsDocument: OperationDocument<TransitionSignalsMutation, TransitionSignalsMutationVariables> = { id: '5743b229b42ef4d4fb3fdfd648de887eb8496f9fef4e62c6b2ff15f25598022c', name: 'TransitionSignals', text: "mutation TransitionSignals($input:TransitionSignalsInput!){transitionSignals(input:$input){__typename ...on TransitionedSignals{rows{signalId reference outcome problem signal{...InboxRow __typename}__typename}__typename}...Refusal}} fragment InboxRow on Signal{...SignalHead version department{code name __typename}assignee{id name __typename}registration{documentGuid signalId state incomingNumber incomingDate __typename}serviceDueOn statutoryDueOn updatedAt __typename} fragment SignalHead on Signal{id reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const InboxDocument: OperationDocument<InboxQuery, InboxQueryVariables> = { id: '3d3e76bd31b32d0119972218b5bdf50878ce11e212cb5161062c26cb4be96f76', name: 'Inbox', text: "query Inbox($filter:SignalFilter$sort:SignalSort$first:Int$after:String$searching:Boolean=false){signals(filter:$filter sort:$sort first:$first after:$after){__typename edges{cursor node{...InboxRow matches@include(if:$searching){field excerpt ranges{from to __typename}__typename}__typename}__typename}pageInfo{hasNextPage endCursor __typename}}} fragment InboxRow on Signal{...SignalHead version department{code name __typename}assignee{id name __typename}registration{documentGuid signalId state incomingNumber incomingDate __typename}serviceDueOn statutoryDueOn updatedAt __typename} fragment SignalHead on Signal{id reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}" };
export const StaffPresenceDocument: OperationDocument<StaffPresenceSubscription, StaffPresenceSubscriptionVariables> = { id: '8aa4fc40edefc78f6e94037b42d7c3ce09480947464d42bb249ad82d09fab377', name: 'StaffPresence', text: "subscription StaffPresence{staffPresence{signals{signalId viewers{id name __typename}__typename}__typename}}" };
export const FiguresDocument: OperationDocument<FiguresQuery, FiguresQueryVariables> = { id: 'c5a51754d4dfce98d93d48a22e4ba003cb71f15f07559e4b271d842dff8dcefb', name: 'Figures', text: "query Figures($from:Date!$to:Date!$interval:StatsInterval!$filter:StatsFilter){figuresAsOf total:signalStats(from:$from to:$to filter:$filter){...FigureNumbers __typename}series:signalStats(from:$from to:$to interval:$interval filter:$filter){period ...FigureNumbers __typename}departments:signalStats(from:$from to:$to groupBy:[DEPARTMENT]filter:$filter){department ...FigureNumbers __typename}categories:signalStats(from:$from to:$to groupBy:[CATEGORY]filter:$filter){category ...FigureNumbers __typename}channels:signalStats(from:$from to:$to groupBy:[CHANNEL]filter:$filter){channel ...FigureNumbers __typename}settlements:signalStats(from:$from to:$to groupBy:[SETTLEMENT]filter:$filter){settlement ...FigureNumbers __typename}} fragment FigureNumbers on SignalStatsRow{received resolved open overdue resolvedInTime reopened disputed rated averageStars medianHoursToRegister medianHoursToFirstResponse medianHoursToResolve p90HoursToResolve __typename}" };
export const FiguresBeforeDocument: OperationDocument<FiguresBeforeQuery, FiguresBeforeQueryVariables> = { id: '29740351e2e0960a9db10de2749bf243643ae1b00bb434b7b7e4a16c54a57aa3', name: 'FiguresBefore', text: "query FiguresBefore($from:Date!$to:Date!$filter:StatsFilter){total:signalStats(from:$from to:$to filter:$filter){...FigureNumbers __typename}} fragment FigureNumbers on SignalStatsRow{received resolved open overdue resolvedInTime reopened disputed rated averageStars medianHoursToRegister medianHoursToFirstResponse medianHoursToResolve p90HoursToResolve __typename}" };
export const FigurePlacesDocument: OperationDocument<FigurePlacesQuery, FigurePlacesQueryVariables> = { id: '7abd88d1a2c7df04ca2f063c74603a22b393556eaf1e696d45ec043b52f05d5f', name: 'FigurePlaces', text: "query FigurePlaces($from:Date!$to:Date!$asOf:Date!$filter:StatsFilter){openSignalAges(asOf:$asOf filter:$filter){minDays maxDays open overdue __typename}figurePlaces(from:$from to:$to filter:$filter){lat lon received __typename}}" };
export const FigureSignalsDocument: OperationDocument<FigureSignalsQuery, FigureSignalsQueryVariables> = { id: 'b0047f63edd17ed5cd7972b55db9c4e52931103ecb1dbc596327441d2f2e56c8', name: 'FigureSignals', text: "query FigureSignals($kind:FigureKind!$from:Date!$to:Date!$filter:StatsFilter$minAgeDays:Int$maxAgeDays:Int$after:String){figureSignalCount(kind:$kind from:$from to:$to filter:$filter minAgeDays:$minAgeDays maxAgeDays:$maxAgeDays)figureSignals(kind:$kind from:$from to:$to filter:$filter minAgeDays:$minAgeDays maxAgeDays:$maxAgeDays first:100 after:$after){edges{node{id reference incomingNumber category department settlement status receivedAt resolvedAt serviceDueOn inTime stars __typename}__typename}pageInfo{hasNextPage endCursor __typename}__typename}}" };
export const SavedReportsDocument: OperationDocument<SavedReportsQuery, SavedReportsQueryVariables> = { id: 'e783afbddaba67f5f22b53621343900a26b39630405e6a107d876958fa6773dd', name: 'SavedReports', text: "query SavedReports{savedReports{...SavedReportParts __typename}mailPreferences{choices{topic wanted __typename}__typename}} fragment SavedReportParts on SavedReport{id name period from to monthly filter{departments categories settlements channels __typename}__typename}" };
export const SaveReportDocument: OperationDocument<SaveReportMutation, SaveReportMutationVariables> = { id: '434164fb829452643a2a8018b6e0b74358881cc740fa4c6ce5aaaeebe87b5e1b', name: 'SaveReport', text: "mutation SaveReport($input:SaveReportInput!){saveReport(input:$input){__typename ...SavedReportParts ...Refusal}} fragment SavedReportParts on SavedReport{id name period from to monthly filter{departments categories settlements channels __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const DeleteReportDocument: OperationDocument<DeleteReportMutation, DeleteReportMutationVariables> = { id: 'f5ce46e48aedcc9ad18fb319b2f0a0db7631b22a3ef3903e28c82f7d65230d82', name: 'DeleteReport', text: "mutation DeleteReport($id:ID!){deleteReport(id:$id){__typename ...on ReportDeleted{id __typename}...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const NoteFigureExportDocument: OperationDocument<NoteFigureExportMutation, NoteFigureExportMutationVariables> = { id: '77d0bf2237c04461420566237262fcbb12584b94a1addcc44e89ea0158d929b1', name: 'NoteFigureExport', text: "mutation NoteFigureExport($format:FigureFileFormat!$from:Date!$to:Date!){noteFigureExport(format:$format from:$from to:$to)}" };
export const FiguresByPersonDocument: OperationDocument<FiguresByPersonQuery, FiguresByPersonQueryVariables> = { id: '07de190ba2e6035fdf81352b7eded9bfa048d14580f928d9b12517f26afa77bb', name: 'FiguresByPerson', text: "query FiguresByPerson($from:Date!$to:Date!$filter:StatsFilter){figuresByPerson(from:$from to:$to filter:$filter){name department open overdue resolved resolvedInTime medianHoursToResolve __typename}}" };
export const AttentionCountsDocument: OperationDocument<AttentionCountsQuery, AttentionCountsQueryVariables> = { id: '0bd9579d240513c217bfbbf2e8d953288559607af834a0f6ad0a1b8c2c6e261c', name: 'AttentionCounts', text: "query AttentionCounts($withMails:Boolean!){stuckRegistrations(first:1){reason count __typename}stuckDeliveries@include(if:$withMails){reason count __typename}}" };
export const ConsoleEventsDocument: OperationDocument<ConsoleEventsSubscription, ConsoleEventsSubscriptionVariables> = { id: '2d2bdd6acc82f341e9131d40b61651a006cd322d1cdcad31c857abbb1a45f78d', name: 'ConsoleEvents', text: "subscription ConsoleEvents($after:String$filter:SignalFilter){signalEvents(after:$after filter:$filter){cursor resync left{signalId department{code name __typename}__typename}event{cursor type title actor at signal{...InboxRow __typename}__typename}__typename}} fragment InboxRow on Signal{...SignalHead version department{code name __typename}assignee{id name __typename}registration{documentGuid signalId state incomingNumber incomingDate __typename}serviceDueOn statutoryDueOn updatedAt __typename} fragment SignalHead on Signal{id reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}" };
export const MapSignalsDocument: OperationDocument<MapSignalsQuery, MapSignalsQueryVariables> = { id: '1506d7fa314e936fc97cda56b43bfcf66e7d92f9ce4a44d2c86dcac9a4625e05', name: 'MapSignals', text: "query MapSignals($filter:SignalFilter$after:String){signals(filter:$filter sort:NEWEST first:200 after:$after){__typename edges{node{...MapSignal __typename}__typename}pageInfo{hasNextPage endCursor __typename}}} fragment MapSignal on Signal{...SignalHead version location{lat lon __typename}address serviceDueOn statutoryDueOn __typename} fragment SignalHead on Signal{id reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename}" };
export const EntryMenusDocument: OperationDocument<EntryMenusQuery, EntryMenusQueryVariables> = { id: 'a3dace416821cc03d48b8b9d126b430aff8c727e15965593d3c4484a136d1fcf', name: 'EntryMenus', text: "query EntryMenus{categories{code name children{...EntryCategory __typename}__typename}} fragment EntryCategory on Category{code name dangerous advice searchWords questions{...AskedQuestion __typename}__typename} fragment AskedQuestion on Question{code label datatype required values{code label __typename}condition{onQuestion values __typename}__typename}" };
export const SuggestedCategoriesDocument: OperationDocument<SuggestedCategoriesQuery, SuggestedCategoriesQueryVariables> = { id: '852b85a43f98ecb6b5be66d79a7a1f12c729eb472a695738be01c7ce80d78f4d', name: 'SuggestedCategories', text: "query SuggestedCategories($text:String!){suggestCategories(text:$text){category{code name __typename}__typename}}" };
export const SubmitOnBehalfDocument: OperationDocument<SubmitOnBehalfMutation, SubmitOnBehalfMutationVariables> = { id: '7d364b7480d45324fc7fcddd7dc7a6e8677dfedd67fa2863f9fab0d741080396', name: 'SubmitOnBehalf', text: "mutation SubmitOnBehalf($input:SubmitOnBehalfInput!){submitSignalOnBehalf(input:$input){__typename ...on Signal{id reference __typename}...Refusal ...on CitizenSignal{id __typename}}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const EnteredSignalDocument: OperationDocument<EnteredSignalQuery, EnteredSignalQueryVariables> = { id: '975b0194604cd1aa2560479a5bd2162830a9969bdbe771c2b0d488f2791cd62f', name: 'EnteredSignal', text: "query EnteredSignal($id:ID!){enteredSignal(id:$id){signalId reference accessCode incomingNumber incomingDate email createdAt __typename}}" };
export const StreetsOfSettlementDocument: OperationDocument<StreetsOfSettlementQuery, StreetsOfSettlementQueryVariables> = { id: '00ef40009818993df0288a0578fa627f22fa6bc5197f4a737b2510b7960b69cb', name: 'StreetsOfSettlement', text: "query StreetsOfSettlement($text:String!$settlement:String){streets(text:$text settlement:$settlement first:6){...FoundStreet __typename}} fragment FoundStreet on Street{code address settlement{code name __typename}__typename}" };
export const AddressOfPointDocument: OperationDocument<AddressOfPointQuery, AddressOfPointQueryVariables> = { id: 'c1bf1d94137304f24241f18380c8c34f74dac6e9f3f7e2c7328219cbc20ff9e5', name: 'AddressOfPoint', text: "query AddressOfPoint($location:PointInput!){addressAt(location:$location){__typename settlement street}}" };
export const MailSwitchesDocument: OperationDocument<MailSwitchesQuery, MailSwitchesQueryVariables> = { id: 'b5f09b843a15447522845096368fc6068ff6f2680b2a64d0df7e66afcd2692db', name: 'MailSwitches', text: "query MailSwitches{mailPreferences{...StaffMailChoices __typename}} fragment StaffMailChoices on MailPreferences{choices{topic label wanted __typename}__typename}" };
export const SwitchMailsDocument: OperationDocument<SwitchMailsMutation, SwitchMailsMutationVariables> = { id: 'a8f724b3116a0de2b88e1093daf9d8b7d0a4cc3371cbbd3b883dba144e62d38a', name: 'SwitchMails', text: "mutation SwitchMails($input:UpdateMailPreferencesInput!){updateMailPreferences(input:$input){__typename ...StaffMailChoices ...Refusal}} fragment StaffMailChoices on MailPreferences{choices{topic label wanted __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const SignInOptionsDocument: OperationDocument<SignInOptionsQuery, SignInOptionsQueryVariables> = { id: '43f74087a11c48e0e6d0145162767b5530835caaa387669263f163dac1cec69e', name: 'SignInOptions', text: "query SignInOptions{signInOptions{__typename singleSignOn staffPasswords staffIdleMinutes}}" };
export const AcceptInvitationDocument: OperationDocument<AcceptInvitationMutation, AcceptInvitationMutationVariables> = { id: '322c34b970d1a34189e2f8254e729e626e4dfe2eea7bb28806a5b53d5795b903', name: 'AcceptInvitation', text: "mutation AcceptInvitation($token:String!$password:String!){acceptInvitation(token:$token password:$password){__typename ...OpenedSession ...Refusal}} fragment OpenedSession on Session{accessToken expiresAt refreshToken account{...SessionAccount __typename}__typename} fragment SessionAccount on Account{id name email emailVerified role language undoSeconds departments{code name __typename}secondFactorMissing singleSignOn permissions{name reach __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const FilterCountsDocument: OperationDocument<FilterCountsQuery, FilterCountsQueryVariables> = { id: 'c1e3e4771600214898176f228dabcdea89a4547c47c82387ed7af9c24b7e35e5', name: 'FilterCounts', text: "query FilterCounts($filter:SignalFilter){signalCounts(filter:$filter){__typename statuses{status count __typename}departments{code count __typename}categories{code count __typename}settlements{code count __typename}assignees{id name count __typename}registration{state count __typename}overdue dueSoon unassigned complete}}" };
export const SignalPageDocument: OperationDocument<SignalPageQuery, SignalPageQueryVariables> = { id: '36828ad8cd8fd034c716901283fee1aff54055903d2d0cda78b4c466c9528b41', name: 'SignalPage', text: "query SignalPage($id:ID!){signal(id:$id){...SignalDetails reporterSignals{...OtherSignal __typename}nearby{...OtherSignal __typename}__typename}readyTexts(signalId:$id){...FilledText __typename}} fragment SignalDetails on Signal{...SignalHead version category{dangerous __typename}settlement{kind __typename}address entrance location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt serviceDueOn statutoryDueOn deadlines{kind label dueOn calculation remaining __typename}canRecategorize heldStep{...HeldStepParts __typename}...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}updatedAt __typename} fragment SignalHead on Signal{id reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename} fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl __typename} fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename} fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename} fragment HeldStepParts on HeldStep{id signalId to statusLabel author isOwn secondsLeft refusal problem form{department assigneeId externalBody duplicateOf message note photoIds __typename}__typename} fragment PossibleSteps on Signal{availableTransitions{to label fields{field required label hint __typename}__typename}__typename} fragment HistoryEntry on SignalEvent{cursor type title at actor status message note mentions{id name __typename}photos{...PhotoParts __typename}__typename} fragment DeliveryParts on Delivery{id kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt signalId acts{kind address formerAddress reason actor at __typename}__typename} fragment OtherSignal on Signal{...SignalHead address location{lat lon __typename}__typename} fragment FilledText on ReadyText{id title text filled unfilled to __typename}" };
export const StepTextsDocument: OperationDocument<StepTextsQuery, StepTextsQueryVariables> = { id: '53dd0e5d26351115ab39fc14b33883970ee88cf1f60d10d780f9c597322c7a6a', name: 'StepTexts', text: "query StepTexts($id:ID!$to:SignalStatus!$department:String$externalBody:String){readyTexts(signalId:$id to:$to department:$department externalBody:$externalBody){...FilledText __typename}} fragment FilledText on ReadyText{id title text filled unfilled to __typename}" };
export const SignalLeftDocument: OperationDocument<SignalLeftQuery, SignalLeftQueryVariables> = { id: 'cd8a89006850f25c097db9183ae7a2eeca2c4db0d0851c7aa146a047543eb676', name: 'SignalLeft', text: "query SignalLeft($id:ID!){signalLeft(id:$id){__typename signalId department{code name __typename}}}" };
export const SignalViewersDocument: OperationDocument<SignalViewersSubscription, SignalViewersSubscriptionVariables> = { id: '3fedd36b73cd1e2ae776fa908308a717a4ae6f707ff532efb00c8ccacceda21a', name: 'SignalViewers', text: "subscription SignalViewers($signalId:ID!){signalViewers(signalId:$signalId){viewers{id name __typename}heldStep{...HeldStepParts __typename}__typename}} fragment HeldStepParts on HeldStep{id signalId to statusLabel author isOwn secondsLeft refusal problem form{department assigneeId externalBody duplicateOf message note photoIds __typename}__typename}" };
export const FindOriginalDocument: OperationDocument<FindOriginalQuery, FindOriginalQueryVariables> = { id: '130b16c4b45da3f625842d875db62e52c986e3f8a158ab34db4da74a6fe3330e', name: 'FindOriginal', text: "query FindOriginal($text:String!){signals(filter:{text:$text}first:8){__typename edges{node{id reference statusLabel description settlement{code name __typename}__typename}__typename}}}" };
export const TransitionSignalDocument: OperationDocument<TransitionSignalMutation, TransitionSignalMutationVariables> = { id: 'c90dc524ddcb56dc02f4f03646ec6b6d7781c4b280708509ce0d5dec9b91b55c', name: 'TransitionSignal', text: "mutation TransitionSignal($input:TransitionSignalInput!){transitionSignal(input:$input){__typename ...SignalDetails ...Refusal ...StaleSignal}} fragment SignalDetails on Signal{...SignalHead version category{dangerous __typename}settlement{kind __typename}address entrance location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt serviceDueOn statutoryDueOn deadlines{kind label dueOn calculation remaining __typename}canRecategorize heldStep{...HeldStepParts __typename}...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}updatedAt __typename} fragment SignalHead on Signal{id reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename} fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl __typename} fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename} fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename} fragment HeldStepParts on HeldStep{id signalId to statusLabel author isOwn secondsLeft refusal problem form{department assigneeId externalBody duplicateOf message note photoIds __typename}__typename} fragment PossibleSteps on Signal{availableTransitions{to label fields{field required label hint __typename}__typename}__typename} fragment HistoryEntry on SignalEvent{cursor type title at actor status message note mentions{id name __typename}photos{...PhotoParts __typename}__typename} fragment DeliveryParts on Delivery{id kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt signalId acts{kind address formerAddress reason actor at __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename} fragment StaleSignal on StaleVersionError{current{...SignalDetails __typename}__typename}" };
export const AddNoteDocument: OperationDocument<AddNoteMutation, AddNoteMutationVariables> = { id: 'e80766b9dfca2c1bd880019bc3c7c9a1cc988a71cd848fafb040ab10e6a163ce', name: 'AddNote', text: "mutation AddNote($signalId:ID!$text:String!$mentions:[ID!]){addNote(signalId:$signalId text:$text mentions:$mentions){__typename ...SignalDetails ...Refusal}} fragment SignalDetails on Signal{...SignalHead version category{dangerous __typename}settlement{kind __typename}address entrance location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt serviceDueOn statutoryDueOn deadlines{kind label dueOn calculation remaining __typename}canRecategorize heldStep{...HeldStepParts __typename}...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}updatedAt __typename} fragment SignalHead on Signal{id reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename} fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl __typename} fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename} fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename} fragment HeldStepParts on HeldStep{id signalId to statusLabel author isOwn secondsLeft refusal problem form{department assigneeId externalBody duplicateOf message note photoIds __typename}__typename} fragment PossibleSteps on Signal{availableTransitions{to label fields{field required label hint __typename}__typename}__typename} fragment HistoryEntry on SignalEvent{cursor type title at actor status message note mentions{id name __typename}photos{...PhotoParts __typename}__typename} fragment DeliveryParts on Delivery{id kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt signalId acts{kind address formerAddress reason actor at __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const RecategorizeSignalDocument: OperationDocument<RecategorizeSignalMutation, RecategorizeSignalMutationVariables> = { id: '9df8474a5098a1ba9bf9585f1cc873be5b2c12a8564c71c76b88d2983e38b906', name: 'RecategorizeSignal', text: "mutation RecategorizeSignal($input:RecategorizeSignalInput!){recategorizeSignal(input:$input){__typename ...SignalDetails ...Refusal ...StaleSignal}} fragment SignalDetails on Signal{...SignalHead version category{dangerous __typename}settlement{kind __typename}address entrance location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt serviceDueOn statutoryDueOn deadlines{kind label dueOn calculation remaining __typename}canRecategorize heldStep{...HeldStepParts __typename}...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}updatedAt __typename} fragment SignalHead on Signal{id reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename} fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl __typename} fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename} fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename} fragment HeldStepParts on HeldStep{id signalId to statusLabel author isOwn secondsLeft refusal problem form{department assigneeId externalBody duplicateOf message note photoIds __typename}__typename} fragment PossibleSteps on Signal{availableTransitions{to label fields{field required label hint __typename}__typename}__typename} fragment HistoryEntry on SignalEvent{cursor type title at actor status message note mentions{id name __typename}photos{...PhotoParts __typename}__typename} fragment DeliveryParts on Delivery{id kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt signalId acts{kind address formerAddress reason actor at __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename} fragment StaleSignal on StaleVersionError{current{...SignalDetails __typename}__typename}" };
export const RetryRegistrationDocument: OperationDocument<RetryRegistrationMutation, RetryRegistrationMutationVariables> = { id: '668b0ac0a5919b2f3150f12bbba2724123d6fca14d6a5d09ff7fcc2fbee44c82', name: 'RetryRegistration', text: "mutation RetryRegistration($signalId:ID!){retryRegistration(signalId:$signalId){__typename ...RegistrationParts ...Refusal}} fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename} fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const ResendDeliveryDocument: OperationDocument<ResendDeliveryMutation, ResendDeliveryMutationVariables> = { id: '963ea4e952cf288a94e6a1c0d3735343aa95b3b4fa90f7f3b4c3bca2ead4c25c', name: 'ResendDelivery', text: "mutation ResendDelivery($deliveryId:ID!){resendDelivery(deliveryId:$deliveryId){__typename ...DeliveryParts ...Refusal}} fragment DeliveryParts on Delivery{id kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt signalId acts{kind address formerAddress reason actor at __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const PublishSignalDocument: OperationDocument<PublishSignalMutation, PublishSignalMutationVariables> = { id: '6e3bf8d63db7ee67c1192d99167b3d76ad32ebfa8a87b9ec4808387dfffd5414', name: 'PublishSignal', text: "mutation PublishSignal($signalId:ID!$version:Int!){publishSignal(signalId:$signalId version:$version){__typename ...SignalDetails ...Refusal ...StaleSignal}} fragment SignalDetails on Signal{...SignalHead version category{dangerous __typename}settlement{kind __typename}address entrance location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt serviceDueOn statutoryDueOn deadlines{kind label dueOn calculation remaining __typename}canRecategorize heldStep{...HeldStepParts __typename}...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}updatedAt __typename} fragment SignalHead on Signal{id reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename} fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl __typename} fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename} fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename} fragment HeldStepParts on HeldStep{id signalId to statusLabel author isOwn secondsLeft refusal problem form{department assigneeId externalBody duplicateOf message note photoIds __typename}__typename} fragment PossibleSteps on Signal{availableTransitions{to label fields{field required label hint __typename}__typename}__typename} fragment HistoryEntry on SignalEvent{cursor type title at actor status message note mentions{id name __typename}photos{...PhotoParts __typename}__typename} fragment DeliveryParts on Delivery{id kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt signalId acts{kind address formerAddress reason actor at __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename} fragment StaleSignal on StaleVersionError{current{...SignalDetails __typename}__typename}" };
export const UnpublishSignalDocument: OperationDocument<UnpublishSignalMutation, UnpublishSignalMutationVariables> = { id: '3079e6a45a75b7fdfdbecb701a2c40fc40930cd5380d2bd5d0cf31f9c73ce88e', name: 'UnpublishSignal', text: "mutation UnpublishSignal($signalId:ID!$version:Int!){unpublishSignal(signalId:$signalId version:$version){__typename ...SignalDetails ...Refusal ...StaleSignal}} fragment SignalDetails on Signal{...SignalHead version category{dangerous __typename}settlement{kind __typename}address entrance location{lat lon __typename}photos{...PhotoParts __typename}answers{question label values __typename}channel reporter{id name email phone __typename}department{code name __typename}assignee{id name __typename}registration{...RegistrationParts __typename}actionTaken publishedAt serviceDueOn statutoryDueOn deadlines{kind label dueOn calculation remaining __typename}canRecategorize heldStep{...HeldStepParts __typename}...PossibleSteps events{...HistoryEntry __typename}deliveries{...DeliveryParts __typename}updatedAt __typename} fragment SignalHead on Signal{id reference status statusLabel category{code name __typename}settlement{code name __typename}description overdue createdAt __typename} fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl __typename} fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename} fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename} fragment HeldStepParts on HeldStep{id signalId to statusLabel author isOwn secondsLeft refusal problem form{department assigneeId externalBody duplicateOf message note photoIds __typename}__typename} fragment PossibleSteps on Signal{availableTransitions{to label fields{field required label hint __typename}__typename}__typename} fragment HistoryEntry on SignalEvent{cursor type title at actor status message note mentions{id name __typename}photos{...PhotoParts __typename}__typename} fragment DeliveryParts on Delivery{id kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt signalId acts{kind address formerAddress reason actor at __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename} fragment StaleSignal on StaleVersionError{current{...SignalDetails __typename}__typename}" };
export const TransitionMailsDocument: OperationDocument<TransitionMailsQuery, TransitionMailsQueryVariables> = { id: '45a3d6bef24f2b544598f0659a23f1be4cf69967b5b2902c20700b450046ad45', name: 'TransitionMails', text: "query TransitionMails($input:TransitionSignalInput!){transitionMails(input:$input){__typename ...on TransitionMails{followers mails{kindLabel to address subject text html __typename}__typename}...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const CoverPhotoDocument: OperationDocument<CoverPhotoMutation, CoverPhotoMutationVariables> = { id: '8ba53cb29476def63aa08c2756d46c54771cb66e93e2ba4a2f02131ffd7dfcf7', name: 'CoverPhoto', text: "mutation CoverPhoto($photoId:ID!$areas:[CoverAreaInput!]!$version:Int){coverPhoto(photoId:$photoId areas:$areas version:$version){__typename ...PhotoParts ...Refusal}} fragment PhotoParts on Photo{id url thumbnailUrl width height covers{x y width height __typename}coversVersion coveredUrl __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const SignalPdfDocument: OperationDocument<SignalPdfQuery, SignalPdfQueryVariables> = { id: '0480c6bb7d9562ef7b20000045971449787973e747b49cd89b1d0cfef45f78ec', name: 'SignalPdf', text: "query SignalPdf($id:ID!){signal(id:$id){__typename id pdfUrl}}" };
export const StuckRegistrationsDocument: OperationDocument<StuckRegistrationsQuery, StuckRegistrationsQueryVariables> = { id: 'b79e7d3a146a500cc4682959b7459b88d95652f7206fcfd4a79407a41a298573', name: 'StuckRegistrations', text: "query StuckRegistrations{stuckRegistrations(first:50){reason title advice count oldestSince registrations{...StuckRegistrationRow __typename}__typename}} fragment StuckRegistrationRow on Registration{direction state attempts lastError nextAttemptAt createdAt change{...RegistrationChangeParts __typename}signal{id reference category{code name __typename}settlement{code name __typename}address reporter{id name email phone __typename}__typename}__typename} fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename}" };
export const RecordsConditionDocument: OperationDocument<RecordsConditionQuery, RecordsConditionQueryVariables> = { id: '81c3d1c853e9f92840c09adf8ff7f9552db2747f8cc4c681fc535d16ae423920', name: 'RecordsCondition', text: "query RecordsCondition{recordsSystemCondition{connection problem problemTitle certificates{role state text __typename}since retryAt pending needAttention oldestSince __typename}}" };
export const StuckDeliveriesDocument: OperationDocument<StuckDeliveriesQuery, StuckDeliveriesQueryVariables> = { id: 'e4c1415abcd9cd8179b91e2b69fa46c0db805b4976abbabc87b2aae59a83f8d5', name: 'StuckDeliveries', text: "query StuckDeliveries{stuckDeliveries{reason label advice canResend count oldestAt deliveries{...DeliveryParts __typename}__typename}} fragment DeliveryParts on Delivery{id kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt signalId acts{kind address formerAddress reason actor at __typename}__typename}" };
export const MailConditionDocument: OperationDocument<MailConditionQuery, MailConditionQueryVariables> = { id: 'b01a752c774a2b41bc85e58a5d44b417430e325d9760531e454f56f3f857413a', name: 'MailCondition', text: "query MailCondition{mailState{hasServer waiting oldestWaitingAt sentInLastHour lastSentAt troubledAddresses __typename}}" };
export const RetryRegistrationsDocument: OperationDocument<RetryRegistrationsMutation, RetryRegistrationsMutationVariables> = { id: '45018e293cc97a732a50355261872892130e79abafd1f08fe723bf7b1c25f433', name: 'RetryRegistrations', text: "mutation RetryRegistrations($reason:RegistrationStuckReason!){retryRegistrations(reason:$reason){__typename retried left}}" };
export const ResendDeliveriesDocument: OperationDocument<ResendDeliveriesMutation, ResendDeliveriesMutationVariables> = { id: '3f0bd10d24ed8688dfa8dd7813325e9466807093426fad4521c07fd0c4103ead', name: 'ResendDeliveries', text: "mutation ResendDeliveries($reason:StuckMailReason!){resendDeliveries(reason:$reason){__typename ...on DeliveriesDue{count __typename}...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const ReadyTextsDocument: OperationDocument<ReadyTextsQuery, ReadyTextsQueryVariables> = { id: 'cc3da931cdffa2b805cfed33c7f4207d6d59eec582d769f56c078dee6436b8ce', name: 'ReadyTexts', text: "query ReadyTexts{readyTexts{...EditedText __typename}readyTextFields{name label __typename}} fragment EditedText on ReadyText{id title text to language version editable category{code name __typename}department{code name __typename}__typename}" };
export const SaveReadyTextDocument: OperationDocument<SaveReadyTextMutation, SaveReadyTextMutationVariables> = { id: 'f420716b5dce38c7f8a7757d99b22c1c82d12af51c2e3e28e47669370d0caa9d', name: 'SaveReadyText', text: "mutation SaveReadyText($input:SaveReadyTextInput!){saveReadyText(input:$input){__typename ...EditedText ...Refusal ...on StaleReadyTextError{current{...EditedText __typename}__typename}}} fragment EditedText on ReadyText{id title text to language version editable category{code name __typename}department{code name __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const RemoveReadyTextDocument: OperationDocument<RemoveReadyTextMutation, RemoveReadyTextMutationVariables> = { id: '748737763e9440179b0be00526b47da573e4ad94eb7901e6386f09d3e6a2096e', name: 'RemoveReadyText', text: "mutation RemoveReadyText($id:ID!){removeReadyText(id:$id){__typename ...on ReadyTextRemoved{id __typename}...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const ExactMailDocument: OperationDocument<ExactMailQuery, ExactMailQueryVariables> = { id: '8f1554694754f17efc13c8a288c5d71d72efd79adee3d9a7448df6fc9e490e6d', name: 'ExactMail', text: "query ExactMail($id:ID!){deliveryMail(id:$id){subject text html headers{name value __typename}__typename}}" };
export const CorrectDeliveryAddressDocument: OperationDocument<CorrectDeliveryAddressMutation, CorrectDeliveryAddressMutationVariables> = { id: '4718cd6d8ca1a2ade1d84a4292cfb90c3170dbe81a8f45a6152851e2f52f5c90', name: 'CorrectDeliveryAddress', text: "mutation CorrectDeliveryAddress($input:CorrectDeliveryAddressInput!){correctDeliveryAddress(input:$input){__typename ...DeliveryParts ...Refusal}} fragment DeliveryParts on Delivery{id kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt signalId acts{kind address formerAddress reason actor at __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const SetDeliveryAsideDocument: OperationDocument<SetDeliveryAsideMutation, SetDeliveryAsideMutationVariables> = { id: '61460ccb15719f573dce5c6872511c472c583ad296069411a9c07b4ea46f06bf', name: 'SetDeliveryAside', text: "mutation SetDeliveryAside($input:SetDeliveryAsideInput!){setDeliveryAside(input:$input){__typename ...DeliveryParts ...Refusal}} fragment DeliveryParts on Delivery{id kind kindLabel channel address subject state attempts lastError nextAttemptAt sentAt returnedAt addressTrouble createdAt signalId acts{kind address formerAddress reason actor at __typename}__typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const MarkRegisteredDocument: OperationDocument<MarkRegisteredMutation, MarkRegisteredMutationVariables> = { id: '2e8fc9c7ce6fb6bae2e1f2a8fcb901ebe01f1c54ebf8f06e8cfe1b3e88df6e05', name: 'MarkRegistered', text: "mutation MarkRegistered($input:MarkRegisteredInput!){markRegistered(input:$input){__typename ...RegistrationParts ...Refusal}} fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename} fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const AcceptRegistrationChangeDocument: OperationDocument<AcceptRegistrationChangeMutation, AcceptRegistrationChangeMutationVariables> = { id: '516e8c6a26ce73d42685ed76554d0dd86f56bde5c0a53c9f74c1dab72900df06', name: 'AcceptRegistrationChange', text: "mutation AcceptRegistrationChange($signalId:ID!$changeId:ID!){acceptRegistrationChange(signalId:$signalId changeId:$changeId){__typename ...RegistrationParts ...Refusal}} fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename} fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const KeepRegistrationDocument: OperationDocument<KeepRegistrationMutation, KeepRegistrationMutationVariables> = { id: '6b2b9b7208634791480382f15465db77a0706bf89ef204887ea93c0de94864ce', name: 'KeepRegistration', text: "mutation KeepRegistration($signalId:ID!$changeId:ID!){keepRegistration(signalId:$signalId changeId:$changeId){__typename ...RegistrationParts ...Refusal}} fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename} fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const ResendCorrectedDocument: OperationDocument<ResendCorrectedMutation, ResendCorrectedMutationVariables> = { id: '66758b85c374186039c74fdeeacc500e23c090c2c61da8b0a096e4d01a3a8831', name: 'ResendCorrected', text: "mutation ResendCorrected($input:ResendCorrectedInput!){resendCorrected(input:$input){__typename ...RegistrationParts ...Refusal}} fragment RegistrationParts on Registration{documentGuid signalId direction state incomingNumber incomingDate attempts lastError nextAttemptAt change{...RegistrationChangeParts __typename}__typename} fragment RegistrationChangeParts on RegistrationChange{id kind title number date reason previousNumber previousDate reportedAt __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const SavedViewsDocument: OperationDocument<SavedViewsQuery, SavedViewsQueryVariables> = { id: 'de3bdf797c457d1be87522e963fabce496402c4a78d156fd1f4b2d466e84a88c', name: 'SavedViews', text: "query SavedViews{savedViews{...SavedViewParts __typename}} fragment SavedViewParts on SavedView{id name query shared mine removable sharedBy __typename}" };
export const SaveViewDocument: OperationDocument<SaveViewMutation, SaveViewMutationVariables> = { id: '8ef42f74e7a72515f0e5945936666d9c5c3d508681a08fd8c826022ee7a26a2c', name: 'SaveView', text: "mutation SaveView($input:SaveViewInput!){saveView(input:$input){__typename ...SavedViewParts ...Refusal}} fragment SavedViewParts on SavedView{id name query shared mine removable sharedBy __typename} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const RemoveViewDocument: OperationDocument<RemoveViewMutation, RemoveViewMutationVariables> = { id: 'dcb3a7b4e8e3724ce39dd02dc94fa77e486ec72a36fa62bd326dc917de9857fe', name: 'RemoveView', text: "mutation RemoveView($id:ID!){removeView(id:$id){__typename ...on ViewRemoved{id __typename}...Refusal}} fragment Refusal on ErrorResult{message ...on InvalidInputError{fields{path message __typename}__typename}__typename}" };
export const WorkloadDocument: OperationDocument<WorkloadQuery, WorkloadQueryVariables> = { id: '62328c50306f7c32b83975b13416d4a32fb2288374ef3b9eeeeda55dfd473f28', name: 'Workload', text: "query Workload{workload{department{code name __typename}open overdue dueSoon unassigned oldestReceivedAt __typename}}" };