import { type Database, sql } from '@ns/platform';
import { type SignalFilter, stemsOf, type StaffActor } from '@ns/signals';

/** What the seeded signals have often and rarely, the most frequent first. */
export interface Values {
  readonly departments: readonly string[];
  readonly categories: readonly string[];
  readonly settlements: readonly string[];
  readonly assignees: readonly string[];
  readonly reporters: readonly string[];
  readonly externalBodies: readonly string[];
  /** names of reporters */
  readonly people: readonly string[];
  /** words of descriptions */
  readonly words: readonly string[];
}

/** Reads them from the database that is measured. */
export async function valuesOf(database: Database): Promise<Values> {
  const frequent = async (column: string): Promise<readonly string[]> => {
    const { rows } = await sql<{ value: string }>`
      select ${sql.ref(column)}::text as value from signal where ${sql.ref(column)} is not null
      group by 1 order by count(*) desc, 1`.execute(database.fork().getKysely());
    return rows.map(({ value }) => value);
  };
  const { rows: people } = await sql<{ name: string }>`
    select name from account where role = 'CITIZEN' and name is not null order by md5(id::text) limit 40`.execute(
    database.fork().getKysely(),
  );
  const { rows: words } = await sql<{ word: string }>`
    select lower(word) as word from (select description from signal order by md5(reference) limit 5000) s
      cross join regexp_split_to_table(s.description, '[^[:alpha:]]+') word
    where length(word) > 4 group by 1 order by count(*) desc, 1`.execute(database.fork().getKysely());
  return {
    departments: await frequent('department_code'),
    categories: await frequent('category_code'),
    settlements: await frequent('settlement_code'),
    assignees: await frequent('assignee_id'),
    reporters: await frequent('reporter_id'),
    externalBodies: await frequent('external_body_code'),
    people: people.map(({ name }) => name),
    words: words.map(({ word }) => word).filter((word) => stemsOf(word).length > 0),
  };
}

const clerkOf = (...codes: readonly string[]): StaffActor => ({ id: 'x', kind: 'CLERK', departments: codes });
/** All roles that see everything use the same statement: dispatchers, managers and administrators. */
export const overseer: StaffActor = { id: 'x', kind: 'DISPATCHER', departments: [] };

/** Everybody who looks at lists. */
export function viewersOf({ departments }: Values): Readonly<Record<string, StaffActor>> {
  return {
    'all departments': overseer,
    'the largest department': clerkOf(departments.at(0) ?? ''),
    'the smallest department': clerkOf(departments.at(-1) ?? ''),
    'five departments': clerkOf(...departments.slice(0, 4), departments.at(-1) ?? ''),
  };
}

export const thisYear = new Date().getFullYear();

/** Every field of the filter with values that are frequent and rare. */
export function filtersOf(values: Values): Readonly<Record<string, SignalFilter>> {
  const oldYear = String(thisYear - 2);
  const one = (list: readonly string[], place: number) => [list.at(place) ?? ''];
  return {
    'no filter': {},
    open: { statuses: ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER'] },
    'a rare status': { statuses: ['WITHDRAWN'] },
    closed: { statuses: ['CLOSED'] },
    'a department': { departments: one(values.departments, 2) },
    'a group of categories': { categories: one(values.categories, 0).map((code) => code.split('.')[0] ?? '') },
    'a frequent category': { categories: one(values.categories, 0) },
    'a rare category': { categories: one(values.categories, -1) },
    'a frequent settlement': { settlements: one(values.settlements, 0) },
    'a rare settlement': { settlements: one(values.settlements, -1) },
    'an assignee': { assigneeId: values.assignees.at(-1) },
    'a busy assignee': { assigneeId: values.assignees.at(0) },
    'stuck registrations': { registration: 'NEEDS_ATTENTION' },
    registered: { registration: 'REGISTERED' },
    overdue: { overdue: true },
    'not overdue': { overdue: false },
    'due today': { dueToday: true },
    'due soon': { dueSoon: true },
    unassigned: { unassigned: true },
    'somebody’s or over': { unassigned: false },
    'a reporter': { reporter: values.reporters.at(-1) },
    'a busy reporter': { reporter: values.reporters.at(0) },
    'this year': { from: `${String(thisYear)}-01-01` },
    'an old year': { from: `${oldYear}-01-01`, to: `${oldYear}-12-31` },
    'an old day': { from: `${oldYear}-05-17`, to: `${oldYear}-05-17` },
    'the map of a street': { bbox: [25.953, 43.848, 25.956, 43.851] },
    'the map of a town': { bbox: [25.91, 43.82, 25.99, 43.88] },
    'by telephone': { channels: ['PHONE'] },
    'on paper': { channels: ['LETTER'] },
    'forwarded to a body': { externalBodies: one(values.externalBodies, -1) },
    dangerous: { dangerous: true },
    'with photos': { withPhotos: true },
    'without photos': { withPhotos: false },
    public: { published: true },
    reopened: { reopened: true },
    'never reopened': { reopened: false },
    'answered by the reporter': { answered: true },
    disputed: { disputed: true },
    rated: { rated: true },
    'one star': { starsAtMost: 1 },
  };
}
