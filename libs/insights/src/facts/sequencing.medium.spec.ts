import { createLogger, mustExist, sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import { InsightsTestBed } from '../testing/insights-test-bed.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { factCursor, factsAfter } from './fact-pages.ts';
import { keepFacts, repairFacts } from './keep-facts.ts';

const bed = await InsightsTestBed.open();
const keep = (ids: readonly string[]) => bed.database.transaction((tx) => keepFacts(tx, ids));
const pull = (given: { readonly after?: string | null; readonly updatedSince?: Date | null } = {}) =>
  factsAfter(bed.database.fork(), { after: null, updatedSince: null, limit: 10_000, language: 'EN', ...given });
/** A change of a figure of some signals, as their next event brings it. */
const change = (ids: readonly string[], stars: number) =>
  sql`update signal set stars = ${stars} where id = any(${ids}::uuid[])`.execute(bed.database.fork().getKysely());

async function signals(count: number, seed: number): Promise<readonly string[]> {
  const random = seededRandom(seed);
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    ids.push(await bed.signal(random));
  }
  return ids;
}

/** A transaction that has made its first facts and waits to be allowed the next step. */
function held(first: readonly string[], second: readonly string[] = []) {
  const written = Promise.withResolvers<undefined>();
  const goOn = Promise.withResolvers<undefined>();
  const ended = bed.database.transaction(async (tx) => {
    await keepFacts(tx, first);
    written.resolve(undefined);
    await goOn.promise;
    for (const id of second) {
      await keepFacts(tx, [id]);
    }
  });
  return { written: written.promise, goOn: () => goOn.resolve(undefined), ended };
}

/** Waits until some statement waits for a lock, or the work is over. */
async function untilBlocked(work: Promise<unknown>): Promise<void> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  void work.then(end, end);
  for (let isBlocked = false; !isBlocked && !isOver;) {
    const row = (
      await sql<{ waits: boolean }>`
      select exists (select from pg_stat_activity where wait_event_type = 'Lock'
        and datname = current_database()) as waits`.execute(bed.database.fork().getKysely())
    ).rows[0];
    isBlocked = row?.waits ?? false;
  }
}

describe('reading facts beside the worker', () => {
  it('waits for no transaction that may wait for it', async () => {
    const ids = await signals(20, 1);
    await keep(ids);
    await change(ids, 1);
    // A fact in the middle is written in a transaction that then goes on to those before and after it.
    const middle = mustExist(ids[10], 'too few signals');
    const worker = held(
      [middle],
      ids.filter((id) => id !== middle),
    );
    await worker.written;
    const reading = pull();
    await untilBlocked(reading);
    worker.goOn();
    await Promise.all([worker.ended, reading]);
    const stars = new Map((await pull()).map((fact) => [fact.id, fact.stars]));
    expect(ids.map((id) => stars.get(id))).toEqual(ids.map(() => 1));
  });

  it('goes on without errors while four workers change facts, and meets every change', async () => {
    const lanes = [await signals(12, 2), await signals(12, 3), await signals(12, 4), await signals(12, 5)];
    const random = seededRandom(6);
    let isOver = false;
    const work = Promise.all(
      lanes.map(async (ids) => {
        for (let round = 1; round <= 5; round += 1) {
          await change(ids, round);
          const shuffled = ids.toSorted(() => random() - 0.5);
          await bed.database.transaction(async (tx) => {
            for (const id of shuffled) {
              await keepFacts(tx, [id]);
            }
          });
        }
      }),
    ).finally(() => {
      isOver = true;
    });
    const seen = new Map<string, number | null>();
    let cursor: string | null = null;
    const read = async () => {
      while (!isOver) {
        await pull();
        const page = await pull({ after: cursor });
        for (const fact of page) {
          seen.set(fact.id, fact.stars);
        }
        const last = page.at(-1);
        cursor = last === undefined ? cursor : factCursor.write([last.position]);
      }
    };
    await Promise.all([work, read()]);
    for (const fact of await pull({ after: cursor })) {
      seen.set(fact.id, fact.stars);
    }
    expect(lanes.flat().map((id) => seen.get(id))).toEqual(lanes.flat().map(() => 5));
  });

  it('is no reason for the repair of facts to wait either', async () => {
    const [one = '', other = ''] = (await signals(2, 7)).toSorted();
    await keep([one, other]);
    await change([one, other], 3);
    const worker = held([other], [one]);
    await worker.written;
    const repair = repairFacts(bed.database, createLogger('test', 'silent'), 'all');
    await untilBlocked(repair);
    worker.goOn();
    await Promise.all([worker.ended, repair]);
    expect(await repairFacts(bed.database, createLogger('test', 'silent'), 'all')).toMatchObject({ different: 0 });
  });
});

describe('the moment of a change', () => {
  const newest = (facts: readonly { readonly updatedAt: Date }[]) =>
    new Date(Math.max(...facts.map(({ updatedAt }) => updatedAt.getTime())));

  it('never lies before one that was read already, whichever transaction began first', async () => {
    const [slow = '', quick = ''] = await signals(2, 8);
    await keep([slow, quick]);
    await change([slow, quick], 4);
    const worker = held([slow]);
    await worker.written;
    await keep([quick]);
    const last = newest(await pull());
    worker.goOn();
    await worker.ended;
    const later = await pull({ updatedSince: last });
    expect(later.find(({ id }) => id === slow)).toMatchObject({ stars: 4 });
  });

  it('leaves nobody behind who goes on from the newest one seen, under writes', async () => {
    const lanes = [await signals(8, 9), await signals(8, 10), await signals(8, 11)];
    await keep(lanes.flat());
    const known = new Map<string, number | null>();
    let since: Date | null = null;
    const read = async () => {
      const facts = await pull({ updatedSince: since });
      for (const fact of facts) {
        known.set(fact.id, fact.stars);
      }
      since = facts.length === 0 ? since : newest(facts);
    };
    let isOver = false;
    const work = Promise.all(
      lanes.map(async (ids) => {
        for (let round = 1; round <= 5; round += 1) {
          await change(ids, round);
          await bed.database.transaction(async (tx) => {
            for (const id of ids) {
              await keepFacts(tx, [id]);
            }
          });
        }
      }),
    ).finally(() => {
      isOver = true;
    });
    const reading = async () => {
      while (!isOver) {
        await read();
      }
    };
    await Promise.all([work, reading()]);
    await read();
    expect(lanes.flat().map((id) => known.get(id))).toEqual(lanes.flat().map(() => 5));
  });

  it('does not go back with the clock', async () => {
    const [id = ''] = await signals(1, 12);
    await keep([id]);
    await pull();
    await sql`update signal_fact set updated_at = now() + interval '1 hour' where id = ${id}`.execute(
      bed.database.fork().getKysely(),
    );
    const last = newest(await pull());
    await change([id], 5);
    await keep([id]);
    expect((await pull({ updatedSince: last })).map((fact) => [fact.id, fact.stars])).toEqual([[id, 5]]);
  });
});
