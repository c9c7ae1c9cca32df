import { type EntityManager, firstRow, keysetCursor, type Language, rows, sql } from '@ns/platform';
import { departmentsInSight, signalRelation, type StaffActor } from '@ns/signals';
import { type Direction, type Phase, type ProblemCause, type RegistrationState } from '../domain/registration.ts';

/** Begin of the registration, id. */
const cursors = keysetCursor('moment', 'uuid');

/** A registration as screens show it. */
export interface RegistrationView {
  readonly id: string;
  readonly signalId: string;
  readonly direction: Direction;
  readonly state: RegistrationState;
  readonly phase: Phase;
  readonly byHand: boolean;
  readonly incomingNumber: string | null;
  /** YYYY-MM-DD */
  readonly incomingDate: string | null;
  readonly documentGuid: string;
  readonly attempts: number;
  readonly problemCause: ProblemCause | null;
  readonly problemDetail: string | null;
  /** milliseconds since 1970 */
  readonly nextAttemptMs: number | null;
  readonly createdMs: number;
  /** place in the order, exact to the microsecond */
  readonly place: string;
}

/** The columns of {@link RegistrationView} from `registration r`. */
export const viewColumns = sql.raw(`
  r.id, r.signal_id as "signalId", r.direction, r.state, r.phase, r.by_hand as "byHand",
    r.incoming_number as "incomingNumber", r.incoming_date::text as "incomingDate",
  r.document_guid as "documentGuid", r.attempts, r.problem_cause as "problemCause", r.problem_detail as "problemDetail",
  (extract(epoch from r.next_attempt_at) * 1000)::float8 as "nextAttemptMs",
    (extract(epoch from r.created_at) * 1000)::float8 as "createdMs", r.created_at::text as place`);

export interface RegistrationListProps {
  readonly actor: StaffActor;
  readonly state: RegistrationState | null;
  readonly first: number;
  readonly after: string | null;
  readonly language: Language;
}

/**
 * Registrations of the signals that the actor may see, the longest waiting first, by keyset.
 * @returns up to `first + 1` rows; the last only shows that there are more
 */
export async function listRegistrations(
  em: EntityManager,
  { actor, state, first, after, language }: RegistrationListProps,
): Promise<readonly RegistrationView[]> {
  const cursor = after === null ? null : cursors.read(after, language);
  const beyond =
    cursor === null ? sql`true` : sql`(r.created_at, r.id) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`;
  const wanted = state === null ? sql`true` : sql`r.state = ${state}::registration_state`;
  return rows(
    em,
    sql<RegistrationView>`
    select ${viewColumns} from registration r join ${signalRelation} s on s.id = r.signal_id
    where r.direction = 'INCOMING' and ${wanted} and ${visibleTo(actor)} and ${beyond}
    order by r.created_at, r.id limit ${first + 1}`,
  );
}

/** Which rows of `signalRelation` as `s` the actor may see. */
export function visibleTo(actor: StaffActor) {
  const departments = departmentsInSight(actor);
  return departments === null ? sql<boolean>`true` : sql<boolean>`s.department_code = any(${[...departments]}::text[])`;
}

/** The cursor of a row. */
export function cursorOf(row: RegistrationView): string {
  return cursors.write([row.place, row.id]);
}

/** The incoming registrations of several signals in one statement; a signal that has just come in has none yet. */
export async function registrationsOf(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<readonly RegistrationView[]> {
  return rows(
    em,
    sql<RegistrationView>`select ${viewColumns} from registration r where r.direction = 'INCOMING'
      and r.signal_id = any(${signalIds}::uuid[])`,
  );
}

/**
 * All documents of several signals in one statement, each signal's incoming one first, then its decisions in their
 * order.
 */
export async function documentsOf(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<readonly RegistrationView[]> {
  return rows(
    em,
    sql<RegistrationView>`select ${viewColumns} from registration r where r.signal_id = any(${signalIds}::uuid[])
      order by r.direction, r.created_at, r.id`,
  );
}

/** The registration of one document, wherever it stands. */
export async function registrationByDocument(
  em: EntityManager,
  documentGuid: string,
): Promise<RegistrationView | undefined> {
  return firstRow(
    em,
    sql<RegistrationView>`select ${viewColumns} from registration r where r.document_guid = ${documentGuid}::uuid`,
  );
}

/** The registration that a change in the records system is about, settled or not. */
export async function registrationOfChange(em: EntityManager, changeId: string): Promise<RegistrationView | undefined> {
  return firstRow(
    em,
    sql<RegistrationView>`
    select ${viewColumns} from registration_change c join registration r on r.id = c.registration_id
    where c.id = ${changeId}::uuid`,
  );
}
