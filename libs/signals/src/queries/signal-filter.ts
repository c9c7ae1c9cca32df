import { dayOf, bulgarianCalendar } from '@ns/municipality';
import { type EntityManager, firstRow, rows, sql } from '@ns/platform';
import { isUuid } from '../commands/lock-signal.ts';
import { type RegistrationState, type SignalStatus } from '../domain/signal-status.ts';
import { departmentsInSight, type StaffActor } from '../policies/signal-policies.ts';
import { type NameMatch } from '../search/people-by-name.ts';
import { type Search, understandSearch } from '../search/understand-search.ts';
import { wordFrequency } from '../search/word-frequency.ts';
import { numberedAs } from './numbered-as.ts';
import { enteredByStaff } from './correspondents.ts';
import { type Box, type Condition, withinBox } from './signal-box.ts';
import { openCondition, overdueOn } from './signal-row.ts';
import { endingBy, soonUntil } from './workload.ts';

/** What a staff list is narrowed to; absent means "any". */
export interface SignalFilter {
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
  readonly box: Box | undefined;
  /** the days of receipt once more, on `signal_search f`; undefined when the filter names none */
  readonly received: Condition | undefined;
  /** alternatives: a signal answers the text by any of them; undefined when no text is looked for */
  readonly ways: readonly TextAlternative[] | undefined;
}

/** One way in which a signal answers a text. */
export interface TextAlternative {
  readonly condition: Condition;
  /** matches are so frequent that walking along any list finds them soon; the condition is evaluated per row */
  readonly isFrequent: boolean;
  /** how frequent words can be looked for in another way */
  readonly words?: Words;
}

/** Frequent words, by their index. */
export interface Words {
  /** on `signal_search f` */
  readonly found: Condition;
  /** estimated number of signals with these words */
  readonly matches: number;
}

/** The one way when no text is looked for. */
export const everySignal: TextAlternative = { condition: sql<boolean>`true`, isFrequent: false };

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
    unassigned: sql<boolean>`(${openCondition} and s.assignee_id is null)`,
  };
}

/** The rights of {@link canSee} as a condition on `signal s`, so that a list never fetches what it must not show. */
export function visibleTo(actor: StaffActor): Condition {
  const departments = departmentsInSight(actor);
  return departments === null ? sql<boolean>`true` : oneOf(sql`s.department_code`, departments);
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
    fields.set('statuses', sql<boolean>`s.status = any(${filter.statuses}::signal_status[])`);
  }
  if (filter.departments?.length) {
    const inSight = actor && departmentsInSight(actor);
    const seen = filter.departments.filter((code) => !inSight || inSight.includes(code));
    fields.set('departments', oneOf(sql`s.department_code`, seen));
  }
  if (filter.categories?.length) {
    fields.set('categories', oneOf(sql`s.category_code`, await withLeaves(em, filter.categories)));
  }
  if (filter.settlements?.length) {
    fields.set('settlements', oneOf(sql`s.settlement_code`, filter.settlements));
  }
  if (filter.assigneeId) {
    fields.set(
      'assigneeId',
      isUuid(filter.assigneeId) ? sql<boolean>`s.assignee_id = ${filter.assigneeId}` : sql<boolean>`false`,
    );
  }
  if (filter.registration) {
    fields.set('registration', sql<boolean>`s.registration_state = ${filter.registration}::registration_state`);
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
  const received = receivedWithin(sql`s.created_at`, filter);
  if (received) {
    fields.set('from', received);
  }
  const box = filter.bbox?.length === 4 ? await withinBox(em, filter.bbox) : undefined;
  if (box) {
    fields.set('bbox', box.condition);
  }
  return {
    fields,
    box,
    received: receivedWithin(sql`f.created_at`, filter),
    ways: filter.text?.trim() ? await textAlternatives(em, await understandSearch(em, filter.text)) : undefined,
  };
}

/** The days of receipt, on a column with its moment; undefined when the filter names none. */
function receivedWithin(moment: ReturnType<typeof sql>, { from, to }: SignalFilter): Condition | undefined {
  const since = from ? [sql<boolean>`${moment} >= (${from}::date::timestamp at time zone 'Europe/Sofia')`] : [];
  const until = to ? [sql<boolean>`${moment} < ((${to}::date + 1)::timestamp at time zone 'Europe/Sofia')`] : [];
  return since.length + until.length > 0 ? allOf([...since, ...until]) : undefined;
}

/** The fields of a filter as one condition, perhaps without one of them. */
export function fieldsOf({ fields }: CompiledFilter, without?: FilterField): Condition {
  return allOf([...fields].filter(([field]) => field !== without).map(([, condition]) => condition));
}

/** The whole filter as one condition on `signal s`: for statements that know their few signals already. */
export async function matching(em: EntityManager, filter: SignalFilter): Promise<Condition> {
  const fields = fieldsOf(await compileFilter(em, { ...filter, text: null }, null));
  if (!filter.text?.trim()) {
    return fields;
  }
  const ways = answersTo(await understandSearch(em, filter.text)).map(({ ofRow }) => ofRow);
  return allOf([fields, ways.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(ways, sql` or `)})`]);
}

/** Signals that answer in one way and are fetched so; more of them are met along the list. */
const fewPerAlternative = 3_000;
async function textAlternatives(em: EntityManager, search: Search): Promise<readonly TextAlternative[]> {
  const ways = await Promise.all(answersTo(search).map((answer) => textAlternative(em, answer)));
  return ways.filter((way) => way !== undefined);
}

/** @returns undefined when no signal answers so */
async function textAlternative(em: EntityManager, { ids, ofRow, words }: Answer): Promise<TextAlternative | undefined> {
  if (ids === null) {
    return { condition: ofRow, isFrequent: true };
  }
  const frequency = words && (await wordFrequency(em, words.search, fewPerAlternative));
  // Fetched beforehand: the planner takes rare words, beginnings and names for frequent ones and would walk through all
  // signals in vain. Materialized, because for the first of many rows it would read the table in hope of meeting them
  // early.
  const few = frequency?.isMore
    ? undefined
    : await firstRow(
        em,
        sql<{ count: number; ids: string | null }>`
        with answering as materialized (${ids}) select count(*)::int as count, array_agg(few.id)::text as ids from
          (select id from answering limit ${fewPerAlternative + 1}) few`,
      );
  if (few?.count === 0) {
    return undefined;
  }
  // Ids go back as the text they came as.
  if (few && few.count <= fewPerAlternative) {
    return { condition: sql<boolean>`s.id = any(${few.ids}::uuid[])`, isFrequent: false };
  }
  return {
    condition: ofRow,
    isFrequent: true,
    words: words && frequency && { found: words.condition, matches: Math.max(frequency.likely, fewPerAlternative) },
  };
}

function wordsOfRow(stems: string): Condition {
  return sql<boolean>`coalesce((select f.stems @@ ${stems}::tsquery from signal_search f where f.signal_id = s.id),
    false)`;
}

/** One alternative of a text search: the ids of all matching signals, and the condition on one `signal s`. */
interface Answer {
  /** null: too frequent to be counted; found by walking along any list */
  readonly ids: ReturnType<typeof sql<{ id: string }>> | null;
  readonly ofRow: Condition;
  /** of words: the condition on `signal_search f` */
  readonly words?: { readonly condition: Condition; readonly search: Search };
}

/** Up to this number of people their signals are counted; for more people the count would cost more than the list. */
const fewPeople = 150;

/**
 * All words by their stems, a reference or incoming number by its beginning or as it is said, or the reporter by name
 * or address.
 */
function answersTo(search: Search): readonly Answer[] {
  const { stems, number, spoken, reporters, correspondents } = search;
  const answers: Answer[] = [];
  if (stems !== null) {
    const condition = sql<boolean>`f.stems @@ ${stems}::tsquery`;
    answers.push({
      ids: sql<{ id: string }>`select f.signal_id as id from signal_search f where ${condition}`,
      ofRow: wordsOfRow(stems),
      words: { condition, search },
    });
  }
  const bySignal = (ofRow: Condition, isCounted = true): Answer => ({
    ids: isCounted ? sql<{ id: string }>`select s.id from signal s where ${ofRow}` : null,
    ofRow,
  });
  if (number !== null) {
    const start = `${number.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
    answers.push(
      bySignal(sql<boolean>`s.reference like ${start}`),
      bySignal(sql<boolean>`upper(s.incoming_number) like ${start}`),
    );
  }
  if (spoken !== null) {
    answers.push(...numberedAs(spoken).map((condition) => bySignal(condition)));
  }
  if (reporters !== null) {
    answers.push(
      bySignal(
        sql<boolean>`(${idIn(sql`s.reporter_id`, reporters)} and not ${enteredByStaff})`,
        reporters.ids !== null && reporters.ids.length <= fewPeople,
      ),
    );
  }
  if (correspondents !== null) {
    answers.push(bySignal(idIn(sql`s.id`, correspondents), correspondents.ids !== null));
  }
  return answers;
}

function idIn(id: ReturnType<typeof sql>, { ids, matches }: NameMatch): Condition {
  return ids === null ? matches(id) : sql<boolean>`${id} = any(${ids}::uuid[])`;
}

/**
 * Any of some codes. One alone is compared by itself: only then an index that begins with the column is in the order of
 * the list.
 */
export function oneOf(column: ReturnType<typeof sql>, codes: readonly string[]): Condition {
  const [only] = codes;
  return codes.length === 1 && only !== undefined
    ? sql<boolean>`${column} = ${only}`
    : sql<boolean>`${column} = any(${codes}::text[])`;
}

/** Asked beforehand, so that the statement has constants whose frequency the planner knows. */
async function withLeaves(em: EntityManager, codes: readonly string[]): Promise<readonly string[]> {
  return (
    await rows(
      em,
      sql<{
        code: string;
      }>`select code from category where code = any(${codes}::text[]) or parent_code = any(${codes}::text[])`,
    )
  ).map(({ code }) => code);
}

/** The reporter’s id as staff see it: a signal entered by staff has an id of its own, which discloses no account. */
async function sentBy(em: EntityManager, reporter: string): Promise<Condition> {
  if (!isUuid(reporter)) {
    return sql<boolean>`false`;
  }
  const entered = await firstRow(em, sql`select 1 from signal s where s.id = ${reporter} and ${enteredByStaff}`);
  return entered
    ? sql<boolean>`s.id = ${reporter}`
    : sql<boolean>`(s.reporter_id = ${reporter} and not ${enteredByStaff})`;
}

function equalsFlag(condition: Condition, wanted: boolean): Condition {
  return wanted ? condition : sql<boolean>`not ${condition}`;
}

function allOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}
