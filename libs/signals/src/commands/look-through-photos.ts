import { askForLook, reportPhotoIdsOf } from '@ns/media';
import type { Needs } from '../needs/signals-needs.ts';
import { canPublish, type StaffActor } from '../policies/signal-policies.ts';
import { signalToChange } from '../writes/signal-to-change.ts';
import { unlessRefused } from '../writes/input-refused.ts';
import type { Problem } from '../domain/submission-rules.ts';

export interface LookThroughPhotosProps {
  readonly actor: StaffActor;
  readonly signalId: string;
}

export type LookThroughPhotosOutcome =
  { readonly kind: 'done' | 'notFound' } | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Asks the machine to look at the photos of a report before somebody decides about its publication. Asking again
 * changes nothing.
 */
export async function lookThroughPhotos(
  { database }: Needs<'database'>,
  { actor, signalId }: LookThroughPhotosProps,
): Promise<LookThroughPhotosOutcome> {
  const change = database.transaction(async (tx): Promise<LookThroughPhotosOutcome> => {
    const signal = await signalToChange(tx, signalId, (signal) => canPublish(actor, signal));
    if (!signal) {
      return { kind: 'notFound' };
    }
    await askForLook(tx, await reportPhotoIdsOf(tx, signal.id));
    return { kind: 'done' };
  });
  return unlessRefused(change);
}
