import { bulgarianCalendar, categoryRelation, dayOf } from '@ns/municipality';
import { type EntityManager, firstRow, rows, sql } from '@ns/platform';
import { isUuid } from '../commands/lock-signal.ts';
import { type RegistrationState, type SignalStatus } from '../domain/signal-status.ts';
import { s } from '../entities/index.ts';
import { departmentsInSight, type StaffActor } from '../policies/signal-policies.ts';
import { enteredByStaff } from '../queries/correspondents.ts';
import { openCondition, overdueOn } from '../queries/signal-row.ts';
import { endingBy, soonUntil } from '../queries/workload.ts';
import { allOf, equalsFlag, oneOf } from './conditions.ts';
import { type Condition, withinBox } from './signal-box.ts';
import { type TraitFilter, traitConditions } from './signal-traits.ts';
import { matchText, textOfRow, type TextMatch } from './text-match.ts';

/** What a staff list is narrowed to; absent means "any". */
export interface SignalFilter extends TraitFilter {
  readonly statuses?: readonly SignalStatus[] | null;
  readonly departments?: readonly string[] | null;
  readonly categories?: readonly string[] | null;
  readonly settlements?: readonly string[] | null;
  readonly assigneeId?: string | null;
  readonly registration?: RegistrationState | null;
  readonly overdue?: boolean | null;
  /** open, not overdue, and a term ends within three working days */
  readonly dueSoon?: boolean | null;
  /** open and unassigned */
  readonly unassigned?: boolean | null;
  /** who sent it, by the id that staff see */
  readonly reporter?: string | null;
  readonly text?: string | null;
  /** calendar days of receipt in Bulgaria, both included */
  readonly from?: string | null;
  readonly to?: string | null;
  /** west, south, east, north in degrees */
  readonly bbox?: readonly number[] | null;
}

/** A field of the filter that is a condition by itself; days of receipt count as one. */
export type FilterField = Exclude<keyof SignalFilter, 'text' | 'to'>;

/** A filter as conditions on `signal s`. */
export interface CompiledFilter {
  readonly fields: ReadonlyMap<FilterField, Condition>;
  /** undefined when no text is looked for */
  readonly text: TextMatch | undefined;
}

const calendar = bulgarianCalendar();

/**
 * Conditions of overdue, due soon and unassigned as of today. The day is a constant of the statement: evaluated per
 * row, it would cost more than all the rest.
 */
export function pressingConditions(): {
  readonly overdue: Condition;
  readonly dueSoon: Condition;
  readonly unassigned: Condition;
} {
  const today = dayOf(new Date());
  const overdue = overdueOn(sql`${today}::date`);
  return {
    overdue,
    dueSoon: endingBy(soonUntil(calendar, today), overdue),
    unassigned: sql<boolean>`(${openCondition} and ${s.assigneeId} is null)`,
  };
}

/** The rights of {@link canSee} as a condition on `signal s`, so that a list never fetches what it must not show. */
export function visibleTo(actor: StaffActor): Condition {
  const departments = departmentsInSight(actor);
  return departments === null ? sql<boolean>`true` : oneOf(sql`${s.departmentCode}`, departments);
}

/**
 * Takes a filter apart. A category group stands for all its leaves.
 * @param actor of the departments asked for, only those are looked at that this one may see; the rights themselves are
 *   {@link visibleTo}
 */
export async function compileFilter(
  em: EntityManager,
  filter: SignalFilter,
  actor: StaffActor | null,
): Promise<CompiledFilter> {
  const fields = new Map<FilterField, Condition>();
  const { overdue, dueSoon, unassigned } = pressingConditions();
  if (filter.statuses?.length) {
    fields.set('statuses', sql<boolean>`${s.status} = any(${filter.statuses}::signal_status[])`);
  }
  if (filter.departments?.length) {
    const inSight = actor && departmentsInSight(actor);
    const seen = filter.departments.filter((code) => !inSight || inSight.includes(code));
    fields.set('departments', oneOf(sql`${s.departmentCode}`, seen));
  }
  if (filter.categories?.length) {
    fields.set('categories', oneOf(sql`${s.categoryCode}`, await withLeaves(em, filter.categories)));
  }
  if (filter.settlements?.length) {
    fields.set('settlements', oneOf(sql`${s.settlementCode}`, filter.settlements));
  }
  if (filter.assigneeId) {
    fields.set(
      'assigneeId',
      isUuid(filter.assigneeId) ? sql<boolean>`${s.assigneeId} = ${filter.assigneeId}` : sql<boolean>`false`,
    );
  }
  if (filter.registration) {
    fields.set('registration', sql<boolean>`${s.registrationState} = ${filter.registration}::registration_state`);
  }
  if (filter.overdue != null) {
    fields.set('overdue', equalsFlag(overdue, filter.overdue));
  }
  if (filter.dueSoon != null) {
    fields.set('dueSoon', equalsFlag(dueSoon, filter.dueSoon));
  }
  if (filter.unassigned != null) {
    fields.set('unassigned', equalsFlag(unassigned, filter.unassigned));
  }
  if (filter.reporter) {
    fields.set('reporter', await sentBy(em, filter.reporter));
  }
  if (filter.from || filter.to) {
    fields.set('from', receivedWithin(filter));
  }
  if (filter.bbox?.length === 4) {
    fields.set('bbox', await withinBox(em, filter.bbox));
  }
  for (const [field, condition] of await traitConditions(em, filter)) {
    fields.set(field, condition);
  }
  return { fields, text: filter.text?.trim() ? await matchText(em, filter.text) : undefined };
}

/** The days of receipt. */
function receivedWithin({ from, to }: SignalFilter): Condition {
  const since = from ? [sql<boolean>`${s.createdAt} >= (${from}::date::timestamp at time zone 'Europe/Sofia')`] : [];
  const until = to ? [sql<boolean>`${s.createdAt} < ((${to}::date + 1)::timestamp at time zone 'Europe/Sofia')`] : [];
  return allOf([...since, ...until]);
}

/** The fields of a filter as one condition, perhaps without one of them. */
export function fieldsOf({ fields }: CompiledFilter, without?: FilterField): Condition {
  return allOf([...fields].filter(([field]) => field !== without).map(([, condition]) => condition));
}

/** The whole filter as one condition on `signal s`: for statements that know their few signals already. */
export async function matching(em: EntityManager, filter: SignalFilter): Promise<Condition> {
  const fields = fieldsOf(await compileFilter(em, { ...filter, text: null }, null));
  return filter.text?.trim() ? allOf([fields, await textOfRow(em, filter.text)]) : fields;
}

/** Asked beforehand, so that the statement has constants whose frequency the planner knows. */
async function withLeaves(em: EntityManager, codes: readonly string[]): Promise<readonly string[]> {
  return (
    await rows(
      em,
      sql<{
        code: string;
      }>`select code from ${categoryRelation} c
        where code = any(${codes}::text[]) or parent_code = any(${codes}::text[])`,
    )
  ).map(({ code }) => code);
}

/** The reporter’s id as staff see it: a signal entered by staff has an id of its own, which discloses no account. */
async function sentBy(em: EntityManager, reporter: string): Promise<Condition> {
  if (!isUuid(reporter)) {
    return sql<boolean>`false`;
  }
  const entered = await firstRow(em, sql`select 1 from signal s where ${s.id} = ${reporter} and ${enteredByStaff}`);
  return entered
    ? sql<boolean>`${s.id} = ${reporter}`
    : sql<boolean>`(${s.reporterId} = ${reporter} and not ${enteredByStaff})`;
}
