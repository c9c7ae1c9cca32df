import { relationOf, sql } from '@ns/platform';
import { s } from '../entities/index.ts';

const { id, reference, departmentCode, reporterId, createdAt } = s;

/** Signals as other slices join them in their statements, with the columns that this slice promises to keep. */
export const signalRelation = relationOf({ id, reference, departmentCode, reporterId, createdAt }, sql`signal s`);
