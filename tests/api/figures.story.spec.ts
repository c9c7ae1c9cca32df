import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  eventually,
  type GraphqlClient,
  type Person,
  registerCitizen,
  signIn,
  startSystem,
  step,
  submit,
  type TestSystem,
} from '../support/index.ts';

let system: TestSystem;
let tool: GraphqlClient;
let citizen: Person;
let clerk: Person;
let admin: Person;
beforeAll(async () => {
  system = await startSystem();
  tool = system.graphql.as({ token: system.apiToken });
  [citizen, clerk, admin] = await Promise.all([
    registerCitizen(system),
    signIn(system, 'clerk.ecology@demo.test'),
    signIn(system, 'admin@demo.test'),
  ]);
});
afterAll(() => system.stop());

interface Facts {
  readonly signalFacts: {
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: { readonly id: string; readonly status: string };
    }[];
    readonly pageInfo: { readonly endCursor: string | null };
  };
}
const pull = (after: string | null) =>
  tool.request<Facts>(
    'query ($after: String) { signalFacts(first: 10000, after: $after) { edges { cursor node { id status } } pageInfo { endCursor } } }',
    { after },
  );
const refusal = (client: GraphqlClient, query: string) =>
  client.request(query).then(
    () => undefined,
    (cause: unknown) => String(cause),
  );

describe('figures for a BI tool', () => {
  it('follow a signal from its receipt to its outcome, and a puller gets each change once', async () => {
    const signal = await submit(citizen);
    const first = await eventually(async () => {
      const facts = (await pull(null)).signalFacts;
      return facts.edges.some(({ node }) => node.id === signal.id) && facts;
    }, 'the new signal is among the facts');
    await step(clerk, signal.id, 'IN_PROGRESS');
    await step(clerk, signal.id, 'RESOLVED', { message: 'Почистено.' });
    const cursor = first.pageInfo.endCursor;
    const changes = await eventually(async () => {
      const facts = (await pull(cursor)).signalFacts;
      return facts.edges.some(({ node }) => node.id === signal.id && node.status === 'RESOLVED') && facts;
    }, 'the outcome is among the later facts');
    expect(changes.edges.filter(({ node }) => node.id === signal.id)).toHaveLength(1);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Sofia' }).format(new Date());
    const { signalStats } = await tool.request<{ signalStats: readonly Record<string, unknown>[] }>(
      'query ($day: Date!) { signalStats(from: $day, to: $day, groupBy: [CATEGORY_GROUP, STATUS]) { period categoryGroup status received resolved open medianHoursToResolve } }',
      { day: today },
    );
    expect(signalStats).toContainEqual(
      expect.objectContaining({ period: today, status: 'RESOLVED', resolved: 1, open: 0 }),
    );
  });

  it('refuse questions that cannot be answered, in the language of the tool', async () => {
    const wrong = [
      ['from after to', 'signalStats(from: "2026-12-01", to: "2026-11-01") { received }'],
      ['a century of days', 'signalStats(from: "1950-01-01", to: "2050-01-01", interval: DAY) { received }'],
      [
        'an unknown code',
        'signalStats(from: "2026-01-01", to: "2026-02-01", filter: { categories: ["nope"] }) { received }',
      ],
      [
        'a cursor of another list',
        `signalFacts(after: "${Buffer.from('["2026-01-01","x"]').toString('base64url')}") { edges { cursor } }`,
      ],
      ['too many facts', 'signalFacts(first: 10001) { edges { cursor } }'],
    ] as const;
    for (const [what, query] of wrong) {
      expect(await refusal(tool, `{ ${query} }`), what).toContain('BAD_USER_INPUT');
    }
  });

  it('need a token that is valid', async () => {
    const make = (input: string) =>
      admin.api.request<{ createApiToken: { secret: string; token: { id: string }; fields?: { path: string }[] } }>(
        `mutation { createApiToken(input: ${input}) { ... on ApiTokenCreated { secret token { id } } ... on InvalidInputError { fields { path message } } } }`,
      );
    const wrong = await make('{ name: "", scopes: ["all"], expiresOn: "2020-01-01" }');
    expect(wrong.createApiToken.fields?.map(({ path }) => path)).toEqual(['name', 'scopes', 'expiresOn']);
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const { secret, token } = (await make(`{ name: "demo", scopes: ["bi:read"], expiresOn: "${day}" }`)).createApiToken;
    const other = system.graphql.as({ token: secret });
    expect(await refusal(other, '{ figuresAsOf }')).toBeUndefined();
    expect(await refusal(other, '{ mySignals { edges { cursor } } }')).toContain('FORBIDDEN');
    await admin.api.request(`mutation { revokeApiToken(id: "${token.id}") { __typename } }`);
    expect(await refusal(other, '{ figuresAsOf }')).toContain('UNAUTHENTICATED');
    expect(await refusal(system.graphql.as({ token: 'nsk_wrong' }), '{ figuresAsOf }')).toContain('UNAUTHENTICATED');
  });

  it('hold nothing of what was written: words, names and addresses are in no answer', async () => {
    const signal = await submit(citizen, {
      description: 'Планирана дума Кукумявка, телефон 0888 123 456, пред дома на Планиран Човек.',
      address: 'ул. Планирана 77',
    });
    await eventually(
      async () => (await pull(null)).signalFacts.edges.some(({ node }) => node.id === signal.id),
      'the signal is among the facts',
    );
    const { __type: type } = await tool.request<{ __type: { fields: { name: string }[] } }>(
      '{ __type(name: "SignalFact") { fields { name } } }',
    );
    const everything = await tool.request(
      `{ signalFacts(first: 10000) { edges { node { ${type.fields.map(({ name }) => name).join(' ')} } } } }`,
    );
    expect(JSON.stringify(everything)).not.toMatch(/Кукумявка|0888|Планиран/);
  });

  it('come as files in CSV and NDJSON, with the same rights', async () => {
    const get = (path: string, token = system.apiToken) =>
      fetch(`${system.url}${path}`, { headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' } });
    const facts = (await pull(null)).signalFacts.edges.map(({ node }) => node.id);
    const csv = await (await get('/bi/facts.csv')).text();
    const [header = '', ...lines] = csv.trimEnd().split('\r\n');
    expect(header).toMatch(/^id,reference,category,/);
    expect(lines.map((line) => line.split(',')[0])).toEqual(facts);
    const ndjson = await (await get('/bi/facts.ndjson?updatedSince=2020-01-01')).text();
    expect(
      ndjson
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(facts);
    expect(await (await get('/bi/facts.ndjson?updatedSince=2099-01-01T00:00:00Z')).text()).toBe('');
    expect(csv + ndjson).not.toMatch(/Кукумявка|0888|Планиран/);
    const refusals = [
      [await get('/bi/facts.csv?updatedSince=yesterday'), 400, 'BAD_USER_INPUT'],
      [await get('/bi/facts.csv', 'nsk_wrong'), 401, 'UNAUTHENTICATED'],
      [await get('/bi/facts.csv', citizen.token), 403, 'FORBIDDEN'],
    ] as const;
    for (const [answer, status, code] of refusals) {
      expect(answer.status).toBe(status);
      expect(((await answer.json()) as { code: string }).code).toBe(code);
    }
    expect((await get('/bi/facts.xml')).status).toBe(404);
  });
});
