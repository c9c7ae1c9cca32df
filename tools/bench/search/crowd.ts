import { type Database, run, sql } from '@ns/platform';
import { stemsOf } from '@ns/signals';

const batch = 2_000;
const wordsOfOne = 14;

/** What every signal of the bench needs around it. */
export async function prepareMunicipality(database: Database): Promise<void> {
  const em = database.fork();
  await run(em, sql`insert into department (code, name_bg, name_en, position) values ('a', 'А', 'A', 1), ('b', 'Б', 'B', 2), ('c', 'В', 'C', 3), ('d', 'Г', 'D', 4)`);
  await run(em, sql`insert into settlement (code, name_bg, name_en, kind, lat, lon, position) values ('63427', 'Русе', 'Ruse', 'city', 43.85, 25.95, 1)`);
  await run(em, sql`insert into category (code, parent_code, name_bg, name_en, department_code, target_working_days, icon, position, photo_on_resolve)
    values ('g', null, 'Г', 'G', 'a', null, 'road', 1, false), ('g.x', 'g', 'Х', 'X', 'a', 10, 'road', 2, false)`);
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
      select r.id, 'NS-2026-' || lpad(r.n::text, 7, '0'), 'x', r.id, 'WEB', 'g.x', '63427', r.text, chr(97 + r.n % 4), current_date + 60, now() - make_interval(secs => r.n * 30)
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

/** Texts of dictionary words; frequent words come often and most words rarely, as in speech. The same at every run. */
export function* crowdOf(words: readonly string[], count: number): Generator<string> {
  let seed = 20_261_124;
  const next = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  for (let made = 0; made < count; made += 1) {
    yield Array.from({ length: wordsOfOne }, () => words[Math.floor(words.length * next() ** 4)] ?? '').join(' ');
  }
}

function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}
