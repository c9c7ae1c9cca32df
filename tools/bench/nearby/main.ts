import { type Database, sql } from '@ns/platform';
import { listNearbySignals, listPublicSignals } from '@ns/signals';
import { type Filled, withBenchDatabase } from '../database.ts';
import { prepareMunicipality } from '../search/municipality.ts';
import { lineOf, Timings } from '../search/timings.ts';

const batch = 50_000;
/** Milliseconds within which 95 of 100 questions about a place, and pages of the public list, are to be answered. */
const targets = { near: 5, list: 50 };
const centre = { lat: 43.8486, lon: 25.9546 };

/** Published signals around one town, denser towards its middle; one in ten is still open, one in five not public. */
async function writeTown(database: Database, count: number): Promise<void> {
  for (let start = 1; start <= count; start += batch) {
    await sql`
      insert into signal (id, reference, access_code, client_key, channel, category_code, settlement_code,
        description, department_code, statutory_due_on, created_at, status, published_at, lat, lon)
      select id, 'NS-2026-' || lpad(n::text, 7, '0'), 'x', id, 'WEB', 'g.' || (1 + n % 40), '00001',
        'Нередност ' || n, 'd' || n % 10, current_date + 60, now() - make_interval(secs => n),
        (case when n % 10 = 0 then 'IN_PROGRESS' else 'CLOSED' end)::signal_status, case when n % 5 <> 1 then now() end,
        ${centre.lat}::float8 + 0.02 * sqrt(-2 * ln(1 - random())) * cos(2 * pi() * random()),
          ${centre.lon}::float8 + 0.03 * sqrt(-2 * ln(1 - random())) * sin(2 * pi() * random())
      from (select n, gen_random_uuid() as id from generate_series(${start}::int,
        ${Math.min(start + batch - 1, count)}::int) n) made`.execute(database.fork().getKysely());
  }
  await sql`vacuum analyze signal`.execute(database.fork().getKysely());
}

/** Places from which people ask: all over the town, the middle included. */
function places(count: number): { readonly lat: number; readonly lon: number }[] {
  return Array.from({ length: count }, (_, n) => ({
    lat: centre.lat + 0.03 * Math.sin(n * 2.4) * Math.sqrt(n / count),
    lon: centre.lon + 0.04 * Math.cos(n * 2.4) * Math.sqrt(n / count),
  }));
}

async function fill(database: Database, size: number): Promise<void> {
  await prepareMunicipality(database, ['Петров']);
  await writeTown(database, size);
}

async function measure({ database, rows: size, serverTime }: Filled): Promise<void> {
  const timings = new Timings(serverTime);
  const asked = places(200);
  const near = (radiusMeters: number, categories?: readonly string[]) =>
    asked.map((place) => () => listNearbySignals(database.fork(), { ...place, radiusMeters, categories }));
  const list = (filter: Parameters<typeof listPublicSignals>[1]) => () =>
    listPublicSignals(database.fork(), filter, 20, null, 'BG');
  const boxes = asked.map(({ lat, lon }) => [lon - 0.003, lat - 0.002, lon + 0.003, lat + 0.002] as const);
  const questions: readonly (readonly [name: string, asks: readonly (() => Promise<unknown>)[], target: number])[] = [
    ['near, 250 m', near(250), targets.near],
    ['near, 250 m, one category', near(250, ['g.1', 'g.11']), targets.near],
    ['near, 2000 m', near(2000), targets.near],
    ['near, 2000 m, one category', near(2000, ['g.1', 'g.11']), targets.near],
    ['public list', asked.map(() => list({})), targets.list],
    ['public list, one category', asked.map(() => list({ categories: ['g.7'] })), targets.list],
    ['public list, a street’s box', boxes.map((bbox) => list({ bbox })), targets.list],
  ];
  console.log(`${String(size)} signals; ! misses the target`);
  for (const [name, asks, target] of questions) {
    console.log(lineOf(await timings.measured(name, asks), target));
  }
  const plan = (
    await sql<{ 'QUERY PLAN': string }>`
    explain select id from signal s where s.published_at is not null and s.lat is not null
      and s.status in ('RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER')
      and point(s.lon, s.lat) <@ box(point(25.952, 43.846), point(25.958, 43.851)) order by point(s.lon,
        s.lat) <-> point(25.955, 43.8485) limit 200`.execute(database.fork().getKysely())
  ).rows;
  console.log(plan.map((line) => `  ${line['QUERY PLAN']}`).join('\n'));
}

// `npm run bench:nearby [-- --rows 1000000] [-- --port 5499] [-- --keep /tmp/filled]`: a million signals by default.
await withBenchDatabase({ name: 'nearby', defaultRows: 1_000_000, fill, measure });
