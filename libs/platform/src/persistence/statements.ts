import { type RawBuilder, sql } from 'kysely';

export { type NotNull, sql } from 'kysely';

/** A condition of a hand-written statement. */
export type Condition = RawBuilder<boolean>;
export const always: Condition = sql<boolean>`true`;
export const never: Condition = sql<boolean>`false`;

/**
 * What was looked for where it must be.
 * @throws Error with the message when it is not there
 */
export function mustExist<T>(found: T | null | undefined, message: string): T {
  if (found == null) {
    throw new Error(message);
  }
  return found;
}
