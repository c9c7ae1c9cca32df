import { describe, expect, it } from 'vitest';
import { nativeStorage } from '../device/storage.ts';
import type { PhoneFiles } from '../photos/phone-photo-store.ts';
import { newDraft } from './report-draft.ts';
import { queuedReport } from './outbox-entry.ts';
import { PhoneStore } from './phone-store.ts';

/** A phone whose app can be closed and opened again. */
function aPhone() {
  const preferences = new Map<string, string>();
  const disk = new Map<string, string>();
  let isFull = false;
  const refuseWhenFull = (): void => {
    if (isFull) {
      throw new Error('No space left on device');
    }
  };
  const plugin = {
    keys: async () => ({ keys: [...preferences.keys()] }),
    get: async ({ key }: { key: string }) => ({ value: preferences.get(key) ?? null }),
    set: async ({ key, value }: { key: string; value: string }) => {
      refuseWhenFull();
      preferences.set(key, value);
    },
    remove: async ({ key }: { key: string }) => void preferences.delete(key),
  };
  const files: PhoneFiles = {
    writeFile: async ({ path, data }) => {
      refuseWhenFull();
      disk.set(path, typeof data === 'string' ? data : '');
      return { uri: path };
    },
    readFile: async ({ path }) => {
      const data = disk.get(path);
      if (data === undefined) {
        throw new Error('File does not exist');
      }
      return { data };
    },
    deleteFile: async ({ path }) => void disk.delete(path),
  };
  return {
    disk,
    fill: () => (isFull = true),
    open: async () => {
      const storage = nativeStorage(async () => plugin);
      await storage.ready;
      return { storage, store: new PhoneStore(storage, async () => files) };
    },
  };
}

const entry = (clientKey: string, queuedAt: string) =>
  queuedReport({
    clientKey,
    accountId: 'me',
    queuedAt,
    input: { clientKey, category: 'roads.pothole', settlement: '63427', description: 'Голяма дупка пред блока.' },
    draft: newDraft(clientKey),
    title: 'Дупка',
    icon: 'road',
  });
const picture = (name: string, pixels: readonly number[]) =>
  new File([Uint8Array.from(pixels)], name, { type: 'image/jpeg' });

describe('unsent signals in the native app', () => {
  it('are there when the app is opened again, in the order of the presses', async () => {
    const phone = aPhone();
    const { store } = await phone.open();
    await store.put(entry('b', '2026-11-24T11:00:00Z'));
    await store.put(entry('a', '2026-11-24T10:00:00Z'));
    const { store: again } = await phone.open();
    expect(await again.all()).toEqual([entry('a', '2026-11-24T10:00:00Z'), entry('b', '2026-11-24T11:00:00Z')]);
    await again.remove('a');
    expect((await (await phone.open()).store.all()).map(({ clientKey }) => clientKey)).toEqual(['b']);
  });

  it('keep their photos, each with its pixels, in their order, and what became of them', async () => {
    const phone = aPhone();
    const { store, storage } = await phone.open();
    const pixels = Array.from({ length: 70_000 }, (_, place) => place % 256);
    await store.photosOf('a').put({ id: 'two', file: picture('втора.jpg', [2]), photoId: null });
    await store.photosOf('a').put({ id: 'one', file: picture('първа.jpg', pixels), photoId: null });
    await store
      .photosOf('a')
      .put({ id: 'two', file: picture('втора.jpg', [2]), photoId: 'server-two', refusal: 'Не.' });
    await store.photosOf('b').put({ id: 'other', file: picture('друга.jpg', [3]), photoId: null });
    await storage.settled();
    const photos = (await phone.open()).store.photosOf('a');
    const [first, second, ...more] = await photos.all();
    expect(more).toEqual([]);
    expect(first).toMatchObject({ id: 'two', photoId: 'server-two', refusal: 'Не.' });
    expect([second?.id, second?.file.name, second?.file.type]).toEqual(['one', 'първа.jpg', 'image/jpeg']);
    expect([...new Uint8Array((await second?.file.arrayBuffer()) ?? new ArrayBuffer())]).toEqual(pixels);
    await photos.clear();
    expect([...phone.disk.keys()]).toEqual(['photos/b/other']);
  });

  it('are not taken for pressed when the phone keeps nothing any more', async () => {
    const phone = aPhone();
    const { store } = await phone.open();
    phone.fill();
    await expect(store.put(entry('a', '2026-11-24T10:00:00Z'))).rejects.toThrow('refused');
    expect(await store.all()).toEqual([]);
    const photos = store.photosOf('a');
    await photos.put({ id: 'one', file: picture('първа.jpg', [1]), photoId: null });
    expect(await photos.all()).toEqual([]);
  });
});
