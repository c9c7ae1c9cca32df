import type { MunicipalityDirectory } from '@ns/municipality';
import { InvalidInputError, type Text, requestError } from '@ns/platform';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requireAccount } from '../access/guards.ts';
import { changePassword } from '../commands/change-password.ts';
import { requestPasswordReset } from '../commands/request-password-reset.ts';
import { setPasswordByLink } from '../commands/set-password-by-link.ts';
import type { IdentityNeeds } from '../needs/identity-needs.ts';
import { accountView } from '../queries/account-views.ts';
import { textOf } from '../texts/index.ts';
import { InvalidCredentialsError, InvalidTokenError } from './identity.results.ts';
import { mailedCode, ownerAct, passkeyProof, presentPassword } from './owner-proof.args.ts';
import { AcceptInvitationResult, ChangePasswordResult, ResetPasswordResult } from './password.types.ts';
import { SecondFactorRequiredError } from './second-factor.results.ts';
import type { SessionPresenter } from './session.presenter.ts';

const resetLinkIsOld: Text = textOf('resetLinkIsOld');
const invitationIsOld: Text = textOf('invitationIsOld');
const newPassword = { description: '10 to 128 characters, none of the common ones, not made of name or address.' };

/** Passwords: chosen by invitation, replaced when forgotten, changed. */
@Resolver()
export class PasswordResolver {
  constructor(
    private readonly needs: IdentityNeeds,
    private readonly directory: MunicipalityDirectory,
    private readonly sessions: SessionPresenter,
  ) {}

  @Mutation(() => AcceptInvitationResult, {
    description: 'Chooses the password of an account that was invited, with the token of the mail, and signs in.',
  })
  async acceptInvitation(
    @Arg('token', () => String) token: string,
    @Arg('password', () => String, newPassword) password: string,
    @Ctx() context: ApiContext,
  ): Promise<typeof AcceptInvitationResult> {
    const outcome = await setPasswordByLink(this.needs, { kind: 'INVITATION', token, password, visitor: context });
    switch (outcome.kind) {
      case 'signedIn':
        return this.sessions.session(outcome.session, context);
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
      case 'secondFactor':
      case 'refused':
        return new InvalidTokenError(context.language, invitationIsOld);
    }
  }

  @Mutation(() => Boolean, {
    description:
      'Has a link mailed with which a forgotten password is replaced; it works for an hour, once. Always ' +
      'true: nobody learns whether the address has an account.',
  })
  async requestPasswordReset(@Arg('email', () => String) email: string, @Ctx() context: ApiContext): Promise<boolean> {
    await requestPasswordReset(this.needs, { email, visitor: context });
    return true;
  }

  @Mutation(() => ResetPasswordResult, {
    description:
      'Replaces a forgotten password with the token of the mail, ends all sessions and signs in. Accounts ' +
      'with a second factor need it here too.',
  })
  async resetPassword(
    @Arg('token', () => String) token: string,
    @Arg('password', () => String, newPassword) password: string,
    @Arg('secondFactor', () => String, { nullable: true, description: 'As in signIn.' })
    secondFactor: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<typeof ResetPasswordResult> {
    const given = { token, password, secondFactor };
    const outcome = await setPasswordByLink(this.needs, { ...given, kind: 'PASSWORD_RESET', visitor: context });
    switch (outcome.kind) {
      case 'signedIn':
        return this.sessions.session(outcome.session, context);
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
      case 'secondFactor':
        return new SecondFactorRequiredError(context.language, outcome.demand);
      case 'refused':
        return new InvalidTokenError(context.language, resetLinkIsOld);
    }
  }

  @Mutation(() => ChangePasswordResult, {
    description:
      'Changes the own password, or sets the first one, proven by the present one, by a mailed code or by a ' +
      'passkey; all other sessions end.',
  })
  async changePassword(
    @Arg('current', () => String, presentPassword) current: string | null | undefined,
    @Arg('code', () => String, mailedCode) code: string | null | undefined,
    @Arg('passkeyProof', () => String, passkeyProof) passkey: string | null | undefined,
    @Arg('password', () => String, newPassword) password: string,
    @Ctx() context: ApiContext,
  ): Promise<typeof ChangePasswordResult> {
    const viewer = requireAccount(context);
    const outcome = await changePassword(this.needs, {
      ...ownerAct(viewer, { password: current, code, passkey }, context),
      password,
    });
    if (outcome.kind === 'wrong') {
      return new InvalidCredentialsError(context.language);
    }
    if (outcome.kind === 'invalid') {
      return new InvalidInputError(context.language, outcome.problems);
    }
    const account = await accountView(context.em, viewer.id);
    if (!account) {
      throw requestError('UNAUTHENTICATED', context.language);
    }
    return this.sessions.accounts(await this.directory.menus(), context).account(account);
  }
}
