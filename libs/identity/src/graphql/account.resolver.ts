import type { MunicipalityDirectory } from '@ns/municipality';
import { costs, inLanguage, InvalidInputError, requestError } from '@ns/platform';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../access/api-context.ts';
import { requireAccount, requireStaff } from '../access/guards.ts';
import { deleteMyAccount } from '../commands/delete-my-account.ts';
import { updateMyAccount } from '../commands/update-my-account.ts';
import type { IdentityNeeds } from '../needs/identity-needs.ts';
import { accountView, staffViews } from '../queries/account-views.ts';
import { textOf } from '../texts/index.ts';
import type { AccountPresenter } from './account.presenter.ts';
import { UpdateMyAccountInput } from './identity.inputs.ts';
import { DeleteMyAccountResult, InvalidCredentialsError, UpdateMyAccountResult } from './identity.results.ts';
import { AccountType } from './identity.types.ts';
import { mailedCode, ownerAct, passkeyProof, presentPassword } from './owner-proof.args.ts';
import type { SessionPresenter } from './session.presenter.ts';

const personIsGone = textOf('accountDeleted');

/** One's own account, and the list of colleagues. */
@Resolver()
export class AccountResolver {
  constructor(
    private readonly needs: IdentityNeeds,
    private readonly directory: MunicipalityDirectory,
    private readonly sessions: SessionPresenter,
  ) {}

  @Query(() => AccountType, { nullable: true, description: 'The signed-in account; null for a visitor.' })
  async me(@Ctx() context: ApiContext): Promise<AccountType | null> {
    const { viewer } = context;
    if (viewer.kind === 'token' || (viewer.kind === 'anonymous' && viewer.token === 'none')) {
      return null;
    }
    return this.ownAccount(context);
  }

  @Query(() => [AccountType], { description: 'The municipality’s staff by name, all or of one department; for staff.' })
  async staffMembers(
    @Arg('department', () => String, { nullable: true }) department: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<AccountType[]> {
    requireStaff(context);
    const presenter = await this.presenter(context);
    return (await staffViews(context.em, department)).map((view) => presenter.account(view));
  }

  @Mutation(() => UpdateMyAccountResult, { description: 'Changes one’s own name, language or time to undo.' })
  async updateMyAccount(
    @Arg('input', () => UpdateMyAccountInput) input: UpdateMyAccountInput,
    @Ctx() context: ApiContext,
  ): Promise<typeof UpdateMyAccountResult> {
    const problems = await updateMyAccount(this.needs, { viewer: requireAccount(context), changes: input });
    return problems.length > 0 ? new InvalidInputError(context.language, problems) : this.ownAccount(context);
  }

  @Mutation(() => DeleteMyAccountResult, {
    description:
      'Deletes one’s own account, proven by the password, by a mailed code or by a passkey. Sessions end at ' +
      'once; registered signals stay without the person. Not for staff.',
    complexity: costs({ work: 4_000 }),
  })
  async deleteMyAccount(
    @Arg('password', () => String, presentPassword) password: string | null | undefined,
    @Arg('code', () => String, mailedCode) code: string | null | undefined,
    @Arg('passkeyProof', () => String, passkeyProof) passkey: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<typeof DeleteMyAccountResult> {
    const proof = { password, code, passkey };
    const deleted = await deleteMyAccount(this.needs, ownerAct(requireAccount(context), proof, context));
    if (!deleted) {
      return new InvalidCredentialsError(context.language);
    }
    context.setRefreshCookie(null, 0);
    return { message: inLanguage(context.language, personIsGone) };
  }

  private async ownAccount(context: ApiContext): Promise<AccountType> {
    const viewer = requireAccount(context);
    const view = await accountView(context.em, viewer.id);
    if (!view) {
      throw requestError('UNAUTHENTICATED', context.language);
    }
    return (await this.presenter(context)).account(view, viewer.means);
  }

  private async presenter(context: ApiContext): Promise<AccountPresenter> {
    return this.sessions.accounts(await this.directory.menus(), context);
  }
}
