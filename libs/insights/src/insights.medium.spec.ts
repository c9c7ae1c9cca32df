import { dayOf } from '@ns/municipality';
import { createLogger, type JobQueues, oldestWaiting, onTopic, OutboxRelay, sql } from '@ns/platform';
import { appendSignalEvent, signalEventTopic } from '@ns/signals';
import { describe, expect, it } from 'vitest';
import { insightsOutboxHandlers } from './compose-insights.ts';
import { insightsSchema } from './insights.schema.ts';
import { factsInPostgres } from './engine/fact-source.ts';
import {
  dimensions,
  type StatsDimension,
  statsDimensions,
  type StatsFilter,
  type StatsGroup,
} from './entities/dimensions.ts';
import type { FactRow } from './entities/signal-fact.entity.ts';
import { factCursor, factsAfter } from './facts/fact-pages.ts';
import { keepFacts, repairFacts } from './facts/keep-facts.ts';
import { periodsOf, statsIntervals } from './domain/periods.ts';
import { statisticsOf, type StatsRow } from './statistics/statistics.ts';
import { groupOfCategory, InsightsTestBed } from './testing/insights-test-bed.ts';
import { seededRandom } from './testing/seeded-random.ts';
import { type GroupOf, plainStatistics } from './testing/plain-statistics.ts';

const bed = await InsightsTestBed.open();

const fieldOf = (name: StatsDimension) => dimensions[name].field;
/** The codes that a fact has itself, and those that are worked out from it. */
const codesOf = (fact: FactRow): StatsGroup => ({
  ...fact,
  categoryGroup: groupOfCategory[fact.category] ?? null,
  weekday: weekdayOf(fact),
});
const weekdayOf = ({ receivedAt }: FactRow) =>
  new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'Europe/Sofia' })
    .format(receivedAt)
    .toUpperCase() as NonNullable<StatsGroup['weekday']>;
const groupBy =
  (asked: readonly StatsDimension[]): GroupOf =>
  (fact) => {
    const codes = codesOf(fact);
    return Object.fromEntries(asked.map(fieldOf).map((field) => [field, codes[field]]));
  };
/** One copy for all comparisons, so that it reads changes as well as the whole. */
const copy = await bed.copy();
const menus = await bed.menus();
const today = dayOf(new Date('2027-06-01T10:00:00Z'));
const question = { menus, limit: 50_001 };
const keep = (ids: readonly string[]) => bed.database.transaction((tx) => keepFacts(tx, ids));

function randomFilter(random: () => number): StatsFilter {
  const some = <T>(values: readonly T[]) => (random() < 0.3 ? values.filter(() => random() < 0.6) : null);
  return {
    departments: some(['op_kd', 'ecology']),
    categories: some(Object.keys(groupOfCategory)),
    statuses: some(['RECEIVED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED', 'FORWARDED']),
    channels: some(['WEB', 'MOBILE']),
    externalBodies: random() < 0.1 ? ['viks'] : null,
    weekdays: some(['MONDAY', 'WEDNESDAY', 'SATURDAY', 'SUNDAY']),
    promises: some(['TERM', 'DECISION', 'BUDGET']),
    published: random() < 0.2 ? random() < 0.5 : null,
  };
}

function isChosen(fact: FactRow, filter: StatsFilter): boolean {
  const { departments, categories, statuses, channels, externalBodies, weekdays, promises, published } = filter;
  const isIn = (codes: readonly string[] | null | undefined, code: string | null) =>
    !codes?.length || (code !== null && codes.includes(code));
  return (
    isIn(departments, fact.department) &&
    isIn(categories, fact.category) &&
    isIn(statuses, fact.status) &&
    isIn(channels, fact.channel) &&
    isIn(externalBodies, fact.externalBody) &&
    isIn(weekdays, weekdayOf(fact)) &&
    isIn(promises, fact.promiseKind) &&
    (published == null || fact.published === published)
  );
}

/** Asks DuckDB, PostgreSQL and the plain count in one snapshot, and compares them cell by cell. */
async function compare(random: () => number): Promise<number> {
  const asked = statsDimensions.filter(() => random() < 0.3);
  const interval = statsIntervals[Math.floor(random() * statsIntervals.length)] ?? 'NONE';
  const periods = periodsOf('2026-10-20', '2027-04-02', interval, today, 1_000) ?? [];
  const filter = randomFilter(random);
  return bed.database.transaction(async (tx) => {
    await sql`set transaction isolation level repeatable read`.execute(tx.getKysely());
    await copy.follow(tx);
    const facts = (await bed.facts(tx)).filter((fact) => isChosen(fact, filter));
    const plain = plainStatistics(facts, periods, groupBy(asked));
    const answers = [];
    for (const source of [copy, factsInPostgres(tx)]) {
      const rows = (await statisticsOf(source, { ...question, filter, interval, periods, groupBy: asked })) ?? [];
      compareRows(rows, plain, `${interval} ${asked.join()} ${JSON.stringify(filter)}`);
      answers.push(rows.map(({ period, ...row }) => [period, ...statsDimensions.map((name) => row[fieldOf(name)])]));
    }
    // In the same order as well.
    expect(answers[0]).toEqual(answers[1]);
    return plain.size;
  });
}

function compareRows(rows: readonly StatsRow[], plain: ReadonlyMap<string, StatsRow>, asked: string): void {
  expect(rows.length, asked).toBe(plain.size);
  const different = rows.flatMap((row) => {
    const group = Object.fromEntries(statsDimensions.map((name) => [fieldOf(name), row[fieldOf(name)]]));
    const key = `${row.period} ${JSON.stringify(group)}`;
    const expected = plain.get(key);
    const names = Object.keys(expected ?? { row: null }) as (keyof StatsRow)[];
    return names.flatMap((name) =>
      isSame(row[name], expected?.[name])
        ? []
        : [`${name} of ${key}: ${String(row[name])}, ${String(expected?.[name])}`],
    );
  });
  expect(different, asked).toEqual([]);
}

function isSame(got: unknown, expected: unknown): boolean {
  return typeof got === 'number' && typeof expected === 'number'
    ? Math.abs(got - expected) < 5e-7
    : got === expected && expected !== undefined;
}

describe('statistics', () => {
  it(
    'are those of a plain count over the facts, for any grouping, filter and interval, through both clock changes ' +
      'and the year end',
    async () => {
      const random = seededRandom(1);
      const ids: string[] = [];
      for (let index = 0; index < 120; index += 1) {
        ids.push(await bed.signal(random));
      }
      await keep(ids);
      let cells = 0;
      for (let round = 0; round < 25; round += 1) {
        cells += await compare(random);
      }
      expect(cells).toBeGreaterThan(500);
    },
  );

  it('are so while twenty writers change signals', async () => {
    const random = seededRandom(2);
    const ids: string[] = [];
    for (let index = 0; index < 40; index += 1) {
      ids.push(await bed.signal(random));
    }
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      for (let step = 0; step < 4; step += 1) {
        const id = ids[(writer * 3 + step) % ids.length] ?? '';
        await sql`
          with changed as (update signal set status = 'CLOSED', action_taken = 'x' where id = ${id} returning id)
          insert into signal_event (signal_id, type, actor_kind, status) select id, 'closed', 'STAFF', 'CLOSED'
            from changed`.execute(bed.database.fork().getKysely());
        await keep([id]);
      }
    });
    for (let round = 0; round < 8; round += 1) {
      await compare(random);
    }
    await Promise.all(writers);
    await compare(random);
    expect(await repairFacts(bed.database, createLogger('test', 'silent'), 'all')).toEqual({
      missing: 0,
      different: 0,
    });
  });
});

describe('facts', () => {
  const pull = async (after: string | null, limit = 1_000) =>
    factsAfter(bed.database.fork(), { after, updatedSince: null, limit, language: 'EN' });
  const cursorOf = (facts: readonly { readonly position: string }[], before: string | null) => {
    const last = facts.at(-1);
    return last ? factCursor.write([last.position]) : before;
  };

  it('reach a puller that keeps its cursor once per change, also when transactions commit out of order', async () => {
    const random = seededRandom(3);
    const [slow, quick] = [await bed.signal(random), await bed.signal(random)];
    let cursor = cursorOf(await pull(null, 10_000), null);
    const gate = Promise.withResolvers<undefined>();
    const written = Promise.withResolvers<undefined>();
    const held = bed.database.transaction(async (tx) => {
      await keepFacts(tx, [slow]);
      written.resolve(undefined);
      await gate.promise;
    });
    await written.promise;
    await keep([quick]);
    const first = await pull(cursor);
    expect(first.map(({ id }) => id)).toEqual([quick]);
    cursor = cursorOf(first, cursor);
    gate.resolve(undefined);
    await held;
    const second = await pull(cursor);
    expect(second.map(({ id }) => id)).toEqual([slow]);
    cursor = cursorOf(second, cursor);
    await sql`update signal set stars = 5 where id = ${quick}`.execute(bed.database.fork().getKysely());
    expect(await keep([quick, slow])).toEqual([quick]);
    expect((await pull(cursor)).map(({ id, stars }) => [id, stars])).toEqual([[quick, 5]]);
  });

  it('are late, not wrong, while the worker is stopped, and say until when they are complete', async () => {
    const random = seededRandom(6);
    const id = await bed.signal(random);
    await keep([id]);
    const asOf = () => oldestWaiting(bed.database.fork(), signalEventTopic);
    const factOf = async () => (await bed.facts()).find((fact) => fact.id === id);
    const before = await factOf();
    expect(await asOf()).toBeUndefined();
    const row = (await sql<{ now: Date }>`select clock_timestamp() as now`.execute(bed.database.fork().getKysely()))
      .rows[0];
    await bed.database.transaction(async (tx) => {
      await sql`update signal set status = 'CLOSED', action_taken = 'x', stars = 2 where id = ${id}`.execute(
        tx.getKysely(),
      );
      await appendSignalEvent(tx, { signalId: id, type: 'closed', actor: null, status: 'CLOSED' });
    });
    // The figures are those of a moment before the change, whole and in themselves right.
    expect(await factOf()).toEqual(before);
    await compare(random);
    expect((await asOf())?.getTime()).toBeGreaterThanOrEqual(row?.now.getTime() ?? Infinity);
    const queues = { enqueue: () => Promise.resolve() } as unknown as JobQueues;
    const silent = createLogger('test', 'silent');
    await new OutboxRelay(bed.database, queues, silent, insightsOutboxHandlers).carryAll();
    expect(await factOf()).toMatchObject({ status: 'CLOSED', stars: 2 });
    expect(await asOf()).toBeUndefined();
    expect(await repairFacts(bed.database, silent, 'all')).toEqual({ missing: 0, different: 0 });
  });

  it('wait for no other consumer of the same events', async () => {
    const random = seededRandom(7);
    const ids = [await bed.signal(random), await bed.signal(random)];
    let cursor = cursorOf(await pull(null, 10_000), null);
    for (const id of ids) {
      await bed.database.transaction((tx) => appendSignalEvent(tx, { signalId: id, type: 'note', actor: null }));
    }
    const mayGoOn = Promise.withResolvers<undefined>();
    const slow = onTopic(signalEventTopic, 'slow', async () => {
      await mayGoOn.promise;
      return [];
    });
    const queues = { enqueue: () => Promise.resolve() } as unknown as JobQueues;
    const silent = createLogger('test', 'silent');
    const relay = new OutboxRelay(bed.database, queues, silent, [slow, ...insightsOutboxHandlers]);
    relay.wake();
    const known = new Set<string>();
    while (known.size < ids.length) {
      const facts = await pull(cursor);
      facts.forEach(({ id }) => known.add(id));
      cursor = cursorOf(facts, cursor);
    }
    expect([...known].toSorted()).toEqual(ids.toSorted());
    mayGoOn.resolve(undefined);
    await relay.stop();
    await sql`delete from outbox`.execute(bed.database.fork().getKysely());
  });

  it('are repaired from the signals, which is reported', async () => {
    const id = await bed.signal(seededRandom(4));
    const silent = createLogger('test', 'silent');
    expect(await repairFacts(bed.database, silent, 'missing')).toEqual({ missing: 1, different: 0 });
    await sql`update signal_fact set channel = 'EMAIL' where id = ${id}`.execute(bed.database.fork().getKysely());
    expect(await repairFacts(bed.database, silent, 'missing')).toEqual({ missing: 0, different: 0 });
    expect(await repairFacts(bed.database, silent, 'all')).toEqual({ missing: 0, different: 1 });
  });

  it('hold the promises of their signal', async () => {
    const id = await bed.signal(seededRandom(8));
    await sql`
      update signal set status = 'IN_PROGRESS', promise_kind = 'BUDGET', promise_period = '2028',
        promised_on = '2028-01-03', decision_level = null, promise_missed_on = null, promises_made = 7,
        promises_kept = 1, promises_moved = 2, promises_broken = 3
      where id = ${id}`.execute(bed.database.fork().getKysely());
    await keep([id]);
    expect((await bed.facts()).find((fact) => fact.id === id)).toMatchObject({
      promiseKind: 'BUDGET',
      promisedOn: '2028-01-03',
      promisesMade: 7,
      promisesKept: 1,
      promisesMoved: 2,
      promisesBroken: 3,
    });
  });

  it('of before the promises are filled by the migration, and pulled once more', async () => {
    const random = seededRandom(9);
    const ids = [await bed.signal(random), await bed.signal(random), await bed.signal(random)];
    await keep(ids);
    const cursor = cursorOf(await pull(null, 10_000), null);
    const silent = createLogger('test', 'silent');
    await repairFacts(bed.database, silent, 'all');
    const migration = insightsSchema.migrations.find(({ name }) => name.endsWith('_insights_promises'));
    const undone = Error('Undone, so that the next test has what it had.');
    await bed.database
      .transaction(async (tx) => {
        await sql`alter table signal_fact drop column promise_kind, drop column promised_on, drop column promises_made,
          drop column promises_kept, drop column promises_moved, drop column promises_broken`.execute(tx.getKysely());
        await sql.raw(migration?.sql ?? '').execute(tx.getKysely());
        expect(await keepFacts(tx, ids)).toEqual([]);
        const pulled = await factsAfter(tx, { after: cursor, updatedSince: null, limit: 10_000, language: 'EN' });
        expect(pulled.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
        throw undone;
      })
      .catch((cause: unknown) => {
        if (cause !== undone) {
          throw cause;
        }
      });
  });

  it('hold no words and no exact place', async () => {
    const id = await bed.signal(seededRandom(5));
    await sql`
      update signal set description = 'Мария Тестова, 0888 123 456', address = 'ул. Тестова 7',
        settlement_code = '63427', lat = 43.84612, lon = 25.95513 where id = ${id}`.execute(
      bed.database.fork().getKysely(),
    );
    await keep([id]);
    const row = (
      await sql<{ text: string }>`
      select to_jsonb(f)::text as text from signal_fact f where id = ${id}`.execute(bed.database.fork().getKysely())
    ).rows[0];
    expect(row?.text).not.toMatch(/Тестова|0888|43\.8461/);
    expect(row?.text).toMatch(/"lat": 43\.846,.*"quarter": "center"|"quarter": "center".*"lat": 43\.846/);
  });
});
