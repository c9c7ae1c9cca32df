import type { ApiContext } from '@ns/identity';
import { inLanguage, InvalidInputError, type Language, NotFoundError } from '@ns/platform';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type MovedDateOutcome, moveDates } from '../commands/move-dates.ts';
import { isUuid } from '../domain/uuid.ts';
import type { ManyStepsNeeds } from '../needs/signals-needs.ts';
import { canSee } from '../policies/signal-policies.ts';
import { signalRowsByIds } from '../queries/signal-row.ts';
import { textOf } from '../texts/index.ts';
import { mostChosen } from '../writes/chosen-step.ts';
import { MovedDates, MoveDatesInput, MoveDatesResult } from './move-dates.types.ts';
import { presenterOf, staffActor } from './signal-context.ts';
import { staleVersion } from './signal.results.ts';

/** One new date for many signals. */
@Resolver()
export class MoveDatesResolver {
  constructor(private readonly needs: ManyStepsNeeds) {}

  @Mutation(() => MoveDatesResult, {
    description:
      'Sets the same new date for up to 100 signals, each independently: one that is refused does not hold up the ' +
      'others. Rights and rules as for `moveDate`.',
  })
  async moveDates(
    @Ctx() context: ApiContext,
    @Arg('input', () => MoveDatesInput) input: MoveDatesInput,
  ): Promise<typeof MoveDatesResult> {
    const actor = staffActor(context);
    const { signals, reason, on = null, period = null, message = null } = input;
    if (signals.length < 1 || signals.length > mostChosen) {
      const problem = { path: 'signals', message: textOf('chosenOutOfRange', { mostChosen }) };
      return new InvalidInputError(context.language, [problem]);
    }
    const done = await moveDates(this.needs, { actor, signals, date: { reason, on, period, message } });
    if (done.kind === 'invalid') {
      return new InvalidInputError(context.language, done.problems);
    }
    const now = await signalRowsByIds(context.em, done.outcomes.map(({ signalId }) => signalId).filter(isUuid));
    const presenter = await presenterOf(this.needs.directory, context);
    const rows = done.outcomes.map(({ signalId, outcome }) => {
      const row = now.find(({ id }) => id === signalId.toLowerCase());
      const shown = row && canSee(actor, row) ? row : undefined;
      return {
        signalId,
        reference: shown?.reference ?? null,
        outcome: outcome.kind === 'moved' ? ('CHANGED' as const) : ('REFUSED' as const),
        problem: problemOf(outcome, context.language),
        signal: shown ? presenter.staff(shown) : null,
      };
    });
    return Object.assign(new MovedDates(), { rows });
  }
}

function problemOf(outcome: MovedDateOutcome['outcome'], language: Language): string | null {
  switch (outcome.kind) {
    case 'moved':
      return null;
    case 'notFound':
      return new NotFoundError(language).message;
    case 'stale':
      return inLanguage(language, staleVersion);
    case 'notRunning':
      return inLanguage(language, textOf('dateNotRunning'));
    case 'headDecides':
      return inLanguage(language, textOf('dateForHead'));
    case 'invalid':
      return outcome.problems.map(({ message }) => inLanguage(language, message)).join(' ');
    case 'failed':
      return inLanguage(language, textOf('bulkStepFailed'));
  }
}
