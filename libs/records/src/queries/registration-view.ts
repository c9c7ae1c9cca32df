import { type EntityManager, keysetCursor, type Language, type RowOf, selection, sql } from '@ns/platform';
import { departmentsInSight, signalRelation, type StaffActor } from '@ns/signals';
import type { RegistrationState } from '../domain/registration.ts';
import { c, r, RegistrationSchema } from '../entities/records.entities.ts';

/** Begin of the registration, id. */
const cursors = keysetCursor('moment', 'uuid');

const s = signalRelation('s');

const fields = [
  ...(['id', 'signalId', 'direction', 'state', 'phase', 'byHand', 'incomingNumber', 'incomingDate'] as const),
  ...(['documentGuid', 'attempts', 'problemCause', 'problemDetail', 'nextAttemptAt', 'createdAt'] as const),
];

/** A registration as screens show it. */
export interface RegistrationView extends Pick<RowOf<typeof RegistrationSchema>, (typeof fields)[number]> {
  /** place in the order, exact to the microsecond */
  readonly place: string;
}

/** The columns of {@link RegistrationView} from `registration r`. */
export const viewColumns = sql<RegistrationView>`
  ${selection(RegistrationSchema, 'r', fields)}, ${r.createdAt}::text as place`;

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
    cursor === null ? sql`true` : sql`(${r.createdAt}, ${r.id}) > (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`;
  const wanted = state === null ? sql`true` : sql`${r.state} = ${state}`;
  return (
    await sql<RegistrationView>`
    select ${viewColumns} from registration r join ${s.relation} on ${s.id} = ${r.signalId}
    where ${r.direction} = 'INCOMING' and ${wanted} and ${visibleTo(actor)} and ${beyond}
    order by ${r.createdAt}, ${r.id} limit ${first + 1}`.execute(em.getKysely())
  ).rows;
}

/** Which rows of `signalRelation('s')` the actor may see. */
export function visibleTo(actor: StaffActor) {
  const departments = departmentsInSight(actor);
  return departments === null
    ? sql<boolean>`true`
    : sql<boolean>`${s.departmentCode} = any(${[...departments]}::text[])`;
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
  return (
    await sql<RegistrationView>`select ${viewColumns} from registration r where ${r.direction} = 'INCOMING'
      and ${r.signalId} = any(${signalIds}::uuid[])`.execute(em.getKysely())
  ).rows;
}

/**
 * All documents of several signals in one statement, each signal's incoming one first, then its decisions in their
 * order.
 */
export async function documentsOf(
  em: EntityManager,
  signalIds: readonly string[],
): Promise<readonly RegistrationView[]> {
  return (
    await sql<RegistrationView>`
    select ${viewColumns} from registration r where ${r.signalId} = any(${signalIds}::uuid[])
      order by ${r.direction}, ${r.createdAt}, ${r.id}`.execute(em.getKysely())
  ).rows;
}

/** The registration of one document, wherever it stands. */
export async function registrationByDocument(
  em: EntityManager,
  documentGuid: string,
): Promise<RegistrationView | undefined> {
  return (
    await sql<RegistrationView>`
    select ${viewColumns} from registration r where ${r.documentGuid} = ${documentGuid}::uuid`.execute(em.getKysely())
  ).rows[0];
}

/** The registration that a change in the records system is about, settled or not. */
export async function registrationOfChange(em: EntityManager, changeId: string): Promise<RegistrationView | undefined> {
  return (
    await sql<RegistrationView>`
    select ${viewColumns} from registration_change c join registration r on ${r.id} = ${c.registrationId}
    where ${c.id} = ${changeId}::uuid`.execute(em.getKysely())
  ).rows[0];
}
