import { fastify, type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mountEarlyShare } from './early-share.ts';

let app: FastifyInstance;
beforeEach(async () => {
  app = fastify({ bodyLimit: 1024 });
  await mountEarlyShare(app);
  app.post('/other', () => 'read');
});
afterEach(() => app.close());

it('photos that are shared before the service worker runs lead to the page that asks for them', async () => {
  const { statusCode, headers } = await app.inject({
    method: 'POST',
    url: '/share',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: Buffer.alloc(100_000, 'photo'),
  });
  expect([statusCode, headers.location]).toEqual([303, '/share?early=1']);
});

it('nothing else takes such bodies', async () => {
  const { statusCode } = await app.inject({
    method: 'POST',
    url: '/other',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: 'x',
  });
  expect(statusCode).toBe(415);
});
