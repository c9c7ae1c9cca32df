import { areaProblems, attachedPhoto, type CoverArea, StoreUnavailable } from '@ns/media';
import { isDiskFull } from '@ns/platform';
import type { Problem } from '../domain/submission-rules.ts';
import { canPublish, type StaffActor } from '../policies/signal-policies.ts';
import { signalRowById } from '../queries/signal-row.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import { isUuid } from '../domain/uuid.ts';

export interface CoverPhotoProps {
  readonly actor: StaffActor;
  readonly photoId: string;
  readonly areas: readonly CoverArea[];
  /** edition of the covers that the change is based on; null: whatever is there */
  readonly version: number | null;
}

export type CoverPhotoOutcome =
  | { readonly kind: 'covered' | 'notFound' | 'stale' | 'unavailable' | 'diskFull' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

type CoverNeeds = Needs<'database' | 'covers' | 'links'>;

/**
 * Covers parts of a photo for everybody who is not staff: faces, number plates; without areas it says that nothing has
 * to be covered. Either way a person has looked at the photo. Needs the right to publish. The picture is made first,
 * because that takes long; then it is shown, if nothing has changed meanwhile.
 */
export async function coverPhoto(needs: CoverNeeds, props: CoverPhotoProps): Promise<CoverPhotoOutcome> {
  const signalId = await signalOf(needs, props);
  if (signalId === undefined) {
    return { kind: 'notFound' };
  }
  const problems = areaProblems(props.areas);
  if (problems.length > 0) {
    return { kind: 'invalid', problems };
  }
  const rendered = props.areas.length === 0 ? { renditionId: null } : await render(needs, props);
  if ('kind' in rendered) {
    return rendered;
  }
  const { kind, unused } = await show(needs, props, signalId, rendered.renditionId);
  await needs.covers.discard(unused);
  return { kind };
}

/** @returns the outcome when photos cannot be read or kept just now: nothing has changed then */
async function render(
  { covers }: CoverNeeds,
  { photoId, areas }: CoverPhotoProps,
): Promise<{ readonly renditionId: string } | { readonly kind: 'notFound' | 'unavailable' | 'diskFull' }> {
  try {
    const renditionId = await covers.render(photoId, areas);
    return renditionId === undefined ? { kind: 'notFound' } : { renditionId };
  } catch (cause) {
    if (cause instanceof StoreUnavailable) {
      return { kind: 'unavailable' };
    }
    if (isDiskFull(cause)) {
      return { kind: 'diskFull' };
    }
    throw cause;
  }
}

async function signalOf(
  { database, links }: CoverNeeds,
  { actor, photoId }: CoverPhotoProps,
): Promise<string | undefined> {
  const em = database.fork();
  const attached = isUuid(photoId) ? await attachedPhoto(em, links, photoId) : undefined;
  const signal = attached && (await signalRowById(em, attached.signalId));
  return signal && canPublish(actor, signal) ? signal.id : undefined;
}

async function show(
  { database, covers }: CoverNeeds,
  { actor, photoId, areas, version }: CoverPhotoProps,
  signalId: string,
  renditionId: string | null,
) {
  return database.transaction(
    async (tx): Promise<{ kind: 'covered' | 'notFound' | 'stale'; unused: string | null }> => {
      const signal = await lockSignal(tx, signalId);
      if (!signal || !canPublish(actor, signal)) {
        return { kind: 'notFound', unused: renditionId };
      }
      const outcome = await covers.set(tx, { photoId, areas, version, renditionId });
      if (outcome.kind === 'stale') {
        return { kind: 'stale', unused: renditionId };
      }
      await appendSignalEvent(tx, {
        signalId,
        actor: { id: actor.id, kind: 'STAFF' },
        ...(areas.length > 0
          ? { type: 'photo_covered', data: { photoId, areas: areas.length } }
          : { type: outcome.replacedId === null ? 'photo_seen' : 'photo_uncovered', data: { photoId } }),
      });
      return { kind: 'covered', unused: outcome.replacedId };
    },
  );
}
