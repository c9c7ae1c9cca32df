import { canHandle, canSee, lockSignal, type StaffActor, type TransitionRefusal } from '@ns/signals';
import { stepsOfOrder } from '../domain/work-order.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import { lastActsOf } from '../queries/work-acts.ts';
import { endWork, StepRefused } from '../writes/end-work.ts';
import { lockOrder, signalOfOrder } from '../writes/work-row.ts';

export interface AcceptWorkProps {
  readonly actor: StaffActor;
  readonly orderId: string;
  /** of the signal */
  readonly version: number;
  /** what the reporter reads of the work */
  readonly message: string;
  readonly publicMessage: boolean | null;
  readonly personalDataConfirmed: boolean;
}

export type AcceptWorkOutcome =
  | { readonly kind: 'moved'; readonly signalId: string }
  | { readonly kind: 'refused'; readonly signalId: string; readonly refusal: TransitionRefusal }
  | { readonly kind: 'notFound' | 'notNow' };

/**
 * Takes the step RESOLVED with what a contractor says is done, as `transitionSignal` does: the photos of the answer
 * become those of the step.
 */
export async function acceptWork(
  { database, directory, calendar }: Needs<'database' | 'directory' | 'calendar'>,
  { actor, orderId, ...form }: AcceptWorkProps,
): Promise<AcceptWorkOutcome> {
  const menus = await directory.menus();
  const signalId = (await signalOfOrder(database.fork(), orderId)) ?? '';
  try {
    return await database.transaction(async (tx): Promise<AcceptWorkOutcome> => {
      const signal = await lockSignal(tx, signalId);
      const order = signal && canSee(actor, signal) ? await lockOrder(tx, signal.id, orderId) : undefined;
      if (!signal || !order) {
        return { kind: 'notFound' };
      }
      if (!canHandle(actor, signal) || !stepsOfOrder(order).includes('ACCEPT')) {
        return { kind: 'notNow' };
      }
      const [act] = await lastActsOf(tx, [order.id]);
      const photoIds = act ? [...act.photosBefore, ...act.photosAfter] : [];
      await endWork(tx, { calendar, menus }, actor, { ...form, signalId, photoIds });
      return { kind: 'moved', signalId };
    });
  } catch (cause) {
    if (cause instanceof StepRefused) {
      return { kind: 'refused', signalId, refusal: cause.refusal };
    }
    throw cause;
  }
}
