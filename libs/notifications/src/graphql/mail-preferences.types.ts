import { InvalidInputError, resultUnion } from '@ns/platform';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { type MailTopic, mailTopics } from '../domain/mail-topic.ts';

export const MailTopicEnum = Object.fromEntries(mailTopics.map((topic) => [topic, topic])) as Readonly<
  Record<MailTopic, MailTopic>
>;
registerEnumType(MailTopicEnum, {
  name: 'MailTopic',
  description:
    'Mails that may be switched off. Confirmations, codes, the incoming number, questions and decisions ' +
    'always come. STATUS_CHANGES, LATE_NOTICES and WEEKLY_NEWS (what citizens follow, see `subscribeToArea`) concern ' +
    'citizens; ASSIGNMENTS, MENTIONS, DAILY_DIGEST ' +
    'and MONTHLY_FIGURES (saved reports that are mailed each month) staff, by their role.',
});

@ObjectType('MailChoice', { description: 'Whether mails about a topic are wanted.' })
export class MailChoiceType {
  @Field(() => MailTopicEnum)
  readonly topic!: MailTopic;

  @Field(() => String)
  readonly label!: string;

  @Field(() => Boolean)
  readonly wanted!: boolean;
}

@ObjectType('MailPreferences', { description: 'Which mails the signed-in account gets beyond those that always come.' })
export class MailPreferencesType {
  @Field(() => [MailChoiceType])
  readonly choices!: readonly MailChoiceType[];
}

@InputType({ description: 'Switches mails about one topic on or off.' })
export class MailChoiceInput {
  @Field(() => MailTopicEnum)
  readonly topic!: MailTopic;

  @Field(() => Boolean)
  readonly wanted!: boolean;
}

@InputType({ description: 'Which mails are wanted; topics that are left out stay as they are.' })
export class UpdateMailPreferencesInput {
  @Field(() => [MailChoiceInput])
  readonly choices!: readonly MailChoiceInput[];
}

export const UpdateMailPreferencesResult = resultUnion('updateMailPreferences', [
  MailPreferencesType,
  InvalidInputError,
]);
