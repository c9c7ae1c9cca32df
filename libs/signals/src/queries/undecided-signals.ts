import type { CalendarDay } from '@ns/municipality';
import { type EntityManager, sql } from '@ns/platform';
import type { DecisionLevel } from '../domain/date-promise.ts';
import { s } from '../entities/index.ts';
import type { PressingSignal } from './pressing-signals.ts';
import { undecidedCondition } from './signal-row.ts';

/**
 * Signals of some departments whose promised day passed and for which somebody at one of these levels sets a new one:
 * at most `most`, the person's own first, then those that passed first.
 */
export async function undecidedSignals(
  em: EntityManager,
  asked: {
    readonly departments: readonly string[];
    readonly accountId: string;
    readonly levels: readonly DecisionLevel[];
    readonly most: number;
  },
): Promise<readonly PressingSignal[]> {
  const { departments, accountId, levels, most } = asked;
  const undecided = sql<PressingSignal>`
    select ${s.id}, ${s.reference}, ${s.categoryCode} as "categoryCode", ${s.settlementCode} as "settlementCode",
      ${s.address}, ${s.assigneeId} as "assigneeId", ${s.promiseMissedOn}::text as "dueOn", true as overdue,
      count(*) over ()::int as total, (count(*) filter (where ${s.assigneeId} = ${accountId}) over ())::int as own
    from signal s where ${s.departmentCode} = any(${departments}::text[]) and ${undecidedCondition}
      and ${s.decisionLevel} = any(${levels}::text[])
    order by ${s.assigneeId} is not distinct from ${accountId}::uuid desc, ${s.promiseMissedOn}, ${s.id}
    limit ${most}`;
  return (await undecided.execute(em.getKysely())).rows;
}

/** A signal for which the management sets a new day, without anything about people. */
export interface SignalForManagement {
  readonly id: string;
  readonly reference: string;
  readonly categoryCode: string;
  readonly departmentCode: string;
  /** the day that passed */
  readonly missedOn: CalendarDay;
  /** how many there are */
  readonly total: number;
}

/** Signals of all departments for which the management sets a new day: at most `most`, those that passed first. */
export async function signalsForManagement(em: EntityManager, most: number): Promise<readonly SignalForManagement[]> {
  const waiting = sql<SignalForManagement>`
    select ${s.id}, ${s.reference}, ${s.categoryCode} as "categoryCode", ${s.departmentCode} as "departmentCode",
      ${s.promiseMissedOn}::text as "missedOn", count(*) over ()::int as total
    from signal s where ${undecidedCondition} and ${s.decisionLevel} = 'MANAGEMENT'
    order by ${s.promiseMissedOn}, ${s.id}
    limit ${most}`;
  return (await waiting.execute(em.getKysely())).rows;
}
