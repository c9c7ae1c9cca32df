import { type MunicipalityDirectory } from '@ns/municipality';
import {
  type Database,
  type Logger,
  onTopic,
  type OutboxHandler,
  type ResolverInstance,
  type ScheduledTask,
} from '@ns/platform';
import { signalEventTopic } from '@ns/signals';
import { factsTask, keepFacts } from './facts/keep-facts.ts';
import { InsightsResolver } from './graphql/insights.resolver.ts';

/** Puts the slice together for the api. */
export function composeInsightsApi(directory: MunicipalityDirectory): {
  readonly resolvers: readonly ResolverInstance[];
} {
  return { resolvers: [new InsightsResolver(directory)] };
}

/** A signal's fact follows each of its events; run by the worker's relay. */
export const insightsOutboxHandlers: readonly OutboxHandler[] = [
  onTopic(signalEventTopic, 'insights', async (tx, { signalId }) => {
    await keepFacts(tx, [signalId]);
    return [];
  }),
];

/** The slice's work that returns by itself; run by the worker. */
export function insightsTasks(database: Database, logger: Logger): readonly ScheduledTask[] {
  return [factsTask(database, logger)];
}
