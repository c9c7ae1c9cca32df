import { ListObjectVersionsCommand, PutBucketVersioningCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { filePlacesOf, photosIn, uploadsIn } from '../places/file-places.ts';
import { collected } from '../testing/collected.ts';
import { startS3Server } from '../testing/s3-server.ts';
import { Bucket, clientConfigOf } from './bucket.ts';
import type { BucketConfig, FilesConfig } from './files-config.ts';
import type { PhotoPlace, StoredPicture } from './photo-store.ts';
import { StoreUnavailable } from './store-unavailable.ts';

const server = await startS3Server();
/** What a service answers whose keys are others. */
const denying = createServer((_request, response) => {
  response.writeHead(403, { 'content-type': 'application/xml' }).end('<Error><Code>AccessDenied</Code></Error>');
}).listen(0, '127.0.0.1');
await once(denying, 'listening');
const refusing = `http://127.0.0.1:${String((denying.address() as AddressInfo).port)}`;
const folder = await mkdtemp(join(tmpdir(), 'ns-photos-'));
const bucket = await server.bucket('photos', { prefix: 'municipality/' });
afterAll(async () => {
  denying.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const placeOf = (config: Partial<FilesConfig>): PhotoPlace =>
  filePlacesOf({ folder, bucket, keptIn: 's3', ...config }).current.photos;
const pictures = { full: Buffer.from([0xff, 0xd8, 1, 2, 3]), thumbnail: Buffer.from([0xff, 0xd8, 9]) };

async function listed(place: PhotoPlace): Promise<readonly StoredPicture[]> {
  return collected(place.list());
}

describe.each([
  ['folder', placeOf({ bucket: undefined, keptIn: 'folder' })],
  ['bucket', placeOf({})],
])('photos in a %s', (_kind, place) => {
  it('are read as they were kept, as often as they were kept', async () => {
    const id = randomUUID();
    await place.save(id, pictures);
    await place.save(id, pictures);
    expect([await place.read(id, 'full'), await place.read(id, 'thumbnail')]).toEqual([
      pictures.full,
      pictures.thumbnail,
    ]);
  });

  it('that are not there are not there, and harmless to remove', async () => {
    const id = randomUUID();
    expect(await place.read(id, 'full')).toBeUndefined();
    await place.remove(id);
  });

  it('may be kept one by one, and are gone in both sizes', async () => {
    const id = randomUUID();
    await place.save(id, { full: pictures.full });
    expect([await place.read(id, 'full'), await place.read(id, 'thumbnail')]).toEqual([pictures.full, undefined]);
    await place.save(id, { thumbnail: pictures.thumbnail });
    await place.remove(id);
    expect([await place.read(id, 'full'), await place.read(id, 'thumbnail')]).toEqual([undefined, undefined]);
    expect((await listed(place)).filter((picture) => picture.id === id)).toEqual([]);
  });

  it.each(['../../etc/passwd', '', 'A0000000-0000-4000-8000-000000000000', '0000/../x', `${randomUUID()}/..`])(
    'have no other name: %j',
    async (id) => {
      await expect(place.save(id, pictures)).rejects.toThrow('A photo id is a UUID');
      await expect(place.read(id, 'full')).rejects.toThrow('A photo id is a UUID');
      await expect(place.remove(id)).rejects.toThrow('A photo id is a UUID');
    },
  );

  it('are listed with their sizes, also beyond the thousand that one answer holds', async () => {
    const before = new Set((await listed(place)).map(({ id }) => id));
    const ids = Array.from({ length: 520 }, () => randomUUID());
    for (let at = 0; at < ids.length; at += 20) {
      await Promise.all(ids.slice(at, at + 20).map((id) => place.save(id, pictures)));
    }
    const all = (await listed(place)).filter(({ id }) => !before.has(id));
    expect(all).toHaveLength(1_040);
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(ids));
    expect(all.filter(({ variant }) => variant === 'full').every(({ bytes }) => bytes === 5)).toBe(true);
  });
});

describe('a folder', () => {
  it('shows nothing of a picture that was half written', async () => {
    const id = randomUUID();
    const place = placeOf({ bucket: undefined, keptIn: 'folder' });
    await place.save(id, pictures);
    const [part = ''] = await readdir(join(folder, 'photos'));
    await writeFile(join(folder, 'photos', part, `${randomUUID()}.full.jpg.${randomUUID()}.part`), 'half');
    expect((await listed(place)).every(({ bytes }) => bytes !== 4)).toBe(true);
  });
});

describe('a bucket', () => {
  afterEach(async () => {
    await server.start();
  });
  const other = (over: Partial<BucketConfig>) => placeOf({ bucket: { ...bucket, ...over } });
  const everything = (place: PhotoPlace): readonly (() => Promise<unknown>)[] => [
    () => place.save(randomUUID(), pictures),
    () => place.read(randomUUID(), 'full'),
    () => place.remove(randomUUID()),
    () => listed(place),
  ];

  it.each([
    ['is away', { endpoint: 'http://127.0.0.1:1' }],
    ['does not exist', { bucket: 'no-such-bucket' }],
    ['is closed to our keys', { endpoint: refusing }],
  ])('that %s is unavailable: a photo is never said to be gone', async (_what, over) => {
    for (const ask of everything(other(over))) {
      await expect(ask()).rejects.toThrow(StoreUnavailable);
    }
    expect(await new Bucket({ ...bucket, ...over }).isThere()).toBe(false);
  });

  it('holds another installation’s photos under its own prefix', async () => {
    const neighbour = other({ prefix: 'another/' });
    const id = randomUUID();
    await neighbour.save(id, pictures);
    expect(await placeOf({}).read(id, 'full')).toBeUndefined();
    expect((await listed(neighbour)).map((picture) => picture.id)).toEqual([id, id]);
  });

  it('is known as unavailable within two seconds when it hangs', async () => {
    const probe = new Bucket(bucket);
    expect(await probe.isThere()).toBe(true);
    server.hang();
    const answered = await Promise.race([
      probe.isThere(),
      new Promise((resolve) => setTimeout(() => resolve('no answer'), 10_000)),
    ]);
    expect(answered).toBe(false);
    await server.start();
    await expect.poll(() => probe.isThere()).toBe(true);
  });

  it('that is slow answers all the same', async () => {
    const id = randomUUID();
    server.slow(300);
    await placeOf({}).save(id, pictures);
    expect(await placeOf({}).read(id, 'thumbnail')).toEqual(pictures.thumbnail);
  });

  it('that hangs is given up when the time for a request is over', async () => {
    const impatient = new Bucket(bucket, 200);
    server.hang();
    await expect(impatient.get('photos/none')).rejects.toThrow(StoreUnavailable);
    await expect(impatient.put('photos/none', Buffer.alloc(10), 'image/jpeg')).rejects.toThrow('ETIMEDOUT');
  });

  it('has what it answered for when it comes back', async () => {
    const id = randomUUID();
    await placeOf({}).save(id, pictures);
    await server.away();
    await expect(placeOf({}).read(id, 'full')).rejects.toThrow(StoreUnavailable);
    await server.start();
    expect(await placeOf({}).read(id, 'full')).toEqual(pictures.full);
  });
});

describe('photos on their way from a folder to a bucket', () => {
  const places = filePlacesOf({ folder, bucket, keptIn: 's3' });
  const photos = photosIn(places);

  it('are read where they are, kept in the new place and removed from both', async () => {
    const [old, recent] = [randomUUID(), randomUUID()];
    await places.former?.photos.save(old, pictures);
    await photos.save(recent, pictures);
    expect([await photos.read(old, 'full'), await photos.read(recent, 'full')]).toEqual([pictures.full, pictures.full]);
    expect(await places.former?.photos.read(recent, 'full')).toBeUndefined();
    await places.current.photos.save(old, pictures);
    await photos.remove(old);
    expect([await places.former?.photos.read(old, 'full'), await places.current.photos.read(old, 'full')]).toEqual([
      undefined,
      undefined,
    ]);
    expect(uploadsIn(places)).toHaveLength(2);
  });
});

it('erases every version of a photo in a bucket that keeps them, and none of another one', async () => {
  const [gone, stays] = [randomUUID(), randomUUID()];
  const keeping = await server.bucket('versions', { prefix: 'municipality/' });
  const client = new S3Client(clientConfigOf(keeping));
  const enabled = { Bucket: keeping.bucket, VersioningConfiguration: { Status: 'Enabled' as const } };
  await client.send(new PutBucketVersioningCommand(enabled));
  const places = filePlacesOf({ folder, bucket: keeping, keptIn: 's3' });
  const place = places.current.photos;
  // The photo as it was sent, with where and when it was taken.
  const raw = `municipality/uploads/${gone}`;
  for (const content of ['first', 'second']) {
    await client.send(new PutObjectCommand({ Bucket: keeping.bucket, Key: raw, Body: content }));
  }
  await places.current.uploads.remove(gone);
  await place.save(gone, pictures);
  await place.save(gone, pictures);
  await place.save(stays, pictures);
  await place.remove(gone);
  const kept = async () => {
    const found = await client.send(new ListObjectVersionsCommand({ Bucket: keeping.bucket }));
    return [...(found.Versions ?? []), ...(found.DeleteMarkers ?? [])].map(({ Key }) => Key ?? '');
  };
  expect((await kept()).filter((key) => key.includes(gone)).length).toBeGreaterThan(6);
  await place.erase(gone);
  expect((await kept()).filter((key) => key.includes(gone)).length).toBeGreaterThan(1);
  await places.current.uploads.erase(gone);
  await place.erase(gone);
  expect((await kept()).filter((key) => key.includes(gone))).toEqual([]);
  expect((await kept()).filter((key) => key.includes(stays))).toHaveLength(2);
  client.destroy();
});
