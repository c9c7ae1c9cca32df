import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { readdir } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { byteOrderMark, csvLine } from '@ns/csv';
import type { Viewer } from '@ns/identity';
import { dayOf, MunicipalityDirectory } from '@ns/municipality';
import { sql } from '@ns/platform';
import fastify from 'fastify';
import { parquetReadObjects, parquetMetadataAsync, parquetSchema } from 'hyparquet';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { FactCopy } from '../engine/fact-copy.ts';
import type { FactEngine } from '../engine/fact-engine.ts';
import { factFields } from '../entities/signal-fact.entity.ts';
import { factsAfter } from '../facts/fact-pages.ts';
import { keepFacts } from '../facts/keep-facts.ts';
import { figuresFolder, InsightsTestBed } from '../testing/insights-test-bed.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { biRoutes } from './bi-routes.ts';

const bed = await InsightsTestBed.open();
const random = seededRandom(51);
const ids: string[] = [];
for (let index = 0; index < 80; index += 1) {
  ids.push(await bed.signal(random));
}
await bed.database.transaction((tx) => keepFacts(tx, ids));
// What a spreadsheet would calculate, and what CSV quotes.
await sql`
  update signal set incoming_number = '=1+1, "x"', stars = null where id = ${ids[0]}`.execute(
  bed.database.fork().getKysely(),
);
await sql`update signal set incoming_number = '94-НС-1' where id = ${ids[1]}`.execute(bed.database.fork().getKysely());
await bed.database.transaction((tx) => keepFacts(tx, ids));

const people = new Map<string, Viewer>(
  ['one', 'two', 'three'].map((id) => [id, { kind: 'token', id, scopes: ['bi:read'] }]),
);
const settings = await figuresFolder();
const routesOf = (engine: FactEngine): Parameters<typeof biRoutes>[1] => ({
  database: bed.database,
  engine,
  directory: new MunicipalityDirectory(() => bed.database.fork()),
  viewerOf: (_em, authorization) =>
    Promise.resolve(people.get(authorization ?? '') ?? { kind: 'anonymous', token: 'none' }),
  trustProxy: () => false,
  allowance: { filesPerMinute: 1_000, factFilesOfCaller: 2, factFilesOfAll: 3 },
});
const app = fastify();
await app.register(biRoutes, routesOf(await bed.engine(settings)));
const base = await app.listen({ host: '127.0.0.1', port: 0 });
afterAll(() => app.close());

const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
  app.inject({ url, headers: { authorization: 'one', 'accept-language': 'bg', ...headers } });
const pull = (choice: Partial<Parameters<typeof factsAfter>[1]> = {}) =>
  factsAfter(bed.database.fork(), { after: null, limit: 10_000, language: 'EN', ...choice });
const ask = (path: string, authorization: string) =>
  httpRequest(`${base}${path}`, { headers: { authorization }, agent: false })
    .on('error', () => undefined)
    .end();
/** A file whose reader takes nothing of it. */
const openDownload = async (authorization: string) =>
  ((await once(ask('/bi/facts.csv', authorization), 'response')) as [IncomingMessage])[0];
/** Files that are being written. */
const written = async () => (await readdir(settings.folder)).filter((name) => !name.startsWith('facts-'));

describe('a file of facts', () => {
  it('is CSV exactly as other files are', async () => {
    const facts = await pull();
    const expected = facts.map((fact) => csvLine(factFields.map((name) => fact[name]))).join('');
    const { body } = await get('/bi/facts.csv');
    expect(body).toBe(`${byteOrderMark}${csvLine(factFields)}${expected}`);
    expect(body).toContain(`"'=1+1, ""x"""`);
  });

  it('is one JSON in each line', async () => {
    const lines = (await get('/bi/facts.ndjson')).body.trimEnd().split('\n');
    const facts = (await pull()).map((fact) => Object.fromEntries(factFields.map((name) => [name, fact[name]])));
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(JSON.parse(JSON.stringify(facts)));
    expect(Object.keys(JSON.parse(lines[0] ?? '{}') as object)).toEqual([...factFields]);
  });

  it('is Parquet with types: texts, UTC moments, dates, flags and numbers', async () => {
    const { rawPayload } = await get('/bi/facts.parquet', { 'accept-encoding': 'gzip' });
    const file = new Uint8Array(rawPayload).buffer;
    const facts = await pull();
    const rows = await parquetReadObjects({ file });
    expect(rows).toEqual(
      facts.map((fact) =>
        Object.fromEntries(
          factFields.map((name) => [
            name,
            /(Due|promised)On$/.test(name) && fact[name] ? new Date(String(fact[name])) : fact[name],
          ]),
        ),
      ),
    );
    const { children } = parquetSchema(await parquetMetadataAsync(file));
    const moment = children.find(({ element }) => element.name === 'receivedAt')?.element.logical_type;
    expect(moment).toMatchObject({ type: 'TIMESTAMP', isAdjustedToUTC: true });
  });

  it('holds one moment: each fact once, while writers change them', async () => {
    let isOver = false;
    const rate = async (stars: number) => {
      await sql`update signal set stars = ${stars} where id = any(${ids}::uuid[])`.execute(
        bed.database.fork().getKysely(),
      );
      await bed.database.transaction((tx) => keepFacts(tx, ids));
    };
    await rate(5);
    const writing = (async () => {
      for (let stars = 1; !isOver; stars = (stars % 5) + 1) {
        await rate(stars);
      }
    })();
    for (let round = 0; round < 10; round += 1) {
      const rows = (await get('/bi/facts.ndjson')).body.trimEnd().split('\n');
      const facts = rows.map((line) => JSON.parse(line) as { id: string; stars: number | null });
      expect(facts.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      // All are changed in one transaction, so a moment knows one number.
      expect(new Set(facts.map(({ stars }) => stars)).size).toBe(1);
    }
    isOver = true;
    await writing;
    const order = (await get('/bi/facts.ndjson')).body.match(/(?<=^\{"id":")[\da-f-]+/gm);
    expect(order).toEqual((await pull()).map(({ id }) => id));
  });

  it('holds the days of receipt that are asked for, each fact in one part of them', async () => {
    const days = (await pull()).map(({ receivedAt }) => dayOf(receivedAt)).toSorted();
    const middle = days[40] ?? '';
    const idsIn = async (query: string) =>
      (await get(`/bi/facts.ndjson?${query}`)).body
        .split('\n')
        .flatMap((line) => (line ? [(JSON.parse(line) as { id: string }).id] : []));
    const on = await idsIn(`receivedFrom=${middle}&receivedTo=${middle}`);
    const before = (await idsIn(`receivedTo=${middle}`)).filter((id) => !on.includes(id));
    const after = (await idsIn(`receivedFrom=${middle}`)).filter((id) => !on.includes(id));
    expect(on.length).toBeGreaterThan(0);
    expect([...before, ...on, ...after].toSorted()).toEqual(ids.toSorted());
    expect((await pull({ receivedFrom: middle, receivedTo: middle })).map(({ id }) => id).toSorted()).toEqual(
      on.toSorted(),
    );
    const wrong = await get('/bi/facts.csv?receivedFrom=2026-12-01&receivedTo=2026-11-01');
    expect([wrong.statusCode, wrong.json<{ argument: string }>().argument]).toEqual([400, 'receivedFrom']);
  });

  it('is not sent again while nothing has changed', async () => {
    const { headers } = await get('/bi/facts.csv');
    const known = { 'if-none-match': String(headers.etag) };
    expect((await get('/bi/facts.csv', known)).statusCode).toBe(304);
    expect((await get('/bi/facts.csv?receivedFrom=2026-12-01', known)).statusCode).toBe(200);
    await sql`update signal set incoming_number = '94-НС-2' where id = ${ids[2]}`.execute(
      bed.database.fork().getKysely(),
    );
    await bed.database.transaction((tx) => keepFacts(tx, ids));
    expect((await get('/bi/facts.csv', known)).statusCode).toBe(200);
  });

  it.each([
    '/bi/facts.csv',
    '/bi/facts.ndjson',
    '/bi/stats.csv?from=2026-01-01&to=2027-12-31&groupBy=CATEGORY',
    '/bi/reference/categories.json',
  ])('is packed for those who ask for it: %s', async (url) => {
    const plain = await get(url);
    const packed = await get(url, { 'accept-encoding': 'br, gzip;q=0.8' });
    expect([plain.headers['content-encoding'], packed.headers['content-encoding']]).toEqual([undefined, 'gzip']);
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
    expect(packed.headers.vary).toContain('accept-encoding');
    expect((await get(url, { 'accept-encoding': 'gzip;q=0' })).headers['content-encoding']).toBeUndefined();
  });
});

describe('a full disk', () => {
  it('is said with 507, and statistics are answered from the rows', async () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    const follow = vi.spyOn(FactCopy.prototype, 'follow').mockRejectedValue(full);
    onTestFinished(() => follow.mockRestore());
    const server = fastify();
    onTestFinished(() => server.close());
    await server.register(biRoutes, routesOf(await bed.engine(await figuresFolder())));
    const headers = { authorization: 'one', 'accept-language': 'bg' };
    const file = await server.inject({ url: '/bi/facts.csv', headers });
    expect(file.statusCode).toBe(507);
    expect(file.json<{ message: string }>().message).toContain('Дискът');
    const stats = await server.inject({ url: '/bi/stats.json?from=2026-01-01&to=2026-12-31', headers });
    expect(stats.statusCode).toBe(200);
  });
});

describe('an unknown parameter', () => {
  it.each([
    ['/bi/facts.csv?from=2026-01-01', 'from', 'updatedSince, receivedFrom, receivedTo'],
    ['/bi/stats.json?from=2026-01-01&to=2026-02-01&catergories=roads', 'catergories', 'interval, groupBy, categories'],
    ['/bi/reference/categories.csv?lang=bg', 'lang', '–'],
  ])('is refused by its name in the language of the tool: %s', async (url, argument, known) => {
    const refused = await get(url);
    expect(refused.statusCode).toBe(400);
    const { message, ...rest } = refused.json<{ message: string }>();
    expect(rest).toEqual({ code: 'BAD_USER_INPUT', argument });
    expect(message).toMatch(new RegExp(`^Няма такъв параметър: ${argument}\\. .*${known}`));
    expect((await get(url, { 'accept-language': 'en' })).json<{ message: string }>().message).toMatch(
      /^There is no such parameter/,
    );
  });

  it('comes back short, however long and many there are', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `${String(index)}${'x'.repeat(100)}`);
    const { body } = await get(`/bi/facts.csv?${names.map((name) => `${name}=1`).join('&')}`);
    expect(body.length).toBeLessThan(700);
  });
});

describe('many downloads at once', () => {
  it('are limited for a caller and for all, and leave nothing behind when their readers go', async () => {
    // More than what fits between the server and a reader that waits.
    await sql`alter table signal_fact drop constraint signal_fact_id_fkey`.execute(bed.database.fork().getKysely());
    await sql`
      insert into signal_fact (id, reference, category, department, settlement, channel, status, received_at,
        statutory_due_on, reopened_count, disputed_count, photo_count, dangerous, published)
      select gen_random_uuid(), repeat('x', 3000), category, department, settlement, channel, status, received_at,
        statutory_due_on, reopened_count, disputed_count, photo_count, dangerous, published
      from signal_fact, generate_series(1, 80)`.execute(bed.database.fork().getKysely());
    const own = [await openDownload('one'), await openDownload('one')];
    const refused = await get('/bi/facts.csv');
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '10']);
    expect(refused.headers.etag).toBeUndefined();
    own.push(await openDownload('two'));
    expect((await get('/bi/facts.csv', { authorization: 'three' })).statusCode).toBe(429);
    // Other files are not concerned.
    expect((await get('/bi/reference/categories.csv')).statusCode).toBe(200);
    own.forEach((download) => download.destroy());
    // Gone while their files are being written.
    const gone = ['one', 'one', 'two'].map((authorization) => ask('/bi/facts.csv', authorization));
    await expect.poll(() => written()).not.toEqual([]);
    gone.forEach((each) => each.destroy());
    await expect.poll(async () => (await get('/bi/facts.csv', { authorization: 'three' })).statusCode).toBe(200);
    await expect.poll(() => written()).toEqual([]);
  });
});
