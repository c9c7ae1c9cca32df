import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Database, sql } from '@ns/platform';
import { freePorts } from '../../start/embedded/index.ts';
import { openDataFolder, startBuiltSystem } from '../system.ts';
import { seedSignals } from './seed.ts';

/** The whole system with its signals, for one measurement. */
export interface InboxSystem {
  readonly url: string;
  readonly database: Database;
  /** When the server handed each event to a socket, milliseconds since 1970 by cursor. */
  sends(): Promise<ReadonlyMap<string, number>>;
  stop(): Promise<void>;
}

/**
 * Starts the system and seeds it when it is empty.
 * @param keptIn folder whose data outlive the measurement, so that the next one need not seed
 */
export async function startInboxSystem(signals: number, keptIn?: string): Promise<InboxSystem> {
  const folder = await openDataFolder('inbox', keptIn);
  const sendsFile = join(folder.path, 'sends');
  await rm(sendsFile, { force: true });
  const system = await startBuiltSystem(folder, await freePorts(6), {
    NODE_OPTIONS: `--import=${pathToFileURL('tools/bench/inbox/note-sends.mjs').href}`,
    NS_BENCH_SENDS: sendsFile,
  });
  const database = await Database.open({ url: system.databaseUrl, poolSize: 4, slices: [] });
  const stop = async (): Promise<void> => {
    await database.close();
    await system.stop();
  };
  try {
    const there = (
      await sql<{ count: string }>`select count(*)::text as count from signal`.execute(database.fork().getKysely())
    ).rows[0];
    if (Number(there?.count) < signals) {
      await seedSignals(database, signals);
    }
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { url: system.url, database, sends: () => readSends(sendsFile), stop };
}

async function readSends(file: string): Promise<ReadonlyMap<string, number>> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  return new Map(lines.map((line) => line.split(' ')).map(([cursor = '', at = '']) => [cursor, Number(at)]));
}
