import Fastify, { type FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, it } from 'vitest';
import { enableNativeAppCors } from './native-app-cors.ts';

const native = 'capacitor://localhost';
let app: FastifyInstance;
beforeEach(async () => {
  app = Fastify();
  await enableNativeAppCors(app, ['https://localhost', native]);
  app.post('/graphql', () => ({ ok: true }));
});

const cors = (headers: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control-')));
const asks = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' };

describe('a page of a native app', () => {
  it('is answered before it asks', async () => {
    const answer = await app.inject({ method: 'OPTIONS', url: '/graphql', headers: { origin: native, ...asks } });
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
  it.each(['https://elsewhere.example', 'http://localhost', 'https://localhost.example', 'null', ''])(
    'at „%s“ gets no permission, and caches know that answers differ',
    async (origin) => {
      const preflight = await app.inject({ method: 'OPTIONS', url: '/graphql', headers: { origin, ...asks } });
      const post = await app.inject({ method: 'POST', url: '/graphql', headers: { origin } });
      expect([preflight.statusCode, cors(preflight.headers), cors(post.headers)]).toEqual([404, {}, {}]);
      expect(post.headers.vary).toMatch(/origin/i);
    },
  );
});

it('uploads answer for themselves', async () => {
  const answer = await app.inject({ method: 'OPTIONS', url: '/files/1', headers: { origin: native, ...asks } });
  expect(cors(answer.headers)).toEqual({});
});
