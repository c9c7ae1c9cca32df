import type { EntityManager } from '@ns/platform';
import { requestDigest } from '../domain/request-digest.ts';
import type { Problem } from '../domain/submission-rules.ts';
import { isUuid } from '../domain/uuid.ts';
import { unusableClientKey } from '../domain/keyed-request.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import { canSee } from '../policies/signal-policies.ts';
import { type KeyedAct, useKey, wasDone } from './keyed-act.ts';
import type { TransitionSignalProps } from './take-step.ts';

/** What is wrong with the key of a step; nothing for one without a key. */
export function keyProblems(clientKey: string | null): readonly Problem[] {
  return clientKey === null || isUuid(clientKey) ? [] : [unusableClientKey];
}

/**
 * The key of a step with a digest of what is to be done. The version is no part of it: a step that was refused as stale
 * and is sent on the present version is the same one, and is not taken twice.
 */
export function keyOfStep(step: TransitionSignalProps, clientKey: string): KeyedAct {
  const { actor, signalId, to, department, assigneeId, externalBody, duplicateOf, photoIds, publicMessage } = step;
  const [message, note] = [step.message?.trim(), step.note?.trim()];
  const form = { department, assigneeId, externalBody, duplicateOf, message, publicMessage, note, photoIds };
  const content = { act: 'step', to, ...form };
  return { actorId: actor.id, clientKey, signalId: signalId.toLowerCase(), digest: requestDigest(content) };
}

/**
 * Whether a step was made with its key before, taken or held. Locks the signal. Nothing is said to those who do not see
 * it: the answer to a step shows the signal.
 * @throws InputRefused when the key was used for something else
 */
export async function wasMade(tx: EntityManager, step: TransitionSignalProps, clientKey: string): Promise<boolean> {
  const signal = await lockSignal(tx, step.signalId);
  return signal !== null && canSee(step.actor, signal) && wasDone(tx, keyOfStep(step, clientKey));
}

/** Takes the key of a step that was just taken or held. @throws InputRefused when it was used meanwhile */
export async function useStepKey(tx: EntityManager, step: TransitionSignalProps, clientKey: string): Promise<void> {
  await useKey(tx, keyOfStep(step, clientKey));
}
