import { type CalendarDay, municipalityZone } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import { e, s } from '../entities/index.ts';
import { undecidedCondition } from './signal-row.ts';

/** Promised days of a department, by what happened to them in some days. */
export interface DepartmentPromises {
  readonly departmentCode: string;
  readonly made: number;
  readonly kept: number;
  readonly moved: number;
  readonly broken: number;
  /** signals whose day passed and for which nobody has set a new one, as of now */
  readonly undecided: number;
}

/**
 * What the history says of promised days from one local day to another, both included, by the department that has the
 * signal now; departments without any are absent. Rights are the caller's: it counts all departments.
 */
export async function promisesBetween(
  em: EntityManager,
  from: CalendarDay,
  to: CalendarDay,
): Promise<readonly DepartmentPromises[]> {
  const startOf = (day: ReturnType<typeof sql>) => sql`(${day})::timestamp at time zone ${municipalityZone}`;
  const ended = (how: string) => sql`coalesce(${e.data} ->> 'promiseEnded' = ${sql.lit(how)}, false)::int`;
  const counted = sql<DepartmentPromises>`
    select counted.department_code as "departmentCode", sum(made)::int as made, sum(kept)::int as kept,
      sum(moved)::int as moved, sum(broken)::int as broken, sum(undecided)::int as undecided
    from (
      select ${s.departmentCode}, (${e.data} ? 'promised')::int as made, ${ended('KEPT')} as kept,
        ${ended('MOVED')} as moved, ${ended('BROKEN')} as broken, 0 as undecided
      from signal_event e join signal s on ${s.id} = ${e.signalId}
      where (${e.data} ? 'promised' or ${e.data} ? 'promiseEnded')
        and ${e.at} >= ${startOf(sql`${from}::date`)} and ${e.at} < ${startOf(sql`${to}::date + 1`)}
      union all
      select ${s.departmentCode}, 0, 0, 0, 0, 1 from signal s where ${undecidedCondition}) counted
    group by 1 order by 1`;
  return (await counted.execute(em.getKysely())).rows;
}
