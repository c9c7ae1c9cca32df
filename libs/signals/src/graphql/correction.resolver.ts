import { type ApiContext, notePersonalDataRead, requirePermission } from '@ns/identity';
import { ActionNotAvailableError, costs, InvalidInputError, NotFoundError } from '@ns/platform';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { correctContact } from '../commands/correct-contact.ts';
import { correctSignal } from '../commands/correct-signal.ts';
import { isOfContact } from '../domain/correction.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { textOf } from '../texts/index.ts';
import {
  CorrectContactInput,
  CorrectContactResult,
  CorrectSignalInput,
  CorrectSignalResult,
} from './correction.types.ts';
import { CorrectionType } from './signal-parts.types.ts';
import { presenterOf, staffActor, staffSignal } from './signal-context.ts';
import { correctionLoader } from './signal-loaders.ts';
import { StaleVersionError } from './signal.results.ts';
import { SignalEventType } from './signal.types.ts';

/** Corrections of what reports say. */
@Resolver(() => SignalEventType)
export class CorrectionResolver {
  constructor(private readonly needs: Needs<'database' | 'directory'>) {}

  @Mutation(() => CorrectSignalResult, {
    description:
      'Corrects text and place of an open signal; see `recategorizeSignal` for the category. What was there before ' +
      'stays in the history, and the reporter sees what was corrected. What the records system has stays as it was ' +
      'sent. ACTION_NOT_AVAILABLE when the work on the signal is over. Permission `signal.handle`.',
  })
  async correctSignal(
    @Ctx() context: ApiContext,
    @Arg('input', () => CorrectSignalInput) input: CorrectSignalInput,
  ): Promise<typeof CorrectSignalResult> {
    const { language } = context;
    const { signalId, version, clientKey, description, settlement } = input;
    const { address = null, entrance = null, approach = null, location = null } = input;
    const outcome = await correctSignal(this.needs, {
      actor: staffActor(context),
      signalId,
      version,
      clientKey,
      report: { description, settlement, address, entrance, approach, location },
    });
    switch (outcome.kind) {
      case 'corrected':
        return staffSignal(this.needs.directory, context, outcome.signalId);
      case 'notFound':
        return new NotFoundError(language);
      case 'stale':
        return new StaleVersionError(language, await staffSignal(this.needs.directory, context, signalId));
      case 'closed':
        return new ActionNotAvailableError(language, textOf('correctedOnlyOpen'));
      case 'invalid':
        return new InvalidInputError(language, outcome.problems);
    }
  }

  @Mutation(() => CorrectContactResult, {
    description:
      'Corrects name and telephone of the person for whom staff entered a signal that the viewer sees. What was ' +
      'there before stays in the history. Mails and documents that have not left yet name the corrected person; ' +
      'no account changes. The address is not corrected. ACTION_NOT_AVAILABLE when the reporter sent the signal, ' +
      'or is forgotten. Permission `signal.enterForOthers`.',
  })
  async correctContact(
    @Ctx() context: ApiContext,
    @Arg('input', () => CorrectContactInput) input: CorrectContactInput,
  ): Promise<typeof CorrectContactResult> {
    const { language } = context;
    requirePermission(context, 'signal.enterForOthers');
    const { phone = null, ...given } = input;
    const outcome = await correctContact(this.needs, { actor: staffActor(context), ...given, phone });
    switch (outcome.kind) {
      case 'corrected':
        return staffSignal(this.needs.directory, context, outcome.signalId);
      case 'notFound':
        return new NotFoundError(language);
      case 'stale':
        return new StaleVersionError(language, await staffSignal(this.needs.directory, context, input.signalId));
      case 'notEntered':
        return new ActionNotAvailableError(language, textOf('contactOnlyEntered'));
      case 'invalid':
        return new InvalidInputError(language, outcome.problems);
    }
  }

  @FieldResolver(() => [CorrectionType], {
    description: 'What the event corrected, in the order of the fields; empty for every other event.',
    complexity: costs({ rows: 0.5 }),
  })
  async corrections(@Root() event: SignalEventType, @Ctx() context: ApiContext): Promise<readonly CorrectionType[]> {
    if (event.type !== 'corrected') {
      return [];
    }
    const corrections = await correctionLoader(context).load(event.cursor);
    if (corrections.some(({ field }) => isOfContact(field))) {
      await notePersonalDataRead(context, { signalId: event.signalId });
    }
    const presenter = await presenterOf(this.needs.directory, context);
    return corrections.map((each) => presenter.correction(each));
  }
}
