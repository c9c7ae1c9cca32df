import { type Database, firstRow, run, sql } from '@ns/platform';
import { listSignals, matching } from '@ns/signals';
import { withBenchDatabase } from '../database.ts';
import { departments, prepareMunicipality, writeCrowd, writeSignals } from './crowd.ts';
import { type FormPair, inflectedPairs } from './dictionary.ts';
import { measureScreens } from './screens.ts';
import { lineOf, measured } from './timings.ts';
import { changingWords, evenly, inLatin, misspelt } from './samples.ts';

/** What is looked for, and the signal that has to be found by it. */
interface Trial {
  readonly text: string;
  readonly signalId: string;
}

/** Milliseconds within which 95 of 100 questions are to be answered. */
const target = 50;

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %  (${String(part)} of ${String(whole)})`;

async function recall(database: Database, trials: readonly Trial[]): Promise<string> {
  let hits = 0;
  for (const { text, signalId } of trials) {
    const em = database.fork();
    if (await firstRow(em, sql`select 1 from signal s where s.id = ${signalId}::uuid and ${await matching(em, { text })}`)) hits += 1;
  }
  return share(hits, trials.length);
}

/** The same pairs under the ways that were not chosen. */
async function otherWays(database: Database, pairs: readonly FormPair[]): Promise<void> {
  const given = JSON.stringify(pairs);
  const ways = { 'anywhere in the text (ilike)': sql`form like '%' || lemma || '%'`, 'full text, simple': sql`to_tsvector('simple', form) @@ plainto_tsquery('simple', lemma)`, 'full text, russian stems': sql`to_tsvector('russian', form) @@ plainto_tsquery('russian', lemma)` };
  for (const [name, way] of Object.entries(ways)) {
    const row = await firstRow(database.fork(), sql<{ n: number }>`select count(*)::int as n from jsonb_to_recordset(${given}::jsonb) as p (lemma text, form text) where ${way}`);
    console.log(`  ${name.padEnd(30)} ${share(row?.n ?? 0, pairs.length)}`);
  }
}

async function timings(database: Database, name: string, texts: readonly string[], mine: readonly string[] | null): Promise<void> {
  const actor = mine === null ? { id: 'x', kind: 'DISPATCHER' as const, departments: [] } : { id: 'x', kind: 'CLERK' as const, departments: mine };
  const asks = texts.map((text) => () => listSignals(database.fork(), { actor, filter: { text }, sort: 'NEWEST', first: 50, after: null, language: 'BG' }));
  console.log(lineOf(await measured(name, asks), target));
}

async function measure(database: Database, size: number): Promise<void> {
  const all = inflectedPairs();
  const lemmas = [...new Set(all.map(({ lemma }) => lemma))];
  const pairs = [...evenly(all, 800), ...changingWords];
  const plain = evenly(lemmas.filter((word) => word.length >= 5), 200);
  const rare = evenly(lemmas, 200);
  const names = evenly(lemmas.filter((word) => word.length >= 6), 200);
  await prepareMunicipality(database, names);
  const pairIds = await writeSignals(database, pairs.map(({ form }) => `Нередност: ${form}`), 1);
  const plainIds = await writeSignals(database, plain.map((word) => `Нередност: ${word}`), pairs.length + 1);
  const mixed = lemmas.map((word, place) => ({ word, order: (place * 7_919) % lemmas.length })).toSorted((one, other) => one.order - other.order).map(({ word }) => word);
  await writeCrowd(database, mixed, size, pairs.length + plain.length + 1);
  await run(database.fork(), sql`vacuum analyze`);

  const trials = (as: (word: string, place: number) => string): readonly Trial[] => plain.map((word, place) => ({ text: as(word, place), signalId: plainIds[place] ?? '' }));
  console.log(`Recall over ${String(size)} signals`);
  console.log(`  ${'inflected forms'.padEnd(30)} ${await recall(database, pairs.map(({ lemma }, place) => ({ text: lemma, signalId: pairIds[place] ?? '' })))}`);
  console.log(`  ${'Latin, by the law'.padEnd(30)} ${await recall(database, trials((word) => inLatin(word, 'official')))}`);
  console.log(`  ${'Latin, as in messages'.padEnd(30)} ${await recall(database, trials((word) => inLatin(word, 'chat')))}`);
  console.log(`  ${'one slip of the finger'.padEnd(30)} ${await recall(database, trials(misspelt))}`);
  console.log('Inflected forms, other ways');
  await otherWays(database, pairs);
  console.log(`Time of one page of 50, newest first; ! misses ${String(target)} ms`);
  const frequent = mixed.slice(0, 50);
  for (const [who, mine] of [['everything', null], ['a clerk', departments.slice(0, 2)]] as const) {
    await timings(database, `rare words, ${who}`, rare, mine);
    await timings(database, `frequent words, ${who}`, frequent, mine);
    await timings(database, `two words, ${who}`, rare.map((word, place) => `${frequent[place % 50] ?? ''} ${word}`), mine);
  }
  await timings(database, 'a reference', Array.from({ length: 50 }, (_, place) => `ns-2026-${String(1 + place * 31).padStart(7, '0')}`), null);
  console.log('Time of the console’s other questions');
  for await (const line of measureScreens(database, { rare, frequent }, names.slice(0, 40))) console.log(lineOf(line, target));
}

// `npm run bench:search [-- --rows 1000000] [-- --port 5499]`: 200,000 signals unless told otherwise, in a database of its own.
await withBenchDatabase('search', 200_000, measure);
