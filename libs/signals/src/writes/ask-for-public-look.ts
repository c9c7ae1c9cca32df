import { askForLook, photoIdsOf } from '@ns/media';
import type { EntityManager } from '@ns/platform';
import type { Signal } from '../entities/signal.entity.ts';
import { isPublic } from '../policies/signal-policies.ts';

/**
 * Asks for a look at the photos of a signal that everybody may see, in the caller's transaction. Every photo of it is
 * looked at, also those of internal notes: which of them are shown is up to who reads them.
 * @param photoIds those that joined it just now; all are meant without it
 */
export async function askForPublicLook(
  tx: EntityManager,
  signal: Pick<Signal, 'id' | 'publishedAt'>,
  photoIds?: readonly string[],
): Promise<void> {
  if (isPublic(signal)) {
    await askForLook(tx, photoIds ?? (await photoIdsOf(tx, signal.id)));
  }
}
