import { type EntityManager, relationOf, sql } from '@ns/platform';
import { mediaTables } from '../entities/media-entities.ts';
import { l } from '../entities/photo-look.entity.ts';
import { ph } from '../entities/photo.entity.ts';

/** Whether the pass is on, and when it was begun and ended last; null: nobody has begun one. */
export interface PhotoPassState {
  readonly isOn: boolean;
  readonly begunAt: Date;
  readonly endedAt: Date | null;
}

/** How the pass is. */
export async function photoPassState(em: EntityManager): Promise<PhotoPassState | null> {
  const found = await mediaTables(em)
    .selectFrom('photo_pass')
    .select(['is_on as isOn', 'begun_at as begunAt', 'ended_at as endedAt'])
    .executeTakeFirst();
  return found ?? null;
}

const isUndecided = sql<boolean>`(${l.state} = 'BEFORE' and ${l.nextTryAt} is null
  and (${l.reason} is not null or (${l.lookedAt} is not null and ${l.found} <> '[]'::jsonb)))`;

/**
 * Photos that were public before there were looks, for the statements of others: those that a person decided on after
 * the machine had looked as well. A person has to decide on those that are undecided: something was found, or the
 * machine could not look.
 */
export const photoOfPassRelation = relationOf(
  {
    photoId: ph.id,
    signalId: ph.signalId,
    isLookedAt: sql<boolean>`(${l.lookedAt} is not null)`,
    isFound: sql<boolean>`(${l.lookedAt} is not null and ${l.found} <> '[]'::jsonb)`,
    hasFailed: sql<boolean>`(${l.reason} is not null and ${l.nextTryAt} is null)`,
    isWithoutMachine: sql<boolean>`(${l.reason} = 'UNAVAILABLE' and ${l.nextTryAt} is not null)`,
    isUndecided,
  },
  sql`photo_look l join photo ph on ${ph.id} = ${l.photoId}
    and (${l.state} = 'BEFORE' or (${l.state} = 'SEEN' and ${l.lookedAt} is not null))`,
);
