import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { factsInPostgres } from './engine/fact-source.ts';
import type { StatsFilter } from './entities/dimensions.ts';
import { keepFacts } from './facts/keep-facts.ts';
import {
  countFigureSignals,
  figureCursor,
  type FigureKind,
  type FigureQuestion,
  figureSignals,
} from './statistics/figure-signals.ts';
import { openAges } from './statistics/open-ages.ts';
import { periodsOf } from './domain/periods.ts';
import { receivedPlaces } from './statistics/places.ts';
import { publicNumbersOf } from './statistics/public-numbers.ts';
import { statisticsOf } from './statistics/statistics.ts';
import { InsightsTestBed } from './testing/insights-test-bed.ts';
import { seededRandom } from './testing/seeded-random.ts';

const today = '2027-03-15';
const days = { from: '2026-11-10', to: '2027-02-20' };
const filters: readonly StatsFilter[] = [
  {},
  { departments: ['ecology'] },
  { categories: ['roads.sign'], channels: ['WEB', 'PHONE'] },
  { published: true },
  { externalBodies: ['viks'] },
  { weekdays: ['SATURDAY', 'SUNDAY'] },
  { promises: ['DECISION', 'BUDGET'] },
];

const bed = await InsightsTestBed.open();
const random = seededRandom(5);
const ids: string[] = [];
for (let index = 0; index < 150; index += 1) {
  ids.push(await bed.signal(random));
}
await bed.database.transaction((tx) => keepFacts(tx, ids));
const copy = await bed.copy();
await copy.follow(bed.database.fork());
const sources = [
  ['DuckDB', copy],
  ['PostgreSQL', factsInPostgres(bed.database.fork())],
] as const;

const question = (kind: FigureKind, filter: StatsFilter): FigureQuestion => ({
  kind,
  ...days,
  asOf: days.to,
  filter,
  minAgeDays: null,
  maxAgeDays: null,
});
const menus = await bed.menus();

describe.each(sources)('in %s', (_, facts) => {
  const numbersOf = async (filter: StatsFilter) => {
    const periods = periodsOf(days.from, days.to, 'NONE', today, 10) ?? [];
    const [row] =
      (await statisticsOf(facts, { interval: 'NONE', periods, groupBy: [], filter, menus, limit: 10 })) ?? [];
    return row;
  };

  describe('the list behind a number', () => {
    it.each(filters)('has exactly as many signals as the number says, with %j', async (filter) => {
      const numbers = await numbersOf(filter);
      const count = (kind: FigureKind) => countFigureSignals(facts, question(kind, filter));
      expect(numbers?.received).toBeGreaterThan(0);
      expect(await count('RECEIVED')).toBe(numbers?.received);
      expect(await count('RESOLVED')).toBe(numbers?.resolved);
      expect(await count('RESOLVED_IN_TIME')).toBe(numbers?.resolvedInTime);
      expect(await count('OPEN')).toBe(numbers?.open);
      expect(await count('OVERDUE')).toBe(numbers?.overdue);
      expect(await count('RATED')).toBe(numbers?.rated);
    });

    it('of promises has the signals that had such a promise', async () => {
      const numbers = await numbersOf({});
      for (const [kind, ended] of [
        ['PROMISES_KEPT', numbers?.promisesKept],
        ['PROMISES_MOVED', numbers?.promisesMoved],
        ['PROMISES_BROKEN', numbers?.promisesBroken],
      ] as const) {
        const signals = await countFigureSignals(facts, question(kind, {}));
        expect(signals, kind).toBeGreaterThan(0);
        expect(signals, kind).toBeLessThan(ended ?? 0);
      }
    });

    it('is paged newest first, each signal once', async () => {
      const seen: string[] = [];
      for (let after: string | null = null; ;) {
        const page = await figureSignals(facts, question('RECEIVED', {}), { after, limit: 7, language: 'EN' });
        seen.push(...page.map(({ id }) => id));
        const last = page.at(-1);
        if (!last) {
          break;
        }
        after = figureCursor.write([last.place, last.id]);
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength((await numbersOf({}))?.received ?? -1);
    });
  });

  describe('ages of open signals', () => {
    it('are together what is open, and each leads to as many signals', async () => {
      for (const filter of filters) {
        const numbers = await numbersOf(filter);
        const ages = await openAges(facts, days.to, filter);
        expect(ages.map(({ minDays }) => minDays)).toEqual([0, 8, 15, 31, 61, 91]);
        expect(ages.reduce((sum, { open }) => sum + open, 0)).toBe(numbers?.open);
        expect(ages.reduce((sum, { overdue }) => sum + overdue, 0)).toBe(numbers?.overdue);
        for (const { minDays, maxDays, open } of ages) {
          expect(
            await countFigureSignals(facts, { ...question('OPEN', filter), minAgeDays: minDays, maxAgeDays: maxDays }),
          ).toBe(open);
        }
      }
    });
  });

  describe('places', () => {
    it('hold every received signal that has a point, by rounded squares', async () => {
      const places = await receivedPlaces(facts, days.from, days.to, {});
      const pointed = (
        await sql<{ n: number }>`
      select count(*)::int as n from signal_fact where lat is not null and received_on between ${days.from}::date and
        ${days.to}::date`.execute(bed.database.fork().getKysely())
      ).rows[0];
      expect(places.reduce((sum, { received }) => sum + received, 0)).toBe(pointed?.n);
      expect(places.every(({ lat }) => Math.abs(lat * 1_000 - Math.round(lat * 1_000)) < 1e-6)).toBe(true);
    });
  });

  describe('public numbers', () => {
    it('say no share of kept promises where one of their counts is hidden', async () => {
      const { months, departments, categories } = await publicNumbersOf(facts, '2026-09-20', menus);
      const hidden = [...months, ...departments, ...categories].filter((row) =>
        [row.promisesKept, row.promisesMoved, row.promisesBroken].some(({ value }) => value === null),
      );
      expect(hidden.length).toBeGreaterThan(0);
      expect(hidden.filter(({ keptPercent }) => keptPercent !== null)).toEqual([]);
    });

    it('are those of twelve months, and none below five is said', async () => {
      const numbers = await publicNumbersOf(facts, today, menus);
      expect(numbers.from).toBe('2026-04-01');
      expect(numbers.total.received.value).toBeGreaterThan(100);
      expect(numbers.lastThirtyDays.received.value).toBeGreaterThan(0);
      expect(numbers.lastThirtyDays.received.value).toBeLessThan(numbers.total.received.value ?? 0);
      const rows = [...numbers.months, ...numbers.departments, ...numbers.categories, ...numbers.settlements];
      expect(rows.length).toBeGreaterThan(8);
      expect(numbers.departments.map(({ key }) => key)).toEqual(['ecology', 'op_kd']);
      expect(numbers.total.promisesKept.value).toBeGreaterThan(5);
      expect(numbers.total.keptPercent).toBeGreaterThan(0);
      for (const { received, resolved, inTimePercent, ...row } of rows) {
        const promises = [row.promisesKept, row.promisesMoved, row.promisesBroken];
        for (const { value, text } of [received, resolved, ...promises]) {
          expect(value === null || value === 0 || value >= 5, text).toBe(true);
          expect(text).toMatch(value === null ? /^< \d+$/ : /^\d+$/);
        }
        expect(promises.some(({ value }) => value === null) && row.keptPercent !== null).toBe(false);
        expect(resolved.value === null && inTimePercent !== null && resolved.text === '< 5').toBe(false);
      }
    });
  });
});
