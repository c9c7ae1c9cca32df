import { createMetrics, ProcessHealth, Readiness, release } from '@ns/platform';
import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { mountHealth } from './health.ts';

const readiness = new Readiness();
const health = new ProcessHealth({
  database: { isAlive: () => Promise.resolve(true) },
  readiness,
  checks: [{ name: 'mail', ask: () => Promise.resolve(['mail: late']) }],
});
const app = fastify();
mountHealth(app, { health, metrics: createMetrics(), token: undefined });
const asked = async (path: string, remoteAddress = '127.0.0.1') => {
  const { statusCode, body } = await app.inject({ url: path, remoteAddress });
  return [statusCode, JSON.parse(body) as unknown];
};

describe('the readiness of the api', () => {
  it('is for everybody, its words for this machine', async () => {
    expect(await asked('/health/ready')).toEqual([
      200,
      { status: 'ready', release, database: 'up', degraded: ['mail: late'], warnings: [] },
    ]);
    expect(await asked('/health/ready', '203.0.113.9')).toEqual([200, { status: 'ready' }]);
  });

  it('ends at once when the process drains, its liveness does not', async () => {
    readiness.drain();
    expect(await asked('/health/ready', '203.0.113.9')).toEqual([503, { status: 'draining' }]);
    expect(await asked('/health/live')).toEqual([200, { status: 'live' }]);
  });
});
