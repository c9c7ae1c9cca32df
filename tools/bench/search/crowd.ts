import { readFile } from 'node:fs/promises';
import { type Database, sql } from '@ns/platform';
import { stemsOf } from '@ns/signals';
import { categories, reporters, settlements, staff } from './municipality.ts';

const crowdBatch = 50_000;
const wordsOfOne = 10;
const years = 10;
/** Begins three of ten descriptions: words that stand in very many signals. */
export const usualBeginning = 'Моля, вземете мерки.';

/**
 * Writes many signals by the server itself, as ten years leave them: oldest first, most of them closed, categories,
 * settlements, departments and reporters uneven, a category mostly with its own department. A description is a
 * sentence that somebody could have written and dictionary words, of which a few come often and most rarely.
 */
export async function writeCrowd(
  database: Database,
  words: readonly string[],
  count: number,
  from: number,
): Promise<void> {
  const em = database.fork();
  // A number from 0 to 1 that looks random and is the same in every run.
  await sql`create function bench_chance(n bigint, what int) returns double precision language sql immutable parallel safe
    return (hashint8extended(n, what) & 2147483647) / 2147483648.0::double precision`.execute(em.getKysely());
  await keepTexts(database, 'bench_word', words);
  const sentences = (await readFile('tools/bench/category-suggestion/sentences.jsonl', 'utf8'))
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  await keepTexts(database, 'bench_sentence', sentences);
  const indexes = (
    await sql<{ name: string; made: string }>`
    select indexname as name, indexdef as made from pg_indexes where tablename in ('signal', 'signal_search')
      and indexname not in (select conname from pg_constraint)`.execute(em.getKysely())
  ).rows;
  // Indexes made at the end take a tenth of the time.
  for (const { name } of indexes) {
    await sql`drop index ${sql.ref(name)}`.execute(em.getKysely());
  }
  for (let start = 0; start < count; start += crowdBatch) {
    await writeBatch(database, {
      first: start,
      last: Math.min(start + crowdBatch, count) - 1,
      from,
      count,
      words: words.length,
      sentences: sentences.length,
    });
  }
  await sql`insert into search_stem (stem) select distinct unnest(stems) from bench_word union
      select distinct unnest(stems) from bench_sentence on conflict do nothing`.execute(em.getKysely());
  await sql`insert into search_stem (stem) select unnest(${stemsOf(usualBeginning)}::text[]) on conflict do nothing`.execute(
    em.getKysely(),
  );
  await database.transaction(async (tx) => {
    await sql`set local maintenance_work_mem = '512MB'`.execute(tx.getKysely());
    for (const { made } of indexes) {
      await sql`${sql.raw(made)}`.execute(tx.getKysely());
    }
  });
  await sql`drop table bench_word, bench_sentence`.execute(em.getKysely());
}

async function keepTexts(database: Database, table: string, texts: readonly string[]): Promise<void> {
  const em = database.fork();
  await sql`create table ${sql.table(table)} (place int primary key, word text not null, stems text[] not null)`.execute(
    em.getKysely(),
  );
  const given = JSON.stringify(texts.map((word, place) => ({ place, word, stems: stemsOf(word) })));
  await sql`
    insert into ${sql.table(table)} select r.place, r.word, array(select jsonb_array_elements_text(r.stems))
      from jsonb_to_recordset(${given}::jsonb) as r (place int, word text, stems jsonb)`.execute(em.getKysely());
}

interface Batch {
  readonly first: number;
  readonly last: number;
  /** number of the first signal of all */
  readonly from: number;
  readonly count: number;
  readonly words: number;
  readonly sentences: number;
}

async function writeBatch(database: Database, { first, last, from, count, words, sentences }: Batch): Promise<void> {
  await database.transaction(async (tx) => {
    // What the rows point to is there: the bench has made it.
    await sql`set local session_replication_role = replica`.execute(tx.getKysely());
    await sql`
      create temp table bench_text on commit drop as
      select n, (case when bench_chance(n, 1) < 0.3 then ${usualBeginning}::text || ' '
        else '' end) || (array_agg(b.word))[1] || ' ' || string_agg(w.word, ' ') as text,
        (case when bench_chance(n, 1) < 0.3 then ${stemsOf(usualBeginning)}::text[]
          else '{}'::text[] end) || array_agg(w.stems[1]) as stems
      from generate_series(${first}::bigint, ${last}::bigint) n cross join generate_series(1, ${wordsOfOne}::int) i
        join bench_word w on w.place = floor(${words}::int * power(bench_chance(n * 16 + i, 2), 4))::int
        join bench_sentence b on b.place = floor(${sentences}::int * bench_chance(n, 3))::int
      group by n`.execute(tx.getKysely());
    await sql`
      insert into signal (id, reference, access_code, client_key, channel, category_code, settlement_code,
        description, department_code, statutory_due_on, service_due_on,
        created_at, updated_at, status_since, status, open_question, status_before_question, assignee_id,
          reporter_id, registration_state, incoming_number, incoming_date, lat, lon, published_at, stars)
      select id, 'NS-' || extract(year from at) || '-' || lpad(n::text, 7, '0'), 'x', id, channel, 'g.' || category,
        lpad(settlement::text, 5, '0'), text, department, (at + interval '2 months')::date,
        case when category % 8 > 0 then at::date + 7 + category end, at, changed, changed, status, case
          when status = 'AWAITING_REPORTER' then 'Къде?' end, case when status = 'AWAITING_REPORTER'
          then 'ASSIGNED' end::signal_status,
        case when bench_chance(n, 11) < (case status when 'RECEIVED' then 0.1 when 'ASSIGNED' then 0.6 else 0.9 end)
          then ${accountFrom(sql`1 + floor(${staff}::int * power(bench_chance(n, 12), 2))`)} end,
        case when bench_chance(n, 13) < 0.97
          then ${accountFrom(sql`1 + ${staff}::int + floor(${reporters}::int * power(bench_chance(n, 14), 2))`)} end,
        registration, case when registration = 'REGISTERED' then '94-НС-' || n end, case
          when registration = 'REGISTERED' then at::date end,
        case when located then 43.85 + (settlement - 1) * 0.01 + 0.02 * (bench_chance(n, 15) + bench_chance(n,
          16) - 1) end,
        case when located then 25.95 + (settlement - 1) * 0.01 + 0.03 * (bench_chance(n, 17) + bench_chance(n,
          18) - 1) end,
        case when status <> 'WITHDRAWN' and bench_chance(n, 19) < 0.4 then changed end,
        case when status in ('RESOLVED', 'CLOSED') and bench_chance(n, 27) < 0.3
          then 1 + floor(5 * bench_chance(n, 28)) end
      from (select made.*, case when open then at + (now() - at) * bench_chance(n, 20) else least(now(),
        at + interval '90 days' * power(bench_chance(n, 21), 2)) end as changed,
          (case when open then (array['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'IN_PROGRESS',
            'AWAITING_REPORTER'])[1 + floor(5 * bench_chance(n, 5))]
            when bench_chance(n, 5) < 0.8 then 'CLOSED' else (array['RESOLVED', 'FORWARDED', 'FORWARDED', 'REJECTED',
              'REJECTED', 'DUPLICATE', 'WITHDRAWN'])[1 + floor(7 * bench_chance(n, 6))] end)::signal_status as status,
          (case when bench_chance(n, 7) < (case when open then 0.02 else 0.0001 end) then 'PENDING'
            when bench_chance(n, 7) > 0.9995 then 'NEEDS_ATTENTION'
            else 'REGISTERED' end)::registration_state as registration,
          case when bench_chance(n, 8) < 0.0002 then 'd11' when bench_chance(n, 8) < 0.001 then 'd10'
            when bench_chance(n, 8) < 0.95 then 'd' || category % 10 else 'd' || floor(10 * bench_chance(n,
            9)) end as department,
          (array['WEB', 'WEB', 'WEB', 'WEB', 'WEB', 'MOBILE', 'MOBILE', 'MOBILE', 'PHONE',
            'DESK'])[1 + floor(10 * bench_chance(n, 10))]::signal_channel as channel
        from (select aged.*, bench_chance(n, 22) < (case when age < interval '30 days' then 0.7
          when age < interval '90 days' then 0.2 when age < interval '1 year' then 0.05 else 0.005 end) as open from (
            select n + ${from}::bigint as n, text, ${signalFrom(sql`n + ${from}::bigint`)} as id, now() - age as at,
              age, 1 + floor(${categories}::int * power(bench_chance(n, 23), 2))::int as category,
              case when bench_chance(n, 24) < 0.8 then 1 else 2 + floor(${settlements - 1}::int *
                power(bench_chance(n, 25), 2))::int end as settlement, bench_chance(n, 26) < 0.85 as located
            from (select n, text, make_interval(years => ${years}::int) * (1 - n / ${count}::double
              precision) + interval '10 hours' as age from bench_text) t) aged) made) whole order by n`.execute(
      tx.getKysely(),
    );
    await sql`
      insert into signal_event (signal_id, type, at, actor_kind, status)
      select s.id, e.type, s.created_at, 'SYSTEM', s.status
      from bench_text t join signal s on s.id = ${signalFrom(sql`t.n + ${from}::bigint`)}
        cross join unnest(case when bench_chance(t.n, 29) < 0.02 then array['received', 'assigned', 'reopened']
          else array['received', 'assigned'] end) e (type)`.execute(tx.getKysely());
    await sql`
      insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id,
        position)
      select gen_random_uuid(), ${accountFrom(sql`1`)}, 'READY', 1, 1, 1, 1, 'x', now(), s.id, 0
      from bench_text t join signal s on s.id = ${signalFrom(sql`t.n + ${from}::bigint`)}
      where bench_chance(t.n, 30) < 0.6`.execute(tx.getKysely());
    await sql`
      insert into signal_search (signal_id, stems, edition)
      select s.id, array_to_tsvector(array(select distinct stem from unnest(t.stems || b.stems) stem
        where stem is not null)), 1
      from bench_text t join bench_sentence b on b.place = floor(${sentences}::int * bench_chance(t.n, 3))::int
        join signal s on s.id = ${signalFrom(sql`t.n + ${from}::bigint`)} order by t.n`.execute(tx.getKysely());
  });
}

function accountFrom(number: ReturnType<typeof sql>) {
  return sql`('00000000-0000-4000-9000-' || lpad(to_hex((${number})::bigint), 12, '0'))::uuid`;
}

function signalFrom(number: ReturnType<typeof sql>) {
  return sql`('00000000-0000-4000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}
