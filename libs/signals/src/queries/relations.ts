import { sql } from '@ns/platform';

/**
 * Signals as other slices join them in their statements: a relation for a `from` clause, with the columns that this
 * slice promises to keep.
 */
export const signalRelation = sql.raw('(select id, reference, department_code, reporter_id, created_at from signal)');
