import { columnsOf, type Condition, type EntityManager, never, sql } from '@ns/platform';
import { SignalSearchSchema } from '../entities/finding.entity.ts';
import { s } from '../entities/index.ts';
import { enteredByStaff } from '../queries/correspondents.ts';
import { calledFrom } from '../queries/called-from.ts';
import { numberedAs } from '../queries/numbered-as.ts';
import type { NameMatch } from './people-by-name.ts';
import { type Search, understandSearch } from './understand-search.ts';

const f = columnsOf(SignalSearchSchema, 'f');

/** The signals that answer a text, as a condition on `signal s`. */
export interface TextMatch {
  readonly condition: Condition;
  /** Whether there are enough answers for any list to meet some soon; the condition is then evaluated per row. */
  readonly isFrequent: boolean;
}

/**
 * Up to this number, signals that answer in one way are fetched by their ids: PostgreSQL takes rare words, beginnings
 * and names for frequent ones and would read every signal in vain. Of more, any list meets some soon.
 */
const fewPerAnswer = 3_000;

/** One way in which a signal answers a text. */
interface Answer {
  /** ids of all signals that answer so; null: too many people to go from them to their signals */
  readonly ids: ReturnType<typeof sql<{ id: string }>> | null;
  /** the same of one `signal s` */
  readonly ofRow: Condition;
}

/** What answers a text, for a list or its counts. */
export async function matchText(em: EntityManager, text: string): Promise<TextMatch> {
  const found = await Promise.all(answersTo(await understandSearch(em, text)).map((answer) => resolve(em, answer)));
  return {
    condition: anyOf(found.map(({ condition }) => condition)),
    isFrequent: found.some(({ isFrequent }) => isFrequent),
  };
}

/** The same for statements that know their few signals already. */
export async function textOfRow(em: EntityManager, text: string): Promise<Condition> {
  return anyOf(answersTo(await understandSearch(em, text)).map(({ ofRow }) => ofRow));
}

async function resolve(em: EntityManager, { ids, ofRow }: Answer): Promise<TextMatch> {
  // Materialized, because for the first of many rows PostgreSQL would read the table in hope of meeting them early.
  const counted =
    ids &&
    sql<{ count: number; ids: string | null }>`
      with answering as materialized (${ids}) select count(*)::int as count, array_agg(few.id)::text as ids
      from (select id from answering limit ${fewPerAnswer + 1}) few`;
  const few = (await counted?.execute(em.getKysely()))?.rows[0];
  return few && few.count <= fewPerAnswer
    ? { condition: sql<boolean>`${s.id} = any(${few.ids ?? '{}'}::uuid[])`, isFrequent: false }
    : { condition: ofRow, isFrequent: true };
}

/**
 * All words by their stems or the menus, a reference or incoming number by its beginning or as it is said, the
 * reporter's telephone by its end, or the reporter by name or address, perhaps with the other words.
 */
function answersTo({ stems, number, spoken, phone, people }: Search): readonly Answer[] {
  const start = `${number?.replace(/[\\%_]/g, (character) => `\\${character}`) ?? ''}%`;
  return [
    stems !== null && byStems(stems),
    number !== null && bySignal(sql<boolean>`${s.reference} like ${start}`),
    number !== null && bySignal(sql<boolean>`upper(${s.incomingNumber}) like ${start}`),
    ...(spoken === null ? [] : numberedAs(spoken).map((condition) => bySignal(condition))),
    phone !== null && bySignal(calledFrom(phone)),
    ...people.flatMap(({ reporters, correspondents, rest }) => [
      reporters !== null && byPerson(s.reporterId, reporters, rest, sql` and not ${enteredByStaff}`),
      correspondents !== null && byPerson(s.id, correspondents, rest),
    ]),
  ].filter((answer) => answer !== false);
}

const stemsOfRow = (stems: string): Condition => sql<boolean>`coalesce((
  select ${f.stems} @@ ${stems}::tsquery from signal_search f where ${f.signalId} = ${s.id}), false)`;

function byStems(stems: string): Answer {
  return {
    ids: sql<{ id: string }>`select ${f.signalId} as id from signal_search f where ${f.stems} @@ ${stems}::tsquery`,
    ofRow: stemsOfRow(stems),
  };
}

function bySignal(ofRow: Condition, isListed = true): Answer {
  return { ids: isListed ? sql<{ id: string }>`select ${s.id} from signal s where ${ofRow}` : null, ofRow };
}

/** @param rest what the words that are no part of the name ask of the signal; null when there are none */
function byPerson(
  id: ReturnType<typeof sql>,
  { ids, all, matches }: NameMatch,
  rest: string | null,
  others = sql``,
): Answer {
  const isTheirs = sql<boolean>`(${ids === null ? matches(id) : sql`${id} = any(${ids}::uuid[])`}${others})`;
  return rest === null
    ? bySignal(isTheirs, ids !== null)
    : {
        ids: sql<{ id: string }>`
          select ${s.id} from signal_search f join signal s on ${s.id} = ${f.signalId}
          where ${f.stems} @@ ${rest}::tsquery and ${ids === null ? sql`${id} in (${all})${others}` : isTheirs}`,
        ofRow: sql<boolean>`(${isTheirs} and ${stemsOfRow(rest)})`,
      };
}

function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? never : sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}
