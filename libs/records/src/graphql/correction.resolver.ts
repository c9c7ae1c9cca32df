import { type ApiContext, requirePermission } from '@ns/identity';
import { ActionNotAvailableError, InvalidInputError, NotFoundError } from '@ns/platform';
import { staffActor, visibleSignal } from '@ns/signals';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { resendCorrected } from '../commands/resend-corrected.ts';
import { registrationsOf } from '../queries/registration-view.ts';
import { textOf } from '../texts/index.ts';
import { ResendCorrectedInput, ResendCorrectedResult } from './correction.types.ts';
import { presentRegistration } from './registration.presenter.ts';
import type { Needs } from '../needs/records-needs.ts';

const notRefused = textOf('reportNotRefused');

/** The way out of a refusal. */
@Resolver()
export class CorrectionResolver {
  constructor(private readonly needs: Needs<'database'>) {}

  @Mutation(() => ResendCorrectedResult, {
    description:
      'Sends a refused signal again as a new document, with corrected data of its reporter; the history keeps ' +
      'the refused one. The reporter’s account and mails do not change. Permission `registration.correct`.',
  })
  async resendCorrected(
    @Ctx() context: ApiContext,
    @Arg('input', () => ResendCorrectedInput) input: ResendCorrectedInput,
  ): Promise<typeof ResendCorrectedResult> {
    requirePermission(context, 'registration.correct');
    const { language, em } = context;
    const actor = staffActor(context);
    const signal = await visibleSignal(context, input.signalId);
    if (signal === undefined) {
      return new NotFoundError(language);
    }
    const { name, email = null, phone = null, reason } = input;
    const outcome = await resendCorrected(this.needs, {
      signalId: signal.id,
      reporter: { name, email, phone },
      reason,
      staffId: actor.id,
    });
    if (outcome.kind === 'invalid') {
      return new InvalidInputError(language, outcome.problems);
    }
    const [view] = await registrationsOf(em, [signal.id]);
    return outcome.kind === 'notRefused' || view === undefined
      ? new ActionNotAvailableError(language, notRefused)
      : presentRegistration(view, language);
  }
}
