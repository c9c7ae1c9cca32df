import { inLanguage, InvalidInputError, type Text } from '@ns/platform';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requireAccount } from '../access/guards.ts';
import { confirmEmailChange } from '../commands/confirm-email-change.ts';
import { requestEmailChange } from '../commands/request-email-change.ts';
import type { IdentityNeeds } from '../needs/identity-needs.ts';
import { textOf } from '../texts/index.ts';
import { InvalidCredentialsError, InvalidTokenError } from './identity.results.ts';
import { mailedCode, ownerAct, passkeyProof, presentPassword } from './owner-proof.args.ts';
import { ConfirmEmailChangeResult, RequestEmailChangeResult } from './password.types.ts';

const requested: Readonly<Record<'both' | 'new', Text>> = {
  both: textOf('emailChange.requested'),
  new: textOf('emailChange.requestedByPasskey'),
};
const complete: Text = textOf('emailChange.complete');
const waiting: Text = textOf('emailChange.waiting');
const linkIsOld: Text = textOf('emailChange.linkIsOld');

/** Another address for an account. */
@Resolver()
export class EmailChangeResolver {
  constructor(private readonly needs: IdentityNeeds) {}

  @Mutation(() => RequestEmailChangeResult, {
    description:
      'Asks for another address, proven by the password or by a mailed code; a link is mailed to the present ' +
      'and to the new address, and both are to be pressed within a day. Proven by a passkey, only the new address ' +
      'gets a link. The answer is the same for addresses that have an account.',
  })
  async requestEmailChange(
    @Arg('email', () => String) email: string,
    @Arg('password', () => String, presentPassword) password: string | null | undefined,
    @Arg('code', () => String, mailedCode) code: string | null | undefined,
    @Arg('passkeyProof', () => String, passkeyProof) passkey: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<typeof RequestEmailChangeResult> {
    const own = ownerAct(requireAccount(context), { password, code, passkey }, context);
    const outcome = await requestEmailChange(this.needs, { ...own, email });
    switch (outcome.kind) {
      case 'requested':
        return { message: inLanguage(context.language, requested[outcome.links]) };
      case 'invalid':
        return new InvalidInputError(context.language, outcome.problems);
      case 'wrong':
        return new InvalidCredentialsError(context.language);
    }
  }

  @Mutation(() => ConfirmEmailChangeResult, {
    description: 'Presses the link of one of the two mails; signing in is not needed.',
  })
  async confirmEmailChange(
    @Arg('token', () => String) token: string,
    @Ctx() context: ApiContext,
  ): Promise<typeof ConfirmEmailChangeResult> {
    const outcome = await confirmEmailChange(this.needs, { token, visitor: context });
    if (outcome === 'refused') {
      return new InvalidTokenError(context.language, linkIsOld);
    }
    const isComplete = outcome === 'complete';
    return {
      complete: isComplete,
      message: inLanguage(context.language, isComplete ? complete : waiting),
    };
  }
}
