import { anyOf, columnsOf, type EntityManager, sql } from '@ns/platform';
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
  const sent = sql<NeighbourRow>`
    select ${me.id} as "neighbourOf", sent.* from signal me cross join lateral (
      select ${sql.join(signalColumns)} from signal s
      where ${s.reporterId} = ${me.reporterId} and ${s.id} <> ${me.id} and not ${enteredByStaff}
        and ${me.channel} not in ('PHONE', 'DESK', 'EMAIL', 'LETTER') and ${visibleTo(actor)}
      order by ${s.createdAt} desc, ${s.id} desc limit ${first}) sent
    where ${me.id} = ${anyOf(signalIds)} order by sent."createdAt" desc, sent.id desc`;
  return (await sent.execute(em.getKysely())).rows;
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
  const found = sql`${s.id}, ${openCondition} as "isOpen", ${metres} as metres`;
  const within = sql<boolean>`${metres} <= ${radiusMetres} and ${visibleTo(actor)}`;
  const nearest = sql`"isOpen" desc, metres, id limit ${mostNearby}`;
  // Each part is found in an index that has all that it is chosen by. There are far more signals of other categories,
  // which are looked at only where there are too few of the same one.
  const near = sql<NeighbourRow>`
    select ${me.id} as "neighbourOf", ${sql.join(signalColumns)} from signal me cross join lateral (
      with akin as materialized (
        select ${found}, true as "isAkin" from signal s
        where ${s.categoryCode} = ${me.categoryCode} and ${s.lat} between ${me.lat} - ${high} and ${me.lat} + ${high}
          and ${s.id} <> ${me.id} and ${within} order by ${nearest}),
      others as (
        select ${found}, false as "isAkin" from signal s
        where (select count(*) from akin) < ${mostNearby} and ${s.lat} is not null
          and point(${s.lon}, ${s.lat}) <@ box(point(${me.lon} - ${wide}, ${me.lat} - ${high}),
            point(${me.lon} + ${wide}, ${me.lat} + ${high}))
          and ${s.categoryCode} <> ${me.categoryCode} and ${within} order by ${nearest})
      select * from akin union all select * from others order by "isAkin" desc, ${nearest}) neighbour
    join signal s on ${s.id} = neighbour.id
    where ${me.id} = ${anyOf(signalIds)} and ${me.lat} is not null
    order by "isAkin" desc, "isOpen" desc, metres, ${s.id}`;
  return (await near.execute(em.getKysely())).rows;
}
