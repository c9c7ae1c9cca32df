import type { ProcessConfig } from '../config/index.ts';
import { Readiness, registerPoolGauges } from '../health/index.ts';
import { checkQueues } from '../jobs/index.ts';
import { createMetrics, type Logger, type MetricsRegistry } from '../observability/index.ts';
import { checkMigrated, Database, limitsWithin, type SliceSchema } from '../persistence/index.ts';
import { release } from '../release/index.ts';
import { DerivedKeys } from '../secrets/index.ts';
import { startTracing } from '../tracing/index.ts';

/** What every part of a process stands on; a process has one of each, whatever parts run in it. */
export interface ProcessGround {
  readonly logger: Logger;
  readonly database: Database;
  readonly keys: DerivedKeys;
  readonly metrics: MetricsRegistry;
  readonly readiness: Readiness;
  /** Closes the database and sends the last traces; the parts have stopped before. */
  close(): Promise<void>;
}

/**
 * Connects to the database and checks that it may be worked with.
 * @param program name of the process in traces, and everything that it keeps in the database
 * @throws ConfigurationError when the schema or the tables of the queues do not fit; the failure of the connection when
 *   the database does not answer in time
 */
export async function openGround(
  config: ProcessConfig,
  program: { readonly name: string; readonly slices: readonly SliceSchema[] },
  logger: Logger,
): Promise<ProcessGround> {
  logger.info({ release }, `${program.name} starts`);
  const stopTracing = await startTracing(config.tracesEndpoint, program, logger);
  const { url, poolSize, silenceMs } = config.database;
  const database = await Database.open({ url, poolSize, slices: program.slices, limits: limitsWithin(silenceMs) });
  await database.whenAlive();
  await checkMigrated(database);
  await checkQueues(database, config.redis);
  const metrics = createMetrics({ installation: config.installation });
  registerPoolGauges(metrics, database);
  return {
    logger,
    database,
    metrics,
    keys: DerivedKeys.of(config),
    readiness: new Readiness(),
    close: async () => {
      await database.close();
      await stopTracing();
    },
  };
}
