import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { mountStaticSites } from './static-sites.ts';

const folder = await mkdtemp(join(tmpdir(), 'static-sites-'));
for (const site of ['citizen', 'console']) {
  await mkdir(join(folder, site));
  await writeFile(join(folder, site, 'index.html'), `<title>${site}</title>`);
}
const app = fastify();
await mountStaticSites(app, folder);
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (url: string, accept?: string) =>
  app.inject({ method: 'GET', url, headers: accept === undefined ? {} : { accept } });

describe('links that stand in mails', () => {
  it.each([
    '/signals/0199d0c4-7a30-7000-8000-000000000001',
    '/signals',
    '/track?reference=NS-2026-000001&code=ABCDE',
    '/verify?token=a.b.c',
    '/sign-in',
  ])('answer with the page to browsers and to whatever looks at links: %s', async (url) => {
    for (const accept of ['text/html,application/xhtml+xml,*/*;q=0.8', '*/*', undefined]) {
      const { statusCode, body } = await get(url, accept);
      expect([statusCode, body]).toEqual([200, '<title>citizen</title>']);
    }
    expect((await app.inject({ method: 'HEAD', url, headers: { accept: '*/*' } })).statusCode).toBe(200);
  });

  it.each(['/console/stuck', '/console/inbox?overdue=1'])('lead staff to the console: %s', async (url) => {
    expect((await get(url, '*/*')).body).toBe('<title>console</title>');
  });
});

describe('what is not there', () => {
  it.each(['/nothing-here', '/signals/x/y', '/wp-login.php', '/s'])('says so by page and status: %s', async (url) => {
    const { statusCode, body } = await get(url, 'text/html');
    expect([statusCode, body]).toEqual([404, '<title>citizen</title>']);
  });

  it('has no page where programs look for a file', async () => {
    const { statusCode, body } = await get('/.well-known/apple-app-site-association', '*/*');
    expect([statusCode, body]).toEqual([404, 'Not found']);
  });

  it('stays an error for scripts and other files, for programs that want no page, and for writes', async () => {
    expect((await get('/main-ABCDEFGH.js', '*/*')).statusCode).toBe(404);
    expect((await get('/console/chunk-ABCDEFGH.css', '*/*')).statusCode).toBe(404);
    expect((await get('/nothing', 'application/json')).statusCode).toBe(404);
    expect((await app.inject({ method: 'POST', url: '/signals', headers: { accept: '*/*' } })).statusCode).toBe(404);
  });
});
