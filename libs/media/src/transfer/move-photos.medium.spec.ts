import { randomUUID } from 'node:crypto';
import { sql } from '@ns/platform';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FilePlaces, filePlacesOf, photosIn } from '../places/file-places.ts';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import { MediaTestBed } from '../testing/media-test-bed.ts';
import { plainPicture } from '../testing/pictures.ts';
import { startS3Server } from '../testing/s3-server.ts';
import { upload } from '../testing/uploading.ts';
import { checkPhotos } from './check-photos.ts';
import { type MoveCounts, moveOf, NotArrived } from './move-photos.ts';

const server = await startS3Server();
afterAll(() => server.stop());
const bucket = await server.bucket('moving');
const bed = await MediaTestBed.open();
const account = await bed.account();

describe('photos that move', () => {
  let places: FilePlaces;
  let back: FilePlaces;
  let ids: readonly string[];
  const move = (from = places, progress: (counts: MoveCounts) => void = () => undefined) =>
    moveOf(bed.database, from)?.perform(progress);
  const where = async (id: string) => [
    (await places.former?.photos.read(id, 'full')) !== undefined,
    (await places.current.photos.read(id, 'full')) !== undefined,
  ];

  beforeEach(async () => {
    places = filePlacesOf({ ...bed.files, bucket, keptIn: 's3' });
    back = filePlacesOf({ ...bed.files, bucket, keptIn: 'folder' });
    const picture = await plainPicture(30, 20);
    ids = [];
    for (let count = 0; count < 3; count += 1) {
      ids = [...ids, (await upload(bed, account, picture)).id];
    }
  });
  afterEach(async () => {
    await server.start();
    await sql`delete from photo`.execute(bed.em().getKysely());
    for (const place of [places.current, back.current]) {
      for await (const { id } of place.photos.list()) {
        await place.photos.remove(id);
      }
    }
  });

  it('arrive whole, leave nothing behind, and the second time there is nothing to do', async () => {
    const seen: number[] = [];
    const counts = await move(places, ({ moved }) => seen.push(moved));
    expect(counts).toMatchObject({ moved: 3, unknown: 0 });
    expect(counts?.bytes).toBeGreaterThan(0);
    expect(seen).toEqual([1, 2, 3]);
    expect(await bed.filesKept()).toEqual([]);
    expect(await checkPhotos(bed.database, places, { withContent: true })).toMatchObject({
      named: 3,
      kept: 6,
      keptFormerly: 0,
      missing: [],
      different: [],
      unknown: [],
    });
    expect(await move()).toMatchObject({ moved: 0 });
  });

  it('come back the same way', async () => {
    await move();
    expect(await move(back)).toMatchObject({ moved: 3 });
    expect(await where(ids[0] ?? '')).toEqual([true, false]);
  });

  it('are shown all the time, and one that comes meanwhile is kept in the new place', async () => {
    const moved = await bed.another({ bucket, keptIn: 's3' });
    const reader = filePlacesOf({ ...bed.files, bucket, keptIn: 's3' });
    const photos = photosIn(reader);
    const moving = move();
    let isOver = false;
    void moving?.finally(() => (isOver = true));
    while (!isOver) {
      const read = await Promise.all(ids.map((id) => photos.read(id, 'full')));
      expect(read.every((photo) => photo !== undefined)).toBe(true);
    }
    const { id } = await upload(moved, account, await plainPicture(20, 20));
    expect(await where(id)).toEqual([false, true]);
  });

  it('go on where a move was ended', async () => {
    const ended = new Error('ended by hand');
    const first = move(places, () => {
      throw ended;
    });
    await expect(first).rejects.toThrow(ended);
    await server.away();
    await expect(move()).rejects.toThrow(StoreUnavailable);
    expect((await bed.filesKept()).length).toBe(4);
    await server.start();
    expect(await move()).toMatchObject({ moved: 2 });
  });

  it('are carried by several moves at once, each once', async () => {
    const counts = await Promise.all([move(), move(), move()]);
    expect(counts.reduce((sum, each) => sum + (each?.moved ?? 0), 0)).toBe(3);
    expect(await checkPhotos(bed.database, places, { withContent: true })).toMatchObject({ missing: [], kept: 6 });
  });

  it('stay where they are when the new place answers something else', async () => {
    vi.spyOn(places.current.photos, 'read').mockResolvedValue(Buffer.from('another'));
    await expect(move()).rejects.toThrow(NotArrived);
    expect(await bed.filesKept()).toHaveLength(6);
  });

  it('do not come back to life when they are removed meanwhile', async () => {
    const [id = ''] = ids;
    const { save } = places.current.photos;
    vi.spyOn(places.current.photos, 'save').mockImplementation(async (saved, pictures) => {
      // As a covered picture is removed: in the former place first, then in the new one, without the row's lock.
      if (saved === id) {
        await places.former?.photos.remove(saved);
        await places.current.photos.remove(saved);
      }
      await save.call(places.current.photos, saved, pictures);
    });
    expect(await move()).toMatchObject({ moved: 2 });
    expect(await where(id)).toEqual([false, false]);
  });

  it('that no row names stay, and are counted', async () => {
    const stray = randomUUID();
    await places.former?.photos.save(stray, { full: Buffer.from('stray') });
    expect(await move()).toMatchObject({ moved: 3, unknown: 1 });
    expect(await where(stray)).toEqual([true, false]);
    expect(await checkPhotos(bed.database, places, { withContent: false })).toMatchObject({
      unknown: [`${stray}/full`],
    });
  });

  it('are checked in both directions', async () => {
    const [gone = '', changed = '', cutOff = ''] = ids;
    await move();
    await places.current.photos.remove(gone);
    const whole = (await places.current.photos.read(changed, 'full')) ?? Buffer.alloc(0);
    await places.current.photos.save(changed, { full: Buffer.alloc(whole.length, 7) });
    await places.current.photos.save(cutOff, { full: whole.subarray(1) });
    const names = (id: string) => [`${id}/full`, `${id}/thumbnail`];
    const quick = await checkPhotos(bed.database, places, { withContent: false });
    expect([quick.missing, quick.different]).toEqual([names(gone), [`${cutOff}/full`]]);
    const thorough = await checkPhotos(bed.database, places, { withContent: true });
    expect(thorough.different.toSorted()).toEqual([`${changed}/full`, `${cutOff}/full`].toSorted());
  });

  it('are forgotten in both places', async () => {
    const [id = ''] = ids;
    await places.current.photos.save(id, { full: Buffer.from('carried over by a move that was ended') });
    await sql`update photo set created_at = now() - interval '8 days'`.execute(bed.em().getKysely());
    await bed.perform('media.forget_photos', { ...bed.files, bucket, keptIn: 's3' });
    expect(await where(id)).toEqual([false, false]);
    expect(await bed.filesKept()).toEqual([]);
  });
});
