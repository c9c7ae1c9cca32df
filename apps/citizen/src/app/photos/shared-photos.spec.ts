import { describe, expect, it } from 'vitest';
import { largestShared, sortShared, takeSharedPhotos } from './shared-photos.ts';

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
});
