import { type EntityManager, firstRow, run, sql } from '@ns/platform';
import { type FileProgress } from '../domain/records-system.ts';
import {
  type Direction,
  type Phase,
  type ProblemCause,
  type Progress,
  type RegistrationState,
} from '../domain/registration.ts';

/** One document of one signal on its way into the records system, as its row has it. */
export interface RegistrationRow {
  readonly id: string;
  readonly signalId: string;
  readonly direction: Direction;
  /** the event with the decision that an outgoing document is about; null for the incoming one */
  readonly eventId: string | null;
  readonly documentGuid: string;
  readonly state: RegistrationState;
  readonly phase: Phase;
  readonly failures: number;
  readonly polls: number;
  /** counts every try; also the fencing number of the worker that holds the lease */
  readonly attempts: number;
  readonly acceptedAt: Date | null;
  readonly lastSentAt: Date | null;
  readonly nextAttemptAt: Date | null;
  readonly incomingNumber: string | null;
  /** YYYY-MM-DD */
  readonly incomingDate: string | null;
  readonly file: FileProgress | null;
  /** a person entered the number */
  readonly byHand: boolean;
  readonly problemCause: ProblemCause | null;
  readonly problemDetail: string | null;
}

/** The row as the statement gives it: instants as milliseconds since 1970. */
export type RawRegistration = Omit<RegistrationRow, 'acceptedAt' | 'lastSentAt' | 'nextAttemptAt'> & {
  readonly acceptedMs: number | null;
  readonly lastSentMs: number | null;
  readonly nextAttemptMs: number | null;
};

const milliseconds = (column: string): string => `(extract(epoch from ${column}) * 1000)::float8`;

export const registrationColumns = sql.raw(`
  id, signal_id as "signalId", direction, event_id as "eventId", document_guid as "documentGuid", state, phase,
    failures, polls, attempts,
  ${milliseconds('accepted_at')} as "acceptedMs", ${milliseconds('last_sent_at')} as "lastSentMs",
    ${milliseconds('next_attempt_at')} as "nextAttemptMs",
  incoming_number as "incomingNumber", incoming_date::text as "incomingDate", file, by_hand as "byHand",
    problem_cause as "problemCause", problem_detail as "problemDetail"`);

/** The row with real instants. */
export function toRegistrationRow({ acceptedMs, lastSentMs, nextAttemptMs, ...row }: RawRegistration): RegistrationRow {
  return {
    ...row,
    acceptedAt: instant(acceptedMs),
    lastSentAt: instant(lastSentMs),
    nextAttemptAt: instant(nextAttemptMs),
  };
}

function instant(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms);
}

/** Which registration: by its id, by its document, or the incoming one of a signal. */
export type RegistrationKey =
  { readonly id: string } | { readonly documentGuid: string } | { readonly signalId: string };

/**
 * Reads a registration and holds its row until the transaction ends: everything that changes it happens one after
 * another.
 */
export async function lockRegistration(tx: EntityManager, key: RegistrationKey): Promise<RegistrationRow | undefined> {
  const raw = await firstRow(
    tx,
    sql<RawRegistration>`select ${registrationColumns} from registration where ${condition(key)} for update`,
  );
  return raw && toRegistrationRow(raw);
}

function condition(key: RegistrationKey) {
  if ('id' in key) {
    return sql`id = ${key.id}`;
  }
  return 'documentGuid' in key
    ? sql`document_guid = ${key.documentGuid}`
    : sql`signal_id = ${key.signalId} and direction = 'INCOMING'`;
}

/** The part of a row that outcomes change. */
export function progressOf(row: RegistrationRow): Progress {
  return {
    state: row.state,
    phase: row.phase,
    failures: row.failures,
    polls: row.polls,
    acceptedAt: row.acceptedAt,
    number: row.incomingNumber,
    date: row.incomingDate,
    file: row.file,
    nextAttemptAt: row.nextAttemptAt,
    problem: row.problemCause === null ? null : { cause: row.problemCause, detail: row.problemDetail ?? '' },
  };
}

/** Writes progress into the row. */
export async function writeProgress(tx: EntityManager, id: string, progress: Progress): Promise<void> {
  await run(
    tx,
    sql`
    update registration set state = ${progress.state}::registration_state,
      phase = ${progress.phase}::registration_phase,
      failures = ${progress.failures}, polls = ${progress.polls}, accepted_at = ${progress.acceptedAt},
        next_attempt_at = ${progress.nextAttemptAt},
      incoming_number = ${progress.number}, incoming_date = ${progress.date}::date, file = ${progress.file},
      problem_cause = ${progress.problem?.cause ?? null}, problem_detail = ${progress.problem?.detail ?? null},
        updated_at = now()
    where id = ${id}`,
  );
}
