import type { MunicipalityDirectory } from '@ns/municipality';
import {
  type Database,
  type Logger,
  onTopic,
  type OutboxHandler,
  type ResolverInstance,
  type ScheduledTask,
} from '@ns/platform';
import { signalEventTopic } from '@ns/signals';
import { FactStore } from './columns/fact-store.ts';
import { factsTask, keepFacts, keepIdleFacts } from './facts/keep-facts.ts';
import { DrillDownResolver } from './graphql/drill-down.resolver.ts';
import { InsightsResolver } from './graphql/insights.resolver.ts';
import { PersonFiguresResolver } from './graphql/person-figures.resolver.ts';
import { PublicNumbersResolver } from './graphql/public-numbers.resolver.ts';
import { SavedReportResolver } from './graphql/saved-report.resolver.ts';
import { PublicFigures } from './statistics/public-figures.ts';

/** What the api takes from the slice. */
export interface InsightsApi {
  readonly resolvers: readonly ResolverInstance[];
  /** what the routes of open data need */
  readonly publicFigures: PublicFigures;
  /** what the doors of BI tools need */
  readonly facts: FactStore;
}

/** Puts the slice together for the api. */
export function composeInsightsApi(database: Database, directory: MunicipalityDirectory): InsightsApi {
  const facts = new FactStore(() => database.fork());
  const publicFigures = new PublicFigures(facts, directory);
  return {
    resolvers: [
      new InsightsResolver(directory, facts),
      new DrillDownResolver(directory),
      new PublicNumbersResolver(publicFigures),
      new PersonFiguresResolver(directory),
      new SavedReportResolver(database, directory),
    ],
    publicFigures,
    facts,
  };
}

/** A signal's fact follows each of its events; run by the worker's relay. */
export const insightsOutboxHandlers: readonly OutboxHandler[] = [
  onTopic(
    signalEventTopic,
    'insights',
    async (tx, { signalId }) => {
      await keepFacts(tx, [signalId]);
      return [];
    },
    // Figures must not wait for mails: one fact for all events of a signal, and one statement for many signals.
    async (tx, events) => {
      const { idle } = await keepIdleFacts(tx, [...new Set(events.map(({ signalId }) => signalId))]);
      return events.filter(({ signalId }) => idle.has(signalId));
    },
  ),
];

/** The slice's work that returns by itself; run by the worker. */
export function insightsTasks(database: Database, logger: Logger): readonly ScheduledTask[] {
  return [factsTask(database, logger)];
}
