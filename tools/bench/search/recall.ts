import { type Database, sql } from '@ns/platform';
import { matching, stemsOf } from '@ns/signals';
import { inflectedPairs } from './dictionary.ts';
import { changingWords, evenly, inLatin, misspelt } from './samples.ts';

/** What is looked for, and the signal that has to be found by it. */
interface Trial {
  readonly text: string;
  readonly signalId: string;
}

/** Inflected forms of the dictionary, and words that are looked for as they are. */
function sample() {
  const all = inflectedPairs();
  const lemmas = [...new Set(all.map(({ lemma }) => lemma))].filter((word) => word.length >= 5);
  return { pairs: [...evenly(all, 800), ...changingWords], plain: evenly(lemmas, 200) };
}

/** Writes signals each of which has one word that is looked for afterwards. */
export async function plantWords(database: Database): Promise<void> {
  const { pairs, plain } = sample();
  const given = [...pairs.map(({ form }) => form), ...plain].map((word, index) => {
    const text = `Нередност: ${word}`;
    return { id: idOf(index), n: index, text, stems: stemsOf(text) };
  });
  const rows = sql`jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r (id uuid, n int, text text, stems jsonb)`;
  const kysely = database.fork().getKysely();
  await sql`
    insert into signal (id, reference, access_code, client_key, channel, category_code, settlement_code, description,
      department_code, statutory_due_on, promise_kind, promised_on, created_at)
    select r.id, 'NS-2000-' || lpad(r.n::text, 6, '0'), 'x', r.id, 'WEB', s.category_code, s.settlement_code, r.text,
      s.department_code, current_date + 60, 'TERM', current_date + 60, now() - make_interval(secs => r.n * 30)
    from ${rows} cross join (select * from signal limit 1) s`.execute(kysely);
  await sql`
    insert into signal_search (signal_id, stems, edition)
    select r.id, array_to_tsvector(array(select jsonb_array_elements_text(r.stems))), 1 from ${rows}`.execute(kysely);
  await sql`
    insert into search_stem (stem) select distinct jsonb_array_elements_text(r.stems) from ${rows}
    on conflict do nothing`.execute(kysely);
}

/** Prints how many of the planted words are found by another form, in Latin or with a slip. */
export async function measureRecall(database: Database): Promise<void> {
  const { pairs, plain } = sample();
  const trials = (as: (word: string, index: number) => string): readonly Trial[] =>
    plain.map((word, index) => ({ text: as(word, index), signalId: idOf(pairs.length + index) }));
  const kinds = {
    'inflected forms': pairs.map(({ lemma }, index) => ({ text: lemma, signalId: idOf(index) })),
    'Latin, by the law': trials((word) => inLatin(word, 'official')),
    'Latin, as in messages': trials((word) => inLatin(word, 'chat')),
    'one slip of the finger': trials(misspelt),
  };
  console.log('Planted words that are found');
  for (const [name, asked] of Object.entries(kinds)) {
    let hits = 0;
    for (const { text, signalId } of asked) {
      const em = database.fork();
      const { rows } = await sql`
        select 1 from signal s where s.id = ${signalId}::uuid and ${await matching(em, { text })}`.execute(
        em.getKysely(),
      );
      hits += rows.length;
    }
    const share = ((100 * hits) / asked.length).toFixed(1);
    console.log(`  ${name.padEnd(30)} ${share} %  (${String(hits)} of ${String(asked.length)})`);
  }
}

function idOf(index: number): string {
  return `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
}
