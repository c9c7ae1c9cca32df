import { publicPhotosOfRow, type ReadPublicPhoto } from '@ns/media';
import { always, type EntityManager, type Language } from '@ns/platform';
import { s, signalTables } from '../entities/index.ts';
import { type Circle, withinCircle } from './near-point.ts';
import { repairedCondition } from './repaired.ts';
import { listPublicCards, publicColumns, type PublicSignalRow } from './public-signals.ts';

/** A published signal with its photos; null without any. */
export interface CityNews extends PublicSignalRow {
  readonly photos: readonly ReadPublicPhoto[] | null;
}

/**
 * Published signals that people like to see: first up to half of what was lately resolved with photos before and after,
 * then the newest others, none of which was joined to another signal.
 * @param circle where they have their points; without one anywhere
 */
export async function cityNews(
  em: EntityManager,
  first: number,
  language: Language,
  circle?: Circle,
): Promise<readonly CityNews[]> {
  const repaired = await signalTables(em)
    .selectFrom('signal as s')
    .select(publicColumns)
    .select(publicPhotosOfRow(s.id).as('photos'))
    .where('s.published_at', 'is not', null)
    .where('s.status', '=', 'RESOLVED')
    .where(repairedCondition)
    .where(circle ? withinCircle(circle) : always)
    .orderBy('s.status_since', 'desc')
    .orderBy('s.id', 'desc')
    .limit(Math.ceil(first / 2))
    .execute();
  const known = new Set(repaired.map(({ id }) => id));
  const newest = await listPublicCards(em, { circle }, first * 2, null, language);
  const others = newest.filter(({ id, status }) => status !== 'DUPLICATE' && !known.has(id));
  return [...repaired, ...others].slice(0, first);
}
