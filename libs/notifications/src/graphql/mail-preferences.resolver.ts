import { type AccountViewer, type ApiContext, requireAccount } from '@ns/identity';
import { type Database, type EntityManager, inLanguage, InvalidInputError, type Language } from '@ns/platform';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { topicLabel, topicsOf } from '../domain/mail-topic.ts';
import { refusedTopics, setWanted } from '../preferences/mail-refusals.ts';
import { textOf } from '../texts/index.ts';
import {
  MailPreferencesType,
  UpdateMailPreferencesInput,
  UpdateMailPreferencesResult,
} from './mail-preferences.types.ts';

const notYours = textOf('topicNotYours');

/** Which mails an account wants. */
@Resolver()
export class MailPreferencesResolver {
  constructor(private readonly database: Database) {}

  @Query(() => MailPreferencesType, {
    description: 'Which mails the signed-in account gets beyond those that always come.',
  })
  async mailPreferences(@Ctx() context: ApiContext): Promise<MailPreferencesType> {
    return this.present(context.em, requireAccount(context), context.language);
  }

  @Mutation(() => UpdateMailPreferencesResult, { description: 'Switches mails on or off for the signed-in account.' })
  async updateMailPreferences(
    @Ctx() context: ApiContext,
    @Arg('input', () => UpdateMailPreferencesInput) input: UpdateMailPreferencesInput,
  ): Promise<typeof UpdateMailPreferencesResult> {
    const viewer = requireAccount(context);
    const topics = topicsOf(viewer.role);
    const problems = input.choices.flatMap(({ topic }, index) =>
      topics.includes(topic) ? [] : [{ path: `choices.${String(index)}.topic`, message: notYours }],
    );
    if (problems.length > 0) {
      return new InvalidInputError(context.language, problems);
    }
    await this.database.transaction(async (tx) => {
      for (const { topic, wanted } of input.choices) {
        await setWanted(tx, { accountId: viewer.id, topic }, wanted);
      }
    });
    return this.present(context.em, viewer, context.language);
  }

  private async present(em: EntityManager, viewer: AccountViewer, language: Language): Promise<MailPreferencesType> {
    const refused = (await refusedTopics(em, [viewer.id])).get(viewer.id) ?? [];
    const choices = topicsOf(viewer.role).map((topic) => ({
      topic,
      label: inLanguage(language, topicLabel(topic)),
      wanted: !refused.includes(topic),
    }));
    return { choices };
  }
}
