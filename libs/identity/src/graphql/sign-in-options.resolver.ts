import { field, fieldsOf, nullable } from '@ns/platform';
import { Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { AccountSettings } from '../config/account-settings.ts';
import type { FactorSettings } from '../second-factor/factor-settings.ts';

@ObjectType({ description: 'How people get in, and when staff are signed out.' })
class SignInOptions extends fieldsOf({
  singleSignOn: field(
    Boolean,
    'Staff can sign in with the account of their organisation: send the browser to `/sso/start?next=<path of the ' +
      'console>`. It comes back with a session, or on the sign-in page with the reason in `sso`.',
  ),
  staffPasswords: field(Boolean, 'Staff can sign in with a password or a mailed code; citizens always can.'),
  passkeyHost: nullable(
    String,
    'Host name to which passkeys belong; null where browsers make none: they need a name and https, or `localhost`.',
  ),
  staffIdleMinutes: field(Int, 'Minutes without use after which a session of staff ends; 0: it does not.'),
}) {}

/** What a sign-in page has to know before anybody is signed in. */
@Resolver()
export class SignInOptionsResolver {
  constructor(
    private readonly settings: AccountSettings,
    private readonly singleSignOn: boolean,
    private readonly factors: FactorSettings,
  ) {}

  @Query(() => SignInOptions, {
    description: 'How people get in, and when staff are signed out. For everybody.',
  })
  signInOptions(): SignInOptions {
    const passkeyHost = this.factors.passkeys ? this.factors.host : null;
    return { ...this.settings, singleSignOn: this.singleSignOn, passkeyHost };
  }
}
