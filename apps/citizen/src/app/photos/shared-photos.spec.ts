import { describe, expect, it } from 'vitest';
import { largestShared, sortShared, takePhonePhotos, takeSharedPhotos } from './shared-photos.ts';

const file = (name: string, type: string, size = 10) =>
  Object.defineProperty(new File(['x'], name, { type }), 'size', { value: size });

describe('photos shared with the app', () => {
  it('are pictures of a usable size; what is left out is said', () => {
    const photo = file('1.jpg', 'image/jpeg');
    const nameless = file('IMG.HEIC', '');
    expect(sortShared([photo, nameless])).toEqual({ photos: [photo, nameless], refused: null });
    expect(sortShared([photo, file('a.pdf', 'application/pdf')])).toEqual({ photos: [photo], refused: 'notAPhoto' });
    expect(sortShared([file('1.jpg', 'image/jpeg', largestShared + 1)])).toEqual({ photos: [], refused: 'tooLarge' });
    expect(sortShared([])).toEqual({ photos: [], refused: null });
  });

  it('are taken once, with their names', async () => {
    const kept = new Map([
      [
        '/share/0',
        new Response('x', { headers: { 'content-type': 'image/png', 'x-name': encodeURIComponent('дупка.png') } }),
      ],
    ]);
    const storage = {
      open: () =>
        Promise.resolve({
          keys: () => Promise.resolve([...kept.keys()]),
          match: (key: string) => Promise.resolve(kept.get(key)),
        }),
      delete: () => Promise.resolve(kept.clear()),
    } as unknown as CacheStorage;
    const { photos } = await takeSharedPhotos(storage);
    expect(photos.map(({ name, type, size }) => [name, type, size])).toEqual([['дупка.png', 'image/png', 1]]);
    expect((await takeSharedPhotos(storage)).photos).toEqual([]);
    expect((await takeSharedPhotos(undefined)).photos).toEqual([]);
  });

  it('are files of the phone in the Android app, in their order, and are deleted there', async () => {
    const paths = ['/data/cache/shared-photos/1.bin', '/data/cache/shared-photos/0.jpeg'];
    const read: string[] = [];
    const phone = {
      take: () => Promise.resolve({ paths: [...paths] }),
      forget: () => Promise.resolve(void paths.splice(0)),
    };
    const open = (path: string) => {
      read.push(path);
      return Promise.resolve(new Blob(['x']));
    };
    const { photos, refused } = await takePhonePhotos(phone, open);
    expect(photos.map(({ name, type }) => [name, type])).toEqual([['0.jpeg', 'image/jpeg']]);
    expect(refused).toBe('notAPhoto');
    expect(read).toHaveLength(2);
    expect(await takePhonePhotos(phone, open)).toEqual({ photos: [], refused: null });
  });
});
