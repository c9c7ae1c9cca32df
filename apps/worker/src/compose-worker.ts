import type { WorkerConfig } from './worker-config.ts';
import { areasOutboxHandlers, areasSchema, weeklyNews } from '@ns/areas';
import { photoLooker } from '@ns/covers';
import { deskOutboxHandlers, deskSchema } from '@ns/desk';
import { checkRootSecret, identitySchema, identityTasks } from '@ns/identity';
import {
  insightsOutboxHandlers,
  insightsSchema,
  insightsTasks,
  monthlyFigures,
  weeklyFigures,
  registerFiguresGauge,
} from '@ns/insights';
import { bodyAnswerWaits, lettersOutboxHandlers, lettersSchema, lettersTasks } from '@ns/letters';
import { mediaOutboxHandlers, mediaSchema, mediaTasks, notesOf, photoCoversIn, photoStoreIn } from '@ns/media';
import { bulgarianCalendar, menusChannel, MunicipalityDirectory, municipalitySchema } from '@ns/municipality';
import { composeNotificationsWorker, notificationsSchema } from '@ns/notifications';
import {
  auditSchema,
  createQueueEngine,
  limitsWithin,
  type HealthCheck,
  healthSchema,
  type Hints,
  JobQueues,
  JobRunner,
  keepStateTask,
  outboxChannel,
  OutboxRelay,
  outboxSchema,
  type ProcessGround,
  ProcessSighting,
  QueueWatch,
  registerBackupGauges,
  registerOutboxGauges,
  Scheduler,
} from '@ns/platform';
import { checkNothingLost, composeRecordsWork, DocumentJournal, recordsJobs, recordsSchema } from '@ns/records';
import { composeReferralsWork, referralJobs, referralsSchema } from '@ns/referrals';
import { retentionSchema, retentionTasks, letterHolds } from '@ns/retention';
import { signalJobHandlers, signalJobs, signalOutboxHandlers, signalsSchema, signalTasks } from '@ns/signals';
import { streetsSchema } from '@ns/streets';
import { workerChecks } from './worker-checks.ts';

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
  lettersSchema,
  referralsSchema,
  retentionSchema,
];

/** The work of a worker, put together but not begun. */
export interface Worker {
  /** where the jobs are */
  readonly queue: string;
  readonly hints: Hints;
  readonly checks: readonly HealthCheck[];
  /** says in the database that the worker runs, and what its health says */
  readonly sighting: ProcessSighting;
  /** Begins to take jobs as soon as the queue is there. */
  start(): Promise<void>;
  /** Takes no new jobs and lets the running ones finish. */
  stop(): Promise<void>;
}

/**
 * Wires outbox relay, job queues and scheduled tasks. Any number of workers may run.
 * @param coversFolder what a build puts next to the program for looks at photos
 */
export async function composeWorker(config: WorkerConfig, ground: ProcessGround, coversFolder: URL): Promise<Worker> {
  const { database, keys, logger, metrics } = ground;
  await checkRootSecret(database, keys);
  const directory = new MunicipalityDirectory(() => database.fork());
  await directory.menus();
  const calendar = bulgarianCalendar(() => directory.decreedDays());
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
    recordsOutage: records.outage,
    weeklyFigures: (tx, week) => weeklyFigures(tx, directory, week),
    weeklyNews: (tx, week) => weeklyNews(tx, directory, week),
  });

  const looker = photoLooker(coversFolder);
  const signals = { database, directory, calendar };
  const photos = photoStoreIn(config.files);
  const referrals = await composeReferralsWork({
    ...signals,
    outside: mail.outside,
    photos,
    letterWaits: bodyAnswerWaits,
    logger,
    config,
  });

  const engine = createQueueEngine({
    databaseUrl: config.database.url,
    redis: config.redis && { url: config.redis.url, installation: await database.identity() },
    limits: limitsWithin(config.database.silenceMs),
  });
  const queues = new JobQueues(engine, logger);
  const runner = new JobRunner(
    engine,
    queues,
    logger,
    [...signalJobs, ...recordsJobs, ...mail.jobs, ...referralJobs],
    [
      ...signalJobHandlers({
        ...signals,
        covers: photoCoversIn(database, config.files, logger),
        looker,
        photos,
        logger,
      }),
      ...records.jobHandlers,
      ...mail.jobHandlers,
      ...referrals.jobHandlers,
    ],
  );
  const relay = new OutboxRelay(database, queues, logger, [
    // Before the photos: with an account go those that are part of nothing, also of its updates.
    ...signalOutboxHandlers,
    ...mediaOutboxHandlers(),
    ...records.outboxHandlers,
    ...referrals.outboxHandlers,
    ...mail.outboxHandlers,
    ...insightsOutboxHandlers,
    ...areasOutboxHandlers,
    ...deskOutboxHandlers,
    ...lettersOutboxHandlers,
  ]);
  const scheduler = new Scheduler(database, queues, logger, [
    ...records.tasks,
    ...mail.scheduledTasks,
    ...referrals.tasks,
    ...identityTasks(database),
    ...mediaTasks(database, config.files, logger),
    ...signalTasks(signals),
    ...insightsTasks(database, logger),
    ...lettersTasks({ database, logger, photos, holds: letterHolds, config }),
    ...retentionTasks({ database, auditDays: config.accounts.auditDays }, logger, notes),
    keepStateTask(database),
  ]);
  const watch = new QueueWatch(queues, runner.sourceQueues, () => void sighting.say());
  const sighting = new ProcessSighting(database, 'worker', logger, () => watch.awaySince);
  let isStarted = false;
  watch.register(metrics);
  registerOutboxGauges(metrics, database);
  registerFiguresGauge(metrics, database);
  if (!config.backupsElsewhere) {
    registerBackupGauges(metrics, database);
  }
  let isStopped = false;
  return {
    queue: engine.kind,
    hints: { [outboxChannel]: () => relay.wake(), [menusChannel]: () => directory.renew() },
    sighting,
    checks: workerChecks({ database, config, records, watch, isStarted: () => isStarted }),
    start: async () => {
      watch.start();
      await sighting.start();
      await watch.whenThere();
      if (isStopped) {
        return;
      }
      await runner.start();
      relay.wake();
      scheduler.start();
      isStarted = true;
    },
    stop: async () => {
      isStopped = true;
      watch.stop();
      await sighting.stop();
      await relay.stop();
      await scheduler.stop();
      // A look that runs is looked at again after the next start.
      await Promise.all([looker.end(), runner.stop()]);
      await queues.close();
      await engine.close();
      mail.close();
    },
  };
}
