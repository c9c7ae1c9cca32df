import { dayOf, plusDays } from '@ns/municipality';
import { wordsOfPdf } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import {
  eventually,
  type GraphqlClient,
  type Person,
  registerCitizen,
  signIn,
  step,
  submit,
  publish,
} from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();
const tool = system.graphql.as({ token: system.apiToken });
const [citizen, clerk, admin] = await Promise.all([
  registerCitizen(system),
  signIn(system, 'clerk.ecology@demo.test'),
  signIn(system, 'admin@demo.test'),
]);

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

const fetchFile = (path: string, headers: Readonly<Record<string, string>> = {}) =>
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
    const today = dayOf(new Date());
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

  it('say in a refusal what to ask instead', async () => {
    const { errors } = await tool.ask(
      '{ signalStats(from: "1950-01-01", to: "2050-01-01", interval: DAY) { received } }',
    );
    expect(errors.map(({ message }) => message).join()).toMatch(/по-дълги отрязъци|longer intervals/);
  });

  it('need a token that is valid', async () => {
    const make = (input: string) =>
      admin.api.request<{ createApiToken: { secret: string; token: { id: string }; fields?: { path: string }[] } }>(
        `mutation { createApiToken(input: ${input}) { ... on ApiTokenCreated { secret token { id } }
          ... on InvalidInputError { fields { path message } } } }`,
      );
    const wrong = await make('{ name: "", scopes: ["all"], expiresOn: "2020-01-01" }');
    expect(wrong.createApiToken.fields?.map(({ path }) => path)).toEqual(['name', 'scopes', 'expiresOn']);
    const day = plusDays(dayOf(new Date()), 30);
    const { secret, token } = (await make(`{ name: "demo", scopes: ["bi:read"], expiresOn: "${day}" }`)).createApiToken;
    const other = system.graphql.as({ token: secret });
    expect(await refusal(other, '{ figuresAsOf }')).toBeUndefined();
    expect(await refusal(other, '{ mySignals { edges { cursor } } }')).toContain('FORBIDDEN');
    await admin.api.request(`mutation { revokeApiToken(id: "${token.id}") { __typename } }`);
    expect(await refusal(other, '{ figuresAsOf }')).toContain('UNAUTHENTICATED');
    expect(await refusal(system.graphql.as({ token: 'nsk_wrong' }), '{ figuresAsOf }')).toContain('UNAUTHENTICATED');
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

  it('are kept as reports by their owner alone, within the own departments', async () => {
    interface Saved {
      readonly __typename: string;
      readonly id?: string;
      readonly fields?: readonly { readonly path: string }[];
    }
    const save = async (who: Person, input: Readonly<Record<string, unknown>>) =>
      (
        await who.api.request<{ saveReport: Saved }>(
          `mutation ($input: SaveReportInput!) { saveReport(input: $input) { __typename ... on SavedReport { id }
            ... on InvalidInputError { fields { path message } } } }`,
          { input },
        )
      ).saveReport;
    const own = await save(clerk, { name: 'Моето звено', period: 'LAST_QUARTER', monthly: true });
    expect(own.__typename).toBe('SavedReport');
    expect((await save(clerk, { name: '', period: 'LAST_MONTH' })).fields?.map(({ path }) => path)).toEqual(['name']);
    const unknown = { name: 'Друга', period: 'LAST_MONTH', filter: { categories: ["x' or 1=1"] } };
    expect((await save(clerk, unknown)).fields?.map(({ path }) => path)).toEqual(['filter.categories']);
    await expect(
      save(clerk, { name: 'Чуждо звено', period: 'LAST_MONTH', filter: { departments: ['op_kd'] } }),
    ).rejects.toThrow('FORBIDDEN');
    expect((await save(admin, { id: own.id, name: 'Чужда', period: 'LAST_MONTH' })).__typename).toBe('NotFoundError');
    const { savedReports } = await clerk.api.request<{ savedReports: Record<string, unknown>[] }>(
      '{ savedReports { name period from to monthly filter { departments channels } } }',
    );
    expect(savedReports).toEqual([
      expect.objectContaining({ name: 'Моето звено', monthly: true, filter: { departments: null, channels: null } }),
    ]);
    const remove = async (who: Person) =>
      (
        await who.api.request<{ deleteReport: Saved }>(
          `mutation { deleteReport(id: "${own.id ?? ''}") { __typename } }`,
        )
      ).deleteReport.__typename;
    expect([await remove(admin), await remove(clerk), await remove(clerk)]).toEqual([
      'NotFoundError',
      'ReportDeleted',
      'NotFoundError',
    ]);
  });

  it('are shown by person to the head of a department only, and of no other department', async () => {
    const head = await signIn(system, 'head.ecology@demo.test');
    const days = 'from: "2026-01-01", to: "2099-01-01"';
    const ask = `{ figuresByPerson(${days}) { name department open resolved } }`;
    await eventually(async () => {
      const { figuresByPerson } = await head.api.request<{
        figuresByPerson: { name: string | null; department: string; resolved: number }[];
      }>(ask);
      expect(new Set(figuresByPerson.map(({ department }) => department))).toEqual(new Set(['ecology']));
      return figuresByPerson.some(({ name, resolved }) => name !== null && resolved > 0);
    }, 'what the clerk resolved counts for the clerk');
    expect(
      await refusal(head.api, `{ figuresByPerson(${days}, filter: { departments: ["op_kd"] }) { open } }`),
    ).toContain('FORBIDDEN');
    for (const other of [tool, clerk.api, admin.api]) {
      expect(await refusal(other, ask)).toContain('FORBIDDEN');
    }
  });

  it('leave as files under the eyes of the audit', async () => {
    const pdf = (who: Person, more = '') =>
      fetchFile(`/insights/report.pdf?from=2026-10-01&to=2026-12-31${more}`, { authorization: `Bearer ${who.token}` });
    const answer = await pdf(clerk);
    const text = wordsOfPdf(new Uint8Array(await answer.arrayBuffer()));
    expect(text).toContain('Отчет за 4. тримесечие на 2026 г.');
    expect(text).not.toContain('Комунални дейности');
    expect((await pdf(clerk, '&departments=op_kd')).status).toBe(403);
    expect((await pdf(citizen)).status).toBe(403);
    await clerk.api.request('mutation { noteFigureExport(format: XLSX, from: "2026-10-01", to: "2026-12-31") }');
    const { auditLog } = await admin.api.request<{ auditLog: { edges: { node: { after: unknown } }[] } }>(
      '{ auditLog(first: 20, action: "figures.") { edges { node { action actorName after } } } }',
    );
    const noted = JSON.stringify(auditLog);
    for (const part of ['figures.exported', 'PDF', 'XLSX', '2026-12-31']) {
      expect(noted).toContain(part);
    }
  });

  it('come as tables of statistics and names, with 304 for what is known and errors in words', async () => {
    const stats = await fetchFile(
      '/bi/stats.csv?from=2026-01-01&to=2099-01-01&groupBy=CATEGORY,STATUS&published=false',
    );
    const lines = (await stats.text()).trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^period,category,categoryGroup,.*,shareKept$/);
    expect(lines.length).toBeGreaterThan(1);
    // As every fetch asks for it.
    for (const path of ['/bi/stats.json?from=2026-01-01&to=2099-01-01', '/bi/facts.csv', '/bi/facts.ndjson']) {
      expect((await fetchFile(path)).headers.get('content-encoding'), path).toBe('gzip');
    }
    const none = await (await fetchFile('/bi/stats.json?from=2020-01-01&to=2020-01-02')).json();
    expect(none).toEqual([]);
    for (const path of ['/bi/facts.parquet', '/bi/reference/quarters.json', '/open-data/numbers.json']) {
      // A fact of what happened before may still arrive between two questions.
      await eventually(async () => {
        const first = await fetchFile(path);
        expect(first.status, path).toBe(200);
        return (await fetchFile(path, { 'if-none-match': first.headers.get('etag') ?? '' })).status === 304;
      }, `${path} is known`);
    }
    for (const table of ['categories', 'departments', 'settlements', 'quarters', 'externalBodies']) {
      const csv = await (await fetchFile(`/bi/reference/${table}.csv`)).text();
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
      const answer = await fetchFile(`/bi/stats.json?${query}`, { 'accept-language': 'bg' });
      const body = (await answer.json()) as { code: string; message: string; argument: string };
      expect([answer.status, body.code, body.argument], query).toEqual([400, 'BAD_USER_INPUT', argument]);
      expect(body.message, query).toMatch(/[а-я]/);
    }
    expect((await fetchFile('/bi/stats.json?from=2026-01-01&to=2026-02-01', { authorization: '' })).status).toBe(401);
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

  it.each([
    '/bi/facts.csv',
    '/bi/facts.parquet',
    '/bi/stats.json',
    '/bi/reference/settlements.csv',
    '/open-data/numbers.csv',
    '/open-data/numbers.json',
    '/open-data/signals.csv',
    '/open-data/signals.geojson',
  ])('refuse a parameter that they do not have, by its name: %s', async (path) => {
    const refused = await fetchFile(`${path}?categoria=roads`);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'categoria' });
  });

  it('are open data without a token: what is published, under its licence', async () => {
    const signal = await submit(citizen, { description: 'Публикуван текст за всички хора в града.' });
    const before = await (await fetchFile('/open-data/signals.csv', { authorization: '' })).text();
    expect(before).not.toContain(signal.reference);
    await publish(clerk, signal.id);
    const csv = await (await fetchFile('/open-data/signals.csv', { authorization: '' })).text();
    expect(csv).toContain(signal.reference);
    const answer = await fetchFile('/open-data/signals.geojson', { authorization: '' });
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
