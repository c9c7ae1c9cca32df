import { accountMatches, accountsByName, nameCondition, type NameWord } from '@ns/identity';
import { type Condition, type EntityManager, sql } from '@ns/platform';

/** Signals by the names of their people: of accounts, or of whom the staff entered a signal for. */
export interface NameMatch {
  /** accounts or signals, when they are few enough to be named one by one; the planner knows how frequent they are */
  readonly ids: readonly string[] | null;
  /** condition on the id of one account or signal, evaluated per row */
  readonly matches: (id: ReturnType<typeof sql>) => Condition;
  /** statement of the ids of all of them, for a condition on signals that something else makes rare */
  readonly all: ReturnType<typeof accountsByName>;
}

/** Who is called as some neighbouring words of a question say. */
export interface NamedPeople {
  /** place of the first of these words, and the place after the last */
  readonly from: number;
  readonly to: number;
  readonly reporters: NameMatch | null;
  readonly correspondents: NameMatch | null;
}

/**
 * Up to this number the ids are listed. More people have enough signals for a walk along any list to find some soon.
 */
const mostNamed = 1_000;
/** A longer question is taken for a name as a whole or for none; a name beside other words has at most three. */
const mostDivided = 6;
const longestName = 3;

/**
 * Who has such a name, or such an address: all words together, and in a short question also each one to three
 * neighbouring words beside others. Two statements, however many ways there are.
 * @returns only ways in which somebody is found
 */
export async function findPeopleByName(
  em: EntityManager,
  words: readonly NameWord[],
  address: string,
): Promise<readonly NamedPeople[]> {
  const ways = partsOf(words.length).flatMap((part) => {
    const isWhole = part.to - part.from === words.length;
    const condition = nameCondition(words.slice(part.from, part.to), isWhole ? address : '');
    return condition ? [{ ...part, condition }] : [];
  });
  const accounts = ways.map(({ condition }) => accountsByName(condition));
  const signals = ways.map(
    ({ condition }) => sql<{ id: string }>`select signal_id as id from signal_correspondent where ${condition}`,
  );
  const [reporters, correspondents] = await Promise.all([idsOf(em, accounts), idsOf(em, signals)]);
  return ways.flatMap(({ from, to, condition }, way): NamedPeople[] => {
    const people = {
      reporters: matchOf(reporters[way], accounts[way], (id) => accountMatches(id, condition)),
      correspondents: matchOf(
        correspondents[way],
        signals[way],
        (id) =>
          sql<boolean>`coalesce((
            select true from signal_correspondent where signal_id = ${id} and ${condition}), false)`,
      ),
    };
    return people.reporters || people.correspondents ? [{ from, to, ...people }] : [];
  });
}

/** The words that may be a name: all of them, and of a few also each stretch. */
function partsOf(count: number): readonly Pick<NamedPeople, 'from' | 'to'>[] {
  const places = count > mostDivided ? [] : [...Array(count).keys()];
  const stretches = places.flatMap((from) =>
    places.slice(from, from + longestName).map((last) => ({ from, to: last + 1 })),
  );
  return [{ from: 0, to: count }, ...stretches.filter(({ from, to }) => to - from < count)];
}

/** Asked beforehand, because a list without this way is read faster, and so is one with known ids. */
async function idsOf(
  em: EntityManager,
  statements: readonly ReturnType<typeof accountsByName>[],
): Promise<readonly (readonly string[])[]> {
  if (statements.length === 0) {
    return [];
  }
  // Materialized, because for a few rows the planner would read the whole table in hope of meeting them early.
  const ways = statements.map(
    (statement, way) => sql`(
      with named as materialized (${statement})
      select ${way}::int as way, id from named limit ${mostNamed + 1})`,
  );
  const found = sql<{ way: number; id: string }>`${sql.join(ways, sql` union all `)}`;
  const byWay = Map.groupBy((await found.execute(em.getKysely())).rows, ({ way }) => way);
  return statements.map((_statement, way) => (byWay.get(way) ?? []).map(({ id }) => id));
}

function matchOf(
  ids: readonly string[] | undefined,
  all: NameMatch['all'] | undefined,
  matches: NameMatch['matches'],
): NameMatch | null {
  return !ids?.length || !all ? null : { ids: ids.length > mostNamed ? null : ids, all, matches };
}
