import { endPublicAddressesOfEvent } from '@ns/media';
import { refusalProblems } from '../domain/resident-updates.ts';
import type { Problem } from '../domain/submission-rules.ts';
import type { Needs } from '../needs/signals-needs.ts';
import type { StaffActor } from '../policies/signal-policies.ts';
import { decide, updateToDecide } from '../writes/decide-on-update.ts';

export interface RefuseUpdateProps {
  readonly actor: StaffActor;
  readonly updateId: string;
  /** for the author */
  readonly reason: string;
}

/** `gone`: it was withdrawn, or its text is no longer kept. */
export type RefuseUpdateOutcome =
  | { readonly kind: 'done'; readonly signalId: string }
  | { readonly kind: 'notFound' | 'gone' }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Keeps an update from everybody, or hides one that was shown, with a reason for its author. Needs the right to publish
 * its signal. Refusing it again changes nothing.
 */
export async function refuseUpdate(
  { database }: Needs<'database'>,
  { actor, updateId, ...props }: RefuseUpdateProps,
): Promise<RefuseUpdateOutcome> {
  const reason = props.reason.trim();
  return database.transaction(async (tx): Promise<RefuseUpdateOutcome> => {
    const found = await updateToDecide(tx, actor, updateId);
    if (!found) {
      return { kind: 'notFound' };
    }
    const { signal, update } = found;
    const problems = refusalProblems(reason);
    if (problems.length > 0) {
      return { kind: 'invalid', problems };
    }
    if (update.state === 'WITHDRAWN' || update.state === 'COUNTED') {
      return { kind: 'gone' };
    }
    if (update.state !== 'REFUSED') {
      await endPublicAddressesOfEvent(tx, update.eventId);
      await decide(tx, update, actor, { state: 'REFUSED', reason });
    }
    return { kind: 'done', signalId: signal.id };
  });
}
