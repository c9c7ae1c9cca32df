import { anyOf, columnsOf, type Condition, type EntityManager, sql } from '@ns/platform';
import { e, s } from '../entities/index.ts';
import { SignalEventSchema } from '../entities/signal.entity.ts';
import { departmentsHandled, type StaffActor } from '../policies/signal-policies.ts';
import { allOf } from './conditions.ts';
import { openCondition } from './signal-row.ts';

/** A signal that somebody gave to another department in the last day. */
export interface HandedAway {
  readonly signalId: string;
  readonly reference: string;
  readonly incomingNumber: string | null;
  readonly categoryCode: string;
  /** where it was */
  readonly fromDepartment: string;
  /** where it is now; not always where it was given to */
  readonly departmentCode: string;
  readonly at: Date;
  /** whether it can be taken back: it is where it was given to, open, and nobody else has done anything with it */
  readonly isUntouched: boolean;
}

/** The department that a signal left by `signal_event e`. */
const from = sql<string>`(${e.data} ->> 'fromDepartment')`;

/** As many as are shown. */
const mostShown = 50;

const later = columnsOf(SignalEventSchema, 'later');

/** An event that gave a signal away; `data ? …` is the condition of the index of such events. */
const handsOver = ({ data, type }: Pick<typeof e, 'data' | 'type'>) =>
  sql<boolean>`(${data} ? 'toDepartment' and ${type} <> 'department_changed')`;

/** Some event of `signal s` after `signal_event e`. */
const followedBy = (condition: Condition) =>
  sql<boolean>`exists (select from signal_event later where ${later.signalId} = ${s.id} and ${later.id} > ${e.id}
    and ${condition})`;

/**
 * The signals that somebody gave away in the last day and that are not back, newest first; each by its last hand-over.
 * Only those from departments whose signals the person works on.
 */
export async function handedAwayBy(em: EntityManager, actor: StaffActor): Promise<readonly HandedAway[]> {
  return handedAway(em, actor, sql<boolean>`${s.departmentCode} <> ${from}`);
}

/** What somebody gave away in the last day, also when it is back; undefined when the signal is none of it. */
export async function handedAwayOf(
  em: EntityManager,
  actor: StaffActor,
  signalId: string,
): Promise<HandedAway | undefined> {
  const [found] = await handedAway(em, actor, sql<boolean>`${s.id} = ${signalId}`);
  return found;
}

async function handedAway(em: EntityManager, actor: StaffActor, narrower: Condition): Promise<readonly HandedAway[]> {
  const departments = departmentsHandled(actor);
  const conditions: readonly Condition[] = [
    sql<boolean>`${e.actorId} = ${actor.id}`,
    sql<boolean>`${e.at} > now() - interval '1 day'`,
    handsOver(e),
    sql<boolean>`not ${followedBy(sql<boolean>`${later.actorId} = ${actor.id} and ${handsOver(later)}`)}`,
    ...(departments === null ? [] : [sql<boolean>`${from} = ${anyOf(departments)}`]),
    narrower,
  ];
  const byOthers = sql<boolean>`${later.actorKind} = 'STAFF' and ${later.actorId} is distinct from ${actor.id}`;
  const found = sql<HandedAway>`
    select ${s.id} as "signalId", ${s.reference}, ${s.incomingNumber} as "incomingNumber",
      ${s.categoryCode} as "categoryCode", ${from} as "fromDepartment", ${s.departmentCode} as "departmentCode",
      ${e.at}, (${openCondition} and ${s.departmentCode} = ${e.data} ->> 'toDepartment'
        and not ${followedBy(byOthers)}) as "isUntouched"
    from signal_event e join signal s on ${s.id} = ${e.signalId}
    where ${allOf(conditions)} order by ${e.id} desc limit ${mostShown}`;
  return (await found.execute(em.getKysely())).rows;
}
