import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Database, firstRow, sql } from '@ns/platform';
import { freePorts, startSystem } from '../../start/embedded/index.ts';
import { seedSignals } from './seed.ts';

/** The whole system with its signals, for one measurement. */
export interface BenchSystem {
  readonly url: string;
  readonly database: Database;
  /** When the server handed each event to a socket, milliseconds since 1970 by cursor. */
  sends(): Promise<ReadonlyMap<string, number>>;
  stop(): Promise<void>;
}

/**
 * Starts the system on free ports and seeds it when it is empty.
 * @param keptIn folder whose data outlive the measurement, so that the next one need not seed; null for a passing one
 */
export async function startBenchSystem(signals: number, keptIn: string | null): Promise<BenchSystem> {
  const dataFolder = keptIn === null ? await mkdtemp(join(tmpdir(), 'ns-bench-inbox-')) : resolve(keptIn);
  await mkdir(dataFolder, { recursive: true });
  await chmod(dataFolder, 0o755);
  const sendsFile = join(dataFolder, 'sends');
  await rm(sendsFile, { force: true });
  const [http = 0, worker = 0, postgres = 0, smtp = 0, mailbox = 0, records = 0] = await freePorts(6);
  const url = `http://127.0.0.1:${String(http)}`;
  const root = process.cwd();
  const preload = pathToFileURL(join(root, 'tools/bench/inbox/note-sends.mjs')).href;
  const system = await startSystem(
    {
      root,
      dataFolder,
      ports: { http, worker, postgres, smtp, mailbox, records },
      recordsElsewhere: false,
      demoAccounts: true,
      lasting: false,
      environment: {
        NODE_ENV: 'test',
        NODE_OPTIONS: `--import=${preload}`,
        NS_BENCH_SENDS: sendsFile,
        HOST: '127.0.0.1',
        PUBLIC_URL: url,
        REDIS_URL: '',
      },
    },
    () => () => undefined,
  );
  const database = await Database.open({ url: system.databaseUrl, poolSize: 4, slices: [] });
  const stop = async (): Promise<void> => {
    await database.close();
    await system.stop();
    if (keptIn === null) {
      await rm(dataFolder, { recursive: true, force: true });
    }
  };
  try {
    const there = await firstRow(database.fork(), sql<{ count: string }>`select count(*)::text as count from signal`);
    if (Number(there?.count) < signals) {
      await seedSignals(database, signals);
    }
  } catch (cause) {
    await stop();
    throw cause;
  }
  return { url, database, sends: () => readSends(sendsFile), stop };
}

async function readSends(file: string): Promise<ReadonlyMap<string, number>> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  return new Map(lines.map((line) => line.split(' ')).map(([cursor = '', at = '']) => [cursor, Number(at)]));
}
