import { type EntityManager, sql } from '@ns/platform';
import { type RegistrationState, type SignalStatus } from '../domain/signal-status.ts';
import { type StaffActor } from '../policies/signal-policies.ts';
import { type Search, understandSearch } from '../search/understand-search.ts';
import { overdueCondition } from './signal-row.ts';

/** What a staff list is narrowed to; absent means "any". */
export interface SignalFilter {
  readonly statuses?: readonly SignalStatus[] | null;
  readonly departments?: readonly string[] | null;
  readonly categories?: readonly string[] | null;
  readonly settlements?: readonly string[] | null;
  readonly assigneeId?: string | null;
  readonly registration?: RegistrationState | null;
  readonly overdue?: boolean | null;
  readonly text?: string | null;
  /** calendar days of receipt in Bulgaria, both included */
  readonly from?: string | null;
  readonly to?: string | null;
  /** west, south, east, north in degrees */
  readonly bbox?: readonly number[] | null;
}

type Condition = ReturnType<typeof sql<boolean>>;

/** The rights of {@link canSee} as a condition on `signal s`, so that a list never fetches what it must not show. */
export function visibleTo(actor: StaffActor): Condition {
  return actor.kind === 'CLERK' ? sql<boolean>`s.department_code = any(${actor.departments}::text[])` : sql<boolean>`true`;
}

/** The filter as one condition on `signal s`. A category group stands for all its leaves. */
export async function matching(em: EntityManager, filter: SignalFilter): Promise<Condition> {
  const conditions: Condition[] = [];
  if (filter.statuses?.length) conditions.push(sql<boolean>`s.status = any(${filter.statuses}::signal_status[])`);
  if (filter.departments?.length) conditions.push(sql<boolean>`s.department_code = any(${filter.departments}::text[])`);
  if (filter.categories?.length) {
    conditions.push(sql<boolean>`s.category_code in (select code from category where code = any(${filter.categories}::text[]) or parent_code = any(${filter.categories}::text[]))`);
  }
  if (filter.settlements?.length) conditions.push(sql<boolean>`s.settlement_code = any(${filter.settlements}::text[])`);
  if (filter.assigneeId) conditions.push(sql<boolean>`s.assignee_id::text = ${filter.assigneeId}`);
  if (filter.registration) conditions.push(sql<boolean>`s.registration_state = ${filter.registration}::registration_state`);
  if (filter.overdue != null) conditions.push(filter.overdue ? overdueCondition : sql<boolean>`not ${overdueCondition}`);
  if (filter.text?.trim()) conditions.push(answering(await understandSearch(em, filter.text)));
  if (filter.from) conditions.push(sql<boolean>`s.created_at >= (${filter.from}::date::timestamp at time zone 'Europe/Sofia')`);
  if (filter.to) conditions.push(sql<boolean>`s.created_at < ((${filter.to}::date + 1)::timestamp at time zone 'Europe/Sofia')`);
  if (filter.bbox?.length === 4) {
    const [west, south, east, north] = filter.bbox;
    conditions.push(sql<boolean>`s.lon between ${west} and ${east} and s.lat between ${south} and ${north}`);
  }
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** Reference or incoming number by their beginning, or all words by their stems. */
function answering({ number, stems }: Search): Condition {
  const ways: ReturnType<typeof sql>[] = [];
  if (stems !== null) ways.push(sql`select f.signal_id from signal_search f where f.stems @@ ${stems}::tsquery`);
  if (number !== null) {
    const start = `${number.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
    ways.push(sql`select n.id from signal n where n.reference like ${start}`, sql`select n.id from signal n where upper(n.incoming_number) like ${start}`);
  }
  return ways.length === 0 ? sql<boolean>`false` : sql<boolean>`s.id in (${sql.join(ways, sql` union `)})`;
}
