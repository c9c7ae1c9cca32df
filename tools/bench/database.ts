import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { identitySchema } from '@ns/identity';
import { mediaSchema } from '@ns/media';
import { municipalitySchema } from '@ns/municipality';
import { Database, outboxSchema, type SliceSchema, sql } from '@ns/platform';
import { signalsSchema } from '@ns/signals';
import { builtPrograms, freePorts, PostgresServer, ServiceProcess } from '../start/embedded/index.ts';
import { type ServerTime, serverTimeOf } from './server-time.ts';

/** The api of a measurement. */
export interface BenchApi {
  /** such as `http://127.0.0.1:3000` */
  readonly url: string;
  readonly pid: number;
}

/** What is measured. */
export interface Filled {
  readonly database: Database;
  readonly rows: number;
  /** what alone is measured, when the command line says so */
  readonly part: string | undefined;
  /** what the command line says of the bench's own options */
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly serverTime: ServerTime;
  /** of what its processes write */
  readonly folder: string;
  /** Starts the built api on the database; it ends with the measurement. */
  startApi(environment?: Readonly<Record<string, string>>, nodeFlags?: readonly string[]): Promise<BenchApi>;
}

/** A measurement over a filled database. */
export interface Bench {
  /** part of the folder's name; a kept database belongs to the bench that filled it */
  readonly name: string;
  readonly defaultRows: number;
  /** of its command line, beside those of every bench; each takes a value */
  readonly options?: Readonly<Record<string, { readonly type: 'string'; readonly default?: string }>>;
  /** those above signals whose entities it uses */
  readonly slices?: readonly SliceSchema[];
  /** left out, it is `seedSignals` */
  readonly fill?: (database: Database, rows: number) => Promise<void>;
  readonly measure: (filled: Filled) => Promise<void>;
}

/**
 * Memory of a server that has 8 GB for PostgreSQL alone, by the rule of its manual: a quarter for its own buffers, the
 * rest for the system's.
 */
const largeServer = { shared_buffers: '2GB', effective_cache_size: '6GB' };
/** One for all runs: a kept database belongs to it. */
const appSecret = createHash('sha256').update('bench').digest('hex');
const run = promisify(execFile);
const common = {
  rows: { type: 'string' },
  port: { type: 'string' },
  keep: { type: 'string' },
  part: { type: 'string' },
  small: { type: 'boolean' },
} as const;

/**
 * Runs a measurement in a database of its own, migrated by the built program and filled, and removes it afterwards.
 * Needs `npm run build`. The command line may say
 * - `--rows N` and `--port N`; left out, it is the default of the bench and any free port;
 * - `--keep FOLDER`: the database stays there. The next run with this folder brings it to the newest schema and
 *   measures at once, without filling it again. It must be deleted by hand;
 * - `--small`: with the memory that `npm start` gives to PostgreSQL (64 MB) instead of that of a server of this size;
 * - `--part NAME`: measures only this part, where a bench has several.
 */
export async function withBenchDatabase(bench: Bench): Promise<void> {
  const { values } = parseArgs({ options: { ...bench.options, ...common } });
  const rows = Number(values.rows ?? bench.defaultRows);
  const folder =
    values.keep === undefined ? await mkdtemp(join(tmpdir(), `ns-bench-${bench.name}-`)) : resolve(values.keep);
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  const [free = 0] = await freePorts(1);
  const server = await PostgresServer.start({
    dataFolder: join(folder, 'data'),
    port: Number(values.port ?? free),
    password: 'bench',
    database: 'signals',
    logFile: join(folder, 'postgres.log'),
    durable: false,
    ...(values.small !== true && { settings: largeServer }),
  });
  const started: { stop(): Promise<void> }[] = [];
  try {
    await run(process.execPath, [builtPrograms.migrate], { env: environmentOf(server.url('signals'), folder) });
    const database = await openDatabase(server.url('signals'), bench.slices ?? [], 4);
    started.push({ stop: () => database.close() });
    await fillOnce(database, `${bench.name}, ${String(rows)} rows`, () =>
      (bench.fill ?? ((to, count) => seedSignals(to, count)))(database, rows),
    );
    await bench.measure({
      database,
      rows,
      part: values.part,
      options: values as Filled['options'],
      serverTime: serverTimeOf(server.pid),
      folder,
      startApi: async (environment, nodeFlags) => {
        const [port = 0] = await freePorts(1);
        const url = `http://127.0.0.1:${String(port)}`;
        const api = new ServiceProcess({
          name: 'api',
          root: process.cwd(),
          program: builtPrograms.api,
          ...(nodeFlags && { nodeFlags }),
          environment: {
            ...environmentOf(database.url, folder),
            PORT: String(port),
            PUBLIC_URL: url,
            ...environment,
          },
          logFile: join(folder, 'api.log'),
          readyUrl: `${url}/health/ready`,
          restartCrashed: false,
        });
        started.push(api);
        await api.start();
        return { url, pid: api.pid ?? 0 };
      },
    });
  } finally {
    for (const part of started.toReversed()) {
      await part.stop();
    }
    await server.stop();
    if (values.keep === undefined) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

function environmentOf(databaseUrl: string, folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    HOST: '127.0.0.1',
    DATABASE_URL: databaseUrl,
    REDIS_URL: '',
    APP_SECRET: appSecret,
    DATA_FOLDER: join(folder, 'files'),
    DEMO_ACCOUNTS: 'true',
  };
}

/** Fills the database with the signals of `npm run seed`. */
export async function seedSignals(database: Database, rows: number): Promise<void> {
  const env = environmentOf(database.url, join(tmpdir(), 'ns-bench-seed'));
  await run(process.execPath, [builtPrograms.seed, '--signals', String(rows)], { env });
}

/**
 * Connects to another database of the bench's server and brings its schema to the newest version.
 * @param slices those above signals that it needs
 */
export async function openBenchDatabase(url: string, slices: readonly SliceSchema[], poolSize = 4): Promise<Database> {
  const database = await openDatabase(url, slices, poolSize);
  await database.migrate();
  return database;
}

function openDatabase(url: string, slices: readonly SliceSchema[], poolSize: number): Promise<Database> {
  return Database.open({
    url,
    poolSize,
    slices: [outboxSchema, municipalitySchema, identitySchema, mediaSchema, signalsSchema, ...slices],
  });
}

async function fillOnce(database: Database, wanted: string, fill: () => Promise<void>): Promise<void> {
  const kysely = database.fork().getKysely();
  await sql`create table if not exists bench_filled (with_what text not null)`.execute(kysely);
  const [filled] = (await sql<{ with_what: string }>`select with_what from bench_filled`.execute(kysely)).rows;
  if (filled && filled.with_what !== wanted) {
    throw new Error(`The kept database is filled for another run: ${filled.with_what}.`);
  }
  if (!filled) {
    await fill();
    await sql`vacuum analyze`.execute(kysely);
    await sql`insert into bench_filled values (${wanted})`.execute(kysely);
  }
}
