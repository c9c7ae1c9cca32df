import { InvalidInputError, resultUnion, field, fieldsOf } from '@ns/platform';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
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
export class MailChoiceType extends fieldsOf({
  topic: field(MailTopicEnum),
  label: field(String),
  wanted: field(Boolean),
}) {}

@ObjectType('MailPreferences', { description: 'Which mails the signed-in account gets beyond those that always come.' })
export class MailPreferencesType extends fieldsOf({
  choices: field([MailChoiceType]),
}) {}

@InputType({ description: 'Switches mails about one topic on or off.' })
export class MailChoiceInput extends fieldsOf({
  topic: field(MailTopicEnum),
  wanted: field(Boolean),
}) {}

@InputType({ description: 'Which mails are wanted; topics that are left out stay as they are.' })
export class UpdateMailPreferencesInput extends fieldsOf({
  choices: field([MailChoiceInput]),
}) {}

export const UpdateMailPreferencesResult = resultUnion('updateMailPreferences', [
  MailPreferencesType,
  InvalidInputError,
]);
