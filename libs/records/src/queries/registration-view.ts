import { decodeCursor, encodeCursor, type EntityManager, type Language, rows, sql } from '@ns/platform';
import { type StaffActor } from '@ns/signals';
import { type ProblemCause, type RegistrationState } from '../domain/registration.ts';

/** A registration as screens show it. */
export interface RegistrationView {
  readonly id: string;
  readonly signalId: string;
  readonly state: RegistrationState;
  readonly incomingNumber: string | null;
  /** YYYY-MM-DD */
  readonly incomingDate: string | null;
  readonly documentGuid: string;
  readonly attempts: number;
  readonly problemCause: ProblemCause | null;
  readonly problemDetail: string | null;
  /** milliseconds since 1970 */
  readonly nextAttemptMs: number | null;
  /** place in the order, exact to the microsecond */
  readonly place: string;
}

const columns = sql.raw(`
  r.id, r.signal_id as "signalId", r.state, r.incoming_number as "incomingNumber", r.incoming_date::text as "incomingDate",
  r.document_guid as "documentGuid", r.attempts, r.problem_cause as "problemCause", r.problem_detail as "problemDetail",
  (extract(epoch from r.next_attempt_at) * 1000)::float8 as "nextAttemptMs", r.created_at::text as place`);

export interface RegistrationListProps {
  readonly actor: StaffActor;
  readonly state: RegistrationState | null;
  readonly first: number;
  readonly after: string | null;
  readonly language: Language;
}

/**
 * Registrations of the signals that the actor may see, the longest waiting first, by keyset.
 * @returns up to `first + 1` rows; the last only tells that there are more
 */
export async function listRegistrations(em: EntityManager, { actor, state, first, after, language }: RegistrationListProps): Promise<readonly RegistrationView[]> {
  const cursor = after === null ? null : decodeCursor(after, 2, language);
  const beyond = cursor === null ? sql`true` : sql`(r.created_at, r.id) > (${String(cursor[0])}::timestamptz, ${String(cursor[1])}::uuid)`;
  const visible = actor.kind === 'CLERK' ? sql`s.department_code = any(${[...actor.departments]}::text[])` : sql`true`;
  const wanted = state === null ? sql`true` : sql`r.state = ${state}::registration_state`;
  return rows(em, sql<RegistrationView>`
    select ${columns} from registration r join signal s on s.id = r.signal_id
    where r.direction = 'INCOMING' and ${wanted} and ${visible} and ${beyond}
    order by r.created_at, r.id limit ${first + 1}`);
}

/** The cursor of a row. */
export function placeOf(row: RegistrationView): string {
  return encodeCursor([row.place, row.id]);
}

/** The incoming registrations of several signals in one statement; a signal that has just come in has none yet. */
export async function registrationsOf(em: EntityManager, signalIds: readonly string[]): Promise<readonly RegistrationView[]> {
  return rows(em, sql<RegistrationView>`select ${columns} from registration r where r.direction = 'INCOMING' and r.signal_id = any(${signalIds}::uuid[])`);
}
