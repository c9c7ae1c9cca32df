import { type Language, defaultLanguage } from '@ns/platform';
import { Field, InputType } from 'type-graphql';
import { LanguageEnum } from './identity.enums.ts';

@InputType({ description: 'A request for a citizen’s account.' })
export class RegisterCitizenInput {
  @Field(() => String, { description: '2 to 100 characters; a name only, no addresses.' })
  readonly name!: string;

  @Field(() => String, { description: 'An address that can receive mail: a link is sent to it.' })
  readonly email!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Left out: a code is mailed, and the account has no password until its owner chooses one. 10 to 128 ' +
      'characters, none of the common ones. Counts only when the link is pressed where the account was asked for, ' +
      'see verifyEmail.',
  })
  readonly password?: string | null;

  @Field(() => LanguageEnum, {
    defaultValue: defaultLanguage,
    description: 'The language of the mails to this account.',
  })
  readonly language!: Language;
}

@InputType({ description: 'What is to change in one’s own account; what is left out stays.' })
export class UpdateMyAccountInput {
  @Field(() => String, { nullable: true, description: '2 to 100 characters.' })
  readonly name?: string | null;

  @Field(() => LanguageEnum, { nullable: true })
  readonly language?: Language | null;
}
