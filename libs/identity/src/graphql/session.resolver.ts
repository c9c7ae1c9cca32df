import { costs, inLanguage, InvalidInputError } from '@ns/platform';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { refreshSession } from '../commands/refresh-session.ts';
import { registerCitizen } from '../commands/register-citizen.ts';
import { requestSignInCode } from '../commands/request-sign-in-code.ts';
import { signIn } from '../commands/sign-in.ts';
import { signOut } from '../commands/sign-out.ts';
import { verifyEmail } from '../commands/verify-email.ts';
import type { IdentityNeeds } from '../needs/identity-needs.ts';
import { textOf } from '../texts/index.ts';
import { RegisterCitizenInput } from './identity.inputs.ts';
import {
  InvalidCredentialsError,
  InvalidTokenError,
  PasswordNeededError,
  RefreshSessionResult,
  RegisterCitizenResult,
  SessionExpiredError,
  SignInResult,
  VerifyEmailResult,
} from './identity.results.ts';
import { SecondFactorRequiredError } from './second-factor.results.ts';
import type { SessionPresenter } from './session.presenter.ts';

const mailIsOnItsWay = textOf('confirmationMailSent');

const codeIsOnItsWay = textOf('codeSent');

/** Getting in and out. */
@Resolver()
export class SessionResolver {
  constructor(
    private readonly needs: IdentityNeeds,
    private readonly presenter: SessionPresenter,
  ) {}

  @Mutation(() => RegisterCitizenResult, {
    description:
      'Requests an account for a citizen. The response is the same whether or not the address has an account; ' +
      'only the mail to its owner differs. With a `password` the account is created by verifyEmail. Without one ' +
      'the mail carries a sign-in code and a link: `signIn` with the code, where it was asked for, creates the ' +
      'account, verifyEmail with the link does so everywhere.',
    complexity: costs({ work: 4_000 }),
  })
  async registerCitizen(
    @Arg('input', () => RegisterCitizenInput) input: RegisterCitizenInput,
    @Ctx() context: ApiContext,
  ): Promise<typeof RegisterCitizenResult> {
    const problems = await registerCitizen(this.needs, { ...input, visitor: context });
    if (problems.length > 0) {
      return new InvalidInputError(context.language, problems);
    }
    return { message: inLanguage(context.language, input.password == null ? codeIsOnItsWay : mailIsOnItsWay) };
  }

  @Mutation(() => VerifyEmailResult, {
    description:
      'Confirms the address with the token of the mail (valid for two days, once), makes the account and signs in. ' +
      'The password given at the registration becomes valid for the same browser (by its cookie), device (by the ' +
      'header `Device-Token`) or program (by its network address and user agent) only; everybody else gives the ' +
      '`password` here.',
  })
  async verifyEmail(
    @Arg('token', () => String) token: string,
    @Arg('password', () => String, {
      nullable: true,
      description:
        '10 to 128 characters, none of the common ones; takes the place of the one given at the registration.',
    })
    password: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<typeof VerifyEmailResult> {
    const outcome = await verifyEmail(this.needs, { token, password, visitor: context });
    switch (outcome.kind) {
      case 'signedIn':
        return this.presenter.session(outcome.session, context);
      case 'passwordNeeded':
        return new PasswordNeededError(context.language, outcome.email);
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
      case 'refused':
        return new InvalidTokenError(context.language);
    }
  }

  @Mutation(() => Boolean, {
    description:
      'Has a sign-in code of six digits mailed, valid for ten minutes. Always true: nobody learns whether the ' +
      'address has an account.',
  })
  async requestSignInCode(@Arg('email', () => String) email: string, @Ctx() context: ApiContext): Promise<boolean> {
    await requestSignInCode(this.needs, { email, visitor: context });
    return true;
  }

  @Mutation(() => SignInResult, {
    description:
      'Signs in with the address and either the password or a mailed code. Accounts with a second factor get ' +
      'SecondFactorRequiredError: call again with the same arguments and `secondFactor`.',
    complexity: costs({ work: 4_000 }),
  })
  async signIn(
    @Arg('email', () => String) email: string,
    @Arg('password', () => String, { nullable: true }) password: string | null | undefined,
    @Arg('code', () => String, { nullable: true }) code: string | null | undefined,
    @Arg('secondFactor', () => String, {
      nullable: true,
      description:
        'Six digits of the authenticator app, a recovery code, or what a passkey signed ' +
        '(AuthenticationResponseJSON as text).',
    })
    secondFactor: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<typeof SignInResult> {
    const outcome = await signIn(this.needs, { email, password, code, secondFactor, visitor: context });
    if (outcome.kind === 'incomplete') {
      return new InvalidInputError(context.language, outcome.problems);
    }
    if (outcome.kind === 'secondFactor') {
      return new SecondFactorRequiredError(context.language, outcome.demand);
    }
    if (outcome.kind === 'signedIn') {
      return this.presenter.session(outcome.session, context);
    }
    return new InvalidCredentialsError(context.language, secondFactor ? undefined : code ? 'code' : 'password');
  }

  @Mutation(() => RefreshSessionResult, {
    description:
      'Gives the next pair of tokens. Without the argument the cookie is used. An old refresh token ends the ' +
      'whole session.',
  })
  async refreshSession(
    @Arg('refreshToken', () => String, { nullable: true }) refreshToken: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<typeof RefreshSessionResult> {
    const open = await refreshSession(this.needs, { refreshToken, visitor: context });
    if (open) {
      return this.presenter.session(open, context);
    }
    context.setRefreshCookie(null, 0);
    return new SessionExpiredError(context.language);
  }

  @Mutation(() => Boolean, { description: 'Ends the session of this device. Always true.' })
  async signOut(@Ctx() context: ApiContext): Promise<boolean> {
    await signOut(this.needs, { context });
    return true;
  }
}
