import { type Database, sql } from '@ns/platform';
import { matching } from '@ns/signals';
import { type Filled, withBenchDatabase } from '../database.ts';
import { usualBeginning, writeCrowd } from './crowd.ts';
import { type FormPair, inflectedPairs } from './dictionary.ts';
import { prepareMunicipality } from './municipality.ts';
import { uuidOf, writeSignals } from './planted.ts';
import { changingWords, evenly, inLatin, misspelt } from './samples.ts';
import { Screens, type Sought } from './screens.ts';
import { lineOf, type Measured, Timings } from './timings.ts';

/** What is looked for, and the signal that has to be found by it. */
interface Trial {
  readonly text: string;
  readonly signalId: string;
}

/** Milliseconds within which 95 of 100 questions of each kind are to be answered. */
const target = 100;

const share = (part: number, whole: number): string =>
  `${((100 * part) / whole).toFixed(1)} %  (${String(part)} of ${String(whole)})`;

async function recall(database: Database, trials: readonly Trial[]): Promise<string> {
  let hits = 0;
  for (const { text, signalId } of trials) {
    const em = database.fork();
    if (
      (
        await sql`select 1 from signal s where s.id = ${signalId}::uuid and ${await matching(em, { text })}`.execute(
          em.getKysely(),
        )
      ).rows[0]
    ) {
      hits += 1;
    }
  }
  return share(hits, trials.length);
}

/** The same pairs under the ways that were not chosen. */
async function otherWays(database: Database, pairs: readonly FormPair[]): Promise<void> {
  const given = JSON.stringify(pairs);
  const ways = {
    'anywhere in the text (ilike)': sql`form like '%' || lemma || '%'`,
    'full text, simple': sql`to_tsvector('simple', form) @@ plainto_tsquery('simple', lemma)`,
    'full text, russian stems': sql`to_tsvector('russian', form) @@ plainto_tsquery('russian', lemma)`,
  };
  for (const [name, way] of Object.entries(ways)) {
    const row = (
      await sql<{
        n: number;
      }>`select count(*)::int as n from jsonb_to_recordset(${given}::jsonb) as p (lemma text, form text) where ${way}`.execute(
        database.fork().getKysely(),
      )
    ).rows[0];
    console.log(`  ${name.padEnd(30)} ${share(row?.n ?? 0, pairs.length)}`);
  }
}

interface Sample {
  readonly pairs: readonly FormPair[];
  /** words that are planted as they are */
  readonly plain: readonly string[];
  readonly rare: readonly string[];
  /** all words, the most frequent ones of the crowd first */
  readonly mixed: readonly string[];
  readonly names: readonly string[];
}

function sample(): Sample {
  const all = inflectedPairs();
  const lemmas = [...new Set(all.map(({ lemma }) => lemma))];
  const mixed = lemmas
    .map((word, place) => ({ word, order: (place * 7_919) % lemmas.length }))
    .toSorted((one, other) => one.order - other.order)
    .map(({ word }) => word);
  return {
    pairs: [...evenly(all, 800), ...changingWords],
    plain: evenly(
      lemmas.filter((word) => word.length >= 5),
      200,
    ),
    rare: evenly(lemmas, 200),
    mixed,
    names: evenly(
      lemmas.filter((word) => word.length >= 6),
      200,
    ),
  };
}

async function fill(database: Database, size: number): Promise<void> {
  const { pairs, plain, mixed, names } = sample();
  await prepareMunicipality(database, names);
  await writeSignals(
    database,
    [...pairs.map(({ form }) => form), ...plain].map((word) => `Нередност: ${word}`),
    1,
  );
  await writeCrowd(database, mixed, size, pairs.length + plain.length + 1);
  await sql`vacuum analyze`.execute(database.fork().getKysely());
}

async function measureRecall(database: Database, size: number): Promise<void> {
  const { pairs, plain } = sample();
  const trials = (as: (word: string, place: number) => string): readonly Trial[] =>
    plain.map((word, place) => ({ text: as(word, place), signalId: uuidOf(1 + pairs.length + place) }));
  const kinds = {
    'inflected forms': pairs.map(({ lemma }, place) => ({ text: lemma, signalId: uuidOf(1 + place) })),
    'Latin, by the law': trials((word) => inLatin(word, 'official')),
    'Latin, as in messages': trials((word) => inLatin(word, 'chat')),
    'one slip of the finger': trials(misspelt),
  };
  console.log(`Recall over ${String(size)} signals`);
  for (const [name, asked] of Object.entries(kinds)) {
    console.log(`  ${name.padEnd(30)} ${await recall(database, asked)}`);
  }
  console.log('Inflected forms, other ways');
  await otherWays(database, pairs);
}

async function measure({ database, rows: size, part, serverTime }: Filled): Promise<void> {
  const { rare, mixed, names } = sample();
  const sought: Sought = {
    rare: evenly(rare, 40),
    frequent: [usualBeginning.split(' ')[2] ?? '', ...mixed.slice(0, 39)],
    names: names.slice(0, 40),
  };
  const screens = new Screens(database, new Timings(serverTime));
  const parts: Readonly<Record<string, () => AsyncGenerator<Measured>>> = {
    filters: () => screens.filters(),
    pages: () => screens.lastPages(),
    people: () => screens.people(sought),
    neighbours: () => screens.neighbours(),
    words: () => screens.words(sought),
    pairs: () => screens.pairs(),
  };
  if (part === undefined || part === 'recall') {
    await measureRecall(database, size);
  }
  console.log(
    `Time of the console’s questions over ${String(size)} signals, pages of 50; ! misses ${String(target)} ms`,
  );
  for (const [name, lines] of Object.entries(parts)) {
    if (part !== undefined && part !== name) {
      continue;
    }
    for await (const line of lines()) {
      console.log(lineOf(line, target));
    }
  }
}

// `npm run bench:search [-- --rows 1000000] [-- --port 5499] [-- --keep /tmp/filled] [-- --part words]`: 200,000
// signals by default; parts are recall, filters, pages, people, neighbours, words and pairs.
await withBenchDatabase({ name: 'search', defaultRows: 200_000, fill, measure });
