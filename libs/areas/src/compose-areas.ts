import { accountDeletedTopic, type PersonalDataPart } from '@ns/identity';
import { onTopic, type OutboxHandler, type ResolverInstance } from '@ns/platform';
import { areaTables } from './entities/area-subscription.entity.ts';
import { AreaSubscriptionResolver } from './graphql/area-subscription.resolver.ts';
import type { AreasNeeds } from './needs/areas-needs.ts';
import { areasPersonalData } from './queries/personal-data.ts';

/** What the api takes from the slice. */
export interface AreasApi {
  readonly resolvers: readonly ResolverInstance[];
  /** what the slice knows about a person */
  readonly personalData: PersonalDataPart;
}

/** Puts the slice together for the api. */
export function composeAreasApi(needs: AreasNeeds): AreasApi {
  return {
    resolvers: [new AreaSubscriptionResolver(needs)],
    personalData: areasPersonalData(needs.directory),
  };
}

/** A deleted account follows nothing; run by the worker's relay. */
export const areasOutboxHandlers: readonly OutboxHandler[] = [
  onTopic(accountDeletedTopic, 'areas', async (tx, { accountId }) => {
    await areaTables(tx).deleteFrom('area_subscription').where('account_id', '=', accountId).execute();
    return [];
  }),
];
