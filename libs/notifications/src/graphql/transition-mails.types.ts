import { ActionNotAvailableError, InvalidInputError, NotFoundError, field, fieldsOf, enumOf } from '@ns/platform';
import { IllegalTransitionError, PersonalDataError, StaleVersionError, StepHeldError } from '@ns/signals';
import { createUnionType, Int, ObjectType } from 'type-graphql';

export const MailAddresseeEnum = enumOf(
  'MailAddressee',
  'To whom a mail goes: the REPORTER, or a member of the STAFF who is to work on the signal.',
  ['REPORTER', 'STAFF'],
);

@ObjectType({
  description:
    'A mail that a step would send, word for word. Addresses are personal data: for staff who may see the signal.',
})
export class TransitionMail extends fieldsOf({
  to: field(MailAddresseeEnum, 'To whom it goes.'),
  kindLabel: field(String, 'What the mail is about, as `Delivery.kindLabel`.'),
  address: field(String, 'The address it goes to.'),
  subject: field(String, 'In the language of the addressee.'),
  text: field(String, 'As mail programs without HTML show it.', { characters: 800 }),
  html: field(String, 'As most mail programs show it; show it in a sandbox only.', { characters: 10_000 }),
}) {}

@ObjectType({
  description: 'The mails that a step or a message would send now. Nothing was changed and nothing is sent.',
})
export class TransitionMails extends fieldsOf({
  mails: field(
    [TransitionMail],
    'To the reporter and to staff; none when the transition sends no mail, or when the recipients have ' +
      'switched such mails off.',
    { rows: 2 },
  ),
  followers: field(
    Int,
    'People who follow the signal and would get a mail of their own with the same news; who they are is not shown.',
  ),
}) {}

export const TransitionMailsResult = createUnionType({
  name: 'TransitionMailsResult',
  description: 'What transitionMails answers: the mails, or why transitionSignal would refuse the step.',
  types: () =>
    [
      TransitionMails,
      IllegalTransitionError,
      StaleVersionError,
      StepHeldError,
      PersonalDataError,
      InvalidInputError,
      NotFoundError,
    ] as const,
});

export const MessageMailsResult = createUnionType({
  name: 'MessageMailsResult',
  description: 'What messageMails answers: the mails, or why sendMessage would refuse the message.',
  types: () => [TransitionMails, ActionNotAvailableError, InvalidInputError, NotFoundError] as const,
});
