import { byteOrderMark, csvLine } from '@ns/csv';
import { type MunicipalityDirectory, menusMark } from '@ns/municipality';
import { clientAddressOf, type Database, languageOf, type ProxyTrust } from '@ns/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Readable } from 'node:stream';
import { codeTableNames, type CodeTableName, codeTables } from '../codes/code-tables.ts';
import { cellsOf } from '../codes/file-column.ts';
import { dataCatalogue, dataPackage } from '../open-data/catalogues.ts';
import { numberColumns, numberRows } from '../open-data/number-rows.ts';
import { licence, signalParameters } from '../open-data/open-files.ts';
import { openSignals, openSignalsState, type OpenSignal, signalColumns } from '../open-data/signal-rows.ts';
import type { PublicFigures } from '../statistics/public-figures.ts';
import { answerRefusal, type ParameterCall, refuseUnknown, sendFile, tableOf, tagOf } from './bi-endpoint.ts';
import { signalFilterOf } from './open-parameters.ts';

export interface OpenDataNeeds {
  readonly database: Database;
  readonly directory: MunicipalityDirectory;
  readonly figures: PublicFigures;
  readonly trustProxy: ProxyTrust;
  readonly publicUrl: string;
}

/** Files that one client address may fetch in a minute. */
const perMinute = 60;
const cache = 'public, max-age=300' as const;

/**
 * Open data for everybody, without a token: `GET /open-data/signals.csv` and `.geojson` (what staff has published, as
 * on the public pages, narrowed by {@link signalParameters}), `/open-data/numbers.csv` and `.json` (twelve months;
 * fewer than five are shown as `< 5`), `/open-data/reference/<table>.csv` and `.json` (the names of the codes), and the
 * index of all of them for programs: `/open-data/datapackage.json` and `/open-data/catalog.jsonld` (DCAT). Licence:
 * CC BY 4.0, in the header `Link` of each file and inside the JSON formats.
 */
export function openDataRoutes(app: FastifyInstance, needs: OpenDataNeeds, done: () => void): void {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('link', `<${licence.path}>; rel="license"`);
    const isAllowed = await limiter.consume(clientAddressOf(request.raw, needs.trustProxy)).then(
      () => true,
      () => false,
    );
    return isAllowed ? undefined : reply.code(429).header('retry-after', '60').send({ code: 'TOO_MANY_REQUESTS' });
  });
  app.get<{ Params: { format: 'csv' | 'json' } }>('/open-data/numbers.:format(csv|json)', (request, reply) =>
    answerOpen(request, reply, [], async () => {
      const { format } = request.params;
      const numbers = await needs.figures.numbers();
      if (format === 'json') {
        return sendText(request, reply, 'numbers', { license: licenceText, ...numbers });
      }
      const rows = numberRows(numbers, await needs.directory.menus()).map((row) => cellsOf(numberColumns, row));
      const file = await tableOf('csv', namesOf(numberColumns), rows);
      return sendFile(request, reply, { name: 'numbers', format, cache, ...file });
    }),
  );
  app.get<{ Params: { format: 'csv' | 'geojson' } }>('/open-data/signals.:format(csv|geojson)', (request, reply) =>
    answerOpen(request, reply, signalParameters, (call) => sendSignals(needs, call, request, reply)),
  );
  const names = codeTableNames.join('|');
  app.get<{ Params: { table: CodeTableName; format: 'csv' | 'json' } }>(
    `/open-data/reference/:table(${names}).:format(csv|json)`,
    (request, reply) =>
      answerOpen(request, reply, [], async () => {
        const { table: name, format } = request.params;
        const { columns, rows } = codeTables[name];
        const file = await tableOf(format, namesOf(columns), rows(await needs.directory.menus()));
        return sendFile(request, reply, { name, format, cache, ...file });
      }),
  );
  app.get('/open-data/datapackage.json', (request, reply) =>
    answerOpen(request, reply, [], async ({ language }) => {
      const { municipality } = await needs.directory.menus();
      return sendText(
        request,
        reply,
        'datapackage',
        dataPackage({ municipality, publicUrl: needs.publicUrl, language }),
      );
    }),
  );
  app.get('/open-data/catalog.jsonld', (request, reply) =>
    answerOpen(request, reply, [], async () => {
      const { municipality } = await needs.directory.menus();
      const text = JSON.stringify(dataCatalogue({ municipality, publicUrl: needs.publicUrl }));
      return reply.header('cache-control', cache).type('application/ld+json; charset=utf-8').send(text);
    }),
  );
  done();
}

const licenceText = `CC BY 4.0, ${licence.path}`;

/** Refuses parameters that the file does not have: one that somebody thinks of would give everything. */
async function answerOpen(
  request: FastifyRequest,
  reply: FastifyReply,
  parameters: readonly string[],
  answer: (call: ParameterCall) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const query = request.query as ParameterCall['query'];
  const call = { query, language: languageOf(request.headers['accept-language']) };
  try {
    refuseUnknown(call, parameters);
    return await answer(call);
  } catch (cause) {
    return answerRefusal(request, reply, cause);
  }
}

function sendText(request: FastifyRequest, reply: FastifyReply, name: string, content: object): Promise<FastifyReply> {
  const text = JSON.stringify(content);
  return sendFile(request, reply, {
    name,
    format: 'json',
    cache,
    tag: tagOf(text),
    content: () => Readable.from([text]),
  });
}

async function sendSignals(
  { database, directory, publicUrl }: OpenDataNeeds,
  call: ParameterCall,
  request: FastifyRequest<{ Params: { format: 'csv' | 'geojson' } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { format } = request.params;
  const menus = await directory.menus();
  const filter = signalFilterOf(call, menus);
  const tag = tagOf(format, call.query, menusMark(menus), ...(await openSignalsState(database.fork())));
  const content = () => {
    const pages = openSignals({ fork: () => database.fork(), filter, menus, publicUrl });
    return Readable.from(format === 'csv' ? csvOf(pages) : geojsonOf(pages));
  };
  return sendFile(request, reply, { name: 'signals', format, tag, cache, content });
}

function namesOf(columns: readonly { readonly name: string }[]): readonly string[] {
  return columns.map(({ name }) => name);
}

type Pages = AsyncIterable<readonly OpenSignal[]>;

async function* csvOf(pages: Pages): AsyncGenerator<string, void, undefined> {
  yield `${byteOrderMark}${csvLine(namesOf(signalColumns))}`;
  for await (const page of pages) {
    yield page.map((row) => csvLine(signalColumns.map(({ of }) => of(row)))).join('');
  }
}

/** Reports without a point have a null geometry, as RFC 7946 allows. */
async function* geojsonOf(pages: Pages): AsyncGenerator<string, void, undefined> {
  yield `{"type":"FeatureCollection","license":${JSON.stringify(licenceText)},"features":[`;
  let isFirst = true;
  for await (const page of pages) {
    const features = page.map((row) => {
      const { lat, lon, ...properties } = cellsOf(signalColumns, row);
      const geometry = lat === null ? null : { type: 'Point', coordinates: [lon, lat] };
      return JSON.stringify({ type: 'Feature', id: row.signal.reference, geometry, properties });
    });
    if (features.length > 0) {
      yield `${isFirst ? '' : ','}${features.join(',')}`;
      isFirst = false;
    }
  }
  yield ']}';
}
