import { columnsOf, type EntityManager, sql } from '@ns/platform';
import { s } from '../entities/index.ts';
import { SignalSchema } from '../entities/signal.entity.ts';
import type { StaffActor } from '../policies/signal-policies.ts';
import { enteredByStaff } from './correspondents.ts';
import { visibleTo } from './conditions.ts';
import { openCondition, signalColumns, type SignalRow } from './signal-row.ts';

const me = columnsOf(SignalSchema, 'me');

/** A neighbour of the signal `neighbourOf`. */
export interface NeighbourRow extends SignalRow {
  readonly neighbourOf: string;
}

/** Metres of one degree of latitude, and of longitude at the equator (mean of WGS 84). */
const metresPerDegree = 111_320;
/** Signals near one that are listed at most. */
const mostNearby = 20;

/**
 * Other signals of the same reporter that the member of staff may see, newest first; for each of several signals at
 * most `first`.
 */
export async function signalsOfSameReporter(
  em: EntityManager,
  actor: StaffActor,
  signalIds: readonly string[],
  first: number,
): Promise<readonly NeighbourRow[]> {
  return (
    await sql<NeighbourRow>`
    select neighbour.* from signal me cross join lateral (
      select ${me.id} as "neighbourOf", row_number() over (order by ${s.createdAt} desc, ${s.id} desc) as place,
        ${sql.join(signalColumns)} from signal s
      where ${s.reporterId} = ${me.reporterId} and ${s.id} <> ${me.id} and not ${enteredByStaff}
        and ${me.channel} not in ('PHONE', 'DESK', 'EMAIL', 'LETTER') and ${visibleTo(actor)}
      order by place limit ${first}) neighbour
    where ${me.id} = any(${signalIds}::uuid[]) order by neighbour.place`.execute(em.getKysely())
  ).rows;
}

/**
 * Signals within some metres of each of several signals, as far as the member of staff may see them: those of the same
 * category first, open ones before others, then the nearest.
 */
export async function signalsNear(
  em: EntityManager,
  actor: StaffActor,
  signalIds: readonly string[],
  radiusMetres: number,
): Promise<readonly NeighbourRow[]> {
  const high = sql`(${radiusMetres}::float8 / ${metresPerDegree})`;
  const wide = sql`(${radiusMetres}::float8 / (${metresPerDegree} * cos(radians(${me.lat}))))`;
  const metres = sql<number>`(${metresPerDegree} * sqrt((${s.lat} - ${me.lat}) ^ 2 + ((${s.lon} - ${me.lon}) *
    cos(radians(${me.lat}))) ^ 2))`;
  const nearest = sql`"isAkin" desc, "isOpen" desc, metres`;
  // An index of places has all that they are chosen by; only the rows of the chosen ones are read.
  return (
    await sql<NeighbourRow>`
    select ${me.id} as "neighbourOf", ${sql.join(signalColumns)} from signal me cross join lateral (
      select ${s.id}, ${s.categoryCode} = ${me.categoryCode} as "isAkin",
        ${openCondition} as "isOpen", ${metres} as metres
        from signal s
      where ${s.lat} is not null and point(${s.lon}, ${s.lat}) <@ box(point(${me.lon} - ${wide}, ${me.lat} - ${high}),
        point(${me.lon} + ${wide}, ${me.lat} + ${high}))
        and ${metres} <= ${radiusMetres} and ${s.id} <> ${me.id} and ${visibleTo(actor)}
      order by ${nearest}, ${s.id} limit ${mostNearby}) neighbour join signal s on ${s.id} = neighbour.id
    where ${me.id} = any(${signalIds}::uuid[]) and ${me.lat} is not null order by ${nearest}, ${s.id}`.execute(
      em.getKysely(),
    )
  ).rows;
}
