import type { ApiContext } from '@ns/identity';
import {
  ActionNotAvailableError,
  type Connection,
  InvalidInputError,
  type Text,
  NotFoundError,
  pageSize,
  toConnection,
} from '@ns/platform';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { addPhotos } from '../commands/add-photos.ts';
import type { OwnSignalState } from '../domain/signal-status.ts';
import { isUuid } from '../domain/uuid.ts';
import { rateSignal } from '../commands/rate-signal.ts';
import { takeReporterStep } from '../commands/take-reporter-step.ts';
import { submitSignal } from '../commands/submit-signal.ts';
import type { TrackSignal } from '../queries/track-signal.ts';
import type { SubmitNeeds } from '../needs/signals-needs.ts';
import type { ReporterStepOutcome } from '../writes/reporter-act.ts';
import { isReporter } from '../policies/signal-policies.ts';
import { listMySignals, cursorOf } from '../finder/signal-finder.ts';
import { signalRowById } from '../queries/signal-row.ts';
import { textOf } from '../texts/index.ts';
import { CitizenSignal, CitizenSignalConnection } from './citizen-signal.types.ts';
import { notAskedNow, notDisputable, notRatable, takesNoPhotos } from './reporter-refusals.ts';
import { citizenId, presenterOf, reporterSignal } from './signal-context.ts';
import { OwnSignalStateEnum } from './signal.enums.ts';
import { SubmitSignalInput } from './signal.inputs.ts';
import { submissionOf, tooManySubmissions } from './submission.ts';
import {
  AddPhotosResult,
  AnswerQuestionResult,
  DisputeOutcomeResult,
  RateSignalResult,
  SubmitSignalResult,
  WithdrawSignalResult,
} from './signal.results.ts';

const notWithdrawable: Text = textOf('notWithdrawable');

/** The citizen's view of signals and what a citizen does with the own ones. */
@Resolver()
export class CitizenSignalResolver {
  constructor(
    private readonly needs: SubmitNeeds,
    private readonly tracking: TrackSignal,
  ) {}

  @Query(() => CitizenSignal, {
    nullable: true,
    description:
      'One signal by its number and access code, without signing in; null when the two do not belong together.',
  })
  async trackSignal(
    @Ctx() context: ApiContext,
    @Arg('reference', () => String, {
      description:
        'The reference or the incoming number in any spelling: `NS-2026-000123`, `ns 2026 123`, ' +
        '`94-НС-182/26.11.2026`, with Latin characters as well.',
    })
    reference: string,
    @Arg('accessCode', () => String) accessCode: string,
  ): Promise<CitizenSignal | null> {
    const row = await this.tracking.find(context, reference, accessCode);
    return row ? (await presenterOf(this.needs.directory, context)).citizen(row, 'reporter') : null;
  }

  @Query(() => CitizenSignalConnection, { description: 'The citizen’s own signals, newest first.' })
  async mySignals(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('state', () => OwnSignalStateEnum, { nullable: true, description: 'Only these; none: all.' })
    state: OwnSignalState | null,
  ): Promise<Connection<CitizenSignal>> {
    const size = pageSize(first, 100, context.language);
    const page = { first: size, after: after ?? null, language: context.language };
    const fetched = await listMySignals(context.em, citizenId(context), page, state ?? null);
    const presenter = await presenterOf(this.needs.directory, context);
    return toConnection(
      fetched,
      size,
      (row) => cursorOf('NEWEST', row),
      (row) => presenter.citizen(row, 'reporter'),
    );
  }

  @Query(() => CitizenSignal, {
    nullable: true,
    description: 'One of the citizen’s own signals; null for any other id.',
  })
  async mySignal(@Ctx() context: ApiContext, @Arg('id', () => ID) id: string): Promise<CitizenSignal | null> {
    const accountId = citizenId(context);
    const row = isUuid(id) ? await signalRowById(context.em, id) : undefined;
    return row && isReporter(accountId, row)
      ? (await presenterOf(this.needs.directory, context)).citizen(row, 'reporter')
      : null;
  }

  @Mutation(() => SubmitSignalResult, {
    description:
      'Sends a signal. One client key gives one signal, however often it is sent; with other words it is refused at ' +
      '`clientKey`, and photos that come late go with `addPhotos`. The answer never waits for the ' +
      'records system. RATE_LIMITED with `retryAfterSeconds` when the account has sent as many as it may; ' +
      'a repeated key never is. Citizens only.',
  })
  async submitSignal(
    @Ctx() context: ApiContext,
    @Arg('input', () => SubmitSignalInput) input: SubmitSignalInput,
  ): Promise<typeof SubmitSignalResult> {
    const outcome = await submitSignal(this.needs, {
      reporterId: citizenId(context),
      ...submissionOf(input, input.channel ?? 'WEB'),
    });
    if (outcome.kind === 'tooMany') {
      throw tooManySubmissions(context.language, outcome.retryAfterSeconds);
    }
    return outcome.kind === 'invalid'
      ? new InvalidInputError(context.language, outcome.problems)
      : reporterSignal(this.needs.directory, context, outcome.signalId);
  }

  @Mutation(() => AnswerQuestionResult, {
    description:
      'Answers the open question; the signal goes back to where it was. A question that the staff has closed ' +
      'meanwhile is answered late, see `CitizenSignal.takesLateAnswer`. The reporter only.',
  })
  async answerQuestion(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('text', () => String) text: string,
    @Arg('photoIds', () => [ID], { nullable: true, defaultValue: [] }) photoIds: string[] | null,
  ): Promise<typeof AnswerQuestionResult> {
    const outcome = await takeReporterStep(this.needs, {
      event: 'answered',
      accountId: citizenId(context),
      signalId,
      text,
      photoIds: photoIds ?? [],
      textPath: 'text',
    });
    return this.presentOutcome(context, outcome, notAskedNow);
  }

  @Mutation(() => DisputeOutcomeResult, {
    description: 'Reopens a signal whose outcome the reporter does not accept, within 30 days. The reporter only.',
  })
  async disputeOutcome(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('reason', () => String) reason: string,
    @Arg('photoIds', () => [ID], { nullable: true, defaultValue: [] }) photoIds: string[] | null,
  ): Promise<typeof DisputeOutcomeResult> {
    const outcome = await takeReporterStep(this.needs, {
      event: 'reopened',
      accountId: citizenId(context),
      signalId,
      text: reason,
      photoIds: photoIds ?? [],
      textPath: 'reason',
    });
    return this.presentOutcome(context, outcome, notDisputable);
  }

  @Mutation(() => WithdrawSignalResult, {
    description: 'Takes a signal back before the work on it begins. The reporter only.',
  })
  async withdrawSignal(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
  ): Promise<typeof WithdrawSignalResult> {
    const outcome = await takeReporterStep(this.needs, {
      event: 'withdrawn',
      accountId: citizenId(context),
      signalId,
    });
    if (outcome.kind === 'invalid') {
      throw new Error('A withdrawal has nothing that could be invalid.');
    }
    return outcome.kind === 'done'
      ? reporterSignal(this.needs.directory, context, outcome.signalId)
      : refusal(context, outcome, notWithdrawable);
  }

  @Mutation(() => RateSignalResult, {
    description: 'Rates the outcome with 1 to 5 stars; a later rating replaces it. The reporter only.',
  })
  async rateSignal(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('stars', () => Int) stars: number,
    @Arg('comment', () => String, { nullable: true }) comment: string | null,
  ): Promise<typeof RateSignalResult> {
    const outcome = await rateSignal(this.needs, {
      accountId: citizenId(context),
      signalId,
      stars,
      comment: comment ?? null,
    });
    return this.presentOutcome(context, outcome, notRatable);
  }

  @Mutation(() => AddPhotosResult, {
    description:
      'Adds photos to an open signal: 1 to 5 finished uploads. Adding a photo again is harmless. The reporter only.',
  })
  async addPhotos(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('photoIds', () => [ID]) photoIds: string[],
  ): Promise<typeof AddPhotosResult> {
    return this.presentOutcome(
      context,
      await addPhotos(this.needs, { accountId: citizenId(context), signalId, photoIds }),
      takesNoPhotos,
    );
  }

  private async presentOutcome(context: ApiContext, outcome: ReporterStepOutcome, whyNot: Text) {
    if (outcome.kind === 'invalid') {
      return new InvalidInputError(context.language, outcome.problems);
    }
    return outcome.kind === 'done'
      ? reporterSignal(this.needs.directory, context, outcome.signalId)
      : refusal(context, outcome, whyNot);
  }
}

function refusal(
  context: ApiContext,
  outcome: { readonly kind: 'notFound' | 'notAvailable' },
  whyNot: Text,
): NotFoundError | ActionNotAvailableError {
  return outcome.kind === 'notFound'
    ? new NotFoundError(context.language)
    : new ActionNotAvailableError(context.language, whyNot);
}
