import { type Database, run, sql } from '@ns/platform';
import { stemsOf } from '@ns/signals';

const batch = 2_000;
const crowdBatch = 50_000;
const wordsOfOne = 14;

/** How a municipality of the bench is divided. */
export const departments = Array.from({ length: 10 }, (_, place) => `d${String(place)}`);
const categories = 40;
const settlements = 30;
const staff = 40;
const reporters = 100_000;
const givenNames = ['Иван', 'Мария', 'Георги', 'Елена', 'Димитър', 'Десислава', 'Николай', 'Радка', 'Петър', 'Стефка', 'Тодор', 'Виолета', 'Христо', 'Снежана', 'Васил', 'Галина'];

/** What every signal of the bench needs around it: menus, staff, a hundred thousand people with names from the given words. */
export async function prepareMunicipality(database: Database, familyNames: readonly string[]): Promise<void> {
  const em = database.fork();
  await run(em, sql`insert into department (code, name_bg, name_en, position) select code, code, code, place from unnest(${departments}::text[]) with ordinality as d (code, place)`);
  await run(em, sql`insert into settlement (code, name_bg, name_en, kind, lat, lon, position) select lpad(n::text, 5, '0'), 'С' || n, 'S' || n, 'village', 43.85, 25.95, n from generate_series(1, ${settlements}::int) n`);
  await run(em, sql`insert into category (code, name_bg, name_en, department_code, icon, position) values ('g', 'Г', 'G', 'd0', 'road', 0)`);
  await run(em, sql`
    insert into category (code, parent_code, name_bg, name_en, department_code, target_working_days, icon, position)
    select 'g.' || n, 'g', 'К' || n, 'C' || n, 'd' || n % 10, 10, 'road', n from generate_series(1, ${categories}::int) n`);
  await run(em, sql`drop index account_name_words`);
  await run(em, sql`
    insert into account (id, name, email, password_hash, role)
    select ('00000000-0000-4000-9000-' || lpad(to_hex(n), 12, '0'))::uuid,
      (${givenNames}::text[])[1 + n % ${givenNames.length}::int] || ' ' || initcap((${familyNames}::text[])[1 + (n * 7919) % ${familyNames.length}::int]),
      'p' || n || '@demo.test', 'x', case when n <= ${staff}::int then 'CLERK' else 'CITIZEN' end
    from generate_series(1, ${staff + reporters}::int) n`);
  await run(em, sql`create index account_name_words on account using gin (lower(name) gin_trgm_ops) where deleted_at is null`);
}

/** Writes signals with these descriptions, and what they are found by. Answers their ids in the order of the texts. */
export async function writeSignals(database: Database, texts: readonly string[], from: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let start = 0; start < texts.length; start += batch) {
    const part = texts.slice(start, start + batch).map((text, place) => ({ id: uuidOf(from + start + place), n: from + start + place, text, stems: stemsOf(text) }));
    const em = database.fork();
    const given = JSON.stringify(part);
    await run(em, sql`
      insert into signal (id, reference, access_code, client_key, channel, category_code, settlement_code, description, department_code, statutory_due_on, created_at)
      select r.id, 'NS-2026-' || lpad(r.n::text, 7, '0'), 'x', r.id, 'WEB', 'g.1', '00001', r.text, 'd' || r.n % 10, current_date + 60, now() - make_interval(secs => r.n * 30)
      from jsonb_to_recordset(${given}::jsonb) as r (id uuid, n int, text text)`);
    await run(em, sql`
      insert into signal_search (signal_id, stems, edition)
      select r.id, array_to_tsvector(array(select jsonb_array_elements_text(r.stems))), 1 from jsonb_to_recordset(${given}::jsonb) as r (id uuid, stems jsonb)`);
    await run(em, sql`
      insert into search_stem (stem) select distinct jsonb_array_elements_text(r.stems) from jsonb_to_recordset(${given}::jsonb) as r (stems jsonb) on conflict do nothing`);
    ids.push(...part.map(({ id }) => id));
  }
  return ids;
}

/**
 * Writes many signals of dictionary words, by the server itself: frequent words come often and most words rarely, as in
 * speech; one in twenty is open, the reporters and places are spread evenly over town and ten years.
 */
export async function writeCrowd(database: Database, words: readonly string[], count: number, from: number): Promise<void> {
  const em = database.fork();
  await run(em, sql`create table bench_word (place int primary key, word text not null, stems text[] not null)`);
  const given = JSON.stringify(words.map((word, place) => ({ place, word, stems: stemsOf(word) })));
  await run(em, sql`insert into bench_word select r.place, r.word, array(select jsonb_array_elements_text(r.stems)) from jsonb_to_recordset(${given}::jsonb) as r (place int, word text, stems jsonb)`);
  // Written without the indexes of words and places: made at the end, they take a tenth of the time.
  await run(em, sql`drop index signal_search_stems, signal_place`);
  for (let start = from; start < from + count; start += crowdBatch) await writeBatch(database, start, Math.min(start + crowdBatch, from + count) - 1, words.length);
  await run(em, sql`insert into search_stem (stem) select distinct unnest(stems) from bench_word on conflict do nothing`);
  await run(em, sql`create index signal_search_stems on signal_search using gin (stems)`);
  await run(em, sql`create index signal_place on signal using gist (point(lon, lat)) where lat is not null`);
  await run(em, sql`drop table bench_word`);
}

async function writeBatch(database: Database, first: number, last: number, words: number): Promise<void> {
  const isOpen = sql`(n % 20 = 0)`;
  await database.transaction(async (tx) => {
    await run(tx, sql`select setseed(${(first % 1_000) / 1_000})`);
    await run(tx, sql`
      create temp table bench_text on commit drop as
      select n, string_agg(w.word, ' ') as text, array_agg(s.stem) as stems
      from generate_series(${first}::int, ${last}::int) n
        cross join lateral (select floor(${words}::int * power(random(), 4))::int as place from generate_series(1, ${wordsOfOne}::int) i where n > 0) chosen
        join bench_word w on w.place = chosen.place cross join lateral (select w.stems[1] as stem) s
      group by n`);
    await run(tx, sql`
      insert into signal (id, reference, access_code, client_key, channel, category_code, settlement_code, description, department_code, statutory_due_on, service_due_on,
        created_at, updated_at, status, assignee_id, reporter_id, registration_state, incoming_number, incoming_date, lat, lon)
      select id, 'NS-' || (2026 - n % 10) || '-' || lpad(n::text, 7, '0'), 'x', id, 'WEB', 'g.' || (1 + (n * 31) % ${categories}), lpad((1 + (n * 17) % ${settlements})::text, 5, '0'), text, 'd' || (n * 13) % 10,
        at::date + 60, at::date + 14, at, at, (case when not ${isOpen} then (array['CLOSED', 'CLOSED', 'CLOSED', 'REJECTED', 'FORWARDED'])[1 + n % 5] else (array['RECEIVED', 'ASSIGNED', 'IN_PROGRESS'])[1 + (n / 20) % 3] end)::signal_status,
        case when n % 3 = 0 then null else ('00000000-0000-4000-9000-' || lpad(to_hex(1 + (n * 7) % ${staff}), 12, '0'))::uuid end,
        ('00000000-0000-4000-9000-' || lpad(to_hex(${staff} + 1 + (n * 101) % ${reporters}), 12, '0'))::uuid,
        'REGISTERED', '94-НС-' || n, at::date, 43.80 + random() * 0.1, 25.90 + random() * 0.15
      from (select n, text, ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
              now() - case when ${isOpen} then make_interval(mins => n % 43200) else make_interval(mins => (n::bigint * 7 % 5256000)::int) end as at from bench_text) made`);
    await run(tx, sql`
      insert into signal_search (signal_id, stems, edition)
      select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, array_to_tsvector(array(select distinct stem from unnest(stems) stem where stem is not null)), 1 from bench_text`);
  });
}

function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}
