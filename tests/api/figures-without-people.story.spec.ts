import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { eventually, registerCitizen, signIn, step, submit } from '../support/index.ts';
import { queriesOfEverything, type QueryOfDepth } from '../support/walk-schema.ts';
import { storySystem } from '../support/story-system.ts';

/** What was planted wherever people write: a name, a telephone, an address, an e-mail, a rare word. */
const planted = /Планиран|0888 ?123 ?456|088-?8123456|planted@demo\.test|Кукумявка/i;
const words = 'Кукумявка: тел. 0888 123 456, planted@demo.test, пред дома на Планиран Човек.';

const system = await storySystem();
const tool = system.graphql.as({ token: system.apiToken });
const [citizen, clerk] = await Promise.all([registerCitizen(system), signIn(system, 'clerk.ecology@demo.test')]);
const place = { address: 'ул. Планирана 77', entrance: 'вх. Кукумявка', approach: 'през двора на Планиран' };
const signal = await submit(citizen, { description: words, ...place });
const write = (document: string) => clerk.api.request(document, { id: signal.id, words });
await write('mutation ($id: ID!, $words: String!) { addNote(signalId: $id, text: $words) { __typename } }');
await step(clerk, signal.id, 'IN_PROGRESS', { message: words });
await step(clerk, signal.id, 'AWAITING_REPORTER', { message: words });
await citizen.api.request(
  'mutation ($id: ID!, $words: String!) { answerQuestion(signalId: $id, text: $words) { __typename } }',
  { id: signal.id, words },
);
await step(clerk, signal.id, 'RESOLVED', { message: words });
await eventually(async () => {
  const { signalFacts } = await tool.request<{ signalFacts: { edges: { node: { id: string; status: string } }[] } }>(
    '{ signalFacts(first: 1000) { edges { node { id status } } } }',
  );
  return signalFacts.edges.some(({ node }) => node.id === signal.id && node.status === 'RESOLVED');
}, 'the resolved signal is among the facts');

const get = (path: string) =>
  fetch(`${system.url}${path}`, { headers: { authorization: `Bearer ${system.apiToken}` } });

/** As much as an address takes: unknown parameters are refused. */
function parametersOf(path: string): string {
  const days = '?from=2026-01-01&to=2099-01-01';
  if (path.startsWith('/bi/stats')) {
    return `${days}&groupBy=CATEGORY,DEPARTMENT,SETTLEMENT,STATUS`;
  }
  return path.startsWith('/insights/') ? days : '';
}

/** As deep as the cost of one operation allows. */
async function askDeep(queryOf: QueryOfDepth) {
  for (let depth = 6; ; depth -= 1) {
    const answer = await tool.ask<Record<string, unknown>>(queryOf(depth));
    if (depth === 1 || !answer.errors.some(({ extensions }) => extensions?.code === 'QUERY_TOO_COSTLY')) {
      return answer;
    }
  }
}

/** Every path that the sources register under these beginnings, with each of its forms. */
function registeredPaths(): readonly string[] {
  const folders = ['libs/insights/src/http', 'libs/signals/src/http'];
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.includes('.spec.'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  const tables = 'categories|departments|settlements|quarters|externalBodies|statuses|channels';
  const patterns = sources.flatMap((source) =>
    [...source.matchAll(/['`](\/(?:bi|open-data|feeds|insights)\/[^'`]+)['`]\s*,/g)].map(([, path = '']) => path),
  );
  return patterns.flatMap((pattern) => {
    let paths = [pattern.replace('${names}', tables)];
    while (paths.some((path) => path.includes('('))) {
      paths = paths.flatMap((path) => {
        const found = /:\w+\(([^)]+)\)/.exec(path);
        return found?.[1] ? found[1].split('|').map((form) => path.replace(found[0], form)) : [path];
      });
    }
    return paths;
  });
}

describe('what a BI token opens', () => {
  it('holds nothing that people wrote, in any field of the schema', async () => {
    const schema = buildSchema(readFileSync('libs/contract/schema.graphql', 'utf8'));
    const queries = queriesOfEverything(schema, {
      ID: JSON.stringify(signal.id),
      'from:Date': '"2026-01-01"',
      'to:Date': '"2099-01-01"',
      'asOf:Date': '"2099-01-01"',
      'reference:String': JSON.stringify(signal.reference),
      'first:Int': '20',
      Date: '"2026-11-26"',
      DateTime: '"2026-01-01T00:00:00Z"',
      String: '"x"',
      Int: '10',
      Float: '25.9',
      Boolean: 'true',
    });
    expect(queries.size).toBeGreaterThan(60);
    const opened: string[] = [];
    for (const [name, queryOf] of queries) {
      const answer = await askDeep(queryOf);
      expect(JSON.stringify(answer), name).not.toMatch(planted);
      const codes = answer.errors.map(({ extensions }) => extensions?.code);
      // A walk that is not understood shows nothing.
      expect(codes, `${name}: ${queryOf(1)}`).not.toContain('GRAPHQL_VALIDATION_FAILED');
      expect(codes, `${name}: ${queryOf(1)}`).not.toContain('QUERY_TOO_COSTLY');
      if (answer.data && codes.length === 0) {
        opened.push(name);
      }
    }
    for (const needed of ['signalFacts', 'signalStats', 'figureSignals', 'figurePlaces', 'openSignalAges']) {
      expect(
        opened.some((name) => name.startsWith(needed)),
        needed,
      ).toBe(true);
    }
    for (const closed of ['figuresByPerson', 'savedReports', 'staff', 'signals', 'mySignals']) {
      expect(opened, closed).not.toContain(closed);
    }
  });

  it('holds nothing of it at any other address either, nor do open data and feeds', async () => {
    const paths = registeredPaths();
    expect(paths.length).toBeGreaterThan(18);
    for (const path of paths) {
      const answer = await get(`${path}${parametersOf(path)}`);
      const body = await answer.text();
      expect([path, answer.status]).toEqual([path, path.startsWith('/insights/') ? 403 : 200]);
      expect(body, path).not.toMatch(planted);
    }
    expect(await (await get('/bi/facts.csv')).text()).toContain(signal.reference);
  });

  it('is a test that would find it: staff see everything that was planted', async () => {
    const { signal: seen } = await clerk.api.request<{ signal: object }>(
      'query ($id: ID!) { signal(id: $id) { description address entrance approach events { message } } }',
      { id: signal.id },
    );
    expect(JSON.stringify(seen)).toMatch(planted);
  });
});
