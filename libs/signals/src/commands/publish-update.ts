import type { PersonalFinding } from '../domain/personal-words.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { isPublic, type StaffActor } from '../policies/signal-policies.ts';
import { askForPublicLook } from '../writes/ask-for-public-look.ts';
import { decide, updateToDecide } from '../writes/decide-on-update.ts';
import { personalDataShown } from '../writes/public-reach.ts';

export interface PublishUpdateProps {
  readonly actor: StaffActor;
  readonly updateId: string;
  /** Whether personal data in the text were pointed out and may stay. */
  readonly personalDataConfirmed: boolean;
}

/** `gone`: it was withdrawn, or its text is no longer kept. `hidden`: its signal is not public. */
export type PublishUpdateOutcome =
  | { readonly kind: 'done'; readonly signalId: string }
  | { readonly kind: 'notFound' | 'gone' | 'hidden' }
  | { readonly kind: 'personalData'; readonly findings: readonly PersonalFinding[] };

/**
 * Lets everybody see words and photo of an update, the photo when the machine or a person has looked at it. Needs the
 * right to publish its signal. Asking for what is so already changes nothing.
 */
export async function publishUpdate(
  { database }: Needs<'database'>,
  { actor, updateId, personalDataConfirmed }: PublishUpdateProps,
): Promise<PublishUpdateOutcome> {
  return database.transaction(async (tx): Promise<PublishUpdateOutcome> => {
    const found = await updateToDecide(tx, actor, updateId);
    if (!found) {
      return { kind: 'notFound' };
    }
    const { signal, update } = found;
    if (update.state === 'WITHDRAWN' || update.state === 'COUNTED') {
      return { kind: 'gone' };
    }
    if (!isPublic(signal)) {
      return { kind: 'hidden' };
    }
    if (update.state === 'PUBLISHED') {
      return { kind: 'done', signalId: signal.id };
    }
    const findings =
      update.text === null || personalDataConfirmed ? [] : await personalDataShown(tx, signal, update.text);
    if (findings.length > 0) {
      return { kind: 'personalData', findings };
    }
    await decide(tx, update, actor, { state: 'PUBLISHED', reason: null });
    await askForPublicLook(tx, signal);
    return { kind: 'done', signalId: signal.id };
  });
}
