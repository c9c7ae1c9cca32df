import type { ApiContext } from '@ns/identity';
import { costs, InvalidInputError, NotFoundError } from '@ns/platform';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { hideWords } from '../commands/hide-words.ts';
import { hiddenPlaces } from '../domain/hidden-words.ts';
import { personalDataIn } from '../domain/personal-words.ts';
import type { Needs } from '../needs/signals-needs.ts';
import { textsForPublic } from '../queries/texts-for-public.ts';
import { knownPeople } from '../writes/public-reach.ts';
import { shownText } from './hidden-text.ts';
import { HideWordsResult, TextForPublic } from './hidden-words.types.ts';
import { presentFindings } from './public-text.types.ts';
import { staffActor, staffSignal } from './signal-context.ts';
import { SignalType } from './signal.types.ts';

/** What of the texts of a signal the public does not read. */
@Resolver(() => SignalType)
export class HiddenWordsResolver {
  constructor(private readonly needs: Needs<'database' | 'directory'>) {}

  @FieldResolver(() => [String], {
    description: 'Pieces of its texts that the public does not read, see `hideWords`.',
    complexity: costs({ rows: 2 }),
  })
  hiddenWords(@Root() signal: SignalType): readonly string[] {
    return signal.row.hiddenWords;
  }

  @FieldResolver(() => [TextForPublic], {
    description:
      'Its texts that are for everybody, with the personal data that the rules find in them and with what is ' +
      'hidden: the report, public texts of steps, and what residents added as far as it waits or is shown.',
    complexity: costs({ rows: 4 }),
  })
  async textsForPublic(@Root() signal: SignalType, @Ctx() context: ApiContext): Promise<readonly TextForPublic[]> {
    const { row } = signal;
    const { em, language } = context;
    const people = await knownPeople(em, row);
    const texts = await textsForPublic(em, row);
    return texts.map(({ kind, id, text }) => ({
      kind,
      id,
      text,
      shown: shownText(language, text, row.hiddenWords),
      findings: presentFindings(language, personalDataIn(text, people)),
      hidden: hiddenPlaces(text, row.hiddenWords).map((place) => ({ ...place })),
    }));
  }

  @Mutation(() => HideWordsResult, {
    description:
      'Hides words from the public, in all texts of a signal that everybody reads and in any case: „[personal ' +
      'data]“ stands instead, and nobody finds the signal by them. Staff, reporter and the bodies that it is sent ' +
      'to read it as it was written. `show` takes hidden pieces back. What is so already changes nothing; at most ' +
      '100 pieces of 2 to 200 characters. Permission `signal.publish`.',
  })
  async hideWords(
    @Ctx() context: ApiContext,
    @Arg('signalId', () => ID) signalId: string,
    @Arg('hide', () => [String], { defaultValue: [] }) hide: string[],
    @Arg('show', () => [String], { defaultValue: [] }) show: string[],
  ): Promise<typeof HideWordsResult> {
    const outcome = await hideWords(this.needs, { actor: staffActor(context), signalId, hide, show });
    switch (outcome.kind) {
      case 'done':
        return staffSignal(this.needs.directory, context, signalId.toLowerCase());
      case 'notFound':
        return new NotFoundError(context.language);
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
    }
  }
}
