import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { compressJson } from './compressed-json.ts';

const long = JSON.stringify({ text: 'сигнал '.repeat(400) });

type Body = string | Readable;

async function ask(body: () => Body, headers: Record<string, string>, answer: Record<string, string> = {}) {
  const app = Fastify();
  await compressJson(app);
  app.get('/', (_request, reply) =>
    reply.headers({ vary: 'origin', 'content-type': 'application/json; charset=utf-8', ...answer }).send(body()),
  );
  app.post('/', (request) => request.body);
  return { app, answer: await app.inject({ url: '/', headers }) };
}

const gzip = { 'accept-encoding': 'gzip, br' };

describe('long answers', () => {
  it.each(['application/json; charset=utf-8', 'application/graphql-response+json', 'application/geo+json'])(
    'in %s are compressed for clients that accept gzip, with a Vary header',
    async (type) => {
      const { answer } = await ask(() => long, gzip, { 'content-type': type });
      expect(answer.headers['content-encoding']).toBe('gzip');
      expect(answer.headers.vary).toBe('origin, accept-encoding');
      expect(gunzipSync(answer.rawPayload).toString()).toBe(long);
      expect(answer.headers['content-length']).toBe(String(answer.rawPayload.length));
    },
  );

  it('of any length arrive as they were', async () => {
    const longer = JSON.stringify([...Array(100_000).keys()]);
    const { answer } = await ask(() => longer, gzip);
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.rawPayload).toString()).toBe(longer);
  });

  it.each<[string, () => Body, Record<string, string>, Record<string, string>]>([
    ['to a client that does not accept gzip', () => long, {}, {}],
    ['to a client that refuses gzip', () => long, { 'accept-encoding': 'gzip;q=0' }, {}],
    ['when they are short', () => '{"ok":true}', gzip, {}],
    ['when they are a picture', () => long, gzip, { 'content-type': 'image/svg+xml' }],
    ['when they are a page, which may show a secret', () => long, gzip, { 'content-type': 'text/html; charset=utf-8' }],
    ['when they are a table', () => long, gzip, { 'content-type': 'text/csv; charset=utf-8' }],
    ['when they are a stream', () => Readable.from([long]), gzip, {}],
  ])('travel as they are %s', async (_when, body, headers, type) => {
    const { answer } = await ask(body, headers, type);
    expect(answer.headers['content-encoding']).toBeUndefined();
    const sent = body();
    expect(answer.payload).toBe(typeof sent === 'string' ? sent : long);
  });

  it('are not compressed twice', async () => {
    const packed = gzipSync(long);
    const { answer } = await ask(() => Readable.from([packed]), gzip, { 'content-encoding': 'gzip' });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(answer.rawPayload).toString()).toBe(long);
  });
});

describe('a compressed request', () => {
  it('is not unfolded: a few bytes could become gigabytes', async () => {
    const { app } = await ask(() => long, {});
    const answer = await app.inject({
      method: 'POST',
      url: '/',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      payload: gzipSync(long),
    });
    expect(answer.statusCode).toBe(400);
  });
});
