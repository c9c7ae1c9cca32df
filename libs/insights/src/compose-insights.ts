import {
  type Database,
  type Logger,
  onTopic,
  type OutboxHandler,
  type ResolverInstance,
  type ScheduledTask,
} from '@ns/platform';
import { signalEventTopic } from '@ns/signals';
import type { EngineSettings } from './engine/duckdb-file.ts';
import { FactEngine } from './engine/fact-engine.ts';
import { factsTask, keepFacts, keepIdleFacts } from './facts/keep-facts.ts';
import { DrillDownResolver } from './graphql/drill-down.resolver.ts';
import { InsightsResolver } from './graphql/insights.resolver.ts';
import { PersonFiguresResolver } from './graphql/person-figures.resolver.ts';
import { OpenDataResolver } from './graphql/open-data.resolver.ts';
import { PublicNumbersResolver } from './graphql/public-numbers.resolver.ts';
import { SavedReportResolver } from './graphql/saved-report.resolver.ts';
import { PublicFigures } from './statistics/public-figures.ts';
import type { InsightsNeeds } from './needs/insights-needs.ts';

/** What the api takes from the slice. */
export interface InsightsApi {
  readonly resolvers: readonly ResolverInstance[];
  /** what the routes of open data need */
  readonly publicFigures: PublicFigures;
  /** what the endpoints of BI tools need; to be closed when the process stops */
  readonly engine: FactEngine;
}

/** What the slice needs of the api. */
export interface InsightsApiNeeds extends InsightsNeeds {
  readonly settings: EngineSettings;
  readonly logger: Logger;
}

/** Puts the slice together for the api. */
export function composeInsightsApi({ database, directory, settings, logger }: InsightsApiNeeds): InsightsApi {
  const engine = new FactEngine(database, settings, logger);
  const publicFigures = new PublicFigures(engine, directory);
  return {
    resolvers: [
      new InsightsResolver(directory, engine),
      new DrillDownResolver(directory, engine),
      new PublicNumbersResolver(publicFigures),
      new OpenDataResolver(),
      new PersonFiguresResolver(directory),
      new SavedReportResolver({ database, directory }),
    ],
    publicFigures,
    engine,
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
