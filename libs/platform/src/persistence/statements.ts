import { type RawBuilder, sql } from 'kysely';
import type { EntityManager } from './database.ts';

export { type NotNull, sql } from 'kysely';

/** A condition of a hand-written statement. */
export type Condition = RawBuilder<boolean>;
export const always: Condition = sql<boolean>`true`;
export const never: Condition = sql<boolean>`false`;

/** A statement written where it runs: `rows<Row>(em)\`select …\``, values bound as parameters. */
export type InPlace<Answer> = (text: TemplateStringsArray, ...values: unknown[]) => Promise<Answer>;

/** Runs a statement that was given, or the one that follows. */
export function inPlace<Statement, Answer>(
  given: Statement | undefined,
  answer: (statement: Statement | RawBuilder<never>) => Promise<Answer>,
): Promise<Answer> | InPlace<Answer> {
  return given === undefined ? (text, ...values) => answer(sql<never>(text, ...values)) : answer(given);
}

/**
 * Runs a hand-written statement in the unit of work's transaction, values bound as parameters.
 * Column names arrive as the statement names them; `bigint` and `date` arrive as text.
 * @param given a statement made elsewhere; without it the statement follows as a template
 */
export function rows<T>(em: EntityManager): InPlace<T[]>;
export function rows<T>(em: EntityManager, given: RawBuilder<T>): Promise<T[]>;
export function rows<T>(em: EntityManager, given?: RawBuilder<T>) {
  return inPlace(given, (statement) => answered<T>(em, statement));
}

/** Like {@link rows} for a statement that answers at most one row. */
export function firstRow<T>(em: EntityManager): InPlace<T | undefined>;
export function firstRow<T>(em: EntityManager, given: RawBuilder<T>): Promise<T | undefined>;
export function firstRow<T>(em: EntityManager, given?: RawBuilder<T>) {
  return inPlace(given, async (statement) => (await answered<T>(em, statement))[0]);
}

/**
 * Like {@link rows} for a statement that always answers one row.
 * @throws Error when it answered none
 */
export function onlyRow<T>(em: EntityManager): InPlace<T>;
export function onlyRow<T>(em: EntityManager, given: RawBuilder<T>): Promise<T>;
export function onlyRow<T>(em: EntityManager, given?: RawBuilder<T>) {
  return inPlace(given, async (statement) =>
    mustExist((await answered<T>(em, statement))[0], 'A statement that always answers a row answered none.'),
  );
}

/** Runs a statement for its effect; answers the number of rows it touched. */
export function run(em: EntityManager): InPlace<number>;
export function run(em: EntityManager, given: RawBuilder<unknown>): Promise<number>;
export function run(em: EntityManager, given?: RawBuilder<unknown>) {
  return inPlace(given, async (statement) => {
    const result = await statement.execute(em.getKysely<object>());
    return Number(result.numAffectedRows ?? 0n);
  });
}

async function answered<T>(em: EntityManager, statement: RawBuilder<T>): Promise<T[]> {
  return (await statement.execute(em.getKysely<object>())).rows;
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
