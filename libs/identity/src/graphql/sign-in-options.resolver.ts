import { Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { type AccountSettings } from '../account-settings.ts';

@ObjectType({ description: 'How staff get in, and when they are signed out.' })
class SignInOptions {
  @Field(() => Boolean, {
    description:
      'Staff can sign in with the account of their organisation: send the browser to `/sso/start?next=<path of the ' +
      'console>`. It comes back with a session, or on the sign-in page with the reason in `sso`.',
  })
  readonly singleSignOn: boolean;

  @Field(() => Boolean, {
    description: 'Staff can sign in with a password or a mailed code; citizens always can.',
  })
  readonly staffPasswords: boolean;

  @Field(() => Int, { description: 'Minutes without use after which a session of staff ends; 0: it does not.' })
  readonly staffIdleMinutes: number;

  constructor(options: SignInOptions) {
    this.singleSignOn = options.singleSignOn;
    this.staffPasswords = options.staffPasswords;
    this.staffIdleMinutes = options.staffIdleMinutes;
  }
}

/** What a sign-in page has to know before anybody is signed in. */
@Resolver()
export class SignInOptionsResolver {
  private readonly options: SignInOptions;

  constructor({ staffPasswords, staffIdleMinutes }: AccountSettings, singleSignOn: boolean) {
    this.options = new SignInOptions({ staffPasswords, staffIdleMinutes, singleSignOn });
  }

  @Query(() => SignInOptions, { description: 'How staff get in, and when they are signed out. For everybody.' })
  signInOptions(): SignInOptions {
    return this.options;
  }
}
