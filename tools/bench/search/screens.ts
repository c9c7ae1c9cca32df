import { type Database, firstRow, rows, sql } from '@ns/platform';
import { countSignals, listSignals, placeOf, type SignalFilter, signalsNear, type StaffActor } from '@ns/signals';
import { departments } from './crowd.ts';
import { type Measured, measured } from './timings.ts';

const overseer: StaffActor = { id: 'x', kind: 'DISPATCHER', departments: [] };
const clerk: StaffActor = { id: 'x', kind: 'CLERK', departments: departments.slice(0, 2) };
const sorts = ['NEWEST', 'OLDEST', 'DUE', 'UPDATED'] as const;

/** Filters as the inbox has them, each with what a person would combine it with. */
const filters: Readonly<Record<string, SignalFilter>> = {
  'no filter': {},
  'open': { statuses: ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER'] },
  'a department and category': { departments: ['d3'], categories: ['g.7'] },
  'a settlement, this year': { settlements: ['00007'], from: `${String(new Date().getFullYear())}-01-01` },
  'overdue': { overdue: true },
  'due soon': { dueSoon: true },
  'nobody’s': { unassigned: true },
  'mine, in progress': { assigneeId: '00000000-0000-4000-9000-000000000005', statuses: ['IN_PROGRESS'] },
  'a reporter': { reporter: '00000000-0000-4000-9000-000000000123' },
  'the map': { bbox: [25.94, 43.84, 25.95, 43.85] },
};

/** Times of everything that the console asks for over all signals. */
export async function* measureScreens(database: Database, words: { readonly rare: readonly string[]; readonly frequent: readonly string[] }, names: readonly string[]): AsyncGenerator<Measured> {
  const list = (actor: StaffActor, filter: SignalFilter, sort: (typeof sorts)[number] = 'NEWEST', after: string | null = null) =>
    listSignals(database.fork(), { actor, filter, sort, first: 50, after, language: 'BG' });
  const often = <T>(make: (turn: number) => T, turns = 40): readonly T[] => Array.from({ length: turns }, (_, turn) => make(turn));
  yield await measured('reporter by family name', names.map((name) => () => list(overseer, { text: name })));
  yield await measured('reporter by both names', names.map((name) => () => list(overseer, { text: `Мария ${name}` })));
  yield await measured('reporter by address', often((turn) => () => list(overseer, { text: `p${String(900 + turn * 37)}@demo` })));
  for (const [name, filter] of Object.entries(filters)) {
    yield await measured(`list: ${name}`, sorts.flatMap((sort) => often((turn) => () => list(turn % 2 ? clerk : overseer, filter, sort), 10)));
    yield await measured(`counts: ${name}`, often((turn) => () => countSignals(database.fork(), turn % 2 ? clerk : overseer, filter), 30));
  }
  yield await measured('counts: a rare word', words.rare.slice(0, 40).map((text) => () => countSignals(database.fork(), overseer, { text })));
  yield await measured('counts: a frequent word', words.frequent.slice(0, 40).map((text) => () => countSignals(database.fork(), overseer, { text })));
  const ids = await rows(database.fork(), sql<{ id: string }>`select id from signal tablesample system (0.1) where lat is not null limit 40`);
  yield await measured('nearby, 250 m', ids.map(({ id }) => () => signalsNear(database.fork(), overseer, [id], 250)));
  for (const sort of ['NEWEST', 'DUE'] as const) {
    const lasts = await Promise.all([overseer, clerk].map(async (actor) => ({ actor, after: await lastPlace(database, actor, sort) })));
    yield await measured(`last page: ${sort}`, often((turn) => () => list(lasts[turn % 2]?.actor ?? overseer, {}, sort, lasts[turn % 2]?.after ?? null)));
  }
}

/** The cursor before the last page of the whole list. */
async function lastPlace(database: Database, actor: StaffActor, sort: 'NEWEST' | 'DUE'): Promise<string> {
  const by = sort === 'NEWEST' ? sql`created_at, id` : sql`coalesce(service_due_on, 'infinity'::date) desc, id desc`;
  const place = sort === 'NEWEST' ? sql`created_at::text` : sql`coalesce(service_due_on, 'infinity'::date)::text`;
  const mine = actor.kind === 'CLERK' ? sql`department_code = any(${actor.departments}::text[])` : sql`true`;
  const row = await firstRow(database.fork(), sql<{ id: string; place: string }>`select id, ${place} as place from signal where ${mine} order by ${by} limit 1 offset 50`);
  if (!row) throw new Error('The bench has too few signals.');
  return placeOf(sort, row);
}
