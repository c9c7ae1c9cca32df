import { type AccountViewer, type ApiContext, requireAccount } from '@ns/identity';
import { type EntityManager, inLanguage, InvalidInputError, type Language, type Text } from '@ns/platform';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { updateMailPreferences } from '../commands/update-mail-preferences.ts';
import {
  type MailPace,
  type MailTopic,
  paceLabel,
  pacesOf,
  topicLabel,
  topicsOf,
  usualPace,
} from '../domain/mail-topic.ts';
import type { Needs } from '../needs/notifications-needs.ts';
import { chosenPaces } from '../preferences/mail-refusals.ts';
import { textOf } from '../texts/index.ts';
import {
  type MailChoiceInput,
  MailPreferencesType,
  UpdateMailPreferencesInput,
  UpdateMailPreferencesResult,
} from './mail-preferences.types.ts';

const notYours = textOf('topicNotYours');
const notOffered = textOf('paceNotOffered');

/** Which mails an account wants. */
@Resolver()
export class MailPreferencesResolver {
  constructor(private readonly needs: Needs<'database'>) {}

  @Query(() => MailPreferencesType, {
    description: 'Which mails the signed-in account gets beyond those that always come.',
  })
  async mailPreferences(@Ctx() context: ApiContext): Promise<MailPreferencesType> {
    return this.present(context.em, requireAccount(context), context.language);
  }

  @Mutation(() => UpdateMailPreferencesResult, { description: 'Chooses how mails come to the signed-in account.' })
  async updateMailPreferences(
    @Ctx() context: ApiContext,
    @Arg('input', () => UpdateMailPreferencesInput) input: UpdateMailPreferencesInput,
  ): Promise<typeof UpdateMailPreferencesResult> {
    const viewer = requireAccount(context);
    const topics = topicsOf(viewer.role);
    const problems = input.choices.flatMap(({ topic, pace }, index) => [
      ...(topics.includes(topic) ? [] : [{ path: `choices.${String(index)}.topic`, message: notYours }]),
      ...(pace && !pacesOf(topic).includes(pace)
        ? [{ path: `choices.${String(index)}.pace`, message: notOffered }]
        : []),
    ]);
    if (problems.length > 0) {
      return new InvalidInputError(context.language, problems);
    }
    await updateMailPreferences(this.needs, { accountId: viewer.id, choices: input.choices.flatMap(chosen) });
    return this.present(context.em, viewer, context.language);
  }

  private async present(em: EntityManager, viewer: AccountViewer, language: Language): Promise<MailPreferencesType> {
    const paces = (await chosenPaces(em, [viewer.id])).get(viewer.id);
    const say = (words: Text) => inLanguage(language, words);
    const choices = topicsOf(viewer.role).map((topic) => {
      const stored = paces?.[topic] ?? usualPace(topic);
      const pace = stored === 'REFUSED' ? 'IN_APP' : stored;
      const offers = pacesOf(topic).map((each) => ({ pace: each, label: say(paceLabel(each)) }));
      return { topic, label: say(topicLabel(topic)), wanted: pace !== 'IN_APP', pace, offers };
    });
    return { choices };
  }
}

/** What a choice says; nothing when it says neither. */
function chosen({ topic, pace, wanted }: MailChoiceInput): readonly { topic: MailTopic; pace: MailPace }[] {
  const meant = pace ?? (typeof wanted === 'boolean' ? (wanted ? 'AT_ONCE' : 'IN_APP') : null);
  return meant === null ? [] : [{ topic, pace: meant }];
}
