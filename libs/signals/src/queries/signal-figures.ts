import { reportPhotoCount } from '@ns/media';
import { categoryRelation } from '@ns/municipality';
import { columnsOf, type EntityManager, sql } from '@ns/platform';
import { e, s, signalTables } from '../entities/index.ts';
import type { FieldOf, ViewOf } from '../entities/signal-views.ts';
import { SignalSchema } from '../entities/signal.entity.ts';
import { nearestQuarterOf } from './nearest-quarter.ts';

/** Fields that have another name, or another content, in the figures. */
type RenamedFigure = `${string}Code` | 'createdAt' | 'publishedAt';

/** What figures know of a signal: codes, moments and counts, nothing that names or describes a person. */
export interface SignalFigures extends Omit<ViewOf<'figures'>, RenamedFigure> {
  readonly category: string;
  readonly department: string;
  readonly settlement: string;
  /** the nearest quarter of the settlement, when the signal has a point near one */
  readonly quarter: string | null;
  readonly externalBody: string | null;
  readonly receivedAt: Date;
  readonly registeredAt: Date | null;
  readonly firstResponseAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
  readonly inTime: boolean | null;
  readonly reopenedCount: number;
  readonly disputedCount: number;
  readonly photoCount: number;
  readonly dangerous: boolean;
  readonly published: boolean;
}

const f = columnsOf(SignalSchema, 'f');
const c = categoryRelation('c');
/** How each field of the view is read; a new one does not compile without it. */
const ownColumns: Readonly<Record<FieldOf<'figures'>, ReturnType<typeof sql>>> = {
  id: f.id,
  reference: f.reference,
  categoryCode: sql`${f.categoryCode} as category`,
  departmentCode: sql`${f.departmentCode} as department`,
  settlementCode: sql`${f.settlementCode} as settlement`,
  channel: f.channel,
  status: f.status,
  externalBodyCode: sql`${f.externalBodyCode} as "externalBody"`,
  // Rounded to about 100 m: a point with a time is personal data in a village.
  lat: sql`round(${f.lat}::numeric, 3)::float8 as lat`,
  lon: sql`round(${f.lon}::numeric, 3)::float8 as lon`,
  incomingNumber: sql`${f.incomingNumber} as "incomingNumber"`,
  createdAt: sql`${f.createdAt} as "receivedAt"`,
  serviceDueOn: sql`${f.serviceDueOn} as "serviceDueOn"`,
  statutoryDueOn: sql`${f.statutoryDueOn} as "statutoryDueOn"`,
  publishedAt: sql`${f.publishedAt} is not null as published`,
  stars: f.stars,
  promiseKind: sql`${f.promiseKind} as "promiseKind"`,
  promisedOn: sql`${f.promisedOn} as "promisedOn"`,
  promisesMade: sql`${f.promisesMade} as "promisesMade"`,
  promisesKept: sql`${f.promisesKept} as "promisesKept"`,
  promisesMoved: sql`${f.promisesMoved} as "promisesMoved"`,
  promisesBroken: sql`${f.promisesBroken} as "promisesBroken"`,
};

/**
 * The figures of signals as they are now, in one statement. Unknown ids are absent, and so are erased signals, whose
 * facts stay as they are. `firstResponseAt` is the first public message of the staff, question, or status other than
 * RECEIVED and ASSIGNED; `resolvedAt` the last time an outcome was reached, null while the signal is open; `inTime`
 * whether that day was not after the service target.
 */
export async function signalFiguresOf(em: EntityManager, ids: readonly string[]): Promise<readonly SignalFigures[]> {
  const figures = sql<SignalFigures>`
    with history as (
      select ${e.signalId},
        min(${e.at}) filter (where ${e.type} = 'registered') as registered_at,
        min(${e.at}) filter (where (${e.message} is not null and ${e.actorKind} <> 'REPORTER')
          or ${e.status} not in ('RECEIVED', 'ASSIGNED')) as first_response_at,
        count(*) filter (where ${e.type} = 'reopened')::int as reopened,
        count(*) filter (where ${e.type} = 'reopened' and ${e.actorKind} <> 'STAFF')::int as disputed,
        max(${e.id}) filter (where ${e.type} = 'reopened') as last_reopened
      from signal_event e where ${e.signalId} = any(${ids}::uuid[]) group by 1),
    outcome as (
      select ${e.signalId},
        max(${e.at}) filter (where ${e.status} in ('RESOLVED', 'FORWARDED', 'REJECTED', 'DUPLICATE',
          'WITHDRAWN')) as reached_at,
        max(${e.at}) filter (where ${e.status} = 'CLOSED') as closed_at
      from signal_event e join history h on h.signal_id = ${e.signalId}
      where ${e.status} is not null and ${e.id} > coalesce(h.last_reopened, 0) group by 1),
    figures as (
      select s.*, h.registered_at, h.first_response_at, coalesce(h.reopened, 0) as reopened,
        coalesce(h.disputed, 0) as disputed,
        case when ${s.status} in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER') then null
          else coalesce(o.reached_at, o.closed_at) end as resolved_at,
        case when ${s.status} = 'CLOSED' then o.closed_at end as closed_at
      from signal s left join history h on h.signal_id = ${s.id} left join outcome o on o.signal_id = ${s.id}
      where ${s.id} = any(${ids}::uuid[]) and ${s.erasedAt} is null)
    select ${sql.join(Object.values(ownColumns))}, q.code as quarter, f.registered_at as "registeredAt",
      f.first_response_at as "firstResponseAt", f.resolved_at as "resolvedAt", f.closed_at as "closedAt",
      (f.resolved_at at time zone 'Europe/Sofia')::date <= ${f.serviceDueOn} as "inTime",
      f.reopened as "reopenedCount", f.disputed as "disputedCount",
      ${reportPhotoCount(sql`${f.id}`)} + ${f.erasedPhotos} as "photoCount", ${c.dangerous}
    from figures f join ${c.relation} on ${c.code} = ${f.categoryCode}
      left join lateral ${nearestQuarterOf('f')} q on true`;
  return (await figures.execute(em.getKysely())).rows;
}

/** Ids of signals after an id, in order of id: to go through all of them. */
export async function signalIdsAfter(
  em: EntityManager,
  after: string | null,
  limit: number,
): Promise<readonly string[]> {
  const ids = signalTables(em).selectFrom('signal').select('id').orderBy('id').limit(limit);
  const found = await (after === null ? ids : ids.where('id', '>', after)).execute();
  return found.map(({ id }) => id);
}
