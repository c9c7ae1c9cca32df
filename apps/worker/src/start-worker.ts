import type { WorkerConfig } from './worker-config.ts';
import { createServer } from 'node:http';
import { areasOutboxHandlers, areasSchema, weeklyNews } from '@ns/areas';
import { deskSchema } from '@ns/desk';
import { checkRootSecret, identitySchema, identityTasks } from '@ns/identity';
import {
  insightsOutboxHandlers,
  insightsSchema,
  insightsTasks,
  monthlyFigures,
  registerFiguresGauge,
} from '@ns/insights';
import { mediaOutboxHandlers, mediaSchema, mediaTasks, notesOf, photoStoreIn } from '@ns/media';
import { bulgarianCalendar, menusChannel, MunicipalityDirectory, municipalitySchema } from '@ns/municipality';
import { composeNotificationsWorker, notificationsSchema } from '@ns/notifications';
import {
  auditSchema,
  checkMigrated,
  checkQueues,
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
import { checkNothingLost, composeRecordsWork, DocumentJournal, recordsJobs, recordsSchema } from '@ns/records';
import { signalJobHandlers, signalJobs, signalOutboxHandlers, signalsSchema, signalTasks } from '@ns/signals';
import { streetsSchema } from '@ns/streets';
import { registerBackupGauge } from './backup-metrics.ts';
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

/** Starts the worker: outbox relay, job queues, scheduled tasks. Any number of workers may run. */
export async function startWorker(config: WorkerConfig, logger: Logger): Promise<RunningWorker> {
  const readiness = new Readiness();
  const stopTracing = await startTracing(config.tracesEndpoint, { name: 'signali-worker' }, logger);
  const database = await Database.open({ url: config.database.url, poolSize: config.database.poolSize, slices });
  await database.whenAlive();
  await checkMigrated(database);
  const keys = DerivedKeys.of(config);
  await checkRootSecret(database, keys);
  await checkQueues(database, config.redis);
  const directory = new MunicipalityDirectory(() => database.fork());
  await directory.menus();
  const calendar = bulgarianCalendar(() => directory.decreedDays());
  const metrics = createMetrics();
  const notes = notesOf(config.files);
  await checkNothingLost(database, new DocumentJournal(notes, logger));
  const records = await composeRecordsWork({
    notes,
    database,
    directory,
    config: config.records,
    logger,
    photos: photoStoreIn(config.files),
    metrics,
  });
  const mail = composeNotificationsWorker({
    database,
    directory,
    calendar,
    keys,
    logger,
    config,
    metrics,
    endingCertificates: records.endingCertificates,
    monthlyReports: (tx, month) => monthlyFigures(tx, directory, month),
    weeklyNews: (tx, week) => weeklyNews(tx, directory, week),
  });

  const signals = { database, directory, calendar };

  const engine = createQueueEngine({
    databaseUrl: config.database.url,
    redis: config.redis && { url: config.redis.url, installation: await database.identity() },
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
    ...mediaOutboxHandlers(database, config.files),
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
    ...mediaTasks(database, config.files),
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
  registerBackupGauge(metrics, notes);
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
      readiness.drain();
      watch.stop();
      await sighting.stop();
      await listener.stop();
      await relay.stop();
      await scheduler.stop();
      await runner.stop();
      await queues.close();
      await engine.close();
      mail.close();
      await served.close();
      await database.close();
      await stopTracing();
    },
  };
}
