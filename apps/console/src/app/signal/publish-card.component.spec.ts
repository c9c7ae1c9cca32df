import { inputBinding, signal } from '@angular/core';
import { MatButtonHarness } from '@angular/material/button/testing';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { describe, expect, it } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { PublishCard } from './publish-card.ts';

const area = { __typename: 'FoundArea', x: 0.1, y: 0.1, width: 0.2, height: 0.2 };
let photos = 0;
const photo = (state: string | null, kinds: readonly string[] = []) => ({
  __typename: 'Photo',
  id: `p${String((photos += 1))}`,
  url: '',
  thumbnailUrl: '',
  width: 4,
  height: 3,
  covers: kinds.map(() => area),
  coversVersion: kinds.length > 0 ? 1 : 0,
  coveredUrl: null,
  look: state && {
    __typename: 'PhotoLook',
    state,
    reason: state === 'FAILED' ? 'BROKEN' : null,
    lookedAt: null,
    found: kinds.map((kind) => ({ ...area, kind })),
  },
});
const report = (over: object) =>
  ({
    __typename: 'Signal',
    id: '7',
    version: 3,
    publishedAt: null,
    photos: [],
    ...over,
  }) as unknown as SignalDetailsFragment;

async function setUp(shown: SignalDetailsFragment, answers: Record<string, unknown> = {}) {
  const now = signal(shown);
  const card = await showForm(
    PublishCard,
    {
      LookThroughPhotos: () => ({ lookThroughPhotos: { __typename: 'Signal', id: '7', photos: [] } }),
      PublishSignal: () => ({ publishSignal: { __typename: 'Signal', id: '7' } }),
      CoverPhoto: () => ({ coverPhoto: { ...photo('SEEN'), id: 'x' } }),
      ...answers,
    },
    [inputBinding('signal', now)],
  );
  return {
    ...card,
    now,
    names: () => card.sent.map(({ name }) => name),
    press: async (text: string) => (await card.loader.getHarness(MatButtonHarness.with({ text }))).click(),
    words: (part: string) =>
      card.host.querySelector(`[data-testid=${part}]`)?.textContent.replaceAll(/\s+/g, ' ').trim(),
  };
}

describe('the card of publication', () => {
  it('asks the machine once to look at photos that nobody asked for, and says how far it is', async () => {
    const { now, names, words } = await setUp(report({ photos: [photo('LOOKED'), photo(null)] }));
    await expect.poll(names).toEqual(['LookThroughPhotos']);
    now.set(report({ photos: [photo('LOOKED'), photo(null), photo('WAITING')] }));
    await expect.poll(() => words('looks-waiting')).toBe('Търсим лица и номера на автомобили… 1 от 3.');
    expect(names()).toEqual(['LookThroughPhotos']);
  });

  it('does not ask for a report without photos, one that is public, or photos that were asked for', async () => {
    const { now, names } = await setUp(report({}));
    now.set(report({ id: '8', publishedAt: '2026-12-01T10:00:00Z', photos: [photo(null)] }));
    now.set(report({ id: '9', photos: [photo('WAITING'), photo('FAILED'), photo('LOOKED')] }));
    await expect.poll(names).toEqual([]);
  });

  it('says what was covered, or that nothing was found; then one press publishes', async () => {
    const looked = [photo('LOOKED', ['FACE', 'FACE']), photo('LOOKED', ['PLATE'])];
    const { now, names, press, words } = await setUp(report({ photos: looked }));
    expect(words('looks-found')).toBe('Скрити автоматично: 2 лица, 1 номер. Погледнете и Вие.');
    now.set(report({ photos: [photo('LOOKED')] }));
    await expect.poll(() => words('looks-found')).toBe('Не намерихме лица и номера. Погледнете и Вие.');
    await press('Публикувайте');
    await expect.poll(names).toEqual(['PublishSignal']);
  });

  it('publishes while the machine is looking, and says that photos follow', async () => {
    const { now, names, press, words } = await setUp(report({ photos: [photo('WAITING')] }));
    await press('Публикувайте');
    await expect.poll(names).toEqual(['PublishSignal']);
    now.set(report({ publishedAt: '2026-12-01T10:00:00Z', photos: [photo('WAITING')] }));
    await expect.poll(() => words('looks-waiting')).toContain('Снимките се показват, щом бъдат прегледани.');
  });

  it('names photos at which the machine could not look, and confirms each before it publishes', async () => {
    const shown = report({ photos: [photo('LOOKED'), photo('FAILED'), photo('FAILED')] });
    const { names, press, sent, words } = await setUp(shown);
    expect(words('looks-failed')).toContain('Снимки 2, 3 не можаха да бъдат прегледани автоматично');
    await press('Публикувайте');
    expect(names()).toEqual([]);
    expect(words('publish-ask')).toContain('Снимки 2, 3 не можаха да бъдат прегледани автоматично.');
    await press('Прегледани са, публикувайте');
    await expect.poll(names).toEqual(['CoverPhoto', 'CoverPhoto', 'PublishSignal']);
    expect(sent.slice(0, 2).map(({ variables }) => variables)).toEqual(
      shown.photos.slice(1).map(({ id }) => ({ photoId: id, areas: [], version: 0 })),
    );
  });

  it('publishes nothing when somebody covered such a photo meanwhile', async () => {
    const { names, press, host } = await setUp(report({ photos: [photo('FAILED')] }), {
      CoverPhoto: () => ({ coverPhoto: { __typename: 'ActionNotAvailableError', message: 'Променена е.' } }),
    });
    await press('Публикувайте');
    await press('Прегледани са, публикувайте');
    await expect.poll(() => host.textContent).toContain('Променена е.');
    expect(names()).toEqual(['CoverPhoto']);
  });
});
