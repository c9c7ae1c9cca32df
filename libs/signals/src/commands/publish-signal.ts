import { endPublicAddresses } from '@ns/media';
import type { EntityManager } from '@ns/platform';
import { stillShown } from '../domain/hidden-words.ts';
import { type PersonalFinding, personalDataIn } from '../domain/personal-words.ts';
import type { Problem } from '../domain/submission-rules.ts';
import type { Signal } from '../entities/signal.entity.ts';
import { canPublish, isPublic, type StaffActor } from '../policies/signal-policies.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import { askForPublicLook } from '../writes/ask-for-public-look.ts';
import { textsForPublic } from '../queries/texts-for-public.ts';
import { knownPeople } from '../writes/public-reach.ts';
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
export type PublishSignalOutcome =
  | UnpublishSignalOutcome
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'personalData'; readonly findings: readonly PersonalFinding[] };

export interface PublishProps extends PublishSignalProps {
  /** Whether personal data that are not hidden may stay; absent: its client has not asked for them to be looked for. */
  readonly personalDataConfirmed?: boolean | undefined;
}

/**
 * Lets everybody see a signal: nothing is public before a member of the staff has looked at it. Its photos follow when
 * the machine or a person has looked at each. Asking for what is so already changes nothing, whatever the version.
 */
export async function publishSignal(
  { database }: Needs<'database'>,
  props: PublishProps,
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
    const findings = props.personalDataConfirmed === false ? await findingsOf(tx, signal) : [];
    if (findings.length > 0) {
      return { kind: 'personalData', findings };
    }
    signal.publishedAt = new Date();
    await note(tx, signal, 'published', props.actor);
    await askForPublicLook(tx, signal);
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

/** Personal data in what everybody would read: the report, and the texts of steps that were made public. */
async function findingsOf(tx: EntityManager, signal: Signal): Promise<readonly PersonalFinding[]> {
  const { id, channel, reporterId = null, hiddenWords = [] } = signal;
  const people = await knownPeople(tx, { id, channel, reporterId });
  const texts = await textsForPublic(tx, signal);
  return texts.flatMap(({ kind, text }) =>
    kind === 'UPDATE' ? [] : stillShown(personalDataIn(text, people), text, hiddenWords),
  );
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
