import { InvalidInputError, resultUnion, field, fieldsOf, enumOf } from '@ns/platform';
import { InputType, ObjectType } from 'type-graphql';
import { mailTopics } from '../domain/mail-topic.ts';

export const MailTopicEnum = enumOf(
  'MailTopic',
  'Mails that may be switched off. Confirmations, codes, the incoming number, questions and decisions ' +
    'always come. STATUS_CHANGES, LATE_NOTICES and WEEKLY_NEWS (what citizens follow, see `subscribeToArea`) concern ' +
    'citizens; ASSIGNMENTS, MENTIONS, DAILY_DIGEST, ' +
    'MONTHLY_FIGURES (saved reports that are mailed each month), WEEKLY_FIGURES (the week of the departments; ' +
    'only on request) and RECORDS_OUTAGES (registration stands still) staff, by their role.',
  mailTopics,
);

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
  choices: field([MailChoiceInput], 'Each topic once; only topics that the account can get.'),
}) {}

export const UpdateMailPreferencesResult = resultUnion('updateMailPreferences', [
  MailPreferencesType,
  InvalidInputError,
]);
