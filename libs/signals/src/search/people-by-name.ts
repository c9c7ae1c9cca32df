import { accountMatches, accountsByName, nameCondition } from '@ns/identity';
import { type Condition, type EntityManager, sql } from '@ns/platform';

/** Signals by the names of their people: of accounts, or of whom the staff entered a signal for. */
export interface NameMatch {
  /** accounts or signals, when they are few enough to be named one by one; the planner knows how frequent they are */
  readonly ids: readonly string[] | null;
  /** condition on the id of one account or signal, evaluated per row */
  readonly matches: (id: ReturnType<typeof sql>) => Condition;
}

/**
 * Up to this number the ids are listed. More people have enough signals for a walk along any list to find some soon.
 */
const mostNamed = 1_000;

/**
 * Who has such a name, or such an address.
 * @param names for each word the beginnings of a name, in any of its spellings
 * @returns null where there is nobody
 */
export async function findPeopleByName(
  em: EntityManager,
  names: readonly (readonly string[])[],
  address: string,
): Promise<{ readonly reporters: NameMatch | null; readonly correspondents: NameMatch | null }> {
  const condition = nameCondition(names, address);
  if (!condition) {
    return { reporters: null, correspondents: null };
  }
  const accounts = accountsByName(condition);
  const signals = sql<{ id: string }>`select signal_id as id from signal_correspondent where ${condition}`;
  return {
    reporters: await ifAny(em, accounts, (id) => accountMatches(id, condition)),
    correspondents: await ifAny(
      em,
      signals,
      (id) =>
        sql<boolean>`coalesce((select true from signal_correspondent where signal_id = ${id} and ${condition}), false)`,
    ),
  };
}

/** Asked beforehand, because a list without this way is read faster, and so is one with known ids. */
async function ifAny(
  em: EntityManager,
  statement: ReturnType<typeof accountsByName>,
  matches: NameMatch['matches'],
): Promise<NameMatch | null> {
  // Materialized, because for a few rows the planner would read the whole table in hope of meeting them early.
  const named = sql<{ id: string }>`
    with named as materialized (${statement}) select id from named limit ${mostNamed + 1}`;
  const { rows } = await named.execute(em.getKysely());
  if (rows.length === 0) {
    return null;
  }
  return { ids: rows.length > mostNamed ? null : rows.map(({ id }) => id), matches };
}
