import type { PersonalFinding } from '../domain/personal-words.ts';
import { mayBePublic } from '../domain/public-text.ts';
import type { Problem } from '../domain/submission-rules.ts';
import { isUuid } from '../domain/uuid.ts';
import { signalTables } from '../entities/index.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { canPublish, type StaffActor } from '../policies/signal-policies.ts';
import { appendSignalEvent } from '../writes/append-signal-event.ts';
import { unlessRefused } from '../writes/input-refused.ts';
import { personalDataShown } from '../writes/public-reach.ts';
import { signalToChange } from '../writes/signal-to-change.ts';

export interface SetTextPublicProps {
  readonly actor: StaffActor;
  readonly signalId: string;
  readonly eventId: string;
  readonly isPublic: boolean;
  /** Whether personal data in the text were pointed out and may stay. */
  readonly personalDataConfirmed: boolean;
}

/** `noText`: the event is not one of the staff's steps with a text that may be public. */
export type SetTextPublicOutcome =
  | { readonly kind: 'done' | 'notFound' | 'noText' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'personalData'; readonly findings: readonly PersonalFinding[] };

/**
 * Lets everybody read the text of a step, or hides it again. Needs the right to publish. Asking for what is so already
 * changes nothing.
 */
export async function setTextPublic(
  { database }: Needs<'database'>,
  { actor, signalId, eventId, isPublic, personalDataConfirmed }: SetTextPublicProps,
): Promise<SetTextPublicOutcome> {
  if (!isUuid(signalId) || !/^\d{1,18}$/.test(eventId)) {
    return { kind: 'notFound' };
  }
  const change = database.transaction(async (tx): Promise<SetTextPublicOutcome> => {
    const signal = await signalToChange(tx, signalId.toLowerCase(), (signal) => canPublish(actor, signal));
    if (!signal) {
      return { kind: 'notFound' };
    }
    const event = await signalTables(tx)
      .selectFrom('signal_event')
      .select(['type', 'message', 'actor_kind as actorKind', 'message_public as messagePublic'])
      .where('id', '=', eventId)
      .where('signal_id', '=', signal.id)
      .executeTakeFirst();
    if (!event) {
      return { kind: 'notFound' };
    }
    if (event.message === null || event.actorKind !== 'STAFF' || !mayBePublic(event.type)) {
      return { kind: 'noText' };
    }
    if (event.messagePublic === isPublic) {
      return { kind: 'done' };
    }
    const findings = isPublic && !personalDataConfirmed ? await personalDataShown(tx, signal, event.message) : [];
    if (findings.length > 0) {
      return { kind: 'personalData', findings };
    }
    await signalTables(tx)
      .updateTable('signal_event')
      .set({ message_public: isPublic })
      .where('id', '=', eventId)
      .execute();
    await appendSignalEvent(tx, {
      signalId: signal.id,
      actor: { id: actor.id, kind: 'STAFF' },
      type: isPublic ? 'text_published' : 'text_hidden',
      data: { eventId },
    });
    return { kind: 'done' };
  });
  return unlessRefused(change);
}
