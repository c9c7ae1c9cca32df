import type { WorkerConfig } from './worker-config.ts';
import { createServer } from 'node:http';
import { areasOutboxHandlers, areasSchema, weeklyNews } from '@ns/areas';
import { deskSchema } from '@ns/desk';
import { identitySchema, identityTasks } from '@ns/identity';
import {
  insightsOutboxHandlers,
  insightsSchema,
  insightsTasks,
  monthlyFigures,
  registerFiguresGauge,
} from '@ns/insights';
import { mediaOutboxHandlers, mediaSchema, mediaTasks, photoStoreIn } from '@ns/media';
import { bulgarianCalendar, menusChannel, MunicipalityDirectory, municipalitySchema } from '@ns/municipality';
import { composeNotificationsWorker, notificationsSchema } from '@ns/notifications';
import {
  auditSchema,
  checkMigrated,
  createMetrics,
  createQueueEngine,
  Database,
  DerivedKeys,
  healthSchema,
  JobQueues,
  JobRunner,
  type Logger,
  NotificationListener,
  outboxChannel,
  OutboxRelay,
  outboxSchema,
  ProcessSighting,
  QueueWatch,
  Readiness,
  registerHealthGauges,
  registerOutboxGauges,
  registerPoolGauges,
  Scheduler,
  startTracing,
} from '@ns/platform';
import { composeRecordsWork, recordsJobs, recordsSchema } from '@ns/records';
import { signalJobHandlers, signalJobs, signalOutboxHandlers, signalsSchema, signalTasks } from '@ns/signals';
import { streetsSchema } from '@ns/streets';
import { serveHealth } from './serve-health.ts';
import { workerHealth } from './worker-health.ts';

/** A running worker. */
export interface RunningWorker {
  /** Lets running jobs finish, then closes everything. */
  stop(): Promise<void>;
}

/** Everything that is kept in the database: what is not named here would look like the schema of a newer release. */
export const slices = [
  auditSchema,
  outboxSchema,
  healthSchema,
  municipalitySchema,
  streetsSchema,
  identitySchema,
  mediaSchema,
  signalsSchema,
  recordsSchema,
  notificationsSchema,
  deskSchema,
  insightsSchema,
  areasSchema,
];

/**
 * Starts the worker: outbox relay, job queues, scheduled tasks. Any number of workers may run.
 * @param readiness says that the process drains, before it is stopped
 */
export async function startWorker(
  config: WorkerConfig,
  logger: Logger,
  readiness = new Readiness(),
): Promise<RunningWorker> {
  const stopTracing = await startTracing(config.tracesEndpoint, { name: 'signali-worker' }, logger);
  const database = await Database.open({ url: config.database.url, poolSize: config.database.poolSize, slices });
  await database.whenAlive();
  await checkMigrated(database);
  const directory = new MunicipalityDirectory(() => database.fork());
  await directory.menus();
  const calendar = bulgarianCalendar(() => directory.decreedDays());
  const metrics = createMetrics();
  const records = await composeRecordsWork({
    database,
    directory,
    config: config.records,
    logger,
    photos: photoStoreIn(config.dataFolder),
    metrics,
  });
  const mail = composeNotificationsWorker({
    database,
    directory,
    calendar,
    keys: new DerivedKeys(config.secret),
    logger,
    config,
    metrics,
    endingCertificates: records.endingCertificates,
    monthlyReports: (tx, month) => monthlyFigures(tx, directory, month),
    weeklyNews: (tx, week) => weeklyNews(tx, directory, week),
  });

  const signals = {
    database,
    directory,
    calendar,
    referencePrefix: config.municipality.referencePrefix,
  };

  const engine = createQueueEngine({
    databaseUrl: config.database.url,
    redisUrl: config.redis?.url,
    // A role that does not own the tables finds those of the queues made by migrate.js.
    mayMigrate: config.database.migrationUrl === config.database.url,
  });
  const queues = new JobQueues(engine, logger);
  const runner = new JobRunner(
    engine,
    queues,
    logger,
    [...signalJobs, ...recordsJobs, ...mail.jobs],
    [...signalJobHandlers(signals), ...records.jobHandlers, ...mail.jobHandlers],
  );
  const relay = new OutboxRelay(database, queues, logger, [
    ...mediaOutboxHandlers(database, config.dataFolder),
    ...signalOutboxHandlers,
    ...records.outboxHandlers,
    ...mail.outboxHandlers,
    ...insightsOutboxHandlers,
    ...areasOutboxHandlers,
  ]);
  const scheduler = new Scheduler(database, queues, logger, [
    ...records.tasks,
    ...mail.scheduledTasks,
    ...identityTasks(database, config.accounts.auditDays),
    ...mediaTasks(database, config.dataFolder),
    ...signalTasks(signals),
    ...insightsTasks(database, logger),
  ]);
  const listener = new NotificationListener(
    config.database.url,
    { [outboxChannel]: () => relay.wake(), [menusChannel]: () => directory.renew() },
    logger,
  );

  const watch = new QueueWatch(queues, runner.sourceQueues, () => void sighting.say());
  const sighting = new ProcessSighting(database, 'worker', logger, () => watch.awaySince);
  let isStarted = false;
  const health = workerHealth({ database, config, records, watch, readiness, isStarted: () => isStarted });
  registerHealthGauges(metrics, health);
  watch.register(metrics);
  registerPoolGauges(metrics, database);
  registerOutboxGauges(metrics, database);
  registerFiguresGauge(metrics, database);
  // Before the queue is waited for: without it the start takes as long as the queue is away, and that has to be said.
  const served = await serveHealth(createServer(), {
    host: config.http.host,
    port: config.http.workerPort,
    queue: engine.kind,
    ...{ health, metrics },
  });
  watch.start();
  await sighting.start();
  await watch.whenThere();
  await runner.start();
  relay.wake();
  scheduler.start();
  await listener.start();
  isStarted = true;
  return {
    stop: async () => {
      await served.close();
      watch.stop();
      await sighting.stop();
      await listener.stop();
      await relay.stop();
      await scheduler.stop();
      await runner.stop();
      await queues.close();
      await engine.close();
      mail.close();
      await database.close();
      await stopTracing();
    },
  };
}
