import { defaulted, defaultLanguage, field, fieldsOf, omittable } from '@ns/platform';
import { InputType, Int } from 'type-graphql';
import { LanguageEnum } from './identity.enums.ts';

@InputType({ description: 'A request for a citizen’s account.' })
export class RegisterCitizenInput extends fieldsOf({
  name: field(String, '2 to 100 characters; a name only, no addresses.'),
  email: field(String, 'An address that can receive mail: a link is sent to it.'),
  password: omittable(
    String,
    'Left out: a code is mailed, and the account has no password until its owner chooses one. 10 to 128 ' +
      'characters, none of the common ones. Counts only when the link is pressed where the account was asked for, ' +
      'see verifyEmail.',
  ),
  language: defaulted(LanguageEnum, 'The language of the mails to this account.', defaultLanguage),
}) {}

@InputType({ description: 'What is to change in one’s own account; what is left out stays.' })
export class UpdateMyAccountInput extends fieldsOf({
  name: omittable(String, '2 to 100 characters.'),
  language: omittable(LanguageEnum),
  undoSeconds: omittable(Int, 'How long the console holds steps of staff so that they can be undone: 0, 10 or 30.'),
}) {}
