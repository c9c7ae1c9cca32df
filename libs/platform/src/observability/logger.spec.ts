import { describe, expect, it } from 'vitest';
import { createLogger } from './logger.ts';

function linesOf(write: (logger: ReturnType<typeof createLogger>) => void): string {
  let lines = '';
  write(createLogger('test', 'info', { write: (line) => void (lines += line) }));
  return lines;
}

describe('a log line', () => {
  it.each([
    '/console/reset?token=SECRET.a_b-C',
    'https://demo.test/verify?x=1&token=SECRET%2E',
    '/photos/1/full?e=SECRET&s=SECRET',
    'https://demo.test/from-mail#token=SECRET&stars=4',
    '/sso/callback?code=SECRET&state=SECRET',
  ])('has no value of a parameter, wherever %s stands in it', (url) => {
    const lines = linesOf((logger) => {
      logger.warn({ req: { method: 'GET', url, ip: '203.0.113.7' } }, 'request failed');
      logger.error({ err: new Error(`fetch of ${url} failed`), url }, `Route GET:${url} not found`);
      logger.child({ url }).info({ nested: [{ url }] }, 'x');
    });
    expect(lines).not.toContain('SECRET');
    expect(lines).not.toContain('203.0.113.7');
    expect(lines.trimEnd().split('\n')).toHaveLength(3);
    for (const line of lines.trimEnd().split('\n')) {
      expect(JSON.parse(line)).toMatchObject({ process: 'test' });
    }
  });

  it('keeps the path and the names of parameters', () => {
    expect(linesOf((logger) => logger.warn({ url: '/feeds/signals.atom?bbox=1,2&lang=bg' }, 'x'))).toContain(
      '/feeds/signals.atom?bbox=…&lang=…',
    );
  });
});
