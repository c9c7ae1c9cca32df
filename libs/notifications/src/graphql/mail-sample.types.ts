import { LocalizedText } from '@ns/municipality';
import { ActionNotAvailableError, field, fieldsOf, NotFoundError, resultUnion } from '@ns/platform';
import { ObjectType } from 'type-graphql';

@ObjectType('MailSample', {
  description: 'A mail of a kind as its reader gets it, about a report that does not exist.',
})
export class MailSample extends fieldsOf({
  kind: field(String, 'Name of the kind, see `Delivery.kind`.'),
  label: field(String, 'What the kind is called.'),
  subject: field(String),
  text: field(String),
  html: field(String, 'A whole page; it loads nothing but the logo of the municipality.'),
  takesWords: field(Boolean, 'Whether the municipality may say something of its own in it, see `saveMailWords`.'),
  ownWordsTexts: field([LocalizedText], 'What it says there of its own, by language.'),
}) {}

@ObjectType('SampleMailSent', { description: 'The sample mail leaves with the next mails.' })
export class SampleMailSent extends fieldsOf({
  address: field(String, 'The own address, to which it goes.'),
}) {}

export const SendSampleMailResult = resultUnion('sendSampleMail', [
  SampleMailSent,
  NotFoundError,
  ActionNotAvailableError,
]);
