/**
 * The port to a municipality's records system (деловодна система). Adapters translate it to a
 * concrete protocol; nothing else in the program knows how registration travels.
 *
 * Every call settles: adapters never throw for what the other side or the network does, they say
 * `unknown` with a cause. After an `unknown` the caller must ask `status` before it registers again.
 */
export interface RecordsSystem {
  /**
   * Hands the document over for registration. Calling it again with the same GUID must be preceded by `status`.
   * @param mayLeave asked when the line stands, just before the first byte of the document leaves
   */
  register(document: OutgoingDocument, mayLeave: MayLeave): Promise<RegisterOutcome | HeldBack>;
  /** What the records system knows about a document handed over before, by its GUID. */
  status(documentGuid: string): Promise<StatusOutcome>;
  /**
   * How long after an unknown outcome the other side may still be working on the request, milliseconds: until then a
   * `notFound` does not prove that it never arrived. 0 where the other side itself refuses a second copy.
   */
  readonly settleMs: number;
}

/**
 * Answers whether a document may leave now. What it finds out grows old while the process stands still, so nothing is
 * waited for between its answer and the first byte.
 */
export type MayLeave = () => Promise<boolean>;

/** A document as we hand it over; dates are calendar days `YYYY-MM-DD`, GUIDs plain lower-case UUIDs. */
export interface OutgoingDocument {
  /** Derived once per signal and direction, kept for ever: the idempotency key of the exchange. */
  readonly documentGuid: string;
  /** INCOMING: the signal; OUTGOING: the decision on it. */
  readonly direction: DocumentDirection;
  /** Our number of the document, no other document has it, and the day on which the document came to be. */
  readonly senderNumber: IncomingNumber;
  /** The incoming document this one answers, for decisions: it joins that document's file. */
  readonly parent?: ({ readonly documentGuid: string } & IncomingNumber) | undefined;
  /** Kind of document in the receiver's terms, for example „Сигнал“. */
  readonly kind: string;
  /** One line: category and place. */
  readonly about: string;
  /** The reporter's own words, or the municipality's for a decision. */
  readonly text: string;
  /** The day by which the law wants an answer. */
  readonly answerDueOn?: string | undefined;
  readonly correspondent: Correspondent;
  readonly attachments: readonly Attachment[];
  readonly details: DocumentDetails;
}

/** Which way a document goes, seen from the municipality. */
export type DocumentDirection = 'INCOMING' | 'OUTGOING';

/** The reporter. No national identity number is ever sent. */
export interface Correspondent {
  readonly name: string;
  readonly settlement: string;
  readonly address?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

export interface Attachment {
  readonly fileName: string;
  readonly mimeType: string;
  readonly content: Uint8Array;
}

/** Machine-readable details for a receiver that understands them. */
export interface DocumentDetails {
  readonly reference: string;
  readonly category: string;
  /** EKATTE code of the settlement. */
  readonly settlement: string;
  /** WGS 84, at most six decimals */
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

/** An incoming number and the calendar day it was given. */
export interface IncomingNumber {
  readonly number: string;
  readonly date: string;
}

/** A number and its day in one line of a report. */
export function numberText({ number, date }: IncomingNumber): string {
  return `${number} / ${date}`;
}

/** How far the file (преписка) has come on the other side once the document has its number. */
export type FileProgress = 'OPEN' | 'STOPPED' | 'CLOSED';

export interface Registered extends IncomingNumber {
  readonly kind: 'registered';
  readonly file: FileProgress;
}

/** The other side has registered the document more than once: which number counts, only a person can say. */
export interface RegisteredTwice {
  readonly kind: 'registeredTwice';
  /** all of them different, in the order in which the other side names them; at least two */
  readonly numbers: readonly IncomingNumber[];
}

/** The document arrived, its number has not been given yet. */
export interface Waiting {
  readonly kind: 'waiting';
}

/** The receiver's considered refusal: a person must look at it. */
export interface Rejected {
  readonly kind: 'rejected';
  readonly reason: string;
}

/** The receiver says it has never seen the document. */
export interface NotFound {
  readonly kind: 'notFound';
}

/** It is unknown whether the request had an effect, or the response cannot be interpreted. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly cause: UnknownCause;
  /** The technical words for the log and the staff screen; never personal data of ours. */
  readonly detail: string;
}

/** Nothing of the document has left, because it may not leave any more. */
export interface HeldBack {
  readonly kind: 'heldBack';
}
export const heldBack: HeldBack = { kind: 'heldBack' };

/** Why an outcome is unknown. */
export type UnknownCause =
  | 'UNREACHABLE'
  /** The other side does not accept who we are: credentials, or our certificate. */
  | 'ACCESS_DENIED'
  /** We do not accept who the other side is: its certificate has ended, has another name or is of a stranger. */
  | 'CERTIFICATE_NOT_TRUSTED'
  /** One side speaks TLS and the other does not, or they have no version in common. */
  | 'TLS_MISMATCH'
  | 'TIMEOUT'
  | 'CONNECTION_LOST'
  | 'HTTP_ERROR'
  | 'UNREADABLE_ANSWER'
  | 'BAD_SIGNATURE'
  | 'ERROR_ANSWER'
  | 'UNEXPECTED_ANSWER'
  /** The other side cannot be asked about a document: only a person can find out. */
  | 'NO_LOOKUP'
  /** The fault is ours, for example a photo that cannot be read. */
  | 'OUR_FAULT';

/** After these surely nothing was handed over: the connection never came about. */
export const neverHandedOver: readonly UnknownCause[] = ['UNREACHABLE', 'CERTIFICATE_NOT_TRUSTED', 'TLS_MISMATCH'];

export type RegisterOutcome = Registered | Waiting | Rejected | Unknown;
/** What a system says that knows a document once or not at all. */
export type SingleOutcome = RegisterOutcome | NotFound;
export type StatusOutcome = SingleOutcome | RegisteredTwice;
