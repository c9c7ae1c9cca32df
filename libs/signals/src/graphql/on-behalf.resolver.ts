import { type ApiContext, notePersonalDataRead, requirePermission } from '@ns/identity';
import { InvalidInputError } from '@ns/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { submitOnBehalf } from '../commands/submit-on-behalf.ts';
import type { OnBehalfNeeds } from '../needs/signals-needs.ts';
import { isUuid } from '../domain/uuid.ts';
import { enteredSignal } from '../queries/entered-signal.ts';
import { EnteredSignal } from './entered-signal.types.ts';
import { staffSignal } from './signal-context.ts';
import { SubmitOnBehalfInput } from './signal.inputs.ts';
import { SubmitSignalResult } from './signal.results.ts';
import { onBehalfOf } from './submission.ts';

/** Reports made to staff by telephone, at the desk, by e-mail or by letter. */
@Resolver()
export class OnBehalfResolver {
  constructor(private readonly needs: OnBehalfNeeds) {}

  @Query(() => EnteredSignal, {
    nullable: true,
    description:
      'A signal that the viewer entered for somebody within the last 24 hours, whatever department it went ' +
      'to; null for every other. Permission `signal.enterForOthers`.',
  })
  async enteredSignal(@Ctx() context: ApiContext, @Arg('id', () => ID) id: string): Promise<EnteredSignal | null> {
    const viewer = requirePermission(context, 'signal.enterForOthers');
    const entered = isUuid(id) ? await enteredSignal(context.em, viewer.id, id) : undefined;
    if (entered?.email != null) {
      await notePersonalDataRead(context, { signalId: entered.signalId });
    }
    return entered ?? null;
  }

  @Mutation(() => SubmitSignalResult, {
    description:
      'Enters a signal for somebody: registered and mailed like any other. Whether the address has an account ' +
      'is not disclosed. One client key of a member of the staff gives one signal; ' +
      'with another content it is refused at `clientKey`. Permission `signal.enterForOthers`.',
  })
  async submitSignalOnBehalf(
    @Ctx() context: ApiContext,
    @Arg('input', () => SubmitOnBehalfInput) input: SubmitOnBehalfInput,
  ): Promise<typeof SubmitSignalResult> {
    const { id } = requirePermission(context, 'signal.enterForOthers');
    const outcome = await submitOnBehalf(this.needs, onBehalfOf(input, id));
    if (outcome.kind === 'invalid') {
      return new InvalidInputError(context.language, outcome.problems);
    }
    return staffSignal(this.needs.directory, context, outcome.signalId);
  }
}
