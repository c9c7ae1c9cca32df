import { accountView, isStaff } from '@ns/identity';
import { always, type Condition, type EntityManager, sql } from '@ns/platform';
import { signalTables } from '../../entities/index.ts';
import { lockSignal } from '../../locks/lock-signal.ts';
import type { StepNeeds } from '../../needs/signals-needs.ts';
import type { StaffActor } from '../../policies/signal-policies.ts';
import { unlessRefused } from '../../writes/input-refused.ts';
import { HeldNoLonger, takeStep, type TransitionRefusal } from '../../writes/take-step.ts';
import type { HeldStepRefusal } from '../entities/held-step.entity.ts';
import { type HeldStep, heldStepById } from '../queries/held-steps.ts';
import { announceHeldSteps } from '../writes/announce-held-steps.ts';

export interface TakeHeldStepProps {
  readonly heldStepId: string;
  /** who does not wait for the time of the own step; null: its time is over */
  readonly actorId: string | null;
}

/** `over`: it was taken or undone before, or its time has not come. */
export type TakeHeldStepOutcome =
  | { readonly kind: 'moved'; readonly signalId: string }
  | { readonly kind: 'over' }
  | Exclude<TransitionRefusal, { kind: 'held' }>;

const refusals: Readonly<Record<Exclude<TransitionRefusal['kind'], 'held'>, HeldStepRefusal>> = {
  notFound: 'NOT_FOUND',
  stale: 'STALE',
  illegal: 'ILLEGAL',
  invalid: 'INVALID',
  personalData: 'INVALID',
};

/**
 * Takes a held step as one that is taken at once, under the rights that its author has now. The row goes in the
 * transaction of the step: however often and by how many processes it is tried, the step is taken once. One that cannot
 * be taken is kept for its author.
 */
export async function takeHeldStep(
  needs: StepNeeds,
  { heldStepId, actorId }: TakeHeldStepProps,
): Promise<TakeHeldStepOutcome> {
  const step = await heldStepById(needs.database.fork(), heldStepId);
  if (step?.refusal !== null || (actorId !== null && step.actorId !== actorId)) {
    return { kind: 'over' };
  }
  const isTime = actorId === null ? sql<boolean>`due_at <= now()` : always;
  const outcome = await attempt(needs, step, isTime);
  if (outcome.kind !== 'moved' && outcome.kind !== 'over') {
    await needs.database.transaction((tx) => refuse(tx, step, refusals[outcome.kind], isTime));
  }
  return outcome;
}

async function attempt(
  { database, directory, calendar }: StepNeeds,
  step: HeldStep,
  isTime: Condition,
): Promise<TakeHeldStepOutcome> {
  const actor = await authorOf(database.fork(), step);
  if (!actor) {
    return { kind: 'notFound' };
  }
  const { signalId, version, toStatus, form } = step;
  const menus = await directory.menus();
  try {
    const outcome = await unlessRefused(
      database.transaction(async (tx) => {
        // The form of a release that did not ask says nothing about everybody.
        const props = { actor, signalId, version, to: toStatus, publicMessage: false, ...form };
        const taken = await takeStep(tx, { calendar, menus }, props, step.id);
        if (taken.kind === 'moved') {
          await endHolding(tx, step, isTime);
        }
        return taken;
      }),
    );
    return outcome.kind === 'held' ? { kind: 'over' } : outcome;
  } catch (cause) {
    if (cause instanceof HeldNoLonger) {
      return { kind: 'over' };
    }
    throw cause;
  }
}

/** @throws HeldNoLonger when somebody was faster */
async function endHolding(tx: EntityManager, { id }: HeldStep, isTime: Condition): Promise<void> {
  const ended = await signalTables(tx)
    .deleteFrom('held_step')
    .where('id', '=', id)
    .where('refusal', 'is', null)
    .where(isTime)
    .executeTakeFirst();
  if (ended.numDeletedRows === 0n) {
    throw new HeldNoLonger();
  }
  await announceHeldSteps(tx);
}

/** Who made the step, with the rights of now; undefined when the account is no longer one of the staff. */
async function authorOf(em: EntityManager, { actorId }: HeldStep): Promise<StaffActor | undefined> {
  const account = await accountView(em, actorId);
  return account && isStaff(account.role)
    ? { id: account.id, kind: account.role, departments: account.departments }
    : undefined;
}

/** Keeps a step that could not be taken, with its form, for its author. */
async function refuse(
  tx: EntityManager,
  { id, signalId }: HeldStep,
  refusal: HeldStepRefusal,
  isTime: Condition,
): Promise<void> {
  // The signal first, as for every change of a held step: it gets a new revision with it.
  await lockSignal(tx, signalId);
  await signalTables(tx)
    .updateTable('held_step')
    .set({ refusal })
    .where('id', '=', id)
    .where('refusal', 'is', null)
    .where(isTime)
    .execute();
  await announceHeldSteps(tx);
}
