import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemoAccounts } from '@ns/identity';
import { insightsOutboxHandlers } from '@ns/insights';
import { filesInFolder, mediaConfig, photoStoreIn } from '@ns/media';
import {
  bulgarianCalendar,
  municipalityConfig,
  MunicipalityDirectory,
  readSeedFile,
  seedMunicipality,
} from '@ns/municipality';
import { composeNotificationsWorker, notificationsConfig } from '@ns/notifications';
import {
  createLogger,
  type Database,
  DerivedKeys,
  type JobQueues,
  loadConfig,
  notesIn,
  OutboxRelay,
  sql,
} from '@ns/platform';
import { composeRecordsWork, recordsConfig } from '@ns/records';
import { noReportDetails, ReferenceMarks, signalOutboxHandlers, type SubmitNeeds, submitSignal } from '@ns/signals';

const secret = 'a secret of the bench, long enough to be one';
const seedFile = 'tools/seed/ruse.json';

/** An empty database, with the connections of an api and of a worker. */
export interface EmptyDatabase {
  readonly api: Database;
  readonly worker: Database;
}

/** The use cases of the api and the consumers of the worker on a database of their own. */
export interface WritePath extends EmptyDatabase {
  readonly needs: SubmitNeeds;
  readonly people: { readonly citizen: string; readonly clerk: string };
  readonly without: OutboxRelay;
  readonly with: OutboxRelay;
}

/**
 * Does work with a write path on a database that is empty but for its schema. Nothing is sent, the jobs are left out.
 */
export async function withWritePath(empty: EmptyDatabase, work: (path: WritePath) => Promise<void>): Promise<void> {
  await seedMunicipality(empty.api, await readSeedFile(seedFile));
  await seedDemoAccounts(empty.api);
  const folder = await mkdtemp(join(tmpdir(), 'ns-bench-write-'));
  try {
    await work(await writePath(empty, folder));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writePath({ api, worker }: EmptyDatabase, dataFolder: string): Promise<WritePath> {
  const config = loadConfig([mediaConfig, municipalityConfig, notificationsConfig, recordsConfig], {
    DATABASE_URL: api.url,
    APP_SECRET: secret,
    DATA_FOLDER: dataFolder,
  });
  const logger = createLogger('bench', 'warn');
  const directory = new MunicipalityDirectory(() => worker.fork());
  const calendar = bulgarianCalendar(() => directory.decreedDays());
  const notes = notesIn(dataFolder);
  const needs = { database: api, directory, calendar, referencePrefix: 'NS', marks: new ReferenceMarks(notes, logger) };
  const records = await composeRecordsWork({
    database: worker,
    directory,
    config: config.records,
    logger,
    photos: photoStoreIn(filesInFolder(dataFolder)),
    notes,
  });
  const mail = composeNotificationsWorker({
    database: worker,
    directory,
    calendar,
    keys: new DerivedKeys(secret),
    logger,
    config,
  });
  const handlers = [...signalOutboxHandlers, ...records.outboxHandlers, ...mail.outboxHandlers];
  const queues = { enqueue: () => Promise.resolve() } as unknown as JobQueues;
  const idOf = async (email: string) => {
    const row = (
      await sql<{ id: string }>`select id from account where email = ${email}`.execute(api.fork().getKysely())
    ).rows[0];
    return row?.id ?? '';
  };
  return {
    api,
    worker,
    needs: { ...needs, allowance: { perHour: 1e9, perDay: 1e9 } },
    people: { citizen: await idOf('citizen@demo.test'), clerk: await idOf('clerk.op_kd@demo.test') },
    without: new OutboxRelay(worker, queues, logger, handlers),
    with: new OutboxRelay(worker, queues, logger, [...handlers, ...insightsOutboxHandlers]),
  };
}

/** Submits a signal. @returns its id */
export async function submitOne({ needs, people }: WritePath): Promise<string> {
  const submitted = await submitSignal(needs, {
    clientKey: randomUUID(),
    category: 'lighting.street',
    settlement: '63427',
    description: 'Уличната лампа пред входа не свети от няколко дни.',
    ...noReportDetails,
    address: 'ул. „Александровска“ 1',
    location: { lat: 43.849, lon: 25.954 },
    photoIds: [],
    answers: [],
    channel: 'WEB',
    reporterId: people.citizen,
  });
  if (submitted.kind !== 'submitted') {
    throw new Error(`A signal was not accepted: ${JSON.stringify(submitted)}`);
  }
  return submitted.signalId;
}
