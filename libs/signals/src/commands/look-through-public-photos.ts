import { beginPhotoPass, pausePhotoPass } from '@ns/media';
import { type AuditActor, recordAudit } from '@ns/platform';
import type { Needs } from '../needs/signals-needs.ts';

/**
 * Begins to look through the photos that were public before there were looks, or goes on with it; nothing happens while
 * that is under way. The photos stay as they are, whatever is found in them: a person decides by `coverPhoto`.
 */
export async function lookThroughPublicPhotos(
  { database }: Needs<'database'>,
  { actor }: { readonly actor: AuditActor },
): Promise<void> {
  await database.transaction(async (tx) => {
    if (await beginPhotoPass(tx)) {
      await recordAudit(tx, { actor, action: 'public_photos.begun', subject: null });
    }
  });
}

/** Pauses it: what is not looked at yet waits until somebody goes on. Nothing happens when it is not under way. */
export async function pausePublicPhotos(
  { database }: Needs<'database'>,
  { actor }: { readonly actor: AuditActor },
): Promise<void> {
  await database.transaction(async (tx) => {
    if (await pausePhotoPass(tx)) {
      await recordAudit(tx, { actor, action: 'public_photos.paused', subject: null });
    }
  });
}
