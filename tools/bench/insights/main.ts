import 'reflect-metadata';
import { seedDemoAccounts } from '@ns/identity';
import {
  answerStats,
  FactStore,
  factCursor,
  factsAfter,
  insightsSchema,
  repairFacts,
  type StatsRequest,
} from '@ns/insights';
import { dayOf, MunicipalityDirectory, plusDays, readSeedFile, seedMunicipality } from '@ns/municipality';
import { notificationsSchema } from '@ns/notifications';
import { createLogger, type Database, rows, run, sql } from '@ns/platform';
import { recordsSchema } from '@ns/records';
import { readDemoTexts } from '../../seed/demo/demo-texts.ts';
import { daysFor, fillDemo } from '../../seed/demo/fill-demo.ts';
import { withBenchDatabase } from '../database.ts';

/** Milliseconds within which 95 of 100 answers are to come. */
const target = 50;
const rounds = 20;
const seedFile = 'tools/seed/ruse.json';
const logger = createLogger('bench', 'warn');

/** Signals with a history of the demo; further facts are copies of theirs, some minutes apart. */
const mostLived = 20_000;

async function fill(database: Database, count: number): Promise<void> {
  const lived = Math.min(count, mostLived);
  await seedMunicipality(database, await readSeedFile(seedFile));
  await seedDemoAccounts(database);
  const directory = new MunicipalityDirectory(() => database.fork());
  await fillDemo({
    databaseUrl: database.url,
    menus: await directory.menus(),
    texts: await readDemoTexts(seedFile, 'tools/seed/category-training.jsonl'),
    signals: lived,
    days: daysFor(lived),
    seed: 1,
    referencePrefix: 'NS',
    register: '94-НС',
    numberPattern: '94-НС-<n>',
    now: Date.now(),
    progress: (written) => console.log(`  ${String(written)} signals`),
  });
  await run(database.fork(), sql`analyze`);
  console.log('  facts …');
  await repairFacts(database, logger, 'missing');
  if (count > lived) {
    await copyFacts(database, lived, count);
  }
  await run(database.fork(), sql`vacuum analyze signal_fact`);
}

async function copyFacts(database: Database, lived: number, count: number): Promise<void> {
  const em = database.fork();
  const columns = await rows(
    em,
    sql<{ name: string }>`select attname as name from pg_attribute where attrelid = 'signal_fact'::regclass
      and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
  );
  const moments = new Set(['received_at', 'registered_at', 'first_response_at', 'resolved_at', 'closed_at']);
  const names = columns.map(({ name }) => sql.raw(name));
  const values = columns.map(({ name }) => {
    if (name === 'id') {
      return sql`gen_random_uuid()`;
    }
    if (name === 'position') {
      return sql`nextval('signal_fact_position_seq')`;
    }
    return moments.has(name) ? sql`f.${sql.raw(name)} - copy * interval '7 minutes'` : sql`f.${sql.raw(name)}`;
  });
  // The copies have no signals.
  await run(em, sql`alter table signal_fact drop constraint signal_fact_id_fkey`);
  await run(em, sql`select sequence_signal_facts(${count})`);
  await run(
    em,
    sql`insert into signal_fact (${sql.join(names, sql`, `)}) select ${sql.join(values, sql`, `)}
      from signal_fact f, generate_series(1, ${Math.ceil(count / lived) - 1}::int) copy`,
  );
}

/** The questions of the console and of a BI tool, and what the simplest statement for the main number of each takes. */
function questions(today: string): readonly (readonly [string, StatsRequest, ReturnType<typeof sql>])[] {
  const year = plusDays(today, -364);
  const quarter = plusDays(today, -90);
  const plain = { interval: 'NONE', groupBy: [], filter: {} } as const;
  const between = (from: string) => sql`received_on between ${from}::date and ${today}::date`;
  return [
    [
      'a quarter',
      { ...plain, from: quarter, to: today },
      sql`select count(*) from signal_fact where ${between(quarter)}`,
    ],
    [
      'a quarter by department',
      { ...plain, from: quarter, to: today, groupBy: ['DEPARTMENT'] },
      sql`select department, count(*) from signal_fact where ${between(quarter)} group by 1`,
    ],
    [
      'a quarter by week',
      { ...plain, from: quarter, to: today, interval: 'WEEK' },
      sql`select date_trunc('week', received_on), count(*) from signal_fact where ${between(quarter)} group by 1`,
    ],
    [
      'a quarter of one department by category',
      { ...plain, from: quarter, to: today, groupBy: ['CATEGORY'], filter: { departments: ['op_kd'] } },
      sql`select category, count(*) from signal_fact where department = 'op_kd' and ${between(quarter)} group by 1`,
    ],
    [
      'a year by month',
      { ...plain, from: year, to: today, interval: 'MONTH' },
      sql`select date_trunc('month', received_on), count(*) from signal_fact where ${between(year)} group by 1`,
    ],
    [
      'a year by month, category and settlement',
      { ...plain, from: year, to: today, interval: 'MONTH', groupBy: ['CATEGORY', 'SETTLEMENT'] },
      sql`select date_trunc('month', received_on), category, settlement, count(*) from signal_fact
        where ${between(year)} group by 1, 2, 3`,
    ],
  ];
}

/** Milliseconds of which 95 of 100 calls took no more. */
async function p95(work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(0.95 * (times.length - 1))] ?? 0;
}

async function measure(database: Database): Promise<void> {
  const menus = await new MunicipalityDirectory(() => database.fork()).menus();
  const today = dayOf(new Date());
  const facts = new FactStore(() => database.fork());
  const begun = performance.now();
  await facts.current();
  const seconds = (performance.now() - begun) / 1_000;
  const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
  console.log(`\nfacts read into memory in ${seconds.toFixed(1)} s, ${String(megabytes)} MB`);
  console.log(`\n${'question, ms of 95 of 100'.padEnd(46)} signalStats  one count by hand`);
  for (const [name, request, byHand] of questions(today)) {
    const ours = await p95(() => answerStats(facts, menus, request, 'EN'));
    const raw = await p95(() => rows(database.fork(), byHand));
    const mark = ours <= target ? '' : '  over the target';
    console.log(`${name.padEnd(46)} ${ours.toFixed(0).padStart(11)} ${raw.toFixed(0).padStart(18)}${mark}`);
  }
  await measurePull(database);
}

async function measurePull(database: Database): Promise<void> {
  const begun = performance.now();
  let count = 0;
  for (let after: string | null = null; ;) {
    const page = await factsAfter(database.fork(), { after, updatedSince: null, limit: 5_000, language: 'EN' });
    count += page.length;
    const last = page.at(-1);
    if (!last) {
      break;
    }
    after = factCursor.write([last.position]);
  }
  const seconds = (performance.now() - begun) / 1_000;
  console.log(
    `\nfacts pulled: ${String(count)} in ${seconds.toFixed(1)} s, ${String(Math.round(count / seconds))} a second`,
  );
}

await withBenchDatabase({
  name: 'insights',
  defaultRows: 1_000_000,
  slices: [recordsSchema, notificationsSchema, insightsSchema],
  fill,
  measure: ({ database }) => measure(database),
});
