import { columnsOf, type EntityManager, sql } from '@ns/platform';
import { e, s } from '../entities/index.ts';
import { SignalEventSchema } from '../entities/signal.entity.ts';
import { allOf } from './conditions.ts';
import { publicConditions, type PublicSignalFilter } from './public-signals.ts';
import { openCondition } from './signal-row.ts';

/** How it goes with the published signals of a place. */
export interface PlaceFigures {
  readonly open: number;
  readonly done: number;
  /** repaired ones that the median is of */
  readonly repaired: number;
  /** half of them took no longer, days from receipt to the outcome; null with fewer than {@link fewestRepaired} */
  readonly medianDays: number | null;
}

/** Of fewer a median says nothing. */
export const fewestRepaired = 5;
/** The newest repaired ones that the median is of: it says how long it takes now. */
const mostRepaired = 500;

interface Counted {
  readonly open: number | null;
  readonly done: number | null;
  readonly repaired: number | null;
  readonly median: number | null;
}

const r = columnsOf(SignalEventSchema, 'r');

/** Counts the published signals of a place, and says how long its repairs take. */
export async function placeFigures(em: EntityManager, filter: PublicSignalFilter): Promise<PlaceFigures> {
  const figures = sql<Counted>`
    with own as materialized (
      select ${s.id}, ${s.createdAt} as received, ${s.status}, ${openCondition} as "isOpen" from signal s
      where ${s.publishedAt} is not null and ${allOf(publicConditions(filter))}),
    newest as (
      select own.id, own.received from own where own.status in ('RESOLVED', 'CLOSED')
      order by own.received desc, own.id desc limit ${mostRepaired}),
    ended as (
      select newest.received, (
        select min(${e.at}) from signal_event e
        where ${e.signalId} = newest.id and ${e.type} = 'resolved'
          and ${e.id} > coalesce((select max(${r.id}) from signal_event r
            where ${r.signalId} = newest.id and ${r.type} = 'reopened'), 0)) as at
      from newest)
    select (select count(*)::int from own where own."isOpen") as open,
      (select count(*)::int from own where not own."isOpen") as done,
      (select count(ended.at)::int from ended) as repaired,
      (select percentile_cont(0.5) within group (order by extract(epoch from ended.at - ended.received) / 86400)
        from ended where ended.at is not null) as median`;
  const [{ open = 0, done = 0, repaired = 0, median = null } = {}] = (await figures.execute(em.getKysely())).rows;
  const enough = (repaired ?? 0) >= fewestRepaired;
  return { open: open ?? 0, done: done ?? 0, repaired: repaired ?? 0, medianDays: enough ? median : null };
}
