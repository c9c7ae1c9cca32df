import { accountView, isStaff } from '@ns/identity';
import { giveProposedPhotos } from '@ns/media';
import type { EntityManager } from '@ns/platform';
import { canHandle, lockSignal, type StaffActor, takeStep, type TransitionRefusal, unlessRefused } from '@ns/signals';
import type { LockedOrder } from './work-row.ts';

/** What new dates of a step are counted by. */
export type StepTerms = Parameters<typeof takeStep>[1];

/** Ends a transaction whose step was refused, so that everything in it is undone. */
export class StepRefused extends Error {
  constructor(readonly refusal: TransitionRefusal) {
    super('The step was refused.');
  }
}

/** The end of a signal with the work of a contractor. */
export interface EndOfWork {
  readonly signalId: string;
  /** of the signal, on which the step is based */
  readonly version: number;
  readonly message: string;
  readonly publicMessage?: boolean | null;
  readonly personalDataConfirmed?: boolean;
  /** of the contractor */
  readonly photoIds: readonly string[];
}

const noStepForm = { department: null, assigneeId: null, externalBody: null, duplicateOf: null, note: null } as const;

/**
 * Takes the step RESOLVED with the photos of a contractor.
 * @throws StepRefused
 */
export async function endWork(tx: EntityManager, terms: StepTerms, actor: StaffActor, end: EndOfWork): Promise<void> {
  await giveProposedPhotos(tx, end.photoIds, actor.id);
  const step = { ...noStepForm, ...end, actor, to: 'RESOLVED' } as const;
  const taken = await unlessRefused(takeStep(tx, terms, step));
  if (taken.kind !== 'moved') {
    throw new StepRefused(taken);
  }
}

/**
 * Takes the step as the clerk who ordered the work, who answers for trusting it. Somebody who no longer works on the
 * signal takes none.
 * @throws StepRefused
 */
export async function endTrustedWork(
  tx: EntityManager,
  terms: StepTerms,
  { order, ...end }: Omit<EndOfWork, 'signalId'> & { readonly order: LockedOrder },
): Promise<void> {
  const clerk = order.orderedBy === null ? undefined : await accountView(tx, order.orderedBy);
  const signal = await lockSignal(tx, order.signalId);
  const actor =
    clerk && isStaff(clerk.role) ? { id: clerk.id, kind: clerk.role, departments: clerk.departments } : undefined;
  if (!actor || !signal || !canHandle(actor, signal)) {
    throw new StepRefused({ kind: 'notFound' });
  }
  await endWork(tx, terms, actor, { ...end, signalId: order.signalId });
}
