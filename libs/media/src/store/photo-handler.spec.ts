import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLogger, DerivedKeys, SecurityLog } from '@ns/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPhotoHandler } from './photo-handler.ts';
import { PhotoLinks } from './photo-links.ts';
import type { PhotoStore } from './photo-store.ts';

const id = '0197d1a0-0000-7000-8000-0000000000ab';
const other = '0197d1a0-0000-7000-8000-0000000000cd';
const start = Date.UTC(2026, 10, 24, 10, 20);

/** Holds one photo. */
const store: PhotoStore = {
  save: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  read: (wanted, variant) => Promise.resolve(wanted === id ? Buffer.from(`${variant} picture`) : undefined),
};

describe('the address of a photo', () => {
  let now = start;
  let server: Server;
  let base = '';
  let links: PhotoLinks;
  let edition = 1;
  beforeAll(async () => {
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const keys = new DerivedKeys('a secret of the tests, long enough');
    const logger = createLogger('test', 'silent');
    links = new PhotoLinks(keys, base, () => now);
    const editions = { isCurrent: (_id: string, asked: number) => Promise.resolve(asked === edition) };
    const nameOf = (wanted: string) => Promise.resolve(wanted === id ? 'Протокол "12".pdf' : undefined);
    const security = new SecurityLog(logger, keys);
    const handler = createPhotoHandler({ links, store, nameOf, editions, security, logger });
    server.on('request', (req, res) => void handler(req, res));
  });
  afterAll(() => server.close());

  const statusOf = async (url: string) => (await fetch(url)).status;

  it('shows the photo and may be cached by the browser until it runs out', async () => {
    now = start;
    const answer = await fetch(links.of(id).url);
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([
      200,
      'full picture',
      'image/jpeg',
    ]);
    expect(answer.headers.get('cache-control')).toBe('private, max-age=88800, immutable');
    expect(await (await fetch(links.of(id).thumbnailUrl)).text()).toBe('thumbnail picture');
  });

  it('stays the same within an hour and works for a day', async () => {
    now = start;
    const { url } = links.of(id);
    now = start + 39 * 60_000;
    expect(links.of(id).url).toBe(url);
    now = start + 41 * 60_000;
    expect(links.of(id).url).not.toBe(url);
    now = start + 24 * 3_600_000;
    expect(await statusOf(url)).toBe(200);
    now = start + 25 * 3_600_000;
    expect(await statusOf(url)).toBe(403);
  });

  it('cannot be changed to another photo, variant or time', async () => {
    now = start;
    const { url } = links.of(id);
    const expiry = new URL(url).searchParams.get('e') ?? '';
    const forged = [
      url.replace(id, other),
      url.replace('/full', '/thumbnail'),
      url.replace(expiry, String(Number(expiry) + 3600)),
      url.replace(/&s=.*/, ''),
      url.replace(/\?.*/, ''),
    ];
    expect(await Promise.all(forged.map(statusOf))).toEqual([403, 403, 403, 403, 403]);
  });

  it('for everybody stops working at once when the photo gets another edition, and is cached briefly', async () => {
    now = start;
    edition = 1;
    const { url } = links.ofPublic(id, 1);
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, max-age=600, immutable']);
    expect(await statusOf(url.replace('&p=1', ''))).toBe(403);
    expect(await statusOf(url.replace('&p=1', '&p=2'))).toBe(403);
    edition = 2;
    expect(await statusOf(url)).toBe(403);
    expect(await statusOf(links.of(id).url)).toBe(200);
  });

  it('of a document saves it under its name, and is no address of anything else', async () => {
    now = start;
    const url = links.ofDocument(id);
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([200, 'document picture']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="document\.pdf"; filename\*=UTF-8''%D0%9F/),
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
    });
    const forged = [url.replace(id, other), url.replace('/document', '/full'), url.replace(/\?.*/, '')];
    forged.push(links.of(id).url.replace('/full', '/document'), url.replace(/s=.{4}/, 's=AAAA'));
    expect(await Promise.all(forged.map(statusOf))).toEqual([403, 403, 403, 403, 403]);
    expect(await statusOf(links.ofDocument(other))).toBe(404);
  });

  it('is a plain 404 where there is no photo, and never leads to other files', async () => {
    now = start;
    const strange = [
      links.of(other).url,
      `${base}/photos/${id}`,
      `${base}/photos/${id}/original`,
      `${base}/photos/..%2f..%2fetc%2fpasswd/full`,
      `${base}/photos/../../etc/passwd`,
    ];
    expect(await Promise.all(strange.map(statusOf))).toEqual([404, 404, 404, 404, 404]);
  });

  it('says why in the chosen language', async () => {
    expect(await (await fetch(`${base}/photos/${id}/full`, { headers: { 'accept-language': 'en' } })).text()).toContain(
      'The link to this photo has run out',
    );
  });
});
