import { type EntityManager, firstRow, sql } from '@ns/platform';
import { s } from '../entities/index.ts';
import { enteredByStaff } from '../queries/correspondents.ts';
import { numberedAs } from '../queries/numbered-as.ts';
import { type NameMatch } from '../search/people-by-name.ts';
import { type Search, understandSearch } from '../search/understand-search.ts';
import { type Condition } from './signal-box.ts';

/** The signals that answer a text, as a condition on `signal s`. */
export interface TextMatch {
  readonly condition: Condition;
  /** answers are so many that any list meets some soon; the condition is evaluated per row */
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
  const isFrequent = found.some((match) => match.isFrequent);
  return { condition: anyOf(found.map(({ condition }) => condition)), isFrequent };
}

/** The same for statements that know their few signals already. */
export async function textOfRow(em: EntityManager, text: string): Promise<Condition> {
  return anyOf(answersTo(await understandSearch(em, text)).map(({ ofRow }) => ofRow));
}

async function resolve(em: EntityManager, { ids, ofRow }: Answer): Promise<TextMatch> {
  // Materialized, because for the first of many rows PostgreSQL would read the table in hope of meeting them early.
  const few =
    ids &&
    (await firstRow(
      em,
      sql<{ count: number; ids: string | null }>`
      with answering as materialized (${ids}) select count(*)::int as count, array_agg(few.id)::text as ids from
        (select id from answering limit ${fewPerAnswer + 1}) few`,
    ));
  return few && few.count <= fewPerAnswer
    ? { condition: sql<boolean>`${s.id} = any(${few.ids ?? '{}'}::uuid[])`, isFrequent: false }
    : { condition: ofRow, isFrequent: true };
}

/**
 * All words by their stems, a reference or incoming number by its beginning or as it is said, or the reporter by name
 * or address.
 */
function answersTo({ stems, number, spoken, reporters, correspondents }: Search): readonly Answer[] {
  const answers: Answer[] = [];
  const bySignal = (ofRow: Condition, isListed = true): Answer => ({
    ids: isListed ? sql<{ id: string }>`select ${s.id} from signal s where ${ofRow}` : null,
    ofRow,
  });
  if (stems !== null) {
    answers.push({
      ids: sql<{ id: string }>`select f.signal_id as id from signal_search f where f.stems @@ ${stems}::tsquery`,
      ofRow: sql<boolean>`coalesce((select f.stems @@ ${stems}::tsquery from signal_search f
        where f.signal_id = ${s.id}), false)`,
    });
  }
  if (number !== null) {
    const start = `${number.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
    answers.push(
      bySignal(sql<boolean>`${s.reference} like ${start}`),
      bySignal(sql<boolean>`upper(${s.incomingNumber}) like ${start}`),
    );
  }
  if (spoken !== null) {
    answers.push(...numberedAs(spoken).map((condition) => bySignal(condition)));
  }
  if (reporters !== null) {
    const sent = sql<boolean>`(${idIn(sql`${s.reporterId}`, reporters)} and not ${enteredByStaff})`;
    answers.push(bySignal(sent, reporters.ids !== null));
  }
  if (correspondents !== null) {
    answers.push(bySignal(idIn(sql`${s.id}`, correspondents), correspondents.ids !== null));
  }
  return answers;
}

function idIn(id: ReturnType<typeof sql>, { ids, matches }: NameMatch): Condition {
  return ids === null ? matches(id) : sql<boolean>`${id} = any(${ids}::uuid[])`;
}

function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}
