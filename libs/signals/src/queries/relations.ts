import { relationOf, sql } from '@ns/platform';
import { e, s } from '../entities/index.ts';

const { id, reference, status, departmentCode, reporterId, createdAt, promisedOn, promiseMissedOn, erasedAt } = s;

/** Signals as other slices join them in their statements, with the columns that this slice promises to keep. */
export const signalRelation = relationOf(
  { id, reference, status, departmentCode, reporterId, createdAt, promisedOn, promiseMissedOn, erasedAt },
  sql`signal s`,
);

/**
 * What happened to signals, as other slices count it; nothing that was written, and nobody. `outside` is the code of
 * the external body or contractor whom an event is about, `answer` what it answered.
 */
export const signalEventRelation = relationOf(
  {
    id: e.id,
    signalId: e.signalId,
    type: e.type,
    at: e.at,
    actorKind: e.actorKind,
    outside: sql<string | null>`coalesce(${e.data} ->> 'externalBody', ${e.data} ->> 'contractor')`,
    answer: sql<string | null>`${e.data} ->> 'answer'`,
  },
  sql`signal_event e`,
);
