import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { identitySchema } from '@ns/identity';
import { mediaSchema } from '@ns/media';
import { municipalitySchema } from '@ns/municipality';
import { Database, outboxSchema, type SliceSchema, sql } from '@ns/platform';
import { signalsSchema } from '@ns/signals';
import { freePorts, PostgresServer } from '../start/embedded/index.ts';
import { type ServerTime, serverTimeOf } from './server-time.ts';
import { openDataFolder } from './system.ts';

/** What is measured. */
export interface Filled {
  readonly database: Database;
  readonly rows: number;
  /** what alone is measured, when the command line says so */
  readonly part: string | undefined;
  readonly serverTime: ServerTime;
}

/** A measurement over a filled database. */
export interface Bench {
  /** part of the folder's name; a kept database belongs to the bench that filled it */
  readonly name: string;
  readonly defaultRows: number;
  /** those above signals that it needs */
  readonly slices?: readonly SliceSchema[];
  readonly fill: (database: Database, rows: number) => Promise<void>;
  readonly measure: (filled: Filled) => Promise<void>;
}

/**
 * Memory of a server that has 8 GB for PostgreSQL alone, by the rule of its manual: a quarter for its own buffers, the
 * rest for the system's.
 */
const largeServer = { shared_buffers: '2GB', effective_cache_size: '6GB' };

/**
 * Runs a measurement in a database of its own, migrated and filled, and removes it afterwards. The command line may say
 * - `--rows N` and `--port N`; left out, it is the default of the bench and any free port;
 * - `--keep FOLDER`: the database stays there. The next run with this folder brings it to the newest schema and
 *   measures at once,
 *   without filling it again. It must be deleted by hand;
 * - `--small`: with the memory that `npm start` gives to PostgreSQL (64 MB) instead of that of a server of this size;
 * - `--part NAME`: measures only this part, where a bench has several.
 */
export async function withBenchDatabase({ name, defaultRows, slices = [], fill, measure }: Bench): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: String(defaultRows) },
      port: { type: 'string' },
      keep: { type: 'string' },
      part: { type: 'string' },
      small: { type: 'boolean', default: false },
    },
  });
  const count = Number(values.rows);
  const folder = await openDataFolder(name, values.keep);
  const [free = 0] = await freePorts(1);
  const port = values.port === undefined ? free : Number(values.port);
  const server = await PostgresServer.start({
    dataFolder: join(folder.path, 'data'),
    port,
    password: 'bench',
    database: 'signals',
    logFile: join(folder.path, 'postgres.log'),
    durable: false,
    ...(!values.small && { settings: largeServer }),
  });
  try {
    const database = await openBenchDatabase(server.url('signals'), slices);
    await fillOnce(database, name, count, () => fill(database, count));
    await measure({ database, rows: count, part: values.part, serverTime: serverTimeOf(server.pid) });
    await database.close();
  } finally {
    await server.stop();
    await folder.clean();
  }
}

/**
 * Connects to a database of the bench's server and brings its schema to the newest version.
 * @param slices those above signals that it needs
 */
export async function openBenchDatabase(url: string, slices: readonly SliceSchema[], poolSize = 4): Promise<Database> {
  const database = await Database.open({
    url,
    poolSize,
    slices: [outboxSchema, municipalitySchema, identitySchema, mediaSchema, signalsSchema, ...slices],
  });
  await database.migrate();
  return database;
}

async function fillOnce(database: Database, name: string, count: number, fill: () => Promise<void>): Promise<void> {
  const wanted = `${name}, ${String(count)} rows`;
  await sql`create table if not exists bench_filled (with_what text not null)`.execute(database.fork().getKysely());
  const filled = (
    await sql<{ with_what: string }>`select with_what from bench_filled`.execute(database.fork().getKysely())
  ).rows[0];
  if (filled && filled.with_what !== wanted) {
    throw new Error(`The kept database is filled for another run: ${filled.with_what}.`);
  }
  if (filled) {
    return;
  }
  await fill();
  await sql`insert into bench_filled values (${wanted})`.execute(database.fork().getKysely());
}
