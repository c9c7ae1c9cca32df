import type { ApiContext } from '@ns/identity';
import { ActionNotAvailableError, InvalidInputError, NotFoundError } from '@ns/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { setTextPublic } from '../commands/set-text-public.ts';
import { messageMaxLength } from '../domain/step-problems.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { textOf } from '../texts/index.ts';
import { personalDataShown } from '../writes/public-reach.ts';
import { PersonalDataError, PersonalDataFinding, presentFindings, SetTextPublicResult } from './public-text.types.ts';
import { staffActor, staffSignal, visibleSignal } from './signal-context.ts';

const noText = textOf('noPublicText');

/** What of the words of the staff everybody may read. */
@Resolver()
export class PublicTextResolver {
  constructor(private readonly needs: Needs<'database' | 'directory'>) {}

  @Query(() => [PersonalDataFinding], {
    description:
      'Personal data in a text about a signal: telephone numbers, e-mail addresses, personal numbers, IBANs, what is ' +
      'known of its reporter, plates of vehicles, names of the staff and of other people; not what `hideWords` hid. ' +
      'The first 4000 characters count; nothing for a signal that the viewer does not see. Staff only.',
  })
  async personalDataIn(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('text', () => String) text: string,
  ): Promise<readonly PersonalDataFinding[]> {
    const signal = await visibleSignal(context, signalId);
    return signal
      ? presentFindings(context.language, await personalDataShown(context.em, signal, text.slice(0, messageMaxLength)))
      : [];
  }

  @Mutation(() => SetTextPublicResult, {
    description:
      'Lets everybody read the text of a step (`SignalEvent.cursor`) while the signal is published, or hides it ' +
      'again. A text with personal data becomes public only with `personalDataConfirmed`. Permission `signal.publish`.',
  })
  async setTextPublic(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('event', () => ID) eventId: string,
    @Arg('isPublic', () => Boolean) isPublic: boolean,
    @Arg('personalDataConfirmed', () => Boolean, { nullable: true }) confirmed: boolean | null,
  ): Promise<typeof SetTextPublicResult> {
    const outcome = await setTextPublic(this.needs, {
      actor: staffActor(context),
      signalId,
      eventId,
      isPublic,
      personalDataConfirmed: confirmed ?? false,
    });
    switch (outcome.kind) {
      case 'done':
        return staffSignal(this.needs.directory, context, signalId.toLowerCase());
      case 'notFound':
        return new NotFoundError(context.language);
      case 'noText':
        return new ActionNotAvailableError(context.language, noText);
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
      case 'personalData':
        return new PersonalDataError(context.language, outcome.findings);
    }
  }
}
