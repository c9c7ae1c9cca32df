import type { WorkerConfig } from './worker-config.ts';
import { createServer } from 'node:http';
import { areasOutboxHandlers, areasSchema, weeklyNews } from '@ns/areas';
import { checkRootSecret, identitySchema, identityTasks } from '@ns/identity';
import { insightsOutboxHandlers, insightsSchema, insightsTasks, monthlyFigures } from '@ns/insights';
import { mediaOutboxHandlers, mediaSchema, mediaTasks, notesOf, photoStoreIn } from '@ns/media';
import { bulgarianCalendar, menusChannel, MunicipalityDirectory, municipalitySchema } from '@ns/municipality';
import { composeNotificationsWorker, mailDegradation, notificationsSchema } from '@ns/notifications';
import {
  auditSchema,
  checkMigrated,
  checkQueues,
  createMetrics,
  createQueueEngine,
  Database,
  DerivedKeys,
  JobQueues,
  JobRunner,
  type Logger,
  NotificationListener,
  outboxChannel,
  OutboxRelay,
  outboxSchema,
  Scheduler,
} from '@ns/platform';
import { checkNothingLost, composeRecordsWork, DocumentJournal, recordsJobs, recordsSchema } from '@ns/records';
import { signalJobHandlers, signalJobs, signalOutboxHandlers, signalsSchema, signalTasks } from '@ns/signals';
import { streetsSchema } from '@ns/streets';
import { serveHealth } from './serve-health.ts';

/** A running worker. */
export interface RunningWorker {
  /** Lets running jobs finish, then closes everything. */
  stop(): Promise<void>;
}

const slices = [
  auditSchema,
  outboxSchema,
  municipalitySchema,
  streetsSchema,
  identitySchema,
  mediaSchema,
  signalsSchema,
  recordsSchema,
  notificationsSchema,
  insightsSchema,
  areasSchema,
];

/** Starts the worker: outbox relay, job queues, scheduled tasks. Any number of workers may run. */
export async function startWorker(config: WorkerConfig, logger: Logger): Promise<RunningWorker> {
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

  await runner.start();
  relay.wake();
  scheduler.start();
  await listener.start();
  const degraded = async () => [
    ...(await records.degraded()),
    ...(await mailDegradation(database, config.mail.smtpUrl !== undefined)),
  ];
  const health = await serveHealth(createServer(), {
    host: config.http.host,
    port: config.http.workerPort,
    database,
    queues,
    engine: engine.kind,
    metrics,
    degraded,
  });
  return {
    stop: async () => {
      await health.close();
      await listener.stop();
      await relay.stop();
      await scheduler.stop();
      await runner.stop();
      await queues.close();
      await engine.close();
      mail.close();
      await database.close();
    },
  };
}
