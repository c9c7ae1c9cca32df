import { rows, run, sql } from '@ns/platform';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { FactLineWriter } from '../http/fact-lines.ts';
import { InsightsStage, seededRandom } from '../testing/insights-stage.ts';
import { factColumnNames } from './fact-cells.ts';
import { copiedFacts } from './fact-copy.ts';
import { factsAfter } from './fact-pages.ts';
import { keepFacts } from './keep-facts.ts';

let stage: InsightsStage;
beforeAll(async () => {
  stage = await InsightsStage.open(inject('postgresUrl'));
});
afterAll(() => stage.close());

/** All lines, read in pages of ten. */
async function copied(updatedSince: Date | null = null): Promise<readonly string[]> {
  const writer = new FactLineWriter('ndjson');
  const lines: string[] = [];
  for await (const page of copiedFacts(stage.database, { updatedSince, pageRows: 10 })) {
    lines.push(...writer.write(page).toString().trimEnd().split('\n'));
  }
  return lines;
}

describe('copied facts', () => {
  it('are none in an empty database', async () => {
    expect(await copied()).toEqual([]);
  });

  it('are those of the pages, in their order, whatever a number is made of and wherever the server lies', async () => {
    const random = seededRandom(12);
    const ids: string[] = [];
    for (let count = 0; count < 30; count += 1) {
      ids.push(await stage.signal(random));
    }
    await stage.database.transaction((tx) => keepFacts(tx, ids));
    const em = stage.database.fork();
    await run(em, sql`update signal_fact set incoming_number = E'№ "5"\t\\\\N, \n=1\x01' where id = ${ids[3] ?? ''}`);
    await run(
      em,
      sql`do $$ begin execute format('alter database %I set timezone = ''Asia/Kathmandu''',
      current_database()); end $$`,
    );
    const facts = await factsAfter(em, { after: null, updatedSince: null, limit: 1_000, language: 'EN' });
    expect(facts).toHaveLength(30);
    expect(await copied()).toEqual(
      facts.map((fact) => JSON.stringify(Object.fromEntries(factColumnNames.map((name) => [name, fact[name]])))),
    );
  });

  it('may be those that changed since a moment', async () => {
    const [first] = await rows(
      stage.database.fork(),
      sql<{ id: string }>`update signal_fact set updated_at = '2030-01-01T00:00:00.500Z'
        where id = (select min(id::text)::uuid from signal_fact) returning id`,
    );
    const since = await copied(new Date('2030-01-01T00:00:00.500Z'));
    expect(since.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual([first?.id]);
    expect(await copied(new Date('2030-01-01T00:00:00.501Z'))).toEqual([]);
  });
});
