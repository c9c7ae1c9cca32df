import { accountDeletedTopic, type PersonalDataPart } from '@ns/identity';
import type { MunicipalityDirectory } from '@ns/municipality';
import { type Database, onTopic, type OutboxHandler, type ResolverInstance } from '@ns/platform';
import { SubscribeToArea } from './commands/subscribe-to-area.ts';
import { areaTables } from './entities/area-subscription.entity.ts';
import { AreaSubscriptionResolver } from './graphql/area-subscription.resolver.ts';
import { areasPersonalData } from './queries/personal-data.ts';

/** What the api takes from the slice. */
export interface AreasApi {
  readonly resolvers: readonly ResolverInstance[];
  /** what the slice knows about a person */
  readonly personalData: PersonalDataPart;
}

/** Puts the slice together for the api. */
export function composeAreasApi(database: Database, directory: MunicipalityDirectory): AreasApi {
  return {
    resolvers: [new AreaSubscriptionResolver(directory, new SubscribeToArea(database, directory))],
    personalData: areasPersonalData(directory),
  };
}

/** A deleted account follows nothing; run by the worker's relay. */
export const areasOutboxHandlers: readonly OutboxHandler[] = [
  onTopic(accountDeletedTopic, 'areas', async (tx, { accountId }) => {
    await areaTables(tx).deleteFrom('area_subscription').where('account_id', '=', accountId).execute();
    return [];
  }),
];
