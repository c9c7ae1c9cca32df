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
    'query ($after: String) { signalFacts(first: 10000, after: $after) { edges { cursor node { id status } } ' +
      'pageInfo { endCursor } } }',
    { after },
  );
const refusal = (client: GraphqlClient, query: string) =>
  client.request(query).then(
    () => undefined,
    (cause: unknown) => String(cause),
  );

const door = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${system.url}${path}`, { headers: { authorization: `Bearer ${system.apiToken}`, ...headers } });

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
      'query ($day: Date!) { signalStats(from: $day, to: $day, groupBy: [CATEGORY_GROUP, STATUS]) { period ' +
        'categoryGroup status received resolved open medianHoursToResolve } }',
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
        `mutation { createApiToken(input: ${input}) { ... on ApiTokenCreated { secret token { id } }
          ... on InvalidInputError { fields { path message } } } }`,
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

  it('hold nothing of what was written: words, names and addresses are in no field and no file', async () => {
    const planted = 'Планирана дума Кукумявка, телефон 0888 123 456, пред дома на Планиран Човек.';
    const signal = await submit(citizen, { description: planted, address: 'ул. Планирана 77' });
    await clerk.api.request(
      'mutation ($id: ID!) { addNote(signalId: $id, text: "Планирана бележка 0888") { __typename } }',
      {
        id: signal.id,
      },
    );
    await step(clerk, signal.id, 'IN_PROGRESS', { message: 'Планирано съобщение на Планиран Човек.' });
    await eventually(
      async () =>
        (await pull(null)).signalFacts.edges.some(({ node }) => node.id === signal.id && node.status === 'IN_PROGRESS'),
      'the signal is among the facts',
    );
    const fieldsOf = async (type: string) => {
      const { __type: found } = await tool.request<{ __type: { fields: { name: string }[] } }>(
        `{ __type(name: "${type}") { fields { name } } }`,
      );
      return found.fields.map(({ name }) => name).join(' ');
    };
    const [facts, stats] = [await fieldsOf('SignalFact'), await fieldsOf('SignalStatsRow')];
    const days = 'from: "2026-01-01", to: "2099-01-01"';
    const dimensions = 'CATEGORY, DEPARTMENT, SETTLEMENT, QUARTER, STATUS, CHANNEL, EXTERNAL_BODY';
    const answers = await Promise.all(
      [
        `{ signalFacts(first: 500) { edges { cursor node { ${facts} } } } }`,
        `{ signalStats(${days}, interval: YEAR, groupBy: [${dimensions}]) { ${stats} } }`,
        `{ figureSignals(kind: RECEIVED, ${days}) { edges { cursor node { ${facts} } } } }`,
        `{ figurePlaces(${days}) { ${await fieldsOf('FigurePlace')} } openSignalAges(asOf: "2099-01-01") {
          ${await fieldsOf('OpenAgeRow')} } }`,
      ].map((query) => tool.request(query)),
    );
    const files = await Promise.all(
      [
        ...['/bi/facts.csv', '/bi/facts.ndjson', '/bi/facts.parquet'],
        `/bi/stats.csv?from=2026-01-01&to=2027-01-01&interval=DAY&groupBy=${dimensions.replaceAll(' ', '')}`,
        ...[
          '/open-data/signals.csv',
          '/open-data/signals.geojson',
          '/open-data/numbers.csv',
          '/open-data/numbers.json',
        ],
      ].map(async (path) => (await door(path)).text()),
    );
    expect(JSON.stringify([answers, files])).toContain(signal.reference);
    expect(JSON.stringify([answers, files])).not.toMatch(/Кукумявка|0888|Планиран/);
  });

  it('reach as far as the reader: a clerk gets the own departments, and a number leads to its signals', async () => {
    const days = 'from: "2026-01-01", to: "2099-01-01"';
    interface Rows {
      readonly signalStats: readonly { readonly department: string; readonly received: number }[];
    }
    const byDepartment = `{ signalStats(${days}, groupBy: [DEPARTMENT]) { department received } }`;
    const own = (await clerk.api.request<Rows>(byDepartment)).signalStats;
    expect(own.map(({ department }) => department)).toEqual(['ecology']);
    expect(
      await refusal(clerk.api, `{ signalStats(${days}, filter: { departments: ["op_kd"] }) { received } }`),
    ).toContain('FORBIDDEN');
    expect(await refusal(clerk.api, '{ signalFacts(first: 1) { edges { cursor } } }')).toContain('FORBIDDEN');
    const behind = await clerk.api.request<{
      figureSignalCount: number;
      figureSignals: { edges: { node: { department: string } }[] };
    }>(
      `{ figureSignalCount(kind: RECEIVED, ${days}) figureSignals(kind: RECEIVED, ${days}) { edges { node {
        department } } } }`,
    );
    expect(behind.figureSignalCount).toBe(own[0]?.received);
    expect(behind.figureSignals.edges.every(({ node }) => node.department === 'ecology')).toBe(true);
  });

  it('come as tables of statistics and names, with 304 for what is known and errors in words', async () => {
    const stats = await door('/bi/stats.csv?from=2026-01-01&to=2099-01-01&groupBy=CATEGORY,STATUS&published=false');
    const lines = (await stats.text()).trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^period,category,categoryGroup,.*,p90HoursToResolve$/);
    expect(lines.length).toBeGreaterThan(1);
    const none = await (await door('/bi/stats.json?from=2020-01-01&to=2020-01-02')).json();
    expect(none).toEqual([]);
    for (const path of ['/bi/facts.parquet', '/bi/reference/quarters.json', '/open-data/numbers.json']) {
      const first = await door(path);
      expect(first.status, path).toBe(200);
      const again = await door(path, { 'if-none-match': first.headers.get('etag') ?? '' });
      expect(again.status, path).toBe(304);
    }
    for (const table of ['categories', 'departments', 'settlements', 'quarters', 'externalBodies']) {
      const csv = await (await door(`/bi/reference/${table}.csv`)).text();
      expect(csv, table).toMatch(/^code,.*nameBg,nameEn/);
    }
    const wrong = [
      ['from=2026-12-01&to=2026-11-01', 'from'],
      ['from=2026-11-01', 'to'],
      ['from=2026-02-31&to=2026-03-01', 'from'],
      ['from=1950-01-01&to=2050-01-01&interval=DAY', 'interval'],
      ['from=2026-01-01&to=2026-02-01&groupBy=NAME', 'groupBy'],
      ['from=2026-01-01&to=2026-02-01&categories=nope', 'filter.categories'],
      ["from=2026-01-01&to=2026-02-01&departments=x'%20or%201=1", 'filter.departments'],
      ['from=2026-01-01&to=2026-02-01&published=maybe', 'published'],
      ['from=2026-01-01&from=2026-01-02&to=2026-02-01', 'from'],
    ] as const;
    for (const [query, argument] of wrong) {
      const answer = await door(`/bi/stats.json?${query}`, { 'accept-language': 'bg' });
      const body = (await answer.json()) as { code: string; message: string; argument: string };
      expect([answer.status, body.code, body.argument], query).toEqual([400, 'BAD_USER_INPUT', argument]);
      expect(body.message, query).toMatch(/[а-я]/);
    }
    expect((await door('/bi/stats.json?from=2026-01-01&to=2026-02-01', { authorization: '' })).status).toBe(401);
  });

  it('come as files in CSV and NDJSON, with the same rights', async () => {
    const get = (path: string, token = system.apiToken) =>
      fetch(`${system.url}${path}`, { headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' } });
    const facts = (await pull(null)).signalFacts.edges.map(({ node }) => node.id).toSorted();
    const csv = await (await get('/bi/facts.csv')).text();
    const [header = '', ...lines] = csv.trimEnd().split('\r\n');
    expect(header).toMatch(/^id,reference,category,/);
    // A number that arrives meanwhile moves its fact on.
    expect(lines.map((line) => line.split(',')[0]).toSorted()).toEqual(facts);
    const ndjson = await (await get('/bi/facts.ndjson?updatedSince=2020-01-01')).text();
    expect(
      ndjson
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id)
        .toSorted(),
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

  it('are open data without a token: what is published, under its licence', async () => {
    const signal = await submit(citizen, { description: 'Публикуван текст за всички хора в града.' });
    const before = await (await door('/open-data/signals.csv', { authorization: '' })).text();
    expect(before).not.toContain(signal.reference);
    const { signal: found } = await clerk.api.request<{ signal: { version: number } }>(
      'query ($id: ID!) { signal(id: $id) { version } }',
      { id: signal.id },
    );
    await clerk.api.request(
      'mutation ($id: ID!, $version: Int!) { publishSignal(signalId: $id, version: $version) { __typename } }',
      { id: signal.id, version: found.version },
    );
    const csv = await (await door('/open-data/signals.csv', { authorization: '' })).text();
    expect(csv).toContain(signal.reference);
    const answer = await door('/open-data/signals.geojson', { authorization: '' });
    expect(answer.headers.get('link')).toContain('rel="license"');
    const map = (await answer.json()) as { license: string; features: { id: string; geometry: unknown }[] };
    expect(map.license).toContain('CC BY 4.0');
    expect(map.features.map(({ id }) => id)).toContain(signal.reference);
    const { publicNumbers } = await system.graphql.request<{
      publicNumbers: { total: { received: { text: string } } };
    }>('{ publicNumbers { total { received { text } } months { key } categories { received { value } } } }');
    expect(publicNumbers.total.received.text).toMatch(/^(< )?\d+$/);
  });
});
