import { type ApiContext, requirePermission } from '@ns/identity';
import { inKeyOrder, inLanguage, pageSize } from '@ns/platform';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { differencesOf, listReconciliations } from '../queries/reconciliations.ts';
import { differenceTexts } from './reconciliation.presenter.ts';
import { ReconciliationDifferenceType, ReconciliationType } from './reconciliation.types.ts';
import { presentRegistration } from './registration.presenter.ts';

/** The nightly comparisons with the records system. */
@Resolver(() => ReconciliationType)
export class ReconciliationResolver {
  @Query(() => [ReconciliationType], {
    description:
      'Nightly comparisons of our register with the records system, newest first. Permission `registration.compare`.',
  })
  async reconciliations(
    @Ctx() context: ApiContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 30, description: 'At most 100.' }) first: number,
  ): Promise<readonly ReconciliationType[]> {
    requirePermission(context, 'registration.compare');
    return listReconciliations(context.em, pageSize(first, 100, context.language));
  }

  @FieldResolver(() => [ReconciliationDifferenceType], {
    description: 'Documents about which the two differ, at most 200.',
  })
  async differences(
    @Root() reconciliation: ReconciliationType,
    @Ctx() context: ApiContext,
  ): Promise<readonly ReconciliationDifferenceType[]> {
    const read = async (ids: readonly string[]) =>
      inKeyOrder(ids, await differencesOf(context.em, ids), (row) => row.reconciliationId);
    const found = await context.loaders.of('reconciliation.differences', read).load(reconciliation.id);
    return found.map((row) => ({
      ...row,
      title: inLanguage(context.language, differenceTexts[row.kind]),
      registration: presentRegistration(row, context.language),
    }));
  }
}
