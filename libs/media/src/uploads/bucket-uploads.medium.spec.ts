import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from '@ns/platform';
import sharp from 'sharp';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { Bucket } from '../store/bucket.ts';
import { MediaTestBed } from '../testing/media-test-bed.ts';
import { plainPicture } from '../testing/pictures.ts';
import { collected } from '../testing/collected.ts';
import { startS3Server } from '../testing/s3-server.ts';
import { bearer, begin, idOf, look, pathOf, sendBytes, upload } from '../testing/uploading.ts';

const temporary = await mkdtemp(join(tmpdir(), 'ns-passing-'));
const server = await startS3Server();
afterAll(() => server.stop());
const config = await server.bucket('files', { prefix: 'demo/' });
const bucket = new Bucket(config);
const bed = await MediaTestBed.open({}, afterAll, config);
const account = await bed.account();
const second = await bed.another();
vi.stubEnv('TMPDIR', temporary);
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(temporary, { recursive: true, force: true });
});

/** Names of everything that the bucket holds of an upload, its open multipart uploads too. */
async function kept(id: string): Promise<readonly string[]> {
  const keys = (await collected(bucket.list(''))).map(({ key }) => key);
  const open = (await collected(bucket.openMultiparts(''))).map(({ key }) => `${key} in parts`);
  return [...keys, ...open].filter((key) => key.includes(id)).toSorted();
}

const unfinished = (id: string, ...more: readonly string[]) =>
  [' in parts', '.info', ...more].map((name) => `uploads/${id}${name}`);

const pictures = (id: string) => [`photos/${id}.full.jpg`, `photos/${id}.thumbnail.jpg`];

/** A picture that does not get smaller: of more bytes than a part of S3 must have. */
async function largePhoto(): Promise<Buffer> {
  const [width, height] = [2800, 2800];
  const noise = sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
  return noise.jpeg({ quality: 92 }).toBuffer();
}

/** Cuts the line once the api has passed the first bytes on: what arrives before that may have to be sent again. */
async function cut(at: MediaTestBed, path: string, from: number, file: Buffer, bytes: number): Promise<void> {
  const tail = (await collected(bucket.list(`uploads/${idOf(path)}.part`)))[0]?.bytes ?? 0;
  const line = at.holding(path, { ...bearer(account), 'upload-offset': String(from) }, file.subarray(from), bytes);
  await expect.poll(passing, { timeout: 10_000 }).toContain(tail + bytes);
  await line.cut();
}

/** Sizes of the files in which an api keeps what it is passing on. */
async function passing(): Promise<readonly number[]> {
  const sizes: number[] = [];
  for (const name of await readdir(temporary)) {
    const file = await stat(join(temporary, name)).catch(() => undefined);
    sizes.push(...(file?.isFile() ? [file.size] : []));
  }
  return sizes;
}

async function offsetAt(at: MediaTestBed, path: string): Promise<number> {
  return Number((await look(at, account, path)).headers.get('upload-offset'));
}

describe('an upload to a bucket', () => {
  afterEach(async () => {
    await server.start();
  });

  it('leaves the two pictures and nothing else, neither there nor on the machine', async () => {
    const { status, id } = await upload(bed, account, await plainPicture(60, 40));
    expect(status).toBe(204);
    expect(await kept(id)).toEqual(pictures(id));
    expect(await Promise.all([bed.filesKept(), second.filesKept(), passing()])).toEqual([[], [], []]);
    expect((await sharp((await second.media.store.read(id, 'full')) ?? '').metadata()).width).toBe(60);
  });

  it('that is cut goes on at another api, as often as it is cut', async () => {
    const file = await largePhoto();
    expect(file.length).toBeGreaterThan(6 * 1024 * 1024);
    const path = pathOf(await begin(bed, account, file.length));
    let sent = 0;
    for (const [api, bytes] of [
      [bed, 300_000],
      [second, 200_000],
      [bed, 5_400_000],
      [second, 10],
    ] as const) {
      await cut(api, path, sent, file, bytes);
      sent += bytes;
      await expect.poll(() => offsetAt(api === bed ? second : bed, path)).toBe(sent);
    }
    expect((await sendBytes(second, account, path, 0, file)).status).toBe(409);
    expect((await sendBytes(second, account, path, sent, file.subarray(sent))).status).toBe(204);
    expect(await kept(idOf(path))).toEqual(pictures(idOf(path)));
  });

  it('that is no photo is refused and leaves nothing', async () => {
    const refused = await upload(bed, account, Buffer.from('това не е снимка'));
    expect(refused.status).toBe(415);
    expect(await kept(refused.id)).toEqual([]);
    expect((await begin(bed, account, 0)).status).toBe(415);
  });

  it('that is given up half-way leaves nothing, also of the bytes that were too few for a part', async () => {
    const path = pathOf(await begin(bed, account, 1_000));
    await cut(bed, path, 0, randomBytes(1_000), 400);
    await expect.poll(() => offsetAt(second, path)).toBe(400);
    expect(await kept(idOf(path))).toEqual(unfinished(idOf(path), '.part'));
    expect((await second.send({ method: 'DELETE', path, headers: bearer(account) })).status).toBe(204);
    expect(await kept(idOf(path))).toEqual([]);
  });

  it('goes with its account, unfinished or made into a photo of no signal', async () => {
    const leaving = await bed.account();
    const { id } = await upload(bed, leaving, await plainPicture(20, 10));
    const sending = idOf(pathOf(await begin(bed, leaving, 10)));
    await bed.forgetAccount(leaving);
    expect([await kept(id), await kept(sending)]).toEqual([[], []]);
  });

  it('that was never finished is forgotten after two hours, and so is what no row names', async () => {
    const path = pathOf(await begin(bed, account, 10));
    await sql`update photo set created_at = now() - interval '3 hours' where id = ${idOf(path)}`.execute(
      bed.em().getKysely(),
    );
    const stray = randomUUID();
    await bucket.put(`uploads/${stray}.part`, Buffer.from('bytes of a request that ended late'), 'image/jpeg');
    const wanted = idOf(pathOf(await begin(bed, account, 10)));
    await bed.perform('media.forget_photos');
    expect(await kept(idOf(path))).toEqual([]);
    await bed.perform('media.forget_leftovers');
    expect(await kept(stray)).toHaveLength(1);
    const later = Date.now() + 3 * 3_600_000;
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => later);
    await bed.perform('media.forget_leftovers');
    clock.mockRestore();
    expect([await kept(stray), await kept(wanted)]).toEqual([[], unfinished(wanted)]);
  });

  it('is refused in words while the bucket is away, loses nothing and goes on', async () => {
    const file = await plainPicture(800, 600, 'png');
    const path = pathOf(await begin(bed, account, file.length));
    await cut(bed, path, 0, file, 500);
    await expect.poll(() => offsetAt(bed, path)).toBe(500);
    await server.away();
    const refused = await sendBytes(bed, account, path, 500, file.subarray(500), { 'accept-language': 'en' });
    expect([refused.status, refused.text]).toEqual([503, expect.stringContaining('What was sent so far is kept')]);
    expect((await look(second, account, path)).status).toBe(423);
    expect((await begin(bed, account, 10)).text).toContain('Изпратеното дотук е запазено');
    expect(await bed.media.degraded()).toEqual([expect.stringContaining('S3 storage does not answer')]);
    await server.start();
    expect(await offsetAt(second, path)).toBe(500);
    expect((await sendBytes(second, account, path, 500, file.subarray(500))).status).toBe(204);
    expect(await kept(idOf(path))).toEqual(pictures(idOf(path)));
    expect(await bed.media.degraded()).toEqual([]);
  });

  it('that could not be begun does not count', async () => {
    const eager = await bed.account();
    await server.away();
    expect((await begin(bed, eager, 10)).status).toBe(503);
    expect((await sql`select 1 from photo where account_id = ${eager}`.execute(bed.em().getKysely())).rows).toEqual([]);
  });

  it('whose bytes were lost in the bucket begins anew', async () => {
    const path = pathOf(await begin(bed, account, 400));
    const key = `uploads/${idOf(path)}`;
    await cut(bed, path, 0, randomBytes(400), 300);
    await expect.poll(() => offsetAt(bed, path)).toBe(300);
    // As a bucket's rule does to unfinished uploads: its parts are gone, the note says it was complete.
    const note = await bucket.get(`${key}.info`);
    await bucket.abort(key, note?.notes['upload-id'] ?? '');
    expect((await look(bed, account, path)).status).toBe(410);
    expect(await kept(idOf(path))).toEqual([]);
    expect((await look(bed, account, path)).status).toBe(404);
  });

  it('that runs at one api is not written by another one', async () => {
    const file = randomBytes(2_000);
    const path = pathOf(await begin(bed, account, file.length));
    const slow = bed.holding(path, { ...bearer(account), 'upload-offset': '0' }, file, 700);
    await slow.arrived;
    const meanwhile = look(second, account, path);
    const third = await bed.another();
    const other = await Promise.race([meanwhile, upload(third, account, await plainPicture(20, 10))]);
    expect(other.status).toBe(204);
    await slow.cut();
    expect((await meanwhile).headers.get('upload-offset')).toBe('700');
  });
});

describe('a photo in a bucket that hangs', () => {
  it('is answered for with words and a time to come again', async () => {
    const { id } = await upload(bed, account, await plainPicture(20, 10));
    await server.away();
    const { url } = bed.media.links.of(id);
    const { pathname, search } = new URL(url);
    const answer = await bed.send({ method: 'GET', path: `${pathname}${search}`, headers: {} });
    expect([answer.status, answer.headers.get('retry-after'), answer.text]).toEqual([
      503,
      '30',
      'Снимката не може да бъде показана в момента.',
    ]);
    await server.start();
    expect((await second.send({ method: 'GET', path: `${pathname}${search}` })).status).toBe(200);
  });
});
