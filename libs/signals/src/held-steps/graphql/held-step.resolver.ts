import type { ApiContext } from '@ns/identity';
import type { MunicipalityDirectory } from '@ns/municipality';
import { ActionNotAvailableError, costs, NotFoundError } from '@ns/platform';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isUuid } from '../../domain/uuid.ts';
import { heldStepById, heldStepsBy, heldStepsInSight } from '../queries/held-steps.ts';
import type { StepNeeds } from '../../needs/signals-needs.ts';
import { takeHeldStep } from '../commands/take-held-step.ts';
import { takeHeldSteps } from '../commands/take-held-steps.ts';
import { undoStep } from '../commands/undo-step.ts';
import { undoSteps } from '../commands/undo-steps.ts';
import { canSee } from '../../policies/signal-policies.ts';
import { textOf } from '../../texts/index.ts';
import { presentHeldStep } from './held-step.presenter.ts';
import {
  HeldStepType,
  TakeHeldStepResult,
  TakeHeldStepsResult,
  TakenSteps,
  UndoneSteps,
  UndoStepResult,
  UndoStepsResult,
} from './held-step.types.ts';
import { presenterOf, staffActor, staffSignal } from '../../graphql/signal-context.ts';
import { heldStepLoader, signalRowLoader } from '../../graphql/signal-loaders.ts';
import { SignalType } from '../../graphql/signal.types.ts';
import { presentRefusal } from '../../graphql/transition-refusal.ts';

const tooLate = textOf('heldStepTaken');

/** Steps that can still be undone. */
@Resolver()
export class HeldStepResolver {
  constructor(private readonly needs: StepNeeds) {}

  @Query(() => [HeldStepType], {
    description: 'The steps that the viewer made and that are held or could not be taken, oldest first. Staff only.',
  })
  async myHeldSteps(@Ctx() context: ApiContext): Promise<readonly HeldStepType[]> {
    const steps = await heldStepsBy(context.em, staffActor(context).id);
    return Promise.all(steps.map((step) => presentHeldStep(context, step)));
  }

  @Query(() => [HeldStepType], {
    description:
      'The steps that are held now on signals that the viewer sees, and those of the viewer that could not be taken; ' +
      'newest first, at most 500. `staffPresence` has the same, now and after every change. Staff only.',
    complexity: costs({ rows: 20 }),
  })
  async heldSteps(@Ctx() context: ApiContext): Promise<readonly HeldStepType[]> {
    const actor = staffActor(context);
    const steps = await heldStepsInSight(context.em, [actor.id]);
    const rows = await Promise.all(steps.map(({ signalId }) => signalRowLoader(context).load(signalId)));
    const seen = steps.filter((step, index) => {
      const row = rows[index];
      return step.actorId === actor.id || (row !== undefined && canSee(actor, row));
    });
    return Promise.all(seen.map((step) => presentHeldStep(context, step)));
  }

  @Mutation(() => UndoStepsResult, {
    description:
      'Undoes all steps of a group that wait, or none: they are due at one moment. Those that were refused stay, ' +
      'each for `undoStep`. Only the member of staff who made them.',
  })
  async undoSteps(
    @Ctx() context: ApiContext,
    @Arg('groupId', () => ID) groupId: string,
  ): Promise<typeof UndoStepsResult> {
    const actor = staffActor(context);
    const outcome = isUuid(groupId)
      ? await undoSteps(this.needs, { actorId: actor.id, groupId })
      : { kind: 'notFound' as const };
    switch (outcome.kind) {
      case 'undone':
        return Object.assign(new UndoneSteps(), {
          steps: await Promise.all(outcome.steps.map((step) => presentHeldStep(context, step))),
        });
      case 'notFound':
        return new NotFoundError(context.language);
      case 'late':
        return new ActionNotAvailableError(context.language, tooLate);
    }
  }

  @Mutation(() => TakeHeldStepsResult, {
    description:
      'Takes all steps of a group at once, as `takeHeldStep` takes one. Only the member of staff who made them.',
  })
  async takeHeldSteps(
    @Ctx() context: ApiContext,
    @Arg('groupId', () => ID) groupId: string,
  ): Promise<typeof TakeHeldStepsResult> {
    const actor = staffActor(context);
    const outcomes = isUuid(groupId) ? await takeHeldSteps(this.needs, { actorId: actor.id, groupId }) : [];
    return outcomes.length === 0
      ? new NotFoundError(context.language)
      : Object.assign(new TakenSteps(), { taken: outcomes.filter(({ kind }) => kind === 'moved').length });
  }

  @Mutation(() => UndoStepResult, {
    description:
      'Undoes a held step before its time is over, or removes one that could not be taken: the signal is as it was, ' +
      'and the form is given back. Only the member of staff who made it.',
  })
  async undoStep(
    @Ctx() context: ApiContext,
    @Arg('heldStepId', () => ID) heldStepId: string,
  ): Promise<typeof UndoStepResult> {
    const actor = staffActor(context);
    const outcome = isUuid(heldStepId)
      ? await undoStep(this.needs, { actorId: actor.id, heldStepId })
      : { kind: 'notFound' as const };
    switch (outcome.kind) {
      case 'undone':
        return Object.assign(new HeldStepType(), await presentHeldStep(context, outcome.step));
      case 'notFound':
        return new NotFoundError(context.language);
      case 'late':
        return new ActionNotAvailableError(context.language, tooLate);
    }
  }

  @Mutation(() => TakeHeldStepResult, {
    description:
      'Takes a held step at once, without waiting for its time. Only the member of staff who made it. A step that is ' +
      'refused is kept with its form, see `HeldStep.refusal`.',
  })
  async takeHeldStep(
    @Ctx() context: ApiContext,
    @Arg('heldStepId', () => ID) heldStepId: string,
  ): Promise<typeof TakeHeldStepResult> {
    const actor = staffActor(context);
    const step = isUuid(heldStepId) ? await heldStepById(context.em, heldStepId) : undefined;
    const outcome = step ? await takeHeldStep(this.needs, { heldStepId: step.id, actorId: actor.id }) : undefined;
    if (step === undefined || outcome === undefined || outcome.kind === 'over') {
      return new NotFoundError(context.language);
    }
    return outcome.kind === 'moved'
      ? staffSignal(this.needs.directory, context, outcome.signalId)
      : presentRefusal(this.needs.directory, context, outcome, { signalId: step.signalId, to: step.toStatus });
  }
}

/** The held step of a signal. */
@Resolver(() => SignalType)
export class HeldStepOfSignalResolver {
  @FieldResolver(() => HeldStepType, {
    nullable: true,
    description: 'A step that waits until it can no longer be undone, or one of the viewer that could not be taken.',
  })
  async heldStep(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<HeldStepType | null> {
    const step = await heldStepLoader(context).load(signal.id);
    if (!step || (step.refusal !== null && step.actorId !== staffActor(context).id)) {
      return null;
    }
    return presentHeldStep(context, step);
  }
}

/** The signal of a held step. */
@Resolver(() => HeldStepType)
export class HeldStepFieldsResolver {
  constructor(private readonly directory: MunicipalityDirectory) {}

  @FieldResolver(() => SignalType, { nullable: true, description: 'Null when the viewer does not see it any more.' })
  async signal(@Root() step: HeldStepType, @Ctx() context: ApiContext): Promise<SignalType | null> {
    const row = await signalRowLoader(context).load(step.signalId);
    return row && canSee(staffActor(context), row) ? (await presenterOf(this.directory, context)).staff(row) : null;
  }
}
