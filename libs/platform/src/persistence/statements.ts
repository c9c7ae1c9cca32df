import { type RawBuilder, sql } from 'kysely';
import { type EntityManager } from './database.ts';

export { type NotNull, sql } from 'kysely';

/** A condition of a hand-written statement. */
export type Condition = RawBuilder<boolean>;
export const always: Condition = sql<boolean>`true`;
export const never: Condition = sql<boolean>`false`;

/**
 * Runs a hand-written statement in the unit of work's transaction, values bound as parameters.
 * Column names arrive as the statement names them; `bigint` and `date` arrive as text.
 */
export async function rows<T>(em: EntityManager, statement: RawBuilder<T>): Promise<T[]> {
  const result = await statement.execute(em.getKysely<object>());
  return result.rows;
}

/** Like {@link rows} for a statement that answers at most one row. */
export async function firstRow<T>(em: EntityManager, statement: RawBuilder<T>): Promise<T | undefined> {
  return (await rows(em, statement))[0];
}

/**
 * Like {@link rows} for a statement that always answers one row.
 * @throws Error when it answered none
 */
export async function onlyRow<T>(em: EntityManager, statement: RawBuilder<T>): Promise<T> {
  return mustExist(await firstRow(em, statement), 'A statement that always answers a row answered none.');
}

/**
 * What was looked for where it must be.
 * @throws Error with the message when it is not there
 */
export function mustExist<T>(sought: T | null | undefined, message: string): T {
  if (sought == null) {
    throw new Error(message);
  }
  return sought;
}

/** Runs a statement for its effect; answers the number of rows it touched. */
export async function run(em: EntityManager, statement: RawBuilder<unknown>): Promise<number> {
  const result = await statement.execute(em.getKysely<object>());
  return Number(result.numAffectedRows ?? 0n);
}
