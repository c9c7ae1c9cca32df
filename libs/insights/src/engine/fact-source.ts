import { type EntityManager, sql } from '@ns/platform';
import type { RawBuilder } from 'kysely';
import { f } from '../entities/signal-fact.entity.ts';

/** Moments to which hours are counted from receipt. */
export type Milestone = 'registeredAt' | 'firstResponseAt' | 'resolvedAt';

/**
 * Where a question about the facts is answered. PostgreSQL and DuckDB understand the same statement over
 * `signal_fact f`, with the same columns.
 */
export interface FactSource {
  rows<T>(statement: RawBuilder<T>): Promise<readonly T[]>;
  /** hours of a fact `f` from its receipt, not rounded; null where it has not come so far */
  hoursTo(milestone: Milestone): RawBuilder<number | null>;
}

/** The facts as they are in PostgreSQL, which is always right and slow where there are many. */
export function factsInPostgres(em: EntityManager): FactSource {
  return { rows: async (statement) => (await statement.execute(em.getKysely())).rows, hoursTo: hoursInPostgres };
}

/** Hours of a fact `f` from its receipt, worked out by PostgreSQL. */
export function hoursInPostgres(milestone: Milestone): RawBuilder<number | null> {
  return sql`extract(epoch from (${f[milestone]} - ${f.receivedAt}))::float8 / 3600`;
}
