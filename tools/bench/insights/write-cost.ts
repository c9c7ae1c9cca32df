import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemoAccounts } from '@ns/identity';
import { insightsOutboxHandlers } from '@ns/insights';
import { photoStoreIn } from '@ns/media';
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
  firstRow,
  type JobQueues,
  loadConfig,
  OutboxRelay,
  sql,
} from '@ns/platform';
import { composeRecordsWork, recordsConfig } from '@ns/records';
import { composeSignalCommands, noPlaceTexts, type SignalCommands, signalOutboxHandlers } from '@ns/signals';
import type { ServerTime } from '../server-time.ts';

/** The most that the write path may cost with the figures, as a multiple of what it costs without. */
const mostCost = 1.25;
const rounds = 4;
const signalsInRound = 250;
const lanes = 4;
const secret = 'a secret of the bench, long enough to be one';
const seedFile = 'tools/seed/ruse.json';

interface Cost {
  readonly ms: number;
  /** milliseconds of the processor: of this process, and of the connections of the database */
  readonly processor: number;
}

/**
 * Submits signals and moves each one step on, and lets the relay carry every event to its consumers; with the figures
 * among them and without, in turn. Prints what a signal costs.
 * @param database empty but for its schema
 */
export async function measureWriteCost(database: Database, serverTime: ServerTime): Promise<void> {
  await seedMunicipality(database, await readSeedFile(seedFile));
  await seedDemoAccounts(database);
  const folder = await mkdtemp(join(tmpdir(), 'ns-bench-write-'));
  try {
    const path = await writePath(database, folder);
    const costs: Record<'without' | 'with', Cost[]> = { without: [], with: [] };
    await round(path, path.without, 50, serverTime);
    for (let count = 0; count < rounds; count += 1) {
      for (const which of ['without', 'with'] as const) {
        costs[which].push(await round(path, path[which], signalsInRound, serverTime));
      }
    }
    const each = (list: readonly Cost[], of: keyof Cost) =>
      list.reduce((sum, cost) => sum + cost[of], 0) / (rounds * signalsInRound);
    console.log(`\na signal submitted, moved on and carried to all consumers; ${String(rounds * signalsInRound)} each`);
    for (const of of ['ms', 'processor'] as const) {
      const [without, withFigures] = [each(costs.without, of), each(costs.with, of)];
      const ratio = withFigures / without;
      const name = of === 'ms' ? 'time' : 'CPU';
      console.log(
        `${name}: ${without.toFixed(2)} ms without figures, ${withFigures.toFixed(2)} ms with, ` +
          `ratio ${ratio.toFixed(2)}${ratio > mostCost ? ' (missed)' : ''}`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface WritePath {
  readonly database: Database;
  readonly commands: SignalCommands;
  readonly people: { readonly citizen: string; readonly clerk: string };
  readonly without: OutboxRelay;
  readonly with: OutboxRelay;
}

/** The use cases of the api and the consumers of the worker; nothing is sent, the jobs are left out. */
async function writePath(database: Database, dataFolder: string): Promise<WritePath> {
  const config = loadConfig([municipalityConfig, notificationsConfig, recordsConfig], {
    DATABASE_URL: database.url,
    APP_SECRET: secret,
    DATA_FOLDER: dataFolder,
  });
  const logger = createLogger('bench', 'warn');
  const directory = new MunicipalityDirectory(() => database.fork());
  const calendar = bulgarianCalendar(() => directory.decreedDays());
  const deps = { database, directory, calendar, referencePrefix: 'NS' };
  const records = await composeRecordsWork({
    ...{ database, directory, config: config.records, logger, photos: photoStoreIn(dataFolder) },
  });
  const mail = composeNotificationsWorker({
    ...{ database, directory, calendar, keys: new DerivedKeys(secret), logger, config },
  });
  const handlers = [...signalOutboxHandlers, ...records.outboxHandlers, ...mail.outboxHandlers];
  const queues = { enqueue: () => Promise.resolve() } as unknown as JobQueues;
  const idOf = async (email: string) => {
    const row = await firstRow(database.fork(), sql<{ id: string }>`select id from account where email = ${email}`);
    return row?.id ?? '';
  };
  return {
    database,
    commands: composeSignalCommands(deps, { perHour: 1e9, perDay: 1e9 }),
    people: { citizen: await idOf('citizen@demo.test'), clerk: await idOf('clerk.op_kd@demo.test') },
    without: new OutboxRelay(database, queues, logger, handlers),
    with: new OutboxRelay(database, queues, logger, [...handlers, ...insightsOutboxHandlers]),
  };
}

async function round(path: WritePath, relay: OutboxRelay, count: number, serverTime: ServerTime): Promise<Cost> {
  const [begun, used, spent] = [performance.now(), process.cpuUsage(), serverTime()];
  const lane = async () => {
    for (let done = 0; done < count / lanes; done += 1) {
      await oneSignal(path);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await relay.carryAll();
  const { user, system } = process.cpuUsage(used);
  return { ms: performance.now() - begun, processor: (user + system) / 1_000 + serverTime() - spent };
}

async function oneSignal({ database, commands, people }: WritePath): Promise<void> {
  const submitted = await commands.submit.execute({
    clientKey: randomUUID(),
    category: 'lighting.street',
    settlement: '63427',
    description: 'Уличната лампа пред входа не свети от няколко дни.',
    ...noPlaceTexts,
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
  const { signalId } = submitted;
  const row = await firstRow(
    database.fork(),
    sql<{ version: number }>`select version from signal where id = ${signalId}`,
  );
  const moved = await commands.transition.execute({
    actor: { id: people.clerk, kind: 'CLERK', departments: ['op_kd'] },
    signalId,
    version: row?.version ?? 0,
    to: 'IN_PROGRESS',
    department: null,
    assigneeId: null,
    externalBody: null,
    duplicateOf: null,
    message: null,
    note: null,
    photoIds: [],
  });
  if (moved.kind !== 'moved') {
    throw new Error(`A signal was not moved on: ${JSON.stringify(moved)}`);
  }
}
