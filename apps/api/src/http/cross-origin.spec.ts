import Fastify, { type FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, it } from 'vitest';
import { enableCrossOrigin } from './cross-origin.ts';

const native = 'capacitor://localhost';
const elsewhere = 'https://elsewhere.example';
let app: FastifyInstance;
beforeEach(async () => {
  app = Fastify();
  await enableCrossOrigin(app, ['https://localhost', native]);
  app.post('/graphql', () => ({ ok: true }));
  for (const path of [
    '/open-data/signals.csv',
    '/feeds/signals.atom',
    '/bi/facts.csv',
    '/my-data/x/json',
    '/graphqlx',
  ]) {
    app.get(path, () => ({ ok: true }));
  }
});

const cors = (headers: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control-')));
const asks = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' };
const preflight = (url: string, origin: string) => app.inject({ method: 'OPTIONS', url, headers: { origin, ...asks } });

describe('a page of a native app', () => {
  it('is answered before it asks', async () => {
    const answer = await preflight('/graphql', native);
    expect(answer.statusCode).toBe(204);
    expect(answer.headers.vary).toMatch(/origin/i);
    expect(cors(answer.headers)).toEqual({
      'access-control-allow-origin': native,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers':
        'authorization, content-type, accept-language, apollo-require-preflight, device-token',
      'access-control-max-age': '7200',
    });
  });

  it('may read the answer', async () => {
    const answer = await app.inject({ method: 'POST', url: '/graphql', headers: { origin: native } });
    expect(cors(answer.headers)).toEqual({ 'access-control-allow-origin': native });
    expect(answer.headers.vary).toMatch(/origin/i);
  });
});

describe('a page elsewhere', () => {
  it.each([elsewhere, 'http://localhost', 'https://localhost.example', 'null'])(
    'at „%s“ may send nothing of a signed-in person, and caches know that answers differ',
    async (origin) => {
      const answer = await preflight('/graphql', origin);
      const allowed = cors(answer.headers);
      expect(allowed['access-control-allow-origin']).toBe('*');
      expect(allowed).not.toHaveProperty('access-control-allow-credentials');
      expect(allowed['access-control-allow-headers']).not.toMatch(/authorization|device-token|cookie/);
      expect(answer.headers.vary).toMatch(/origin/i);
    },
  );

  it.each([['/open-data/signals.csv'], ['/feeds/signals.atom?category=roads']])('may read %s', async (url) => {
    const answer = await app.inject({ method: 'GET', url, headers: { origin: elsewhere } });
    expect(cors(answer.headers)).toEqual({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'etag, link, retry-after',
    });
    expect((await preflight(url, elsewhere)).headers['access-control-allow-methods']).toBe('GET, HEAD');
  });

  it.each(['/bi/facts.csv', '/my-data/x/json', '/graphqlx', '/files/1'])('gets no permission for %s', async (url) => {
    const [asked, got] = [await preflight(url, elsewhere), await app.inject({ url, headers: { origin: elsewhere } })];
    expect([asked.statusCode, cors(asked.headers), cors(got.headers)]).toEqual([404, {}, {}]);
  });
});

it('uploads answer for themselves', async () => {
  expect(cors((await preflight('/files/1', native)).headers)).toEqual({});
});
