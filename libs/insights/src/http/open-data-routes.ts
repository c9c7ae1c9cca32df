import { byteOrderMark, csvLine } from '@ns/csv';
import { Readable } from 'node:stream';
import { type Menus, type MunicipalityDirectory, namedFields, namedWords } from '@ns/municipality';
import { clientAddressOf, type Database, languageOf, type ProxyTrust, technicalLanguage } from '@ns/platform';
import { listPublicSignals, type ListedPublicSignal, publicPlaceOf, publishedState } from '@ns/signals';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { PublicFigures } from '../statistics/public-figures.ts';
import type { PublicNumbers, PublicRow } from '../statistics/public-numbers.ts';
import { sendFile, type TableFile, tableOf, tagOf, unknownParameters } from './bi-endpoint.ts';

export interface OpenDataNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly figures: PublicFigures;
  readonly trustProxy: ProxyTrust;
}

const licence = 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/';
/** Files that one client address may fetch in a minute. */
const perMinute = 60;
const rowsAtOnce = 1_000;
const cache = 'public, max-age=300' as const;

const signalColumns = [
  'reference',
  'status',
  'category',
  'settlement',
  'description',
  'lat',
  'lon',
  'receivedAt',
  'updatedAt',
];
const numberColumns = [
  'of',
  'key',
  ...namedFields('name'),
  'received',
  'resolved',
  'inTimePercent',
  'medianDaysToResolve',
];

/**
 * Open data for everybody, without a token: `GET /open-data/numbers.csv` and `.json` (twelve months; fewer than five
 * are shown as `< 5`) and `GET /open-data/signals.csv` and `.geojson` (what staff has published, as on the public
 * pages). Licence: CC BY 4.0, in the header `Link` of each file and inside the JSON formats.
 */
export function openDataRoutes(app: FastifyInstance, needs: OpenDataNeeds, done: () => void): void {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('link', '<https://creativecommons.org/licenses/by/4.0/>; rel="license"');
    const isAllowed = await limiter.consume(clientAddressOf(request.raw, needs.trustProxy)).then(
      () => true,
      () => false,
    );
    return isAllowed ? undefined : reply.code(429).header('retry-after', '60').send({ code: 'TOO_MANY_REQUESTS' });
  });
  // No file has a filter: one that somebody thinks of would give everything.
  app.addHook('preHandler', async (request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    const unknown = unknownParameters(request.query as Readonly<Record<string, unknown>>, [], language);
    if (!unknown) {
      return;
    }
    const { code, argument } = unknown.extensions;
    return reply.code(400).header('cache-control', 'no-store').send({ code, message: unknown.message, argument });
  });
  app.get<{ Params: { format: 'csv' | 'json' } }>('/open-data/numbers.:format(csv|json)', async (request, reply) => {
    const { format } = request.params;
    const numbers = await needs.figures.numbers();
    const file = format === 'csv' ? await numbersTable(numbers, await needs.directory.menus()) : numbersText(numbers);
    return sendFile(request, reply, { name: 'numbers', format, cache, ...file });
  });
  app.get<{ Params: { format: 'csv' | 'geojson' } }>('/open-data/signals.:format(csv|geojson)', (request, reply) =>
    sendSignals(needs, request, reply, request.params.format),
  );
  done();
}

async function sendSignals(
  { database }: OpenDataNeeds,
  request: FastifyRequest,
  reply: FastifyReply,
  format: 'csv' | 'geojson',
): Promise<FastifyReply> {
  const tag = tagOf(format, await publishedState(database.fork()));
  const pages = signalPages(database);
  const content = () => Readable.from(format === 'csv' ? csvOf(pages) : geojsonOf(pages));
  return sendFile(request, reply, { name: 'signals', format, tag, cache, content });
}

async function* signalPages(database: Database): AsyncGenerator<readonly ListedPublicSignal[], void, undefined> {
  for (let after: string | null = null; ;) {
    const page = await listPublicSignals(database.fork(), {}, rowsAtOnce, after, technicalLanguage);
    const shown = page.slice(0, rowsAtOnce);
    yield shown;
    const last = shown.at(-1);
    if (!last || page.length <= rowsAtOnce) {
      return;
    }
    after = publicPlaceOf(last);
  }
}

function rowOf(signal: ListedPublicSignal): Readonly<Record<string, unknown>> {
  const { reference, status, categoryCode, settlementCode, description, lat, lon, createdAt, updatedAt } = signal;
  const codes = { category: categoryCode, settlement: settlementCode };
  return { reference, status, ...codes, description, lat, lon, receivedAt: createdAt, updatedAt };
}

async function* csvOf(pages: AsyncIterable<readonly ListedPublicSignal[]>): AsyncGenerator<string, void, undefined> {
  yield `${byteOrderMark}${csvLine(signalColumns)}`;
  for await (const page of pages) {
    yield page
      .map(rowOf)
      .map((row) => csvLine(signalColumns.map((column) => row[column])))
      .join('');
  }
}

/** Signals without a point have a null geometry, as RFC 7946 allows. */
async function* geojsonOf(
  pages: AsyncIterable<readonly ListedPublicSignal[]>,
): AsyncGenerator<string, void, undefined> {
  yield `{"type":"FeatureCollection","license":${JSON.stringify(licence)},"features":[`;
  let isFirst = true;
  for await (const page of pages) {
    const features = page.map((signal) => {
      const { lat, lon, ...properties } = rowOf(signal);
      const geometry = lat === null ? null : { type: 'Point', coordinates: [lon, lat] };
      return JSON.stringify({ type: 'Feature', id: signal.reference, geometry, properties });
    });
    if (features.length > 0) {
      yield `${isFirst ? '' : ','}${features.join(',')}`;
      isFirst = false;
    }
  }
  yield ']}';
}

function numbersText(numbers: PublicNumbers): TableFile {
  const text = JSON.stringify({ license: licence, ...numbers });
  return { tag: tagOf(text), content: () => Readable.from([text]) };
}

function numbersTable(
  { from, to, total, months, categories, settlements }: PublicNumbers,
  menus: Menus,
): Promise<TableFile> {
  const row = (of: string, each: PublicRow) => {
    const named = menus.categories.get(each.key ?? '') ?? menus.settlements.get(each.key ?? '');
    const { key, received, resolved, inTimePercent, medianDaysToResolve } = each;
    const names = namedWords('name', named?.name);
    return { of, key, ...names, received: received.text, resolved: resolved.text, inTimePercent, medianDaysToResolve };
  };
  return tableOf('csv', numberColumns, [
    row('total', { ...total, key: `${from}/${to}` }),
    ...months.map((each) => row('month', each)),
    ...categories.map((each) => row('category', each)),
    ...settlements.map((each) => row('settlement', each)),
  ]);
}
