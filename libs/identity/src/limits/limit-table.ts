import { type Database, sql } from '@ns/platform';
import { CompiledQuery } from 'kysely';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { identityTables } from '../entities/identity.entities.ts';
import type { Allowance } from './limit-options.ts';

export interface LimiterQuery {
  readonly text: string;
  readonly values?: readonly unknown[];
}

/**
 * What rate-limiter-flexible needs of a PostgreSQL pool, given by the product's own one: no second set of connections.
 */
export type LimiterClient = ReturnType<typeof limiterClient>;

export function limiterClient(database: Database) {
  return {
    query: async ({ text, values = [] }: LimiterQuery) => {
      const result = await database
        .fork()
        .getKysely<object>()
        .executeQuery(CompiledQuery.raw(text, [...values]));
      return { rows: result.rows, rowCount: result.rows.length || Number(result.numAffectedRows ?? 0n) };
    },
  };
}

/** A counter of one kind, kept in the table attempt_limit, the same for all processes. */
export function limiter(client: LimiterClient, kind: string, allowance: Allowance): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: client,
    storeType: 'pool',
    tableName: 'attempt_limit',
    tableCreated: true,
    keyPrefix: kind,
    points: allowance.attempts,
    duration: allowance.seconds,
    clearExpiredByTimeout: false,
  });
}

/** Removes counters that ran out. */
export async function forgetOldLimits(database: Database): Promise<void> {
  const now = sql<string>`extract(epoch from now()) * 1000`;
  await identityTables(database.fork()).deleteFrom('attempt_limit').where('expire', '<', now).execute();
}
