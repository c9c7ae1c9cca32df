import { costs, InvalidInputError, NotFoundError } from '@ns/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requireCitizen } from '../access/guards.ts';
import { beginPasskey } from '../commands/begin-passkey.ts';
import { beginPasskeyProof } from '../commands/begin-passkey-proof.ts';
import { beginPasskeySignIn } from '../commands/begin-passkey-sign-in.ts';
import { addSignInPasskey } from '../commands/add-sign-in-passkey.ts';
import { removePassword } from '../commands/remove-password.ts';
import { removeSignInPasskey } from '../commands/remove-sign-in-passkey.ts';
import { renameSignInPasskey } from '../commands/rename-sign-in-passkey.ts';
import { signInWithPasskey } from '../commands/sign-in-with-passkey.ts';
import type { IdentityNeeds } from '../needs/identity-needs.ts';
import { signInMeans } from '../queries/sign-in-means.ts';
import { textOf } from '../texts/index.ts';
import { InvalidCredentialsError } from './identity.results.ts';
import { mailedCode, ownerAct, passkeyProof, presentPassword } from './owner-proof.args.ts';
import {
  AddSignInPasskeyResult,
  BeginSignInPasskeyResult,
  PasskeyRequest,
  RemovePasswordResult,
  RemoveSignInPasskeyResult,
  RenameSignInPasskeyResult,
  SignInMeansType,
  SignInWithPasskeyResult,
} from './passkey.types.ts';
import type { SessionPresenter } from './session.presenter.ts';

const passkeyName = { description: 'How its owner recognises it, 1 to 60 characters; what is longer is cut.' };
const nameNeeded = [{ path: 'name', message: textOf('passkeyNameNeeded') }];

/** How citizens enter their account: passkeys, and the password that they need not have. */
@Resolver()
export class PasskeyResolver {
  constructor(
    private readonly needs: IdentityNeeds,
    private readonly presenter: SessionPresenter,
  ) {}

  @Query(() => SignInMeansType, { description: 'How the own account is entered. For citizens.' })
  async mySignInMeans(@Ctx() context: ApiContext): Promise<SignInMeansType> {
    return this.means(context);
  }

  @Mutation(() => PasskeyRequest, {
    description: 'Begins a sign-in with a passkey. For everybody; the answer names no account.',
  })
  async beginPasskeySignIn(@Ctx() context: ApiContext): Promise<PasskeyRequest> {
    return { options: await beginPasskeySignIn(this.needs, { visitor: context }) };
  }

  @Mutation(() => SignInWithPasskeyResult, {
    description:
      'Signs a citizen in with what a passkey signed for `beginPasskeySignIn`, where that was asked for. Staff have ' +
      'passkeys as a second factor of `signIn`.',
    complexity: costs({ work: 400 }),
  })
  async signInWithPasskey(
    @Arg('response', () => String, { description: 'AuthenticationResponseJSON as text.' }) response: string,
    @Ctx() context: ApiContext,
  ): Promise<typeof SignInWithPasskeyResult> {
    const session = await signInWithPasskey(this.needs, { response, visitor: context });
    return session
      ? this.presenter.session(session, context)
      : new InvalidCredentialsError(context.language, 'passkey');
  }

  @Mutation(() => PasskeyRequest, {
    description: 'Asks a passkey of the own account for a proof, for arguments called `passkeyProof`. For citizens.',
  })
  async beginPasskeyProof(@Ctx() context: ApiContext): Promise<PasskeyRequest> {
    return { options: await beginPasskeyProof(this.needs, { viewer: requireCitizen(context), visitor: context }) };
  }

  @Mutation(() => BeginSignInPasskeyResult, {
    description: 'Begins the making of a passkey that opens the own account. For citizens.',
  })
  async beginSignInPasskey(
    @Arg('password', () => String, presentPassword) password: string | null | undefined,
    @Arg('code', () => String, mailedCode) code: string | null | undefined,
    @Arg('passkeyProof', () => String, passkeyProof) passkey: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<typeof BeginSignInPasskeyResult> {
    const proof = { password, code, passkey };
    const options = await beginPasskey(this.needs, ownerAct(requireCitizen(context), proof, context));
    return options === undefined ? new InvalidCredentialsError(context.language) : { options };
  }

  @Mutation(() => AddSignInPasskeyResult, {
    description: 'Keeps the passkey that a browser made; its owner gets a mail. For citizens.',
  })
  async addSignInPasskey(
    @Arg('name', () => String, passkeyName) name: string,
    @Arg('response', () => String, { description: 'RegistrationResponseJSON as text.' }) response: string,
    @Ctx() context: ApiContext,
  ): Promise<typeof AddSignInPasskeyResult> {
    const viewer = requireCitizen(context);
    if (name.trim() === '') {
      return new InvalidInputError(context.language, nameNeeded);
    }
    return (await addSignInPasskey(this.needs, { viewer, name, response }))
      ? this.means(context)
      : new InvalidInputError(context.language, [{ path: 'response', message: textOf('wrongPasskey') }]);
  }

  @Mutation(() => RenameSignInPasskeyResult, { description: 'Gives an own passkey another name. For citizens.' })
  async renameSignInPasskey(
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String, passkeyName) name: string,
    @Ctx() context: ApiContext,
  ): Promise<typeof RenameSignInPasskeyResult> {
    const viewer = requireCitizen(context);
    if (name.trim() === '') {
      return new InvalidInputError(context.language, nameNeeded);
    }
    return (await renameSignInPasskey(this.needs, { viewer, id, name }))
      ? this.means(context)
      : new NotFoundError(context.language);
  }

  @Mutation(() => RemoveSignInPasskeyResult, {
    description: 'Removes an own passkey; it opens nothing any more, and its owner gets a mail. For citizens.',
  })
  async removeSignInPasskey(
    @Arg('id', () => ID) id: string,
    @Arg('password', () => String, presentPassword) password: string | null | undefined,
    @Arg('code', () => String, mailedCode) code: string | null | undefined,
    @Arg('passkeyProof', () => String, passkeyProof) passkey: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<typeof RemoveSignInPasskeyResult> {
    const own = ownerAct(requireCitizen(context), { password, code, passkey }, context);
    switch (await removeSignInPasskey(this.needs, { ...own, id })) {
      case 'removed':
        return this.means(context);
      case 'notFound':
        return new NotFoundError(context.language);
      case 'wrong':
        return new InvalidCredentialsError(context.language);
    }
  }

  @Mutation(() => RemovePasswordResult, {
    description:
      'Takes the password of the own account away, which is entered by a code or a passkey then; all other sessions ' +
      'end. For citizens.',
  })
  async removePassword(
    @Arg('password', () => String, presentPassword) password: string | null | undefined,
    @Arg('code', () => String, mailedCode) code: string | null | undefined,
    @Arg('passkeyProof', () => String, passkeyProof) passkey: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<typeof RemovePasswordResult> {
    const own = ownerAct(requireCitizen(context), { password, code, passkey }, context);
    return (await removePassword(this.needs, own))
      ? this.means(context)
      : new InvalidCredentialsError(context.language);
  }

  private means(context: ApiContext): Promise<SignInMeansType> {
    return signInMeans(context.em, requireCitizen(context).id);
  }
}
