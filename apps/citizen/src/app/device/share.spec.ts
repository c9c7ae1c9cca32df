import { describe, expect, it } from 'vitest';
import { browserShare, nativeShare, type Shareable } from './share.ts';

const what: Shareable = { title: 'Сигнал', text: 'Сигнал NS-2026-000123', url: 'https://signali.example/track' };
const changedMind = Object.assign(new Error('Share canceled'), { name: 'AbortError' });

describe('sharing', () => {
  it('is not offered by a browser that cannot', () => {
    expect(browserShare({})).toBeNull();
  });

  it('hands the text over', async () => {
    const handed: unknown[] = [];
    expect(await browserShare({ share: async (data) => void handed.push(data) })?.share(what)).toBe(true);
    expect(handed).toEqual([what]);
  });

  it('does not call it a failure when the person changes their mind', async () => {
    expect(await browserShare({ share: () => Promise.reject(changedMind) })?.share(what)).toBe(true);
    expect(
      await nativeShare(async () => ({ share: () => Promise.reject(new Error('Share canceled')) })).share(what),
    ).toBe(true);
  });

  it('reports a refusal of the system', async () => {
    expect(await browserShare({ share: () => Promise.reject(new Error('not allowed')) })?.share(what)).toBe(false);
    expect(
      await nativeShare(async () => ({ share: () => Promise.reject(new Error('no application')) })).share(what),
    ).toBe(false);
  });
});
