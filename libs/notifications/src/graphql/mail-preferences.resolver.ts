import { type AccountViewer, type ApiContext, requireAccount } from '@ns/identity';
import { type EntityManager, inLanguage, InvalidInputError, type Language } from '@ns/platform';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { updateMailPreferences } from '../commands/update-mail-preferences.ts';
import { topicLabel, topicsOf } from '../domain/mail-topic.ts';
import type { Needs } from '../needs/notifications-needs.ts';
import { refusedTopics } from '../preferences/mail-refusals.ts';
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
  constructor(private readonly needs: Needs<'database'>) {}

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
    await updateMailPreferences(this.needs, { accountId: viewer.id, choices: input.choices });
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
