import { publicPhotoRelation } from '@ns/media';
import { sql } from '@ns/platform';
import { e, s } from '../entities/index.ts';

const p = publicPhotoRelation('p');

/** `signal s` is done, and there are photos of the report and of its outcome: the work can be seen. */
export const repairedCondition = sql<boolean>`(${s.status} in ('RESOLVED', 'CLOSED')
  and exists (select from ${p.relation} where ${p.signalId} = ${s.id} and ${p.eventId} is null)
  and exists (select from ${p.relation} join signal_event e on ${e.id} = ${p.eventId}
    where ${p.signalId} = ${s.id} and ${e.type} = 'resolved'))`;
