import { type Database, sql } from '@ns/platform';
import { stemsOf } from '@ns/signals';

const batch = 2_000;

/** Writes the newest signals of the bench, with these descriptions and what they are found by. */
export async function writeSignals(database: Database, texts: readonly string[], from: number): Promise<void> {
  for (let start = 0; start < texts.length; start += batch) {
    const part = texts.slice(start, start + batch).map((text, place) => ({
      id: uuidOf(from + start + place),
      n: from + start + place,
      text,
      stems: stemsOf(text),
    }));
    const em = database.fork();
    const given = JSON.stringify(part);
    await sql`
      insert into signal (id, reference, access_code, client_key, channel, category_code, settlement_code,
        description, department_code, statutory_due_on, created_at)
      select r.id, 'NS-2026-' || lpad(r.n::text, 7, '0'), 'x', r.id, 'WEB', 'g.1', '00001', r.text, 'd' || r.n % 10,
        current_date + 60, now() - make_interval(secs => r.n * 30)
      from jsonb_to_recordset(${given}::jsonb) as r (id uuid, n int, text text)`.execute(em.getKysely());
    await sql`
      insert into signal_search (signal_id, stems, edition)
      select r.id, array_to_tsvector(array(select jsonb_array_elements_text(r.stems))), 1
      from jsonb_to_recordset(${given}::jsonb) as r (id uuid, stems jsonb)`.execute(em.getKysely());
    await sql`
      insert into search_stem (stem) select distinct jsonb_array_elements_text(r.stems)
        from jsonb_to_recordset(${given}::jsonb) as r (stems jsonb) on conflict do nothing`.execute(em.getKysely());
  }
}

/** Id of the n-th signal. */
export function uuidOf(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}
