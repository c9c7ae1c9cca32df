import { describe, expect, it } from 'vitest';
import type { PhotoStore, StoredPhoto } from '../photos/photo-store.ts';
import { UploadRefused } from '../photos/photo-upload.ts';
import type { WorkAct } from './work-act.ts';
import { type SentAct, WorkCourier, type WorkResponse } from './work-courier.ts';

const act: WorkAct = {
  key: 'key',
  token: 'token',
  orderId: 'order',
  kind: 'PROPOSE_DONE',
  text: 'Запълнена е.',
  queuedAt: '2026-12-01T10:00:00Z',
  refusal: '',
};
const picture = (id: string, over: Partial<StoredPhoto> = {}): StoredPhoto => ({
  id,
  file: new File(['pixels'], `${id}.jpg`),
  photoId: null,
  ...over,
});
const noLine = () => Promise.reject(new Error('no network'));

/** A device with a photo before and one after the work, and a server with the given answers. */
function setUp(answers: readonly WorkResponse[], uploads = (id: string) => Promise.resolve(`server-${id}`)) {
  const kept = { before: new Map([['a', picture('a')]]), after: new Map([['b', picture('b')]]) };
  const storeOf = (photos: Map<string, StoredPhoto>): PhotoStore => ({
    all: async () => [...photos.values()],
    put: async (photo) => void photos.set(photo.id, photo),
    remove: async (id) => void photos.delete(id),
    clear: async () => photos.clear(),
  });
  const waiting = [...answers];
  const sent: SentAct[] = [];
  const courier = new WorkCourier(
    (_key, side) => storeOf(kept[side]),
    () => ({ upload: (id) => ({ photoId: uploads(id), pause: async () => undefined, abort: async () => undefined }) }),
    async (_token, what) => (sent.push(what), waiting.shift() ?? { kind: 'later' }),
  );
  return { kept, sent, deliver: () => courier.deliver(act) };
}

describe('an act of a contractor on its way', () => {
  it('takes its photos along, each on its side', async () => {
    const { sent, deliver } = setUp([{ kind: 'taken' }]);
    expect(await deliver()).toEqual({ act: null, again: false });
    expect(sent).toMatchObject([{ key: 'key', photosBefore: ['server-a'], photosAfter: ['server-b'] }]);
  });

  it('waits whole without network, and sends the same again when the answer was lost', async () => {
    expect(await setUp([], noLine).deliver()).toEqual({ act, again: true });
    const { sent, deliver } = setUp([{ kind: 'later' }, { kind: 'taken' }]);
    expect(await deliver()).toEqual({ act, again: true });
    expect(await deliver()).toEqual({ act: null, again: false });
    expect(sent[1]).toEqual(sent[0]);
  });

  it('goes without a file that is no picture, and says why it was not taken', async () => {
    const refusing = setUp([{ kind: 'taken' }], () => Promise.reject(new UploadRefused('Това не е снимка.')));
    expect(await refusing.deliver()).toEqual({ act: null, again: false });
    expect(refusing.sent).toMatchObject([{ photosBefore: [], photosAfter: [] }]);
    const ended = setUp([{ kind: 'refused', message: 'Общината прекрати връзката.', isAboutPhotos: false }]);
    expect(await ended.deliver()).toMatchObject({ act: { refusal: 'Общината прекрати връзката.' }, again: false });
  });

  it('sends photos anew that the server forgot meanwhile, once', async () => {
    const forgotten = { kind: 'refused', message: 'Няма такава снимка.', isAboutPhotos: true } as const;
    const { kept, sent, deliver } = setUp([forgotten, { kind: 'taken' }]);
    kept.after.set('b', picture('b', { photoId: 'old' }));
    expect((await deliver()).act).toBeNull();
    expect(sent.map(({ photosAfter }) => photosAfter)).toEqual([['old'], ['server-b']]);
    expect(await setUp([forgotten, forgotten]).deliver()).toMatchObject({ act: { refusal: 'Няма такава снимка.' } });
  });
});
