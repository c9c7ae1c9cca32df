import { MunicipalityDirectory } from '@ns/municipality';
import { sql } from '@ns/platform';
import fastify from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import type { ColumnType } from '../codes/file-column.ts';
import { keepFacts } from '../facts/keep-facts.ts';
import { openDataRoutes } from '../http/open-data-routes.ts';
import { PublicFigures } from '../statistics/public-figures.ts';
import { InsightsTestBed } from '../testing/insights-test-bed.ts';
import { seededRandom } from '../testing/seeded-random.ts';
import { openFiles } from './open-files.ts';

const publicUrl = 'https://signali.example';
const bed = await InsightsTestBed.open();
const random = seededRandom(48);
const ids: string[] = [];
for (let index = 0; index < 80; index += 1) {
  ids.push(await bed.signal(random, Date.UTC(2026, 8, 1), Date.UTC(2026, 10, 1)));
}
await bed.database.transaction((tx) => keepFacts(tx, ids));
const directory = new MunicipalityDirectory(() => bed.database.fork());
const figures = new PublicFigures(await bed.engine(), directory);
const app = fastify();
await app.register(openDataRoutes, { database: bed.database, directory, figures, trustProxy: () => false, publicUrl });
afterAll(() => app.close());

let address = 0;
/** Each from another address, whose allowance is unused. */
const get = (url: string, headers: Readonly<Record<string, string>> = {}) => {
  address += 1;
  return app.inject({ url, headers, remoteAddress: `10.0.${String(address >> 8)}.${String(address & 255)}` });
};

/** Rows of a file, none of whose cells holds a quote or a line break. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  return csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
}
const signalsOf = async (query = '') => {
  const answer = await get(`/open-data/signals.geojson${query}`);
  return answer.json<{ features: { id: string; properties: Record<string, unknown> }[] }>().features;
};

const forms: Readonly<Record<ColumnType, RegExp>> = {
  string: /^.*$/,
  number: /^-?\d+(\.\d+)?$/,
  integer: /^\d+$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
};

interface Package {
  readonly resources: readonly {
    readonly path: string;
    readonly schema: {
      readonly fields: readonly { readonly name: string; readonly type: ColumnType; readonly description: string }[];
      readonly primaryKey: readonly string[];
    };
  }[];
}

describe('the index of the open data', () => {
  it('describes every column of every file, and each cell is of its type', async () => {
    const { resources } = (await get('/open-data/datapackage.json')).json<Package>();
    expect(resources.length).toBe(openFiles.length);
    for (const { path, schema } of resources) {
      const [header = [], ...rows] = rowsOf((await get(path.slice(publicUrl.length))).body);
      expect(header, path).toEqual(schema.fields.map(({ name }) => name));
      expect(
        schema.fields.filter(({ description }) => description === ''),
        path,
      ).toEqual([]);
      expect(rows.length, path).toBeGreaterThan(0);
      for (const [index, { name, type }] of schema.fields.entries()) {
        const wrong = rows.map((row) => row[index] ?? '').filter((cell) => cell !== '' && !forms[type].test(cell));
        expect(wrong, `${path} ${name}`).toEqual([]);
      }
      const key = schema.primaryKey.map((name) => header.indexOf(name));
      const keys = rows.map((row) => key.map((index) => row[index]).join('|'));
      expect(new Set(keys).size, path).toBe(keys.length);
    }
  });

  it('speaks the language that is asked for', async () => {
    const of = async (language: string) =>
      (await get('/open-data/datapackage.json', { 'accept-language': language })).json<{ title: string }>().title;
    expect([await of('bg'), await of('en')]).toEqual([
      'Отворени данни: неспешни сигнали',
      'Open data: non-urgent reports',
    ]);
  });

  it('names every form of every file to catalogues of public data', async () => {
    const answer = await get('/open-data/catalog.jsonld');
    expect(answer.headers['content-type']).toContain('application/ld+json');
    const catalogue = answer.json<{
      'dcat:dataset': { 'dcat:distribution': { 'dcat:downloadURL': { '@id': string } }[] }[];
    }>();
    const addresses = catalogue['dcat:dataset'].flatMap((each) =>
      each['dcat:distribution'].map((form) => form['dcat:downloadURL']['@id'].slice(publicUrl.length)),
    );
    expect(addresses).toEqual(openFiles.flatMap(({ path, formats }) => formats.map((format) => `${path}.${format}`)));
    for (const each of addresses) {
      expect((await get(each)).statusCode, each).toBe(200);
    }
  });
});

describe('the file of published reports', () => {
  it('says of each what its figures say, and nothing of what is not published', async () => {
    const facts = await bed.facts();
    const published = facts.filter((fact) => fact.published);
    const features = await signalsOf();
    expect(features.map(({ id }) => id).toSorted()).toEqual(published.map(({ reference }) => reference).toSorted());
    expect(published.length).toBeLessThan(facts.length);
    const iso = (moment: Date | null) => moment?.toISOString() ?? null;
    for (const { id, properties } of features) {
      const fact = published.find(({ reference }) => reference === id);
      expect(properties).toMatchObject({
        department: fact?.department,
        departmentNameBg: fact?.department === 'op_kd' ? 'Д' : 'Е',
        quarter: fact?.quarter,
        resolvedAt: iso(fact?.resolvedAt ?? null),
        closedAt: iso(fact?.closedAt ?? null),
        inTime: fact?.inTime,
        targetOn: fact?.serviceDueOn,
        photos: 0,
        promiseKind: fact?.promiseKind,
        promisedOn: fact?.promisedOn,
        promisesMade: fact?.promisesMade,
        promisesKept: fact?.promisesKept,
        promisesMoved: fact?.promisesMoved,
        promisesBroken: fact?.promisesBroken,
        url: `${publicUrl}/s/${id}`,
      });
      const days = fact?.resolvedAt ? (fact.resolvedAt.getTime() - fact.receivedAt.getTime()) / 86_400_000 : null;
      expect(properties['daysToResolve']).toBe(days === null ? null : Math.round(days * 10) / 10);
    }
    expect(features.some(({ properties }) => properties['daysToResolve'] !== null)).toBe(true);
  });

  it('is narrowed by days of receipt, both included, by category, settlement and state', async () => {
    const all = await signalsOf();
    const dayOf = (row: (typeof all)[number]) =>
      new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Sofia' }).format(
        new Date(String(row.properties['receivedAt'])),
      );
    const [from = '', to = ''] = [all.map(dayOf).toSorted()[5], all.map(dayOf).toSorted()[20]];
    const ids = (rows: typeof all) => rows.map(({ id }) => id);
    const only = (keep: (row: (typeof all)[number]) => boolean) => ids(all.filter(keep));
    expect(ids(await signalsOf(`?from=${from}&to=${to}`))).toEqual(
      only((row) => dayOf(row) >= from && dayOf(row) <= to),
    );
    expect(ids(await signalsOf('?category=roads'))).toEqual(only(({ properties }) => properties['group'] === 'roads'));
    expect(ids(await signalsOf('?settlement=53641&category=waste.dump'))).toEqual(
      only(({ properties }) => properties['settlement'] === '53641' && properties['category'] === 'waste.dump'),
    );
    expect(ids(await signalsOf('?state=OPEN'))).toEqual(only(({ properties }) => openCodes.has(properties['status'])));
  });

  it.each([
    ['from=2026-13-01', 'from'],
    ['from=2026-11-02&to=2026-11-01', 'from'],
    ['to=x', 'to'],
    ['from=2026-10-01&from=2026-10-02', 'from'],
    ['updatedSince=yesterday', 'updatedSince'],
    ['category=nothing', 'category'],
    ['settlement=63427%00', 'settlement'],
    ['state=DONE,OPEN', 'state'],
    ['categoria=roads', 'categoria'],
  ])('refuses %s by the name of the parameter', async (query, argument) => {
    const answer = await get(`/open-data/signals.csv?${query}`);
    expect([answer.statusCode, answer.json<{ argument: string }>().argument]).toEqual([400, argument]);
  });

  it('has another tag when something changes, and is not sent again when nothing does', async () => {
    const url = '/open-data/signals.csv?state=OPEN';
    const first = await get(url);
    const tag = String(first.headers['etag']);
    expect((await get(url, { 'if-none-match': tag })).statusCode).toBe(304);
    expect((await get('/open-data/signals.csv', { 'if-none-match': tag })).statusCode).toBe(200);
    const published = (await bed.facts()).find((fact) => fact.published && fact.department === 'op_kd');
    const id = published?.id ?? '';
    await sql`update signal set department_code = 'ecology' where id = ${id}`.execute(bed.database.fork().getKysely());
    await bed.database.transaction((tx) => keepFacts(tx, [id]));
    expect((await get(url, { 'if-none-match': tag })).statusCode).toBe(200);
  });

  it('counts the photos that everybody sees: of the report, of an outcome and of published updates', async () => {
    const published = (await bed.facts()).find((fact) => fact.published);
    const signal = published?.id ?? '';
    const account = await bed.person('CLERK');
    const kysely = bed.database.fork().getKysely();
    const event = async (type: string) => {
      const added = sql<{ id: string }>`insert into signal_event (signal_id, type, actor_kind)
        values (${signal}, ${type}, 'STAFF') returning id`;
      return (await added.execute(kysely)).rows[0]?.id ?? '';
    };
    const update = async (state: string) => {
      const eventId = await event('update_added');
      await sql`insert into resident_update (signal_id, account_id, client_key, request_digest, event_id, text, state,
          counts)
        values (${signal}, ${account}, gen_random_uuid(), 'x', ${eventId}, 'Още тече.', ${state}, true)`.execute(
        kysely,
      );
      return eventId;
    };
    const photo = (eventId: string | null, isLookedAt = true) =>
      sql`with added as (
          insert into photo (id, account_id, state, upload_bytes, width, height, bytes, sha256, ready_at, signal_id,
            event_id, position)
          values (gen_random_uuid(), ${account}, 'READY', 1, 1, 1, 1, 'x', now(), ${signal}, ${eventId}, 1)
          returning id)
        insert into photo_look (photo_id, state) select id, 'BEFORE' from added where ${isLookedAt}`.execute(kysely);
    const count = async () => (await signalsOf()).find(({ id }) => id === published?.reference)?.properties['photos'];
    for (const unseen of [
      await event('note'),
      await event('asked'),
      await update('WAITING'),
      await update('REFUSED'),
    ]) {
      await photo(unseen);
    }
    await photo(null, false);
    expect(await count()).toBe(0);
    for (const seen of [null, await event('resolved'), await update('PUBLISHED')]) {
      await photo(seen);
    }
    expect(await count()).toBe(3);
  });
});

const openCodes = new Set<unknown>(['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER']);
