import type { Database, Gate, Logger } from '@ns/platform';
import type { ReceivedPush } from '../adapters/seos/index.ts';
import type { ParticipantSource } from '../domain/participant.ts';
import type { RecordsSystem } from '../domain/records-system.ts';
import type { RegistrationPolicy } from '../domain/registration.ts';
import type { DocumentJournal } from '../journal/document-journal.ts';
import type { DocumentSource } from '../queries/document-material.ts';
import type { RegistrationAttempt } from '../writes/registration-attempt.ts';

/** What the use cases of this slice work with; each names what it takes. */
export interface RecordsNeeds {
  readonly database: Database;
  readonly system: RecordsSystem;
  readonly gate: Gate;
  readonly documentOf: DocumentSource;
  /** what a restored database must not have forgotten */
  readonly journal: DocumentJournal;
  readonly policy: RegistrationPolicy;
  readonly logger: Logger;
  /** 0 ≤ random < 1 */
  readonly random: () => number;
  /** milliseconds of a clock that nobody sets and that goes on while the process stands still */
  readonly monotonic: () => number;
  /** hears of every exchange, for the figures */
  readonly exchanged?: (attempt: RegistrationAttempt) => void;
  /** reads pushed messages */
  readonly receiver: (rawBody: string) => ReceivedPush | Promise<ReceivedPush>;
  /** the register of the participants of СЕОС */
  readonly participants: ParticipantSource;
  /** whom we exchange messages with, a lower-case UUID */
  readonly peerGuid: string;
  /** hears that the register may name another certificate by now */
  readonly otherCertificateSeen?: (() => Promise<void>) | undefined;
  /** where the incoming numbers of this municipality are compared */
  readonly register: string;
}

export type Needs<K extends keyof RecordsNeeds> = Pick<RecordsNeeds, K>;
