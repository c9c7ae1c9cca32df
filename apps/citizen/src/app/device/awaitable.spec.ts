import { beforeAll, describe, expect, it, vi } from 'vitest';
import { awaitable } from './awaitable.ts';

interface Notes {
  get(options: { readonly key: string }): Promise<string>;
}

describe('a plugin of the phone', () => {
  let notes: Notes;
  beforeAll(async () => {
    // The bridge as the phone's shell puts it there before any script of the page.
    vi.stubGlobal('window', globalThis);
    vi.stubGlobal('androidBridge', {});
    vi.stubGlobal('Capacitor', {
      PluginHeaders: [{ name: 'Notes', methods: [{ name: 'get', rtype: 'promise' }] }],
      nativePromise: (plugin: string, method: string, { key }: { key: string }) =>
        Promise.resolve(`${plugin}.${method}(${key})`),
    });
    const { registerPlugin } = await import('@capacitor/core');
    notes = registerPlugin<Notes>('Notes');
    return () => vi.unstubAllGlobals();
  });

  it('can be waited for and then asked', async () => {
    const plugin = await Promise.resolve(awaitable(notes));
    expect(await plugin.get({ key: 'a' })).toBe('Notes.get(a)');
  });
});
