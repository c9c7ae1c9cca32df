import { dayOf } from '@ns/municipality';
import {
  createLogger,
  type EntityManager,
  type JobQueues,
  oldestWaiting,
  onTopic,
  OutboxRelay,
  sql,
} from '@ns/platform';
import { appendSignalEvent, signalEventTopic } from '@ns/signals';
import { describe, expect, it } from 'vitest';
import { FactStore } from './columns/fact-store.ts';
import { insightsOutboxHandlers } from './compose-insights.ts';
import { factCursor, factsAfter } from './facts/fact-pages.ts';
import { keepFacts, repairFacts } from './facts/keep-facts.ts';
import { periodsOf, statsIntervals } from './statistics/periods.ts';
import { type StatsDimension, statsDimensions, type StatsGroup, statisticsOf } from './statistics/statistics.ts';
import { groupOfCategory, InsightsStage, seededRandom } from './testing/insights-stage.ts';
import { type GroupOf, plainStatistics } from './testing/plain-statistics.ts';

const stage = await InsightsStage.open();

const fieldOf: Readonly<Record<StatsDimension, keyof StatsGroup>> = {
  CATEGORY: 'category',
  CATEGORY_GROUP: 'categoryGroup',
  DEPARTMENT: 'department',
  SETTLEMENT: 'settlement',
  QUARTER: 'quarter',
  STATUS: 'status',
  CHANNEL: 'channel',
  EXTERNAL_BODY: 'externalBody',
};
const groupBy =
  (dimensions: readonly StatsDimension[]): GroupOf =>
  (fact) =>
    Object.fromEntries(
      dimensions.map((dimension) => {
        const field = fieldOf[dimension];
        return [field, field === 'categoryGroup' ? (groupOfCategory[fact.category] ?? null) : fact[field]];
      }),
    );
/** One store for all comparisons, so that it reads changes as well as the whole. */
let snapshot: EntityManager;
const store = new FactStore(() => snapshot);
const today = dayOf(new Date('2027-06-01T10:00:00Z'));
const question = { filter: {}, groupOf: groupOfCategory, limit: 50_001 };
const keep = (ids: readonly string[]) => stage.database.transaction((tx) => keepFacts(tx, ids));

/** Asks both in one snapshot, and compares them cell by cell. */
async function compare(random: () => number): Promise<number> {
  const dimensions = statsDimensions.filter(() => random() < 0.3);
  const interval = statsIntervals[Math.floor(random() * statsIntervals.length)] ?? 'NONE';
  const periods = periodsOf('2026-10-20', '2027-04-02', interval, today, 1_000) ?? [];
  return stage.database.transaction(async (tx) => {
    await sql`set transaction isolation level repeatable read`.execute(tx.getKysely());
    snapshot = tx;
    const counted = statisticsOf(await store.current(), { ...question, periods, groupBy: dimensions }) ?? [];
    const plain = plainStatistics(await stage.facts(tx), periods, groupBy(dimensions));
    expect(counted.length, `${interval} ${dimensions.join()}`).toBe(plain.size);
    for (const { period, ...row } of counted) {
      const { category, categoryGroup, department, settlement, quarter, status, channel, externalBody } = row;
      const group = { category, categoryGroup, department, settlement, quarter, status, channel, externalBody };
      const expected = plain.get(`${period} ${JSON.stringify(group)}`);
      expect(expected, `${period} ${JSON.stringify(group)}`).toBeDefined();
      for (const [name, value] of Object.entries(expected ?? {})) {
        const got = { period, ...row }[name as keyof typeof row];
        if (typeof value === 'number') {
          expect(got, name).toBeCloseTo(value, 6);
        } else {
          expect(got, name).toBe(value);
        }
      }
    }
    return counted.length;
  });
}

describe('statistics', () => {
  it(
    'are those of a plain count over the facts, for any grouping and interval, through both clock changes and ' +
      'the year end',
    async () => {
      const random = seededRandom(1);
      const ids: string[] = [];
      for (let index = 0; index < 120; index += 1) {
        ids.push(await stage.signal(random));
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
      ids.push(await stage.signal(random));
    }
    const writers = Array.from({ length: 20 }, async (_, writer) => {
      for (let step = 0; step < 4; step += 1) {
        const id = ids[(writer * 3 + step) % ids.length] ?? '';
        await sql`
          with changed as (update signal set status = 'CLOSED', action_taken = 'x' where id = ${id} returning id)
          insert into signal_event (signal_id, type, actor_kind, status) select id, 'closed', 'STAFF', 'CLOSED'
            from changed`.execute(stage.database.fork().getKysely());
        await keep([id]);
      }
    });
    for (let round = 0; round < 8; round += 1) {
      await compare(random);
    }
    await Promise.all(writers);
    await compare(random);
    expect(await repairFacts(stage.database, createLogger('test', 'silent'), 'all')).toEqual({
      missing: 0,
      different: 0,
    });
  });
});

describe('facts', () => {
  const pull = async (after: string | null, limit = 1_000) =>
    factsAfter(stage.database.fork(), { after, updatedSince: null, limit, language: 'EN' });
  const cursorOf = (facts: readonly { readonly position: string }[], before: string | null) => {
    const last = facts.at(-1);
    return last ? factCursor.write([last.position]) : before;
  };

  it('reach a puller that keeps its cursor once per change, also when transactions commit out of order', async () => {
    const random = seededRandom(3);
    const [slow, quick] = [await stage.signal(random), await stage.signal(random)];
    let cursor = cursorOf(await pull(null, 10_000), null);
    const gate = Promise.withResolvers<undefined>();
    const written = Promise.withResolvers<undefined>();
    const held = stage.database.transaction(async (tx) => {
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
    await sql`update signal set stars = 5 where id = ${quick}`.execute(stage.database.fork().getKysely());
    expect(await keep([quick, slow])).toEqual([quick]);
    expect((await pull(cursor)).map(({ id, stars }) => [id, stars])).toEqual([[quick, 5]]);
  });

  it('are late, not wrong, while the worker is stopped, and say until when they are complete', async () => {
    const random = seededRandom(6);
    const id = await stage.signal(random);
    await keep([id]);
    const asOf = () => oldestWaiting(stage.database.fork(), signalEventTopic);
    const factOf = async () => (await stage.facts()).find((fact) => fact.id === id);
    const before = await factOf();
    expect(await asOf()).toBeUndefined();
    const row = (await sql<{ now: Date }>`select clock_timestamp() as now`.execute(stage.database.fork().getKysely()))
      .rows[0];
    await stage.database.transaction(async (tx) => {
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
    await new OutboxRelay(stage.database, queues, silent, insightsOutboxHandlers).carryAll();
    expect(await factOf()).toMatchObject({ status: 'CLOSED', stars: 2 });
    expect(await asOf()).toBeUndefined();
    expect(await repairFacts(stage.database, silent, 'all')).toEqual({ missing: 0, different: 0 });
  });

  it('wait for no other consumer of the same events', async () => {
    const random = seededRandom(7);
    const ids = [await stage.signal(random), await stage.signal(random)];
    let cursor = cursorOf(await pull(null, 10_000), null);
    for (const id of ids) {
      await stage.database.transaction((tx) => appendSignalEvent(tx, { signalId: id, type: 'note', actor: null }));
    }
    const mayGoOn = Promise.withResolvers<undefined>();
    const slow = onTopic(signalEventTopic, 'slow', async () => {
      await mayGoOn.promise;
      return [];
    });
    const queues = { enqueue: () => Promise.resolve() } as unknown as JobQueues;
    const silent = createLogger('test', 'silent');
    const relay = new OutboxRelay(stage.database, queues, silent, [slow, ...insightsOutboxHandlers]);
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
    await sql`delete from outbox`.execute(stage.database.fork().getKysely());
  });

  it('are repaired from the signals, which is reported', async () => {
    const id = await stage.signal(seededRandom(4));
    const silent = createLogger('test', 'silent');
    expect(await repairFacts(stage.database, silent, 'missing')).toEqual({ missing: 1, different: 0 });
    await sql`update signal_fact set channel = 'EMAIL' where id = ${id}`.execute(stage.database.fork().getKysely());
    expect(await repairFacts(stage.database, silent, 'missing')).toEqual({ missing: 0, different: 0 });
    expect(await repairFacts(stage.database, silent, 'all')).toEqual({ missing: 0, different: 1 });
  });

  it('hold no words and no exact place', async () => {
    const id = await stage.signal(seededRandom(5));
    await sql`
      update signal set description = 'Мария Тестова, 0888 123 456', address = 'ул. Тестова 7',
        settlement_code = '63427', lat = 43.84612, lon = 25.95513 where id = ${id}`.execute(
      stage.database.fork().getKysely(),
    );
    await keep([id]);
    const row = (
      await sql<{ text: string }>`
      select to_jsonb(f)::text as text from signal_fact f where id = ${id}`.execute(stage.database.fork().getKysely())
    ).rows[0];
    expect(row?.text).not.toMatch(/Тестова|0888|43\.8461/);
    expect(row?.text).toMatch(/"lat": 43\.846,.*"quarter": "center"|"quarter": "center".*"lat": 43\.846/);
  });
});
