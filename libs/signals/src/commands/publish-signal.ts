import { endPublicAddresses } from '@ns/media';
import type { EntityManager } from '@ns/platform';
import type { Problem } from '../domain/submission-rules.ts';
import type { Signal } from '../entities/signal.entity.ts';
import { canPublish, isPublic, type StaffActor } from '../policies/signal-policies.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import { unlessRefused } from '../writes/input-refused.ts';
import { signalToChange } from '../writes/signal-to-change.ts';

export interface PublishSignalProps {
  readonly actor: StaffActor;
  readonly signalId: string;
  readonly version: number;
}

export type UnpublishSignalOutcome =
  | { readonly kind: 'done' | 'notFound' | 'stale' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };
export type PublishSignalOutcome = UnpublishSignalOutcome | { readonly kind: 'withdrawn' };

/**
 * Lets everybody see a signal: nothing is public before a member of the staff has looked at it. Asking for what is so
 * already changes nothing, whatever the version.
 */
export async function publishSignal(
  { database }: Needs<'database'>,
  props: PublishSignalProps,
): Promise<PublishSignalOutcome> {
  const change = database.transaction<PublishSignalOutcome>(async (tx) => {
    const signal = await signalToChange(tx, props.signalId, (signal) => canPublish(props.actor, signal));
    if (!signal) {
      return { kind: 'notFound' };
    }
    if (isPublic(signal)) {
      return { kind: 'done' };
    }
    if (signal.version !== props.version) {
      return { kind: 'stale' };
    }
    if (signal.status === 'WITHDRAWN') {
      return { kind: 'withdrawn' };
    }
    signal.publishedAt = new Date();
    await note(tx, signal, 'published', props.actor);
    return { kind: 'done' };
  });
  return unlessRefused(change);
}

/** Lets nobody but staff and reporter see a signal any more. */
export async function unpublishSignal(
  { database }: Needs<'database'>,
  props: PublishSignalProps,
): Promise<UnpublishSignalOutcome> {
  const change = database.transaction<UnpublishSignalOutcome>(async (tx) => {
    const signal = await signalToChange(tx, props.signalId, (signal) => canPublish(props.actor, signal));
    if (!signal) {
      return { kind: 'notFound' };
    }
    if (!isPublic(signal)) {
      return { kind: 'done' };
    }
    if (signal.version !== props.version) {
      return { kind: 'stale' };
    }
    signal.publishedAt = null;
    await endPublicAddresses(tx, signal.id);
    await note(tx, signal, 'unpublished', props.actor);
    return { kind: 'done' };
  });
  return unlessRefused(change);
}

async function note(
  tx: EntityManager,
  signal: Signal,
  type: 'published' | 'unpublished',
  actor: StaffActor,
): Promise<void> {
  signal.version += 1;
  await tx.flush();
  await appendSignalEvent(tx, { signalId: signal.id, type, actor: { id: actor.id, kind: 'STAFF' } });
}
