import { InvalidInputError, resultUnion, field, fieldsOf, enumOf, nullable } from '@ns/platform';
import { InputType, ObjectType } from 'type-graphql';
import { mailPaces, mailTopics } from '../domain/mail-topic.ts';

export const MailTopicEnum = enumOf(
  'MailTopic',
  'Mails that need not come at once. Confirmations, codes, the incoming number, questions and decisions ' +
    'always come. STATUS_CHANGES, LATE_NOTICES and WEEKLY_NEWS (what citizens follow, see `subscribeToArea`) concern ' +
    'citizens; ASSIGNMENTS, MENTIONS, DAILY_DIGEST, ' +
    'MONTHLY_FIGURES (saved reports that are mailed each month), WEEKLY_FIGURES (the week of the departments; ' +
    'only on request) and RECORDS_OUTAGES (registration stands still) staff, by their role.',
  mailTopics,
);

export const MailPaceEnum = enumOf(
  'MailPace',
  'How news come by mail. AT_ONCE: a mail for each. DAILY: one mail each working morning with all of them. IN_APP: ' +
    'no mail; they are in the app, and on devices with notifications.',
  mailPaces,
);

@ObjectType('MailPaceOffer', { description: 'A way in which news can come.' })
export class MailPaceOfferType extends fieldsOf({
  pace: field(MailPaceEnum),
  label: field(String),
}) {}

@ObjectType('MailChoice', { description: 'How mails about a topic are wanted.' })
export class MailChoiceType extends fieldsOf({
  topic: field(MailTopicEnum),
  label: field(String),
  wanted: field(Boolean, 'Whether mails come, at once or daily.'),
  pace: field(MailPaceEnum),
  offers: field([MailPaceOfferType], 'The ways among which one chooses.', { rows: 3 }),
}) {}

@ObjectType('MailPreferences', { description: 'Which mails the signed-in account gets beyond those that always come.' })
export class MailPreferencesType extends fieldsOf({
  choices: field([MailChoiceType]),
}) {}

@InputType({ description: 'How mails about one topic are wanted: `pace`, or `wanted` for on and off alone.' })
export class MailChoiceInput extends fieldsOf({
  topic: field(MailTopicEnum),
  wanted: nullable(Boolean, 'True is AT_ONCE, false IN_APP. Without both the topic stays as it is.'),
  pace: nullable(MailPaceEnum, 'One of the offers of the topic; counts before `wanted`.'),
}) {}

@InputType({ description: 'Which mails are wanted; topics that are left out stay as they are.' })
export class UpdateMailPreferencesInput extends fieldsOf({
  choices: field([MailChoiceInput], 'Each topic once; only topics that the account can get.'),
}) {}

export const UpdateMailPreferencesResult = resultUnion('updateMailPreferences', [
  MailPreferencesType,
  InvalidInputError,
]);
