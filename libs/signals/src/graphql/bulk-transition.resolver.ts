import type { ApiContext } from '@ns/identity';
import { inLanguage, type InputProblem, InvalidInputError, type Language, NotFoundError } from '@ns/platform';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type ChosenOutcome, transitionSignals } from '../commands/transition-signals.ts';
import { type ChosenHold, holdSteps } from '../held-steps/commands/hold-steps.ts';
import { holdProblems } from '../held-steps/domain/hold-problems.ts';
import type { ManyStepsNeeds } from '../needs/signals-needs.ts';
import { mostChosen } from '../writes/chosen-step.ts';
import { isUuid } from '../domain/uuid.ts';
import type { SignalStatus } from '../domain/signal-status.ts';
import { canSee } from '../policies/signal-policies.ts';
import { type SignalRow, signalRowsByIds } from '../queries/signal-row.ts';
import { textOf } from '../texts/index.ts';
import {
  type TransitionedRow,
  TransitionedSignals,
  TransitionSignalsInput,
  TransitionSignalsResult,
} from './bulk-transition.types.ts';
import { personalDataProblem } from './public-text.types.ts';
import { presenterOf, staffActor } from './signal-context.ts';
import { illegalTransition, staleVersion, StepHeldError } from './signal.results.ts';

const ourFault = textOf('bulkStepFailed');

/** One step for many signals. */
@Resolver()
export class BulkTransitionResolver {
  constructor(private readonly needs: ManyStepsNeeds) {}

  @Mutation(() => TransitionSignalsResult, {
    description:
      'Makes the same transition for up to 100 signals, each independently: one that is refused does not hold ' +
      'up the others. `dryRun` returns what would happen. With `holdSeconds` the steps wait together and can be ' +
      'undone, see `undoSteps`. Rights as for `transitionSignal`.',
  })
  async transitionSignals(
    @Ctx() context: ApiContext,
    @Arg('input', () => TransitionSignalsInput) input: TransitionSignalsInput,
  ): Promise<typeof TransitionSignalsResult> {
    const actor = staffActor(context);
    const dryRun = input.dryRun ?? false;
    const seconds = dryRun ? null : (input.holdSeconds ?? null);
    const problems = [...choiceProblems(input.signals.length), ...(seconds === null ? [] : holdProblems(seconds))];
    if (problems.length > 0) {
      return new InvalidInputError(context.language, problems);
    }
    const { to, department = null, assigneeId = null, externalBody = null, message = null, note = null } = input;
    const reach = {
      publicMessage: input.publicMessage ?? null,
      personalDataConfirmed: input.personalDataConfirmed ?? false,
    };
    const step = { to, department, assigneeId, externalBody, message, ...reach, note };
    const chosen = { actor, signals: input.signals, step };
    const held = seconds === null ? null : await holdSteps(this.needs, { ...chosen, seconds });
    const outcomes = held?.holds ?? (await transitionSignals(this.needs, { ...chosen, dryRun }));
    const now = await signalRowsByIds(context.em, outcomes.map(({ signalId }) => signalId).filter(isUuid));
    const presenter = await presenterOf(this.needs.directory, context);
    const rows = outcomes.map(({ signalId, outcome }) => {
      const row = now.find(({ id }) => id === signalId.toLowerCase());
      // The person who moved a signal sees the result, even when it has left their department.
      const shown = row && (canSee(actor, row) || outcome.kind === 'moved') ? row : undefined;
      return {
        signalId,
        reference: shown?.reference ?? null,
        outcome: bulkOutcomeOf(outcome, dryRun),
        problem: problemOf(outcome, shown, to, context.language),
        signal: shown ? presenter.staff(shown) : null,
      };
    });
    return Object.assign(new TransitionedSignals(), { rows, groupId: held?.groupId ?? null });
  }
}

type Outcome = (ChosenOutcome | ChosenHold)['outcome'];

function bulkOutcomeOf({ kind }: Outcome, dryRun: boolean): TransitionedRow['outcome'] {
  if (kind === 'holding') {
    return 'HELD';
  }
  const changed = dryRun ? 'WOULD_CHANGE' : 'CHANGED';
  return kind === 'moved' ? changed : 'REFUSED';
}

function choiceProblems(count: number): readonly InputProblem[] {
  if (count >= 1 && count <= mostChosen) {
    return [];
  }
  return [
    {
      path: 'signals',
      message: textOf('chosenOutOfRange', { mostChosen }),
    },
  ];
}

function problemOf(outcome: Outcome, row: SignalRow | undefined, to: SignalStatus, language: Language): string | null {
  switch (outcome.kind) {
    case 'moved':
    case 'holding':
      return null;
    case 'notFound':
      return new NotFoundError(language).message;
    case 'stale':
      return inLanguage(language, staleVersion);
    case 'held':
      return new StepHeldError(language, outcome.step).message;
    case 'illegal':
      return inLanguage(language, illegalTransition(row?.status ?? outcome.from, to));
    case 'invalid':
      return outcome.problems.map(({ message }) => inLanguage(language, message)).join(' ');
    case 'personalData':
      return inLanguage(language, personalDataProblem(language, outcome.findings));
    case 'failed':
      return inLanguage(language, ourFault);
  }
}
