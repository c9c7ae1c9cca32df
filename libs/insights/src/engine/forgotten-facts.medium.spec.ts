import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from '@ns/platform';
import { describe, expect, it, onTestFinished } from 'vitest';
import { forgetInInsights } from '../facts/forget.ts';
import { keepFacts } from '../facts/keep-facts.ts';
import { figuresFolder, InsightsTestBed } from '../testing/insights-test-bed.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import type { FactSource } from './fact-source.ts';

const bed = await InsightsTestBed.open();
const kysely = bed.database.fork().getKysely();
const number = 'НОМЕР-НА-ДОКУМЕНТ-4711';
const ids = [await bed.signal(seededRandom(7)), await bed.signal(seededRandom(8))];
const [gone = '', stays = ''] = ids;
await bed.database.transaction((tx) => keepFacts(tx, ids));
await sql`update signal_fact set incoming_number = ${number}, position = null where id = ${gone}`.execute(kysely);
await sql`update signal_fact set incoming_number = 'ОСТАВА-4712', position = null where id = ${stays}`.execute(kysely);

const count = async (facts: FactSource) =>
  (await facts.rows(sql<{ count: number }>`select count(*)::int as count from signal_fact f`))[0]?.count;
const place = async () => {
  const settings = await figuresFolder(onTestFinished);
  const has = async (text: string) => {
    const files = await Promise.all(
      (await readdir(settings.folder)).map((name) =>
        readFile(join(settings.folder, name)).catch(() => Buffer.alloc(0)),
      ),
    );
    return files.some((bytes) => bytes.includes(text));
  };
  return { settings, has };
};

describe('a copy of the facts from which something was forgotten', () => {
  it('is another file some minutes later, without a byte of it; questions under way are answered', async () => {
    const { settings, has } = await place();
    const engine = await bed.engine(settings, undefined, onTestFinished);
    const current = () => engine.useCopy('BG', (copy) => Promise.resolve(copy));
    const copy = await current();
    expect(await count(copy)).toBe(2);
    expect([await has(number), await has('ОСТАВА-4712')]).toEqual([true, true]);

    await bed.database.transaction((tx) => forgetInInsights(tx, { signals: [gone], part: 'REPORT' }));
    expect(await current()).toBe(copy);

    // A question of two statements, of which the second begins when the copy has long been another one.
    const [begun, second] = [Promise.withResolvers<true>(), Promise.withResolvers<true>()];
    const question = engine.use('BG', async (facts) => {
      const first = await count(facts);
      begun.resolve(true);
      await second.promise;
      return [first, await count(facts)];
    });
    await begun.promise;
    await sql`update fact_forgetting set at = at - interval '11 minutes'`.execute(kysely);
    await expect.poll(() => current().catch(() => copy)).not.toBe(copy);
    expect(await has('ОСТАВА-4712')).toBe(true);
    second.resolve(true);
    expect(await question).toEqual([2, 2]);
    // The journal of the new copy stays when DuckDB ends the one before.
    await expect.poll(() => has(number)).toBe(false);
    expect(await has('ОСТАВА-4712')).toBe(true);

    // Nothing more was forgotten: the new copy stays.
    const anew = await current();
    expect(await count(anew)).toBe(2);
    expect(await current()).toBe(anew);
  });

  it('that a process left is not gone on with by the next one', async () => {
    const { settings, has } = await place();
    const first = await bed.engine(settings, undefined, onTestFinished);
    expect(await first.useCopy('BG', count)).toBe(2);
    await first.close();
    expect(await has('ОСТАВА-4712')).toBe(true);
    await bed.database.transaction((tx) => forgetInInsights(tx, { signals: [stays], part: 'REPORT' }));
    const second = await bed.engine(settings, undefined, onTestFinished);
    expect(await second.useCopy('BG', count)).toBe(2);
    expect(await has('ОСТАВА-4712')).toBe(false);
  });
});
