import { describe, expect, it } from 'vitest';
import type { PhotoStore, StoredPhoto } from './photo-store.ts';
import { PhotoTray } from './photo-tray.ts';
import { UploadPostponed, UploadRefused } from './photo-upload.ts';

const picture = (name: string) => new File(['pixels'], name, { type: 'image/jpeg' });

function storeWith(...kept: StoredPhoto[]) {
  const photos = new Map(kept.map((photo) => [photo.id, photo]));
  const store: PhotoStore = {
    all: () => Promise.resolve([...photos.values()]),
    put: async (photo) => void photos.set(photo.id, photo),
    remove: async (id) => void photos.delete(id),
    clear: async () => photos.clear(),
  };
  return { store, photos };
}

/** An uploader whose uploads end when the test says so. */
function controlledUploader() {
  const uploads: {
    name: string;
    arrive(photoId: string): void;
    fail(error: Error): void;
    aborted: boolean;
    paused: boolean;
  }[] = [];
  return {
    uploads,
    upload(_id: string, file: File) {
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      const upload = { name: file.name, arrive: resolve, fail: reject, aborted: false, paused: false };
      uploads.push(upload);
      return {
        photoId: promise,
        pause: async () => {
          upload.paused = true;
        },
        abort: async () => {
          upload.aborted = true;
        },
      };
    },
  };
}

/** As for a small picture: nothing is made smaller. */
const asItIs = (file: File) => Promise.resolve({ file, position: null });

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('photos of a form', () => {
  it('takes five at most', async () => {
    const tray = new PhotoTray(controlledUploader(), storeWith().store, asItIs);
    await tray.add(['1', '2', '3', '4', '5', '6', '7'].map(picture));
    expect(tray.items()).toHaveLength(5);
    expect(tray.roomFor()).toBe(0);
  });

  it('says at once that a file has no picture, and sends none of it', async () => {
    const uploader = controlledUploader();
    const { store, photos } = storeWith();
    const tray = new PhotoTray(uploader, store, () => Promise.resolve({ file: null, position: null }));
    await tray.add([picture('damaged.jpg')]);
    expect(tray.items().map(({ state }) => state)).toEqual(['unreadable']);
    expect([uploader.uploads.length, photos.size, tray.uploading()]).toEqual([0, 0, false]);
    await tray.removeRefused();
    expect(tray.items()).toEqual([]);
  });

  it('gives the ids of what arrived, in the chosen order', async () => {
    const uploader = controlledUploader();
    const tray = new PhotoTray(uploader, storeWith().store, asItIs);
    await tray.add([picture('first'), picture('second')]);
    uploader.uploads[1]?.arrive('id-2');
    uploader.uploads[0]?.arrive('id-1');
    await settled();
    expect(tray.photoIds()).toEqual(['id-1', 'id-2']);
    expect(tray.uploading()).toBe(false);
  });

  it('shows the reason at the photo that the server refused, and keeps the others', async () => {
    const uploader = controlledUploader();
    const tray = new PhotoTray(uploader, storeWith().store, asItIs);
    await tray.add([picture('text.jpg'), picture('good.jpg')]);
    uploader.uploads[0]?.fail(new UploadRefused('Това не е снимка.'));
    uploader.uploads[1]?.arrive('id-2');
    await settled();
    expect(tray.items().map(({ state, reason }) => [state, reason])).toEqual([
      ['refused', 'Това не е снимка.'],
      ['done', ''],
    ]);
  });

  it('goes on by itself after the network came back, but not with a refused file', async () => {
    const uploader = controlledUploader();
    const tray = new PhotoTray(uploader, storeWith().store, asItIs);
    await tray.add([picture('interrupted'), picture('refused')]);
    uploader.uploads[0]?.fail(new Error('no network'));
    uploader.uploads[1]?.fail(new UploadRefused('no'));
    await settled();
    tray.retryInterrupted();
    expect(uploader.uploads.map(({ name }) => name)).toEqual(['interrupted', 'refused', 'interrupted']);
  });

  it('says why the server takes none just now, keeps the photo and sends it again', async () => {
    const uploader = controlledUploader();
    const { store, photos } = storeWith();
    const tray = new PhotoTray(uploader, store, asItIs);
    await tray.add([picture('hole.jpg')]);
    uploader.uploads[0]?.fail(new UploadPostponed('Няма място.'));
    await settled();
    expect(tray.items().map(({ state, reason }) => [state, reason])).toEqual([['interrupted', 'Няма място.']]);
    expect([photos.size, tray.refused().length]).toEqual([1, 0]);
    tray.retryInterrupted();
    expect(tray.items().map(({ state, reason }) => [state, reason])).toEqual([['uploading', '']]);
    uploader.uploads[1]?.arrive('id-1');
    await settled();
    expect(tray.photoIds()).toEqual(['id-1']);
  });

  it('survives a reload: what arrived is not sent again, what did not goes on', async () => {
    const { store } = storeWith(
      { id: 'a', file: picture('arrived'), photoId: 'id-1' },
      { id: 'b', file: picture('half way'), photoId: null },
    );
    const uploader = controlledUploader();
    const tray = new PhotoTray(uploader, store, asItIs);
    await tray.restore();
    expect(tray.photoIds()).toEqual(['id-1']);
    expect(uploader.uploads.map(({ name }) => name)).toEqual(['half way']);
  });

  it('takes a kept photo up once, however many ask for it at the same time', async () => {
    const { store } = storeWith({ id: 'b', file: picture('half way'), photoId: null });
    const uploader = controlledUploader();
    const tray = new PhotoTray(uploader, store, asItIs);
    await Promise.all([tray.restore(), tray.restore()]);
    expect(tray.items()).toHaveLength(1);
    expect(uploader.uploads).toHaveLength(1);
  });

  it('lets go also of what it is still taking up: nobody else sends the same photo meanwhile', async () => {
    const { store, photos } = storeWith({ id: 'b', file: picture('half way'), photoId: null });
    const uploader = controlledUploader();
    const tray = new PhotoTray(uploader, store, asItIs);
    const restored = tray.restore();
    await tray.release();
    await restored;
    expect(tray.items()).toEqual([]);
    expect(uploader.uploads.filter(({ paused }) => !paused)).toEqual([]);
    expect(photos.size).toBe(1);
    const again = tray.restore();
    await tray.clear();
    await again;
    expect([tray.items().length, photos.size]).toEqual([0, 0]);
  });

  it('forgets a removed photo and stops sending it', async () => {
    const uploader = controlledUploader();
    const { store, photos } = storeWith();
    const tray = new PhotoTray(uploader, store, asItIs);
    await tray.add([picture('unwanted')]);
    await tray.remove(tray.items()[0]?.id ?? '');
    expect(tray.items()).toEqual([]);
    expect(photos.size).toBe(0);
    expect(uploader.uploads[0]?.aborted).toBe(true);
  });

  it('gives its photos up without losing them: uploads pause and everything stays on the store', async () => {
    const uploader = controlledUploader();
    const { store, photos } = storeWith();
    const tray = new PhotoTray(uploader, store, asItIs);
    await tray.add([picture('half way')]);
    await tray.release();
    expect(tray.items()).toEqual([]);
    expect(photos.size).toBe(1);
    expect(uploader.uploads[0]).toMatchObject({ paused: true, aborted: false });
  });

  it('sends and keeps what was made of a photo, with the place that it said', async () => {
    const uploader = controlledUploader();
    const { store, photos } = storeWith();
    const position = { lat: 43.9, lon: 26 };
    const tray = new PhotoTray(uploader, store, async () => ({ file: picture('small.jpg'), position }));
    const adding = tray.add([picture('large.heic')]);
    expect(tray.items()[0]).toMatchObject({ state: 'preparing', position: null });
    await adding;
    expect(uploader.uploads.map(({ name }) => name)).toEqual(['small.jpg']);
    expect([...photos.values()]).toMatchObject([{ file: { name: 'small.jpg' }, position }]);
    expect(tray.items()[0]).toMatchObject({ state: 'uploading', position });
  });

  it('waits for photos that are being made smaller before it gives them up', async () => {
    const ready = Promise.withResolvers<{ file: File; position: null }>();
    const { store, photos } = storeWith();
    const tray = new PhotoTray(controlledUploader(), store, () => ready.promise);
    void tray.add([picture('large.jpg')]);
    const released = tray.release();
    ready.resolve({ file: picture('small.jpg'), position: null });
    await released;
    expect([...photos.values()].map(({ file }) => file.name)).toEqual(['small.jpg']);
  });

  it('forgets a photo that is removed while it is made smaller', async () => {
    const ready = Promise.withResolvers<{ file: File; position: null }>();
    const uploader = controlledUploader();
    const { store, photos } = storeWith();
    const tray = new PhotoTray(uploader, store, () => ready.promise);
    const adding = tray.add([picture('large.jpg')]);
    await tray.remove(tray.items()[0]?.id ?? '');
    ready.resolve({ file: picture('small.jpg'), position: null });
    await adding;
    expect([uploader.uploads.length, photos.size, tray.items().length]).toEqual([0, 0, 0]);
  });
});
