import { expect, it } from 'vitest';
import { MovingPhotoStore } from './moving-photo-store.ts';
import type { ErasingPhotoStore, KeptFiles } from './photo-store.ts';

/** Keeps photos in memory and writes down what it is asked. */
class Memory implements ErasingPhotoStore {
  readonly kept = new Map<string, KeptFiles>();
  /** done when a photo was read, before the answer */
  afterRead: () => void = () => undefined;

  constructor(
    readonly name: string,
    readonly asked: string[],
  ) {}

  save(id: string, pictures: KeptFiles): Promise<void> {
    this.kept.set(id, pictures);
    return Promise.resolve();
  }

  read(id: string): Promise<Buffer | undefined> {
    this.asked.push(`read ${this.name}`);
    const found = this.kept.get(id)?.full;
    this.afterRead();
    return Promise.resolve(found);
  }

  remove(id: string): Promise<void> {
    this.asked.push(`remove ${this.name}`);
    this.kept.delete(id);
    return Promise.resolve();
  }

  erase(id: string): Promise<void> {
    this.asked.push(`erase ${this.name}`);
    this.kept.delete(id);
    return Promise.resolve();
  }
}

function places() {
  const asked: string[] = [];
  const [current, former] = [new Memory('current', asked), new Memory('former', asked)];
  return { asked, current, former, store: new MovingPhotoStore(current, former) };
}

it('finds a photo that is carried over between its two questions', async () => {
  const { current, former, store } = places();
  const full = Buffer.from('photo');
  await former.save('a', { full });
  current.afterRead = () => {
    current.kept.set('a', { full });
    former.kept.delete('a');
  };
  expect(await store.read('a', 'full')).toEqual(full);
});

it('asks the former place only for what the new one does not have', async () => {
  const { asked, current, store } = places();
  await current.save('a', { full: Buffer.from('photo') });
  await store.read('a', 'full');
  expect(asked).toEqual(['read current']);
});

it('removes in the former place first, as the move expects it', async () => {
  const { asked, store } = places();
  await store.remove('a');
  expect(asked).toEqual(['remove former', 'remove current']);
});

it('erases a photo in both places, the former one first', async () => {
  const { store, asked, current, former } = places();
  await former.save('a', {});
  await current.save('a', {});
  await store.erase('a');
  expect(asked).toEqual(['erase former', 'erase current']);
  expect([current.kept.size, former.kept.size]).toEqual([0, 0]);
});
