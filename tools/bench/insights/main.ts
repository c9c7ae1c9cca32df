import 'reflect-metadata';
import { insightsSchema } from '@ns/insights';
import { notificationsSchema } from '@ns/notifications';
import { type Database, sql } from '@ns/platform';
import { recordsSchema } from '@ns/records';
import { type Filled, openBenchDatabase, withBenchDatabase } from '../database.ts';
import { compareStatistics } from './compare-statistics.ts';
import { fill } from './fill.ts';
import { measureLag } from './lag.ts';
import { measurePull } from './pull.ts';
import { measureWriteCost } from './write-cost.ts';
import type { EmptyDatabase } from './write-path.ts';

const slices = [recordsSchema, notificationsSchema, insightsSchema];

/** Connections of each process: the relay has five transactions, which read from others. */
const poolSize = 16;

/** What is measured, by the name that `--part` has. */
const parts: Readonly<Record<string, (filled: Filled) => Promise<void>>> = {
  pull: ({ database }) => measurePull(database),
  statistics: ({ database, rows }) => compareStatistics(database, rows),
  lag: async ({ database }) => withDatabaseBeside(database, measureLag),
  writes: async ({ database, serverTime }) =>
    withDatabaseBeside(database, (empty) => measureWriteCost(empty, serverTime)),
};

/** Signals are written into a database of their own: those of the kept one are measured again. */
async function withDatabaseBeside(database: Database, work: (empty: EmptyDatabase) => Promise<void>): Promise<void> {
  const drop = () => sql`drop database if exists bench_writes`.execute(database.fork().getKysely());
  await drop();
  await sql`create database bench_writes`.execute(database.fork().getKysely());
  const open = () => openBenchDatabase(database.url.replace(/[^/]+$/, 'bench_writes'), slices, poolSize);
  const empty = { api: await open(), worker: await open() };
  try {
    await work(empty);
  } finally {
    await Promise.all([empty.api.close(), empty.worker.close()]);
    await drop();
  }
}

await withBenchDatabase({
  name: 'insights',
  defaultRows: 1_000_000,
  slices,
  fill,
  measure: async (filled) => {
    for (const [name, measure] of Object.entries(parts)) {
      if (filled.part === undefined || filled.part === name) {
        await measure(filled);
      }
    }
  },
});
