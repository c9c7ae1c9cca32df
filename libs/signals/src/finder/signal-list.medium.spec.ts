import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import type { StaffActor } from '../policies/signal-policies.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import type { SignalFilter } from './signal-filter.ts';
import { type SignalSort, signalSorts, listSignals, cursorOf } from './signal-list.ts';

/** Ids in the order of receipt; every third is of ecology, and each has another term and another day of change. */
const ids: string[] = [];
const bed = await SignalsTestBed.open();
for (const place of [0, 1, 2, 3, 4, 5, 6]) {
  const over = place % 3 === 2 ? ({ category: 'waste.dump', answers: [] } as const) : {};
  const id = await bed.received({ ...over, location: { lat: 43.8 + place / 100, lon: 25.9 + place / 100 } });
  ids.push(id);
  await sql`
    update signal set created_at = timestamptz '2026-03-01 12:00+02' + make_interval(days => ${place}::int),
      updated_at = timestamptz '2026-06-01 12:00+02' + make_interval(days => (${place}::int * 3) % 7),
      service_due_on = case when ${place}::int = 4 then null else date '2026-04-01' + (${place}::int * 5) % 7 end
        where id = ${id}`.execute(bed.kysely);
}

const page = (actor: StaffActor, filter: SignalFilter, sort: SignalSort, first: number, after: string | null) =>
  listSignals(bed.database.fork(), { actor, filter, sort, first, after, language: 'BG' });
const places = async (actor: StaffActor, filter: SignalFilter, sort: SignalSort = 'OLDEST') =>
  (await page(actor, filter, sort, 50, null)).map(({ id }) => ids.indexOf(id));

/** The whole list, read page by page. */
async function paged(actor: StaffActor, filter: SignalFilter, sort: SignalSort): Promise<readonly number[]> {
  const met: number[] = [];
  for (let after: string | null = null; ;) {
    const rows = await page(actor, filter, sort, 2, after);
    met.push(...rows.slice(0, 2).map(({ id }) => ids.indexOf(id)));
    const last = rows[1];
    if (rows.length <= 2 || !last) {
      return met;
    }
    after = cursorOf(sort, last);
  }
}

describe('the list of the staff', () => {
  const orders: Readonly<Record<SignalSort, readonly number[]>> = {
    NEWEST: [6, 5, 4, 3, 2, 1, 0],
    OLDEST: [0, 1, 2, 3, 4, 5, 6],
    UPDATED: [2, 4, 6, 1, 3, 5, 0],
    DUE: [0, 3, 6, 2, 5, 1, 4],
  };
  const filters: Readonly<Record<string, SignalFilter>> = {
    'no filter': {},
    'days of receipt': { from: '2026-03-01', to: '2026-03-07' },
    'a long time of receipt': { from: '2019-01-01' },
    'open ones': { statuses: ['RECEIVED', 'ASSIGNED'] },
  };

  it.each(Object.entries(filters).flatMap(([name, filter]) => signalSorts.map((sort) => ({ name, filter, sort }))))(
    'has each signal once in its order, page by page: $sort, $name',
    async ({ filter, sort }) => {
      expect(await paged(bed.dispatcher, filter, sort)).toEqual(orders[sort]);
    },
  );

  it.each(signalSorts)('shows a clerk only the own department, whatever department is asked for: %s', async (sort) => {
    const own = orders[sort].filter((place) => place % 3 === 2);
    expect(await paged(bed.otherClerk, {}, sort)).toEqual(own);
    expect(await paged(bed.otherClerk, { departments: ['op_kd', 'ecology'] }, sort)).toEqual(own);
    expect(await paged(bed.otherClerk, { departments: ['op_kd'] }, sort)).toEqual([]);
    expect(await paged({ ...bed.otherClerk, departments: ['op_kd', 'ecology'] }, {}, sort)).toEqual(orders[sort]);
    expect(await paged({ ...bed.otherClerk, departments: [] }, {}, sort)).toEqual([]);
  });

  it('takes a group of categories for its leaves, a leaf for itself, and none for an unknown code', async () => {
    expect(await places(bed.dispatcher, { categories: ['roads'] })).toEqual([0, 1, 3, 4, 6]);
    expect(await places(bed.dispatcher, { categories: ['waste.dump'] })).toEqual([2, 5]);
    expect(await places(bed.dispatcher, { categories: ['roads', 'waste.dump'] })).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(await places(bed.dispatcher, { categories: ['nothing'] })).toEqual([]);
  });

  it.each(signalSorts)('shows what lies in a box: %s', async (sort) => {
    expect(await paged(bed.dispatcher, { bbox: [25.915, 43.815, 25.945, 43.945] }, sort)).toEqual(
      orders[sort].filter((place) => place >= 2 && place <= 4),
    );
    expect(await paged(bed.clerk, { bbox: [25.915, 43.815, 25.945, 43.945] }, sort)).toEqual(
      orders[sort].filter((place) => place === 3 || place === 4),
    );
  });

  it('shows no finished signal as unassigned, only open ones', async () => {
    const [all, none] = [[0, 1, 2, 3, 4, 5, 6], []];
    expect(await places(bed.dispatcher, { statuses: ['CLOSED', 'REJECTED'], unassigned: true })).toEqual(none);
    expect(await places(bed.dispatcher, { statuses: ['CLOSED', 'RECEIVED'], unassigned: true })).toEqual(all);
    expect(await places(bed.dispatcher, { statuses: [], unassigned: true })).toEqual(all);
    expect(await places(bed.dispatcher, { statuses: ['CLOSED'], unassigned: false })).toEqual(none);
    expect(await places(bed.dispatcher, { statuses: ['RECEIVED'], overdue: true })).toEqual([0, 1, 2, 3, 5, 6]);
  });

  it.each(signalSorts)(
    'shows what one reporter sent, and never by the account what the staff entered for the address: %s',
    async (sort) => {
      await sql`update signal set channel = 'DESK' where id = ${ids[3] ?? ''}`.execute(bed.kysely);
      expect(await paged(bed.dispatcher, { reporter: bed.reporterId }, sort)).toEqual(
        orders[sort].filter((place) => place !== 3),
      );
      expect(await paged(bed.dispatcher, { reporter: ids[3] ?? null }, sort)).toEqual([3]);
      expect(await paged(bed.dispatcher, { reporter: ids[2] ?? null }, sort)).toEqual([]);
    },
  );

  it('shows what a trait is asked for, with it or without it', async () => {
    const em = bed.database.fork();
    const change = (place: number, columns: ReturnType<typeof sql>) =>
      sql`update signal set ${columns} where id = ${ids[place] ?? ''}`.execute(em.getKysely());
    await change(0, sql`stars = 2, published_at = now()`);
    await change(1, sql`stars = 5`);
    await change(2, sql`channel = 'LETTER'`);
    await change(6, sql`channel = 'PHONE', category_code = 'roads.sign'`);
    await change(4, sql`external_body_code = 'viks'`);
    await sql`update category set dangerous = true where code = 'roads.sign'`.execute(em.getKysely());
    const [reopened = '', , withPhoto = ''] = ids.slice(3);
    await sql`insert into signal_event (signal_id, type, actor_kind)
      values (${reopened}, 'reopened', 'STAFF')`.execute(em.getKysely());
    await sql`
      insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id,
        position)
      values (gen_random_uuid(), ${bed.reporterId}, 'READY', 1, 1, 1, 1, 'x', now(), ${withPhoto}, 1)`.execute(
      em.getKysely(),
    );
    const others = (...without: number[]) => [0, 1, 2, 3, 4, 5, 6].filter((place) => !without.includes(place));
    const expected: readonly (readonly [SignalFilter, readonly number[]])[] = [
      [{ channels: ['LETTER'] }, [2]],
      [{ channels: ['LETTER', 'PHONE'] }, [2, 6]],
      [{ channels: [] }, others()],
      [{ externalBodies: ['viks'] }, [4]],
      [{ externalBodies: ['viks', 'nobody'], channels: ['LETTER', 'WEB'] }, [4]],
      [{ externalBodies: ['nobody'] }, []],
      [{ externalBodies: [] }, others()],
      [{ published: true }, [0]],
      [{ published: false }, others(0)],
      [{ rated: true }, [0, 1]],
      [{ rated: false }, others(0, 1)],
      [{ starsAtMost: 2 }, [0]],
      [{ starsAtMost: 5 }, [0, 1]],
      [{ starsAtMost: -2_147_483_648 }, []],
      [{ reopened: true }, [3]],
      [{ reopened: false }, others(3)],
      [{ dangerous: true }, [6]],
      [{ dangerous: false }, others(6)],
      [{ withPhotos: true }, [5]],
      [{ withPhotos: false }, others(5)],
      [{ dangerous: true, channels: ['LETTER'] }, []],
    ];
    for (const [filter, matching] of expected) {
      expect([filter, await places(bed.dispatcher, filter)]).toEqual([filter, matching]);
    }
  });
});
