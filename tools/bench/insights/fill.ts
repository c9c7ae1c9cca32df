import { seedDemoAccounts } from '@ns/identity';
import { repairFacts } from '@ns/insights';
import { MunicipalityDirectory, readSeedFile, seedMunicipality } from '@ns/municipality';
import { createLogger, type Database, sql } from '@ns/platform';
import { readDemoTexts } from '../../seed/demo/demo-texts.ts';
import { daysFor, fillDemo } from '../../seed/demo/fill-demo.ts';

const seedFile = 'tools/seed/ruse.json';
const logger = createLogger('bench', 'warn');

/** Signals with a history of the demo; further facts are copies of theirs, some minutes apart. */
const mostLived = 20_000;

/** Fills an empty database with the menus, the demo accounts and signals that have lived. */
export async function fillLived(database: Database, signals: number): Promise<void> {
  await seedMunicipality(database, await readSeedFile(seedFile));
  await seedDemoAccounts(database);
  const directory = new MunicipalityDirectory(() => database.fork());
  await fillDemo({
    databaseUrl: database.url,
    menus: await directory.menus(),
    texts: await readDemoTexts(seedFile, 'tools/seed/category-training.jsonl'),
    signals,
    days: daysFor(signals),
    seed: 1,
    referencePrefix: 'NS',
    register: '94-НС',
    numberPattern: '94-НС-<n>',
    now: Date.now(),
    progress: (written) => console.log(`  ${String(written)} signals`),
  });
  await sql`analyze`.execute(database.fork().getKysely());
}

/** Fills an empty database with signals and their facts. */
export async function fill(database: Database, count: number): Promise<void> {
  const lived = Math.min(count, mostLived);
  await fillLived(database, lived);
  console.log('  facts …');
  await repairFacts(database, logger, 'missing');
  if (count > lived) {
    await copyFacts(database, lived, count);
  }
  await sql`vacuum analyze signal_fact`.execute(database.fork().getKysely());
}

async function copyFacts(database: Database, lived: number, count: number): Promise<void> {
  const em = database.fork();
  const columns = (
    await sql<{ name: string }>`select attname as name from pg_attribute where attrelid = 'signal_fact'::regclass
      and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`.execute(em.getKysely())
  ).rows;
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
  await sql`alter table signal_fact drop constraint signal_fact_id_fkey`.execute(em.getKysely());
  await sql`select sequence_signal_facts(${count})`.execute(em.getKysely());
  await sql`insert into signal_fact (${sql.join(names, sql`, `)}) select ${sql.join(values, sql`, `)}
      from signal_fact f, generate_series(1, ${Math.ceil(count / lived) - 1}::int) copy`.execute(em.getKysely());
}
