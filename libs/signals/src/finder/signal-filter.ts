import { reportPhotoCount } from '@ns/media';
import { bulgarianCalendar, categoryRelation, dayOf } from '@ns/municipality';
import { always, type Condition, type EntityManager, never, sql } from '@ns/platform';
import type { DecisionLevel } from '../domain/date-promise.ts';
import { isUuid } from '../domain/uuid.ts';
import type { Channel, RegistrationState, SignalStatus } from '../domain/signal-status.ts';
import { e, s, signalTables } from '../entities/index.ts';
import { departmentsInSight, type StaffActor } from '../policies/signal-policies.ts';
import { enteredByStaff } from '../queries/correspondents.ts';
import { answeredCondition, disputedCondition } from '../queries/reporter-words.ts';
import { withUpdatesCondition } from '../queries/resident-updates.ts';
import { budgetCondition, nextDayBy, openCondition, overdueOn, undecidedCondition } from '../queries/signal-row.ts';
import { endingBy, soonUntil } from '../queries/workload.ts';
import { matchText, type TextMatch, textOfRow } from '../search/text-match.ts';
import { withinBox } from './within-box.ts';
import { allOf, oneOf } from '../queries/conditions.ts';

interface Asked {
  readonly em: EntityManager;
  readonly actor: StaffActor | null;
}

const calendar = bulgarianCalendar();
const c = categoryRelation('c');

/**
 * Conditions of overdue, due today, due soon and unassigned as of today. The day is a constant of the statement:
 * evaluated per row, it would cost more than all the rest.
 */
export function pressingConditions() {
  const today = dayOf(new Date());
  const overdue = overdueOn(sql`${today}::date`);
  return {
    overdue,
    dueToday: endingBy(today, overdue),
    dueSoon: endingBy(soonUntil(calendar, today), overdue),
    unassigned: sql<boolean>`(${openCondition} and ${s.assigneeId} is null)`,
  };
}

const undecidedAt = (level: DecisionLevel) =>
  sql<boolean>`(${undecidedCondition} and ${s.decisionLevel} = ${sql.lit(level)})`;
const flag = (condition: Condition, wanted: boolean) => (wanted ? condition : sql<boolean>`not ${condition}`);

/**
 * How each field narrows the list; {@link SignalFilter} has these fields, and its input in the API describes them. What
 * is read beforehand is a constant, whose frequency the planner knows.
 */
const conditions = {
  statuses: (statuses: readonly SignalStatus[]) => sql<boolean>`${s.status} = any(${statuses}::signal_status[])`,
  departments: (codes: readonly string[], { actor }) => {
    const inSight = actor && departmentsInSight(actor);
    return oneOf(s.departmentCode, inSight ? codes.filter((code) => inSight.includes(code)) : codes);
  },
  categories: async (codes: readonly string[], { em }) => {
    const isAsked = (code: string | null) => code !== null && codes.includes(code);
    return oneOf(s.categoryCode, await categoriesThat(em, ({ code, group }) => isAsked(code) || isAsked(group)));
  },
  settlements: (codes: readonly string[]) => oneOf(s.settlementCode, codes),
  assigneeId: (id: string) => (isUuid(id) ? sql<boolean>`${s.assigneeId} = ${id}` : never),
  registration: (state: RegistrationState) => sql<boolean>`${s.registrationState} = ${state}::registration_state`,
  overdue: (wanted: boolean) => flag(pressingConditions().overdue, wanted),
  dueToday: (wanted: boolean) => flag(pressingConditions().dueToday, wanted),
  dueSoon: (wanted: boolean) => flag(pressingConditions().dueSoon, wanted),
  undecided: (wanted: boolean) => flag(undecidedCondition, wanted),
  awaitsHead: (wanted: boolean) => flag(undecidedAt('DEPARTMENT_HEAD'), wanted),
  awaitsManagement: (wanted: boolean) => flag(undecidedAt('MANAGEMENT'), wanted),
  waitsForBudget: (wanted: boolean) => flag(budgetCondition, wanted),
  nextDayBy: (day: string) => nextDayBy(day),
  unassigned: (wanted: boolean) => flag(pressingConditions().unassigned, wanted),
  reporter: (id: string, { em }) => sentBy(em, id),
  from: (day: string) => sql<boolean>`${s.createdAt} >= (${day}::date::timestamp at time zone 'Europe/Sofia')`,
  to: (day: string) => sql<boolean>`${s.createdAt} < ((${day}::date + 1)::timestamp at time zone 'Europe/Sofia')`,
  bbox: (box: readonly number[], { em }) => (box.length === 4 ? withinBox(em, box) : always),
  channels: (channels: readonly Channel[]) => sql<boolean>`${s.channel} = any(${channels}::signal_channel[])`,
  externalBodies: (codes: readonly string[]) => oneOf(s.externalBodyCode, codes),
  dangerous: async (wanted: boolean, { em }) =>
    flag(oneOf(s.categoryCode, await categoriesThat(em, (category) => category.dangerous)), wanted),
  withPhotos: (wanted: boolean) => flag(sql<boolean>`(${reportPhotoCount(s.id)} > 0)`, wanted),
  published: (wanted: boolean) => flag(sql<boolean>`(${s.publishedAt} is not null)`, wanted),
  reopened: (wanted: boolean) =>
    flag(
      sql<boolean>`exists (select 1 from signal_event e where ${e.signalId} = ${s.id} and ${e.type} = 'reopened')`,
      wanted,
    ),
  answered: (wanted: boolean) => flag(answeredCondition, wanted),
  disputed: (wanted: boolean) => flag(disputedCondition, wanted),
  withUpdates: (wanted: boolean) => flag(withUpdatesCondition, wanted),
  rated: (wanted: boolean) => flag(sql<boolean>`(${s.stars} is not null)`, wanted),
  starsAtMost: (stars: number) => sql<boolean>`${s.stars} <= ${stars}::int`,
  withErased: (wanted: boolean) => (wanted ? always : sql<boolean>`(${s.erasedAt} is null)`),
} satisfies Readonly<Record<string, (wanted: never, asked: Asked) => Condition | Promise<Condition>>>;

/** A field of the filter that is a condition by itself. */
export type FilterField = keyof typeof conditions;

/** What a staff list is narrowed to; absent means "any", and nothing that was erased. */
export type SignalFilter = {
  readonly [F in FilterField]?: Parameters<(typeof conditions)[F]>[0] | null;
} & { readonly text?: string | null };

/** A filter as conditions on `signal s`. */
export interface CompiledFilter {
  readonly fields: ReadonlyMap<FilterField, Condition>;
  /** undefined when no text is looked for */
  readonly text: TextMatch | undefined;
}

/**
 * Takes a filter apart.
 * @param actor of the departments asked for, only those are looked at that this one may see; the rights themselves are
 *   `visibleTo`
 */
export async function compileFilter(
  em: EntityManager,
  filter: SignalFilter,
  actor: StaffActor | null,
): Promise<CompiledFilter> {
  const fields = new Map<FilterField, Condition>();
  for (const field of Object.keys(conditions) as FilterField[]) {
    const wanted = field === 'withErased' ? (filter.withErased ?? false) : filter[field];
    const isAny = wanted == null || (typeof wanted === 'object' || typeof wanted === 'string' ? !wanted.length : false);
    if (!isAny) {
      const condition = conditions[field] as (wanted: unknown, asked: Asked) => Condition | Promise<Condition>;
      fields.set(field, await condition(wanted, { em, actor }));
    }
  }
  return { fields, text: filter.text?.trim() ? await matchText(em, filter.text) : undefined };
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

interface CategoryPlace {
  readonly code: string;
  readonly group: string | null;
  readonly dangerous: boolean;
}

const categoriesRead = new WeakMap<EntityManager, Promise<readonly CategoryPlace[]>>();

/**
 * Asked beforehand, so that the statement has constants whose frequency the planner knows; once in a unit of work,
 * however many filters are compiled in it.
 */
async function categoriesThat(
  em: EntityManager,
  isWanted: (category: CategoryPlace) => boolean,
): Promise<readonly string[]> {
  const reading =
    categoriesRead.get(em) ??
    sql<CategoryPlace>`select ${c.code}, ${c.parentCode} as "group", ${c.dangerous} from ${c.relation}`
      .execute(em.getKysely())
      .then(({ rows }) => rows);
  categoriesRead.set(em, reading);
  return (await reading).filter(isWanted).map(({ code }) => code);
}

/** The reporter’s id as staff see it: a signal entered by staff has an id of its own, which discloses no account. */
async function sentBy(em: EntityManager, reporter: string): Promise<Condition> {
  if (!isUuid(reporter)) {
    return never;
  }
  const signals = signalTables(em).selectFrom('signal as s').select('s.id');
  const entered = await signals.where('s.id', '=', reporter).where(enteredByStaff).executeTakeFirst();
  return entered
    ? sql<boolean>`${s.id} = ${reporter}`
    : sql<boolean>`(${s.reporterId} = ${reporter} and not ${enteredByStaff})`;
}
