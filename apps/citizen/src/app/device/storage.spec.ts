import { describe, expect, it, vi } from 'vitest';
import { browserStorage, nativeStorage } from './storage.ts';

function aStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (place) => [...kept.keys()][place] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

describe('short texts on the device', () => {
  it('are kept by the browser', () => {
    const place = aStorage();
    const storage = browserStorage(() => place);
    expect(storage.write('ns.draft.1', 'дупка')).toBe(true);
    expect(browserStorage(() => place).read('ns.draft.1')).toBe('дупка');
    expect(storage.keys()).toEqual(['ns.draft.1']);
    storage.remove('ns.draft.1');
    expect(storage.read('ns.draft.1')).toBeNull();
  });

  it('are simply not there when the browser blocks its storage', () => {
    const blocked = browserStorage(() => {
      throw new Error('SecurityError');
    });
    expect(blocked.write('a', 'b')).toBe(false);
    expect(blocked.read('a')).toBeNull();
    expect(blocked.keys()).toEqual([]);
    expect(() => blocked.remove('a')).not.toThrow();
  });

  it('are read from the phone before the app begins, and written through in order', async () => {
    const kept = new Map([['ns.draft.1', 'стара']]);
    const written: string[] = [];
    const preferences = {
      keys: async () => ({ keys: [...kept.keys()] }),
      get: async ({ key }: { key: string }) => ({ value: kept.get(key) ?? null }),
      set: async ({ key, value }: { key: string; value: string }) => {
        written.push(value);
        kept.set(key, value);
      },
      remove: async ({ key }: { key: string }) => void kept.delete(key),
    };
    const storage = nativeStorage(async () => preferences);
    await storage.ready;
    expect(storage.read('ns.draft.1')).toBe('стара');
    storage.write('ns.draft.1', 'нова');
    storage.write('ns.draft.1', 'най-нова');
    storage.write('ns.draft.2', 'друга');
    storage.remove('ns.draft.2');
    expect(storage.read('ns.draft.1')).toBe('най-нова');
    await vi.waitFor(() => expect(written).toEqual(['нова', 'най-нова', 'друга']));
    await vi.waitFor(() => expect([...kept]).toEqual([['ns.draft.1', 'най-нова']]));
  });
});
