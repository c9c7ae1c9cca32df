import { parseNetworks, retryAfterSeconds } from '@ns/platform';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { mountRecordsPush } from './records-push.ts';

const apps: FastifyInstance[] = [];
afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())));

/** The route with a receiver that refuses the body `bad`, and how many bodies it has got. */
async function mounted(networks?: string, failure?: Error) {
  const app = fastify();
  apps.push(app);
  let read = 0;
  await app.register(mountRecordsPush, {
    networks: networks === undefined ? undefined : parseNetworks(networks),
    answerPush: async (body) => {
      read += 1;
      if (failure) {
        throw failure;
      }
      return { httpStatus: 200, xml: '<a/>', isRefused: body === 'bad' };
    },
  });
  const answer = (payload: string, remoteAddress: string) =>
    app.inject({ method: 'POST', url: '/seos', payload, remoteAddress, headers: { 'content-type': 'text/xml' } });
  const push = async (payload: string, remoteAddress: string) => (await answer(payload, remoteAddress)).statusCode;
  return { answer, push, read: () => read };
}

describe('who may push', () => {
  it('is everybody as long as no networks are configured', async () => {
    expect(await (await mounted()).push('good', '203.0.113.9')).toBe(200);
  });

  it('is the configured networks only; the body of anybody else is not looked at', async () => {
    const { push, read } = await mounted('10.1.0.0/16, 2001:db8::7');
    expect(await push('good', '10.1.2.3')).toBe(200);
    expect(await push('good', '::ffff:10.1.2.3')).toBe(200);
    expect(await push('good', '2001:db8::7')).toBe(200);
    expect(read()).toBe(3);
    expect(await push('good', '10.2.2.3')).toBe(403);
    expect(await push('good', '2001:db8::8')).toBe(403);
    expect(read()).toBe(3);
  });
});

describe('a message that cannot be taken now', () => {
  it('is to come again in a moment while the database is away', async () => {
    const away = Object.assign(new Error('terminating connection'), { code: '57P01' });
    const { statusCode, headers, body } = await (await mounted(undefined, away)).answer('good', '203.0.113.9');
    expect([statusCode, headers['retry-after']]).toEqual([503, String(retryAfterSeconds)]);
    expect(body).toContain('Fault');
  });

  it('is a failure of ours otherwise, without its words', async () => {
    const { statusCode, body } = await (await mounted(undefined, new Error('inside'))).answer('good', '203.0.113.9');
    expect([statusCode, body.includes('inside')]).toEqual([500, false]);
  });
});

describe('an address whose messages are refused', () => {
  it('waits after thirty in a minute, and only this address', async () => {
    const { push, read } = await mounted();
    for (let sent = 0; sent < 30; sent += 1) {
      expect(await push('bad', '203.0.113.9')).toBe(200);
    }
    expect(await push('good', '203.0.113.9')).toBe(429);
    expect(read()).toBe(30);
    expect(await push('good', '203.0.113.10')).toBe(200);
  });

  it('waits for messages that are too long, too', async () => {
    const { push } = await mounted();
    for (let sent = 0; sent < 30; sent += 1) {
      expect(await push('x'.repeat(66_000), '203.0.113.9')).toBe(413);
    }
    expect(await push('good', '203.0.113.9')).toBe(429);
  });

  it('is never one whose messages are right', async () => {
    const { push } = await mounted();
    for (let sent = 0; sent < 100; sent += 1) {
      expect(await push('good', '203.0.113.9')).toBe(200);
    }
  });
});
