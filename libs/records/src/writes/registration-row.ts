import { type EntityManager, type RowOf, selection, sql } from '@ns/platform';
import type { Progress } from '../domain/registration.ts';
import { r, recordsTables, RegistrationSchema } from '../entities/records.entities.ts';

const fields = [
  ...(['id', 'signalId', 'direction', 'eventId', 'documentGuid', 'senderNumber'] as const),
  ...(['state', 'phase', 'failures', 'polls'] as const),
  ...(['attempts', 'acceptedAt', 'lastSentAt', 'nextAttemptAt', 'incomingNumber', 'incomingDate', 'file'] as const),
  ...(['byHand', 'problemCause', 'problemDetail'] as const),
];

/** One document of one signal on its way into the records system, as who works on it reads it. */
export type RegistrationRow = Pick<RowOf<typeof RegistrationSchema>, (typeof fields)[number]>;

/** A registration whose row is held, or in the hands of one attempt. */
export interface HeldRegistration extends RegistrationRow {
  /** when it was read, by the clock of the database, which alone says what is due */
  readonly now: Date;
}

/** The columns of {@link RegistrationRow} from `registration r`. */
export const registrationColumns = selection(RegistrationSchema, 'r', fields);

/** Which registration: by its id, by its document, or the incoming one of a signal. */
export type RegistrationKey =
  { readonly id: string } | { readonly documentGuid: string } | { readonly signalId: string };

/**
 * Reads a registration and holds its row until the transaction ends: everything that changes it happens one after
 * another.
 */
export async function lockRegistration(tx: EntityManager, key: RegistrationKey): Promise<HeldRegistration | undefined> {
  return (
    await sql<HeldRegistration>`
    select ${registrationColumns}, now() as now from registration r where ${condition(key)} for update`.execute(
      tx.getKysely(),
    )
  ).rows[0];
}

function condition(key: RegistrationKey) {
  if ('id' in key) {
    return sql`${r.id} = ${key.id}`;
  }
  return 'documentGuid' in key
    ? sql`${r.documentGuid} = ${key.documentGuid}`
    : sql`${r.signalId} = ${key.signalId} and ${r.direction} = 'INCOMING'`;
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
  await recordsTables(tx)
    .updateTable('registration')
    .set({
      state: progress.state,
      phase: progress.phase,
      failures: progress.failures,
      polls: progress.polls,
      accepted_at: progress.acceptedAt,
      next_attempt_at: progress.nextAttemptAt,
      incoming_number: progress.number,
      incoming_date: progress.date,
      file: progress.file,
      problem_cause: progress.problem?.cause ?? null,
      problem_detail: progress.problem?.detail ?? null,
      updated_at: sql<Date>`now()`,
    })
    .where('id', '=', id)
    .execute();
}
