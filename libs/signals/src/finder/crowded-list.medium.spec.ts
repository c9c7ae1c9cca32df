import { dayOf } from '@ns/municipality';
import { sql } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import type { StaffActor } from '../policies/signal-policies.ts';
import { SignalsTestBed } from '../testing/signals-test-bed.ts';
import {
  cursorOf,
  countSignals,
  listSignals,
  type SignalFilter,
  type SignalSort,
  signalSorts,
} from './signal-finder.ts';

/**
 * More than are fetched by their ids for a word (3,000) or by their places in a box (1,000); every fifth of them is of
 * ecology and lies outside.
 */
const crowd = 3_200;
const yesterday = dayOf(new Date(Date.now() - 86_400_000));
const town = [25.9, 43.8, 26, 43.9] as const;

/** Ids of all signals about potholes, newest first, with the columns of the filters. */
const bed = await SignalsTestBed.open();
const one = await bed.received({ description: 'Дупка пред входа.', location: { lat: 43.85, lon: 25.95 } });
await bed.received({
  category: 'roads.sign',
  answers: [],
  description: 'Угаснала лампа.',
  location: { lat: 43.85, lon: 25.95 },
});
const em = bed.database.fork();
await sql`
  insert into signal
  select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'reference', 'СГ-' || n,
    'client_key', gen_random_uuid(), 'created_at', s.created_at - n * interval '1 minute',
    'lat', 43.85 + case when n % 5 = 0 then 1 else 0 end, 'department_code', case when n % 5 = 0 then 'ecology'
      else s.department_code end))).*
  from signal s, generate_series(1, ${crowd}::int) n where s.id = ${one}`.execute(em.getKysely());
await sql`
  insert into signal_search select (jsonb_populate_record(f, jsonb_build_object('signal_id', s.id))).*
    from signal_search f, signal s where f.signal_id = ${one} and s.reference like 'СГ-%'
  on conflict do nothing`.execute(em.getKysely());
// More people of one name than are named by their ids (1,000), and more of another than whose signals are counted
// (150).
await sql`
  with people as (insert into account (name, email, password_hash, role) select case when n <= 2100
    then 'Мария Честова' else 'Мария Среднева' end, 'crowd' || n || '@demo.test', 'x', 'CITIZEN'
    from generate_series(1, 2400) n returning id, email)
  update signal s set reporter_id = people.id from people where people.email = 'crowd' || substr(s.reference,
    4) || '@demo.test'`.execute(em.getKysely());
const all = (
  await sql<{ id: string; department: string; lat: number; name: string }>`
  select s.id, s.department_code as department, s.lat, (select a.name from account a
    where a.id = s.reporter_id) as name from signal s join signal_search f on f.signal_id = s.id
    join signal_search o on o.signal_id = ${one} and o.stems = f.stems order by s.created_at desc, s.id desc`.execute(
    em.getKysely(),
  )
).rows;
expect(all).toHaveLength(crowd + 1);

async function firstPages(
  actor: StaffActor,
  filter: SignalFilter,
  sort: SignalSort = 'NEWEST',
): Promise<readonly string[]> {
  const met: string[] = [];
  let after: string | null = null;
  for (const first of [50, 50, 30]) {
    const page = (await listSignals(bed.database.fork(), { actor, filter, sort, first, after, language: 'BG' })).slice(
      0,
      first,
    );
    met.push(...page.map(({ id }) => id));
    const last = page.at(-1);
    after = last ? cursorOf(sort, last) : null;
  }
  return met;
}

describe('among thousands that answer', () => {
  it('a frequent word gives the newest, page by page, and a clerk only the own ones', async () => {
    expect(await firstPages(bed.dispatcher, { text: 'дупката' })).toEqual(all.slice(0, 130).map(({ id }) => id));
    expect(await firstPages(bed.otherClerk, { text: 'дупката' })).toEqual(
      all
        .filter(({ department }) => department === 'ecology')
        .slice(0, 130)
        .map(({ id }) => id),
    );
  });

  it('pages follow each other without gap or repetition in every order', async () => {
    for (const sort of signalSorts) {
      for (const filter of [
        { text: 'дупка' },
        { text: 'дупка', bbox: town },
        { text: 'дупка', from: yesterday },
        { text: 'дупка', to: yesterday },
        { bbox: town, categories: ['roads.pothole'] },
        { bbox: town, from: yesterday },
        { statuses: ['RECEIVED'] },
        { reporter: bed.reporterId },
      ] as const) {
        const inParts = await firstPages(bed.dispatcher, filter, sort);
        const atOnce = await listSignals(bed.database.fork(), {
          actor: bed.dispatcher,
          filter,
          sort,
          first: 129,
          after: null,
          language: 'BG',
        });
        expect(inParts).toHaveLength(130);
        expect(inParts).toEqual(atOnce.map(({ id }) => id));
      }
    }
  });

  it('a beginning that many stems have is looked for as one', async () => {
    await sql`
      insert into search_stem (stem) select 'дуп' || chr(1071 + n) || chr(1071 + n) from generate_series(1, 20) n
        on conflict do nothing`.execute(bed.kysely);
    expect(await firstPages(bed.dispatcher, { text: 'дуп' })).toEqual(all.slice(0, 130).map(({ id }) => id));
  });

  it('a frequent word with a rare one finds signals with both', async () => {
    expect(await firstPages(bed.dispatcher, { text: 'дупка лампа' })).toEqual([]);
  });

  it('a full box gives the newest within it, alone and with a frequent word', async () => {
    const inside = all
      .filter(({ lat }) => lat < 44)
      .slice(0, 130)
      .map(({ id }) => id);
    expect(await firstPages(bed.dispatcher, { bbox: town, text: 'дупка' })).toEqual(inside);
    expect(await firstPages(bed.dispatcher, { bbox: town, categories: ['roads.pothole'] })).toHaveLength(130);
  });

  it.each(['Честова', 'Среднева'])(
    'a name of many people gives the newest of them, page by page, and a clerk only the own ones: %s',
    async (name) => {
      const theirs = all.filter((signal) => signal.name === `Мария ${name}`);
      expect(await firstPages(bed.dispatcher, { text: name })).toEqual(theirs.slice(0, 130).map(({ id }) => id));
      expect(await firstPages(bed.otherClerk, { text: name })).toEqual(
        theirs
          .filter(({ department }) => department === 'ecology')
          .slice(0, 130)
          .map(({ id }) => id),
      );
    },
  );

  it('facet counts say when they are lower bounds', async () => {
    const counts = await countSignals(bed.database.fork(), bed.dispatcher, { text: 'дупка' });
    expect(counts.complete).toBe(false);
    expect((await countSignals(bed.database.fork(), bed.dispatcher, { text: 'лампа' })).complete).toBe(true);
  });
});
