import { appendSignalEvent, canHandle, canSee, lockSignal, type StaffActor, withoutDirectionMarks } from '@ns/signals';
import type { NoteProblem } from '../domain/note-rules.ts';
import { afterReturn, afterWithdrawal, isWorkedOn, wordsProblems } from '../domain/work-order.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { lockOrder, signalOfOrder, writeOrder } from '../writes/work-row.ts';

export interface TakeOrderBackProps {
  readonly actor: StaffActor;
  readonly orderId: string;
  /** RETURN: the answer goes back to the contractor; WITHDRAW: the order is taken from it */
  readonly step: 'RETURN' | 'WITHDRAW';
  /** what the contractor reads; needed with RETURN */
  readonly words: string | null;
}

export type TakeOrderBackOutcome =
  | { readonly kind: 'done'; readonly signalId: string }
  | { readonly kind: 'notFound' | 'notNow' }
  | { readonly kind: 'invalid'; readonly problems: readonly NoteProblem[] };

/**
 * Sends the answer of a contractor back with words, or takes the order from it, and keeps a mail about it that did not
 * leave from leaving. The order that is withdrawn already
 * stays so; an answer that is back already is refused.
 */
export async function takeOrderBack(
  { database, outside }: Needs<'database' | 'outside'>,
  { actor, orderId, step, ...props }: TakeOrderBackProps,
): Promise<TakeOrderBackOutcome> {
  const words = withoutDirectionMarks(props.words ?? '').trim() || null;
  return database.transaction(async (tx): Promise<TakeOrderBackOutcome> => {
    const signalId = await signalOfOrder(tx, orderId);
    const signal = signalId === undefined ? null : await lockSignal(tx, signalId);
    const order = signal && canSee(actor, signal) ? await lockOrder(tx, signal.id, orderId) : undefined;
    if (!signal || !order) {
      return { kind: 'notFound' };
    }
    if (!canHandle(actor, signal) || signal.erasedAt) {
      return { kind: 'notNow' };
    }
    if (step === 'WITHDRAW' && order.state === 'WITHDRAWN') {
      return { kind: 'done', signalId: signal.id };
    }
    const after = step === 'RETURN' ? afterReturn(order) : afterWithdrawal(order);
    if (after === order || !isWorkedOn(signal.status)) {
      return { kind: 'notNow' };
    }
    const problems = wordsProblems('words', words, step === 'RETURN');
    if (problems.length > 0) {
      return { kind: 'invalid', problems };
    }
    await writeOrder(tx, order, after, step === 'RETURN' ? words : undefined);
    if (step === 'WITHDRAW' && order.mail !== null) {
      await outside.stop(tx, order.mail);
    }
    await appendSignalEvent(tx, {
      signalId: signal.id,
      type: step === 'RETURN' ? 'work_returned' : 'work_withdrawn',
      actor: { id: actor.id, kind: 'STAFF' },
      note: words,
      data: { contractor: order.contractor },
    });
    return { kind: 'done', signalId: signal.id };
  });
}
