import 'reflect-metadata';
import { sql } from '@ns/platform';
import { addPhotosAndMails } from '../additions.ts';
import { type Filled, seedSignals, withBenchDatabase } from '../database.ts';
import { lineOf, type Measured, Timings } from '../timings.ts';
import { measureRecall, plantWords } from './recall.ts';
import { Screens } from './screens.ts';
import { valuesOf } from './values.ts';

/** Milliseconds within which 95 of 100 questions of each kind are to be answered. */
const target = 100;

async function measure({ database, rows, part, serverTime }: Filled): Promise<void> {
  const screens = new Screens(database, new Timings(serverTime), await valuesOf(database));
  const parts: Readonly<Record<string, () => AsyncGenerator<Measured>>> = {
    filters: () => screens.lists(),
    pages: () => screens.lastPages(),
    people: () => screens.people(),
    near: () => screens.near(),
    words: () => screens.words(),
    pairs: () => screens.pairs(),
  };
  if (part === undefined || part === 'recall') {
    await measureRecall(database);
  }
  console.log(`Questions over ${String(rows)} signals, pages of 50; ! misses ${String(target)} ms`);
  for (const [name, lines] of Object.entries(parts)) {
    if (part === undefined || part === name) {
      for await (const line of lines()) {
        console.log(lineOf(line, target));
      }
    }
  }
}

// `npm run bench:search [-- --rows 1000000] [-- --part words]`: 200,000 signals by default; parts are recall, filters,
// pages, people, near (`npm run bench:nearby`), words and pairs.
await withBenchDatabase({
  name: 'search',
  defaultRows: 200_000,
  fill: async (database, rows) => {
    await seedSignals(database, rows);
    await addPhotosAndMails(database);
    await sql`update signal set registration_state = 'NEEDS_ATTENTION', incoming_number = null, incoming_date = null
      where hashtext(id::text) % 2000 = 0`.execute(database.fork().getKysely());
    await plantWords(database);
  },
  measure,
});
