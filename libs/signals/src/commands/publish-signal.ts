import { endPublicAddresses } from '@ns/media';
import type { Database, EntityManager } from '@ns/platform';
import type { Signal } from '../entities/signal.entity.ts';
import { canPublish, isPublic, type StaffActor } from '../policies/signal-policies.ts';
import { appendSignalEvent } from './append-signal-event.ts';
import { lockSignal } from '../locks/lock-signal.ts';

export interface PublishSignalProps {
  readonly actor: StaffActor;
  readonly signalId: string;
  readonly version: number;
}

export type UnpublishSignalOutcome = { readonly kind: 'done' | 'notFound' | 'stale' };
export type PublishSignalOutcome = UnpublishSignalOutcome | { readonly kind: 'withdrawn' };

/**
 * Lets everybody see a signal, or no longer: nothing is public before a member of the staff has looked at it. Asking
 * for what is so already changes nothing, whatever the version.
 */
export class PublishSignal {
  constructor(private readonly database: Database) {}

  async publish(props: PublishSignalProps): Promise<PublishSignalOutcome> {
    return this.database.transaction(async (tx) => {
      const signal = await lockSignal(tx, props.signalId);
      if (!signal || !canPublish(props.actor, signal)) {
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
  }

  async unpublish(props: PublishSignalProps): Promise<UnpublishSignalOutcome> {
    return this.database.transaction(async (tx) => {
      const signal = await lockSignal(tx, props.signalId);
      if (!signal || !canPublish(props.actor, signal)) {
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
  }
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
