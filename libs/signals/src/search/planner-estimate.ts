import { type EntityManager, firstRow, sql } from '@ns/platform';

interface Plan {
  readonly 'QUERY PLAN': readonly [{ readonly Plan: { readonly 'Plan Rows': number } }];
}

/**
 * How many rows PostgreSQL believes a statement to have, from its statistics: within some per cent for frequent
 * values, a guess for rare ones and for conditions that depend on each other. Asking costs a part of a millisecond,
 * whatever the statement would cost.
 */
export async function estimatedRows(em: EntityManager, statement: ReturnType<typeof sql>): Promise<number> {
  const answer = await firstRow(em, sql<Plan>`explain (format json) ${statement}`);
  return answer?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}
