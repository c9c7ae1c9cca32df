import { field, fieldsOf } from '@ns/platform';
import { Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { AccountSettings } from '../config/account-settings.ts';

@ObjectType({ description: 'How staff get in, and when they are signed out.' })
class SignInOptions extends fieldsOf({
  singleSignOn: field(
    Boolean,
    'Staff can sign in with the account of their organisation: send the browser to `/sso/start?next=<path of the ' +
      'console>`. It comes back with a session, or on the sign-in page with the reason in `sso`.',
  ),
  staffPasswords: field(Boolean, 'Staff can sign in with a password or a mailed code; citizens always can.'),
  staffIdleMinutes: field(Int, 'Minutes without use after which a session of staff ends; 0: it does not.'),
}) {}

/** What a sign-in page has to know before anybody is signed in. */
@Resolver()
export class SignInOptionsResolver {
  constructor(
    private readonly settings: AccountSettings,
    private readonly singleSignOn: boolean,
  ) {}

  @Query(() => SignInOptions, { description: 'How staff get in, and when they are signed out. For everybody.' })
  signInOptions(): SignInOptions {
    return { ...this.settings, singleSignOn: this.singleSignOn };
  }
}
