import { accountView, isStaff } from '@ns/identity';
import { always, type Condition, type Database, sql } from '@ns/platform';
import {
  HeldNoLonger,
  type TransitionRefusal,
  type TransitionSignal,
  type TransitionSignalProps,
} from '../commands/transition-signal.ts';
import type { HeldStepRefusal } from '../entities/held-step.entity.ts';
import { signalTables } from '../entities/index.ts';
import { lockSignal } from '../locks/lock-signal.ts';
import type { StaffActor } from '../policies/signal-policies.ts';
import { type HeldStep, heldStepById, waitingStepsOfGroup } from '../queries/held-steps.ts';
import { announceHeldSteps } from './announce-held-steps.ts';

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
};

/**
 * Takes a held step by the same command that takes one at once, under the rights that its author has now. The row goes
 * in the transaction of the step: however often and by how many processes it is tried, the step is taken once.
 */
export class TakeHeldStep {
  constructor(
    private readonly database: Database,
    private readonly transition: TransitionSignal,
  ) {}

  /** Takes a step whose time is over. */
  async whenDue(id: string): Promise<TakeHeldStepOutcome> {
    const step = await heldStepById(this.database.fork(), id);
    return step?.refusal === null ? this.take(step, sql<boolean>`due_at <= now()`) : { kind: 'over' };
  }

  /** Takes a step of this person at once. */
  async early(actorId: string, id: string): Promise<TakeHeldStepOutcome> {
    const step = await heldStepById(this.database.fork(), id);
    return step?.refusal === null && step.actorId === actorId ? this.take(step, always) : { kind: 'over' };
  }

  /** Takes every step of a group that waits, each as {@link early} does. @returns what became of each */
  async earlyTogether(actorId: string, groupId: string): Promise<readonly TakeHeldStepOutcome[]> {
    const outcomes: TakeHeldStepOutcome[] = [];
    for (const step of await waitingStepsOfGroup(this.database.fork(), actorId, groupId)) {
      outcomes.push(await this.take(step, always));
    }
    return outcomes;
  }

  private async take(step: HeldStep, isTime: Condition): Promise<TakeHeldStepOutcome> {
    const outcome = await this.attempt(step, isTime);
    if (outcome.kind !== 'moved' && outcome.kind !== 'over') {
      await this.refuse(step, refusals[outcome.kind], isTime);
    }
    return outcome;
  }

  private async attempt(step: HeldStep, isTime: Condition): Promise<TakeHeldStepOutcome> {
    const actor = await this.authorOf(step);
    if (!actor) {
      return { kind: 'notFound' };
    }
    const { signalId, version, toStatus, form } = step;
    const props: TransitionSignalProps = { actor, signalId, version, to: toStatus, ...form };
    try {
      const outcome = await this.transition.takeHeld(props, step.id, async (tx) => {
        const ended = await signalTables(tx)
          .deleteFrom('held_step')
          .where('id', '=', step.id)
          .where('refusal', 'is', null)
          .where(isTime)
          .executeTakeFirst();
        if (ended.numDeletedRows === 0n) {
          throw new HeldNoLonger();
        }
        await announceHeldSteps(tx);
      });
      return outcome.kind === 'held' ? { kind: 'over' } : outcome;
    } catch (cause) {
      if (cause instanceof HeldNoLonger) {
        return { kind: 'over' };
      }
      throw cause;
    }
  }

  /** Who made the step, with the rights of now; undefined when the account is no longer one of the staff. */
  private async authorOf({ actorId }: HeldStep): Promise<StaffActor | undefined> {
    const account = await accountView(this.database.fork(), actorId);
    return account && isStaff(account.role)
      ? { id: account.id, kind: account.role, departments: account.departments }
      : undefined;
  }

  /** Keeps a step that could not be taken, with its form, for its author. */
  private async refuse({ id, signalId }: HeldStep, refusal: HeldStepRefusal, isTime: Condition): Promise<void> {
    await this.database.transaction(async (tx) => {
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
    });
  }
}
