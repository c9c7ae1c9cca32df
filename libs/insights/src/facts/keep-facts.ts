import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import { municipalityZone } from '@ns/municipality';
import {
  anyOf,
  columnsOf,
  type Database,
  type EntityManager,
  type Logger,
  type ScheduledTask,
  sql,
} from '@ns/platform';
import { type SignalFigures, signalFiguresOf, signalIdsAfter } from '@ns/signals';
import type { RawBuilder } from 'kysely';
import { insightsTables } from '../entities/index.ts';
import { factFields, SignalFactSchema } from '../entities/signal-fact.entity.ts';
import { keepPeople } from './keep-people.ts';

const batch = 500;
const naming = new UnderscoreNamingStrategy();

/** What a fact takes from the figures of its signal. */
const figures = factFields.filter((name) => name !== 'updatedAt');
/** Those that can change. */
const changing = figures.filter((name) => !['id', 'reference', 'receivedAt'].includes(name));

/** A figure that no column has does not compile, nor does a column that no figure fills (`recordOf`). */
const columns: Readonly<Record<keyof SignalFigures | 'position', RawBuilder<unknown>>> = columnsOf(SignalFactSchema);
const kept = columnsOf(SignalFactSchema, 'kept');
const excluded = columnsOf(SignalFactSchema, 'excluded');
const list = (of: typeof columns, names = figures) => sql.join(names.map((name) => of[name]));
const changed = sql`
  on conflict (id) do update set
    ${sql.join(changing.map((name) => sql`${columns[name]} = ${excluded[name]}`))},
    ${columns.position} = null
  where (${list(kept, changing)}) is distinct from (${list(excluded, changing)})
  returning ${kept.id}`;

/** The lock of a signal's fact: who comes second reads what the first one has committed. */
const lockKey = sql`hashtextextended(id::text, 9)`;

/**
 * Makes the facts of signals anew from what the signals say now, one writer after another, so that an older state never
 * takes the place of a newer one. Facts that did not change keep their position, so that nobody pulls them again.
 * @returns ids of the facts that were added or changed
 */
export async function keepFacts(tx: EntityManager, signalIds: readonly string[]): Promise<readonly string[]> {
  await lockFacts(tx, signalIds);
  return makeFacts(tx, signalIds);
}

/** Holds the facts of signals until the transaction ends, in the order of their ids. */
export async function lockFacts(tx: EntityManager, signalIds: readonly string[]): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(${lockKey}) from (
      select id from unnest(${signalIds}::uuid[]) as given (id) order by id) ordered`.execute(tx.getKysely());
}

/**
 * The same for those of many signals whose facts nobody is making just now: who waits for locks while holding some must
 * not meet the relay, which takes them in the order of its facts.
 * @returns those signals, and which of their facts were added or changed
 */
export async function keepIdleFacts(
  tx: EntityManager,
  signalIds: readonly string[],
): Promise<{ readonly idle: ReadonlySet<string>; readonly changed: readonly string[] }> {
  const found = (
    await sql<{ id: string }>`
    select id from unnest(${signalIds}::uuid[]) as given (id) where pg_try_advisory_xact_lock(${lockKey})`.execute(
      tx.getKysely(),
    )
  ).rows;
  const idle = found.map(({ id }) => id);
  return { idle: new Set(idle), changed: await makeFacts(tx, idle) };
}

/** @param signalIds signals whose locks are held */
async function makeFacts(tx: EntityManager, signalIds: readonly string[]): Promise<readonly string[]> {
  const now = await signalFiguresOf(tx, signalIds);
  if (now.length === 0) {
    return [];
  }
  const written = (
    await sql<{ id: string }>`
    insert into signal_fact as kept (${list(columns)}) select ${list(columns)}
    from jsonb_populate_recordset(null::signal_fact, ${JSON.stringify(now.map(recordOf))}::jsonb) ${changed}`.execute(
      tx.getKysely(),
    )
  ).rows;
  await keepPeople(
    tx,
    now.map(({ id }) => id),
  );
  return written.map(({ id }) => id);
}

/** The figures of a signal as a record of the table. */
function recordOf(of: SignalFigures): Readonly<Record<string, unknown>> {
  return Object.fromEntries(figures.map((name) => [naming.propertyToColumnName(name), of[name]]));
}

/** The hour of the night, in the municipality's zone, in which all facts are compared with their signals. */
const comparingHour = 3;

/**
 * Looks every hour for signals without a fact (all of them, once, after the facts were introduced) and compares
 * every fact with its signal once a night.
 */
export function factsTask(database: Database, logger: Logger): ScheduledTask {
  return {
    name: 'insights.facts',
    everyMs: 3_600_000,
    perform: async () => {
      const hour = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: municipalityZone });
      await repairFacts(database, logger, Number(hour.format(new Date())) === comparingHour ? 'all' : 'missing');
      return [];
    },
  };
}

/**
 * Adds missing facts and, when all are asked for, corrects those that differ. A difference is a fault of ours and
 * logged as one.
 * @returns how many facts were missing, and how many differed from their signal
 */
export async function repairFacts(
  database: Database,
  logger: Logger,
  which: 'all' | 'missing',
): Promise<{ readonly missing: number; readonly different: number }> {
  let after: string | null = null;
  let missing = 0;
  let different = 0;
  for (;;) {
    const ids: readonly string[] = await signalIdsAfter(database.fork(), after, batch);
    if (ids.length === 0) {
      break;
    }
    after = ids.at(-1) ?? null;
    const known = await knownAmong(database.fork(), ids);
    const wanted = which === 'all' ? ids : ids.filter((id) => !known.has(id));
    if (wanted.length === 0) {
      continue;
    }
    const { changed } = await database.transaction((tx) => keepIdleFacts(tx, wanted));
    missing += changed.filter((id) => !known.has(id)).length;
    different += changed.filter((id) => known.has(id)).length;
  }
  if (different > 0) {
    logger.error({ different }, 'facts differed from their signals and were repaired');
  }
  return { missing, different };
}

async function knownAmong(em: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await insightsTables(em).selectFrom('signal_fact').select('id').where('id', '=', anyOf(ids)).execute();
  return new Set(found.map(({ id }) => id));
}
