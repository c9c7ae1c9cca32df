import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { identitySchema } from '@ns/identity';
import { mediaSchema } from '@ns/media';
import { municipalitySchema } from '@ns/municipality';
import { Database, outboxSchema } from '@ns/platform';
import { signalsSchema } from '@ns/signals';
import { freePorts, PostgresServer } from '../start/embedded/index.ts';

/**
 * Runs a measurement in a database of its own, migrated and empty, and removes it afterwards. The command line may say `--rows N` and
 * `--port N`; left out, it is `defaultRows` and any free port.
 * @param name part of the folder's name
 */
export async function withBenchDatabase(name: string, defaultRows: number, measure: (database: Database, rows: number) => Promise<void>): Promise<void> {
  const { values } = parseArgs({ options: { rows: { type: 'string', default: String(defaultRows) }, port: { type: 'string' } } });
  const folder = await mkdtemp(join(tmpdir(), `ns-bench-${name}-`));
  const [free = 0] = await freePorts(1);
  const port = values.port === undefined ? free : Number(values.port);
  const server = await PostgresServer.start({ dataFolder: join(folder, 'data'), port, password: 'bench', database: 'signals', logFile: join(folder, 'postgres.log'), durable: false });
  try {
    const database = await Database.open({ url: server.url('signals'), poolSize: 4, slices: [outboxSchema, municipalitySchema, identitySchema, mediaSchema, signalsSchema] });
    await database.migrate();
    await measure(database, Number(values.rows));
    await database.close();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
