import { gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { compressJson } from './compressed-json.ts';

const long = JSON.stringify({ text: 'сигнал '.repeat(400) });

async function ask(body: string, headers: Record<string, string>, type = 'application/json; charset=utf-8') {
  const app = Fastify();
  compressJson(app);
  app.get('/', (_request, reply) => reply.header('vary', 'origin').type(type).send(body));
  return app.inject({ url: '/', headers });
}

describe('long answers', () => {
  it('are compressed for clients that accept gzip, with a Vary header', async () => {
    const answer = await ask(long, { 'accept-encoding': 'gzip, br' });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.headers.vary).toBe('origin, accept-encoding');
    expect(gunzipSync(answer.rawPayload).toString()).toBe(long);
    expect(answer.headers['content-length']).toBe(String(answer.rawPayload.length));
  });

  it.each([
    ['to a client that does not accept gzip', long, {}, 'application/json'],
    ['when they are short', '{"ok":true}', { 'accept-encoding': 'gzip' }, 'application/json'],
    ['when they are no JSON', long, { 'accept-encoding': 'gzip' }, 'image/svg+xml'],
  ])('travel as they are %s', async (_when, body, headers, type) => {
    const answer = await ask(body, headers, type);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.payload).toBe(body);
  });
});
