import { InvalidInputError, type Text, NotFoundError, requestError } from '@ns/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requireAccount } from '../access/guards.ts';
import type { AccountViewer } from '../access/viewer.ts';
import { isStaff } from '../domain/role.ts';
import type { IdentityNeeds } from '../needs/identity-needs.ts';
import { addPasskey } from '../commands/add-passkey.ts';
import { beginPasskey } from '../commands/begin-passkey.ts';
import { beginTotp } from '../commands/begin-totp.ts';
import { confirmTotp } from '../commands/confirm-totp.ts';
import { removeSecondFactor } from '../commands/remove-second-factor.ts';
import { renewRecoveryCodes } from '../commands/renew-recovery-codes.ts';
import { ownSecondFactor } from '../queries/own-second-factor.ts';
import { textOf } from '../texts/index.ts';
import { InvalidCredentialsError } from './identity.results.ts';
import { mailedCode, ownerAct, presentPassword } from './owner-proof.args.ts';
import {
  AddPasskeyResult,
  BeginPasskeyResult,
  BeginTotpResult,
  ConfirmTotpResult,
  RemoveSecondFactorResult,
  RenewRecoveryCodesResult,
  type SecondFactorChanged,
  SecondFactorType,
} from './second-factor.types.ts';

const wrongCode: Text = textOf('wrongCode');
const wrongPasskey: Text = textOf('wrongPasskey');

/** What staff show in addition to the password; for the own account. */
@Resolver()
export class SecondFactorResolver {
  constructor(private readonly needs: IdentityNeeds) {}

  @Query(() => SecondFactorType, { description: 'The own second factors. For staff.' })
  async mySecondFactor(@Ctx() context: ApiContext): Promise<SecondFactorType> {
    return this.state(context, ownStaff(context));
  }

  @Mutation(() => BeginTotpResult, {
    description: 'Begins the set-up of an authenticator app; it counts once confirmTotp has its first code. For staff.',
  })
  async beginTotp(
    @Arg('password', () => String, presentPassword) password: string | null | undefined,
    @Arg('code', () => String, mailedCode) code: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<typeof BeginTotpResult> {
    const begun = await beginTotp(this.needs, ownerAct(ownStaff(context), { password, code }, context));
    return begun ?? new InvalidCredentialsError(context.language);
  }

  @Mutation(() => ConfirmTotpResult, { description: 'Takes the first code of an authenticator app. For staff.' })
  async confirmTotp(
    @Arg('code', () => String) code: string,
    @Ctx() context: ApiContext,
  ): Promise<typeof ConfirmTotpResult> {
    const viewer = ownStaff(context);
    const outcome = await confirmTotp(this.needs, { viewer, code, visitor: context });
    return outcome
      ? this.changed(context, viewer, outcome.recoveryCodes)
      : new InvalidInputError(context.language, [{ path: 'code', message: wrongCode }]);
  }

  @Mutation(() => BeginPasskeyResult, { description: 'Begins the making of a passkey. For staff.' })
  async beginPasskey(
    @Arg('password', () => String, presentPassword) password: string | null | undefined,
    @Arg('code', () => String, mailedCode) code: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<typeof BeginPasskeyResult> {
    const options = await beginPasskey(this.needs, ownerAct(ownStaff(context), { password, code }, context));
    return options === undefined ? new InvalidCredentialsError(context.language) : { options };
  }

  @Mutation(() => AddPasskeyResult, { description: 'Keeps the passkey that a browser made. For staff.' })
  async addPasskey(
    @Arg('name', () => String, { description: 'How its owner recognises it, at most 60 characters.' }) name: string,
    @Arg('response', () => String, { description: 'RegistrationResponseJSON as text.' }) response: string,
    @Ctx() context: ApiContext,
  ): Promise<typeof AddPasskeyResult> {
    const viewer = ownStaff(context);
    const outcome = await addPasskey(this.needs, { viewer, name, response, visitor: context });
    return outcome
      ? this.changed(context, viewer, outcome.recoveryCodes)
      : new InvalidInputError(context.language, [{ path: 'response', message: wrongPasskey }]);
  }

  @Mutation(() => RenewRecoveryCodesResult, {
    description: 'Gives ten new recovery codes; those given out before count no longer. For staff.',
  })
  async renewRecoveryCodes(
    @Arg('password', () => String, presentPassword) password: string | null | undefined,
    @Arg('code', () => String, mailedCode) code: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<typeof RenewRecoveryCodesResult> {
    const viewer = ownStaff(context);
    const codes = await renewRecoveryCodes(this.needs, ownerAct(viewer, { password, code }, context));
    return codes ? this.changed(context, viewer, codes) : new InvalidCredentialsError(context.language);
  }

  @Mutation(() => RemoveSecondFactorResult, {
    description: 'Removes a passkey, or the authenticator app when no passkey is named. For staff.',
  })
  async removeSecondFactor(
    @Arg('password', () => String, presentPassword) password: string | null | undefined,
    @Arg('code', () => String, mailedCode) code: string | null | undefined,
    @Arg('passkey', () => ID, { nullable: true }) passkey: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<typeof RemoveSecondFactorResult> {
    const viewer = ownStaff(context);
    const outcome = await removeSecondFactor(this.needs, {
      ...ownerAct(viewer, { password, code }, context),
      passkey: passkey ?? null,
    });
    switch (outcome) {
      case 'removed':
        return this.changed(context, viewer, null);
      case 'notFound':
        return new NotFoundError(context.language);
      case 'wrong':
        return new InvalidCredentialsError(context.language);
    }
  }

  private state(context: ApiContext, viewer: AccountViewer): Promise<SecondFactorType> {
    return ownSecondFactor(context.em, this.needs.factors, viewer);
  }

  private async changed(
    context: ApiContext,
    viewer: AccountViewer,
    recoveryCodes: readonly string[] | null,
  ): Promise<SecondFactorChanged> {
    const state = await this.state(context, viewer);
    return { state, recoveryCodes };
  }
}

/** Somebody of the staff, also one who still has to set up a factor. */
function ownStaff(context: ApiContext): AccountViewer {
  const viewer = requireAccount(context);
  if (isStaff(viewer.role)) {
    return viewer;
  }
  throw requestError('FORBIDDEN', context.language);
}
