import { describe, expect, it } from 'vitest';
import type { PhotoStore, StoredPhoto } from '../photos/photo-store.ts';
import { UploadPostponed, UploadRefused } from '../photos/photo-upload.ts';
import { newDraft } from '../draft/report-draft.ts';
import { Courier, patienceWithPhotos, type SubmitResponse } from './courier.ts';
import { type OutboxEntry, queuedReport } from '../draft/outbox-entry.ts';

const draft = newDraft('key');
const entry: OutboxEntry = queuedReport({
  clientKey: 'key',
  accountId: 'me',
  queuedAt: '2026-11-24T10:00:00Z',
  input: { clientKey: 'key', category: 'roads.pothole', settlement: '63427', description: 'Голяма дупка пред блока.' },
  draft,
  title: 'Дупка',
  icon: 'road',
});
/** The server has made a signal of it, with these photos; undefined: with all that came. */
const taken =
  (photoIds?: readonly string[]) =>
  (sent: readonly string[]): SubmitResponse => ({
    kind: 'accepted',
    signalId: 's1',
    reference: 'NS-2026-000001',
    photoIds: photoIds ?? sent,
  });
const later: SubmitResponse = { kind: 'later' };
const picture = (id: string, over: Partial<StoredPhoto> = {}): StoredPhoto => ({
  id,
  file: new File(['pixels'], `${id}.jpg`),
  photoId: null,
  ...over,
});

/** A device with photos on its store and a server with the given responses. */
function setUp(
  photos: readonly StoredPhoto[],
  words: readonly (SubmitResponse | ReturnType<typeof taken>)[],
  uploads: (id: string) => Promise<string> = (id) => Promise.resolve(`server-${id}`),
  hasNetwork = true,
) {
  const kept = new Map(photos.map((photo) => [photo.id, photo]));
  const store: PhotoStore = {
    all: async () => [...kept.values()],
    put: async (photo) => void kept.set(photo.id, photo),
    remove: async (id) => void kept.delete(id),
    clear: async () => kept.clear(),
  };
  const asked: { signalId?: string; photoIds: readonly string[] }[] = [];
  const waiting = [...words];
  const next = async (photoIds: readonly string[]) => {
    const word = waiting.shift() ?? later;
    return typeof word === 'function' ? word(photoIds) : word;
  };
  const courier = new Courier(
    () => store,
    { upload: (id) => ({ photoId: uploads(id), pause: async () => undefined, abort: async () => undefined }) },
    {
      submit: async (_input, photoIds) => (asked.push({ photoIds }), next(photoIds)),
      addPhotos: async (signalId, photoIds) => (asked.push({ signalId, photoIds }), next(photoIds)),
    },
    () => hasNetwork,
  );
  return { kept, asked, deliver: (what = entry) => courier.deliver(what, () => undefined) };
}

const noLine = () => Promise.reject(new Error('no network'));

describe('a pressed signal on its way', () => {
  it('takes its photos along in their order and leaves nothing behind', async () => {
    const { kept, asked, deliver } = setUp([picture('a'), picture('b', { photoId: 'server-b' })], [taken()]);
    expect(await deliver()).toEqual({ entry: null, signalId: 's1', again: false });
    expect(asked).toEqual([{ photoIds: ['server-a', 'server-b'] }]);
    expect(kept.size).toBe(0);
  });

  it('waits with everything when there is no network, and asks the server for nothing', async () => {
    const { kept, asked, deliver } = setUp([picture('a')], [], noLine, false);
    expect(await deliver()).toEqual({ entry, signalId: null, again: true });
    expect(asked).toEqual([]);
    expect(kept.size).toBe(1);
  });

  it('keeps the photos that arrived although the signal itself did not', async () => {
    const { kept, deliver } = setUp([picture('a')], [later]);
    expect((await deliver()).again).toBe(true);
    expect(kept.get('a')?.photoId).toBe('server-a');
  });

  it('goes without a photo that will not be sent, and offers it again', async () => {
    const { kept, asked, deliver } = setUp([picture('a'), picture('b')], [taken()], (id) =>
      id === 'a' ? noLine() : Promise.resolve('server-b'),
    );
    const outcome = await deliver({ ...entry, photoFailures: patienceWithPhotos - 1 });
    expect(asked).toEqual([{ photoIds: ['server-b'] }]);
    expect(outcome).toMatchObject({ entry: { state: 'sent', signalId: 's1', photosLeft: 1 }, again: true });
    expect([...kept.keys()]).toEqual(['a']);
  });

  it('brings photos afterwards that an earlier try, whose answer was lost, had not taken along', async () => {
    const { kept, asked, deliver } = setUp([picture('a'), picture('b')], [taken(['server-a']), taken()]);
    const outcome = await deliver();
    expect(outcome).toMatchObject({ entry: { state: 'sent', signalId: 's1', photosLeft: 1 }, again: true });
    expect([...kept.keys()]).toEqual(['b']);
    expect(await deliver(outcome.entry ?? entry)).toEqual({ entry: null, signalId: 's1', again: false });
    expect(asked.at(-1)).toEqual({ signalId: 's1', photoIds: ['server-b'] });
    expect(kept.size).toBe(0);
  });

  it('is not held up by a file that the server refuses, and says why', async () => {
    const { kept, asked, deliver } = setUp([picture('a')], [taken()], () =>
      Promise.reject(new UploadRefused('Това не е снимка.')),
    );
    expect(await deliver()).toMatchObject({ entry: { state: 'sent' }, again: false });
    expect(asked).toEqual([{ photoIds: [] }]);
    expect(kept.get('a')?.refusal).toBe('Това не е снимка.');
  });

  it('keeps a photo for which the server has no room just now, and leaves without it in the end', async () => {
    const { kept, asked, deliver } = setUp([picture('a')], [taken()], () =>
      Promise.reject(new UploadPostponed('Няма място.')),
    );
    const outcome = await deliver({ ...entry, photoFailures: patienceWithPhotos - 1 });
    expect(asked).toEqual([{ photoIds: [] }]);
    expect(outcome).toMatchObject({ entry: { state: 'sent', photosLeft: 1 }, again: true });
    expect(kept.get('a')).toMatchObject({ photoId: null });
    expect(kept.get('a')?.refusal).toBeUndefined();
  });

  it('sends photos anew that the server has forgotten meanwhile', async () => {
    const forgotten: SubmitResponse = {
      kind: 'refused',
      message: 'Няма такава снимка.',
      problems: [{ path: 'photoIds.0', message: '' }],
    };
    const { asked, deliver } = setUp([picture('a', { photoId: 'old' })], [forgotten, taken()]);
    expect((await deliver()).entry).toBeNull();
    expect(asked.map(({ photoIds }) => photoIds)).toEqual([['old'], ['server-a']]);
  });

  it('goes without photos rather than not at all', async () => {
    const no: SubmitResponse = {
      kind: 'refused',
      message: 'Няма такава снимка.',
      problems: [{ path: 'photoIds.0', message: '' }],
    };
    const { kept, deliver } = setUp([picture('a')], [no, no, taken()]);
    expect(await deliver()).toMatchObject({ entry: { state: 'sent' }, again: false });
    expect(kept.get('a')?.refusal).toBe('Няма такава снимка.');
  });

  it('comes back with its photos when something else is refused besides them', async () => {
    const mixed: SubmitResponse = {
      kind: 'refused',
      message: 'Проверете полетата.',
      problems: [
        { path: 'photoIds.0', message: 'Няма такава снимка.' },
        { path: 'description', message: 'Кратко.' },
      ],
    };
    const { kept, asked, deliver } = setUp([picture('a')], [mixed, taken()]);
    expect(await deliver()).toMatchObject({ entry: { state: 'refused', problems: mixed.problems }, again: false });
    expect(asked).toHaveLength(1);
    expect(kept.get('a')).toMatchObject({ photoId: 'server-a' });
  });

  it('comes back to its reporter when the server wants something changed', async () => {
    const { deliver } = setUp(
      [],
      [{ kind: 'refused', message: 'Проверете полетата.', problems: [{ path: 'category', message: 'Няма такава.' }] }],
    );
    expect(await deliver()).toMatchObject({
      entry: { state: 'refused', message: 'Проверете полетата.', problems: [{ path: 'category' }] },
      again: false,
    });
  });

  it('gets its late photos afterwards', async () => {
    const { kept, asked, deliver } = setUp([picture('a')], [taken()]);
    expect(await deliver({ ...entry, state: 'sent', signalId: 's1' })).toEqual({
      entry: null,
      signalId: 's1',
      again: false,
    });
    expect(asked).toEqual([{ signalId: 's1', photoIds: ['server-a'] }]);
    expect(kept.size).toBe(0);
  });
});
