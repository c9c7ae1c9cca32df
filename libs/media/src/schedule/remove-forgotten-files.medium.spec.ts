import { randomUUID } from 'node:crypto';
import { createLogger, sql } from '@ns/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { MediaTestBed } from '../testing/media-test-bed.ts';
import { filesThatStay, removeForgottenFiles } from './remove-forgotten-files.ts';

const bed = await MediaTestBed.open();
const kysely = bed.em().getKysely();
const away = new Set<string>();
const erased: string[] = [];
let asked = 0;
/** A store that does not answer about some files. */
const store = {
  erase: (id: string) => {
    asked += 1;
    if (away.has(id)) {
      return Promise.reject(new Error('The store is away.'));
    }
    erased.push(id);
    return Promise.resolve();
  },
} as never;
const run = () =>
  removeForgottenFiles(
    bed.database,
    { eraseRaw: () => Promise.resolve() },
    store,
    createLogger('test', 'silent'),
  ).perform();
const left = async () =>
  (
    await sql<{ id: string; attempts: number; waits: boolean }>`
    select id, attempts, next_try_at > now() as waits from forgotten_file order by id`.execute(kysely)
  ).rows;
const forget = async (count: number) => {
  const ids = Array.from({ length: count }, () => randomUUID());
  await sql`insert into forgotten_file (id) select unnest(${ids}::uuid[])`.execute(kysely);
  return ids;
};

beforeEach(async () => {
  await sql`delete from forgotten_file`.execute(kysely);
  away.clear();
  erased.length = 0;
  asked = 0;
});

describe('files whose rows are gone', () => {
  it('are removed, a hundred at a time', async () => {
    const ids = await forget(150);
    await run();
    expect(await left()).toHaveLength(50);
    await run();
    expect(await left()).toEqual([]);
    expect(erased.toSorted()).toEqual(ids.toSorted());
  });

  it('that the store does not give up are tried again later, and hold up no others', async () => {
    const [stuck = '', ...others] = await forget(3);
    away.add(stuck);
    await run();
    expect(await left()).toEqual([{ id: stuck, attempts: 1, waits: true }]);
    expect(erased.toSorted()).toEqual(others.toSorted());
    await run();
    expect(asked).toBe(3);
    away.clear();
    await sql`update forgotten_file set next_try_at = now()`.execute(kysely);
    await run();
    expect(await left()).toEqual([]);
  });

  it('are named to the operator after three tries, and no more once they are gone', async () => {
    const [stuck = ''] = await forget(1);
    away.add(stuck);
    for (let tries = 1; tries <= 3; tries += 1) {
      expect(await filesThatStay(bed.database)).toEqual([]);
      await sql`update forgotten_file set next_try_at = now()`.execute(kysely);
      await run();
    }
    expect(await filesThatStay(bed.database)).toEqual([expect.stringMatching(/^1 files? of what was erased/)]);
    expect(await bed.media.degraded()).toEqual(await filesThatStay(bed.database));
    away.clear();
    await sql`update forgotten_file set next_try_at = now()`.execute(kysely);
    await Promise.all([run(), run()]);
    expect(await filesThatStay(bed.database)).toEqual([]);
  });
});
