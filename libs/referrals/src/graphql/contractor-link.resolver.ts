import { type ApiContext, auditActorOf, requirePermission } from '@ns/identity';
import { costs, InvalidInputError, NotFoundError } from '@ns/platform';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { addContractorLink } from '../commands/add-contractor-link.ts';
import { endContractorLink } from '../commands/end-contractor-link.ts';
import { contractorLinks } from '../links/contractor-link.ts';
import type { Needs } from '../needs/referrals-needs.ts';
import {
  AddContractorLinkInput,
  AddContractorLinkResult,
  ContractorLinkType,
  EndContractorLinkResult,
} from './work-order.types.ts';

/** Links with which contractors work. */
@Resolver()
export class ContractorLinkResolver {
  constructor(private readonly needs: Needs<'database' | 'directory' | 'publicUrl'>) {}

  @Query(() => [ContractorLinkType], {
    description: 'The links of a contractor, the newest first, ended ones included. Permission `menus.manage`.',
    complexity: costs({ rows: 20 }),
  })
  async contractorLinks(
    @Ctx() context: ApiContext,
    @Arg('contractor', () => String, { description: 'Code of the contractor.' }) contractor: string,
  ): Promise<readonly ContractorLinkType[]> {
    requirePermission(context, 'menus.manage');
    return contractorLinks(context.em, contractor);
  }

  @Mutation(() => AddContractorLinkResult, {
    description:
      'Makes a link for a named person of a contractor. It opens all open work of the contractor, whatever the ' +
      'department, and ends 90 days after its last use. Permission `menus.manage`.',
  })
  async addContractorLink(
    @Ctx() context: ApiContext,
    @Arg('input', () => AddContractorLinkInput) { contractor, label }: AddContractorLinkInput,
  ): Promise<typeof AddContractorLinkResult> {
    const { id: accountId } = requirePermission(context, 'menus.manage');
    const actor = auditActorOf(context);
    const outcome = await addContractorLink(this.needs, { actor, accountId, contractor, label });
    return outcome.kind === 'invalid'
      ? new InvalidInputError(context.language, outcome.problems)
      : { link: outcome.link, url: `${this.needs.publicUrl}/work#token=${outcome.token}` };
  }

  @Mutation(() => EndContractorLinkResult, {
    description: 'Ends a link at once; ending it twice is harmless. Permission `menus.manage`.',
  })
  async endContractorLink(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID) linkId: string,
  ): Promise<typeof EndContractorLinkResult> {
    requirePermission(context, 'menus.manage');
    const link = await endContractorLink(this.needs, { actor: auditActorOf(context), linkId });
    return link ? { link } : new NotFoundError(context.language);
  }
}
