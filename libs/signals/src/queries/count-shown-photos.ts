import { publicPhotoRelation } from '@ns/media';
import { anyOf, type EntityManager, sql } from '@ns/platform';
import { e, u } from '../entities/index.ts';

const p = publicPhotoRelation('p');

/**
 * How many photos everybody sees of published signals, in the order of the ids: those of the report, of its outcomes
 * and of published updates. The caller has made sure that the signals are public.
 */
export async function countShownPhotos(em: EntityManager, signalIds: readonly string[]): Promise<readonly number[]> {
  const counted = sql<{ id: string | null; count: number }>`
    select ${p.signalId} as id, count(*)::int as count from ${p.relation}
    where ${p.signalId} = ${anyOf(signalIds)} and (${p.eventId} is null
      or exists (select from signal_event e where ${e.id} = ${p.eventId} and ${e.type} = 'resolved')
      or exists (select from resident_update u where ${u.eventId} = ${p.eventId} and ${u.state} = 'PUBLISHED'))
    group by 1`;
  const bySignal = new Map((await counted.execute(em.getKysely())).rows.map(({ id, count }) => [id, count]));
  return signalIds.map((id) => bySignal.get(id) ?? 0);
}
