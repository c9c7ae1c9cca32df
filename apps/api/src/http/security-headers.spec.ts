import Fastify, { type FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, it } from 'vitest';
import { addSecurityHeaders } from './security-headers.ts';

let app: FastifyInstance;
const start = async (publicUrl: string): Promise<void> => {
  app = Fastify();
  await addSecurityHeaders(app, {
    publicUrl,
    mapOrigins: ['https://tiles.example.test'],
    scripts: ["'sha256-abc='"],
  });
  app.get('/page', (_request, reply) => reply.type('text/html').send('<p>'));
  app.get('/fault', () => {
    throw new Error('broken');
  });
  app.get('/own', (_request, reply) => reply.header('content-security-policy', "default-src 'none'").send('own'));
};
beforeEach(() => start('https://signali.example.bg'));

/** What Fastify itself sends. */
const others = new Set(['content-type', 'content-length', 'date', 'connection']);

async function headersOf(url: string): Promise<Record<string, unknown>> {
  const { headers } = await app.inject({ url });
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !others.has(name)));
}

const policy = [
  "default-src 'self'",
  "script-src 'self' 'sha256-abc='",
  "img-src 'self' https://signali.example.bg https://tiles.example.test data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "connect-src 'self' https://signali.example.bg wss://signali.example.bg https://tiles.example.test",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join(';');

describe('headers of security', () => {
  it.each(['/page', '/fault', '/nothing-here'])('stand on %s: these and no others', async (url) => {
    expect(await headersOf(url)).toEqual({
      'content-security-policy': policy,
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'geolocation=(self), camera=(self), microphone=()',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
    });
  });

  it('do not ask for https where the site is served without', async () => {
    await start('http://127.0.0.1:3000');
    const headers = await headersOf('/page');
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers['content-security-policy']).toContain(
      "connect-src 'self' http://127.0.0.1:3000 ws://127.0.0.1:3000 ",
    );
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });

  it('give way to the stricter policy of a route', async () => {
    expect((await headersOf('/own'))['content-security-policy']).toBe("default-src 'none'");
  });
});
