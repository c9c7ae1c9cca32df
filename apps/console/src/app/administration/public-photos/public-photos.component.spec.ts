import { MatButtonHarness } from '@angular/material/button/testing';
import { describe, expect, it } from 'vitest';
import { showForm } from '../../testing/console-fixture.ts';
import { PublicPhotos } from './public-photos.ts';

const area = { x: 0.1, y: 0.2, width: 0.2, height: 0.3 };
const photo = (id: string, over: object = {}) => ({
  __typename: 'Photo',
  id,
  url: `/files/${id}`,
  thumbnailUrl: '',
  width: 4,
  height: 3,
  covers: [],
  coversVersion: 0,
  coveredUrl: null,
  look: {
    __typename: 'PhotoLook',
    state: 'BEFORE',
    reason: null,
    lookedAt: '2026-12-01T10:00:00Z',
    found: [{ __typename: 'FoundArea', ...area, kind: 'FACE' }],
    ...over,
  },
});
const edge = (id: string, over: object = {}) => ({
  __typename: 'UndecidedPublicPhotoEdge',
  node: {
    __typename: 'UndecidedPublicPhoto',
    signalId: `s-${id}`,
    reference: `NS-2026-${id}`,
    receivedAt: '2026-12-01T09:00:00Z',
    photo: photo(id, over),
  },
});
const pass = (over: object = {}) => ({
  __typename: 'PublicPhotoPass',
  isOn: false,
  begunAt: null,
  endedAt: null,
  total: 9,
  lookedAt: 0,
  found: 0,
  failed: 0,
  undecided: 0,
  isWithoutMachine: false,
  ...over,
});

async function show(progress: object, edges: readonly object[] = [], answers: Record<string, unknown> = {}) {
  const now = { pass: progress };
  const form = await showForm(PublicPhotos, {
    PublicPhotoPass: () => ({ publicPhotoPass: now.pass }),
    UndecidedPublicPhotos: () => ({
      undecidedPublicPhotos: {
        __typename: 'UndecidedPublicPhotoConnection',
        edges,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    }),
    LookThroughPublicPhotos: () => ({ lookThroughPublicPhotos: (now.pass = pass({ isOn: true, begunAt: 'x' })) }),
    PausePublicPhotos: () => ({ pausePublicPhotos: (now.pass = pass({ begunAt: 'x', lookedAt: 4 })) }),
    CoverPhoto: ({ photoId }: { photoId: string }) => {
      now.pass = { ...now.pass, undecided: 0 };
      return { coverPhoto: photo(photoId, { state: 'SEEN' }) };
    },
    ...answers,
  });
  const { host, loader, sent } = form;
  const words = (part: string) =>
    host.querySelector(`[data-testid=${part}]`)?.textContent.replaceAll(/\s+/g, ' ').trim();
  await expect.poll(() => words('pass-state')).toBeTruthy();
  return {
    ...form,
    words,
    rows: () => [...host.querySelectorAll('[data-testid=undecided-photo] a')].map((link) => link.textContent),
    buttons: () => [...host.querySelectorAll('button')].map((button) => button.textContent.trim()),
    press: async (text: string) => (await loader.getHarness(MatButtonHarness.with({ text }))).click(),
    covered: () => sent.filter(({ name }) => name === 'CoverPhoto').map(({ variables }) => variables),
  };
}

describe('the screen of public photos', () => {
  it('says how many there are, and looks at none until somebody begins; then it can be paused', async () => {
    const { words, press, buttons, sent } = await show(pass());
    expect(words('pass-state')).toBe('Непрегледани снимки: 9.');
    expect(sent.map(({ name }) => name)).not.toContain('LookThroughPublicPhotos');
    await press('Прегледайте ги');
    await expect.poll(() => words('pass-state')).toBe('Преглеждаме: 0 от 9.');
    await press('Спрете прегледа');
    await expect.poll(() => words('pass-state')).toBe('Прегледът е спрян: 4 от 9.');
    expect(buttons()).toContain('Продължете прегледа');
  });

  it('shows what was found in each photo, and covers that or nothing; the photo leaves the list', async () => {
    const undecided = pass({ begunAt: 'x', lookedAt: 9, found: 2, undecided: 2 });
    const { rows, press, covered, host } = await show(undecided, [edge('000001'), edge('000002')]);
    await expect.poll(rows).toEqual(['NS-2026-000001', 'NS-2026-000002']);
    expect(host.querySelectorAll('[data-testid=found-area]')).toHaveLength(2);
    await press('Скрийте');
    await expect.poll(rows).toEqual(['NS-2026-000002']);
    expect(covered()).toEqual([{ photoId: '000001', areas: [area], version: 0 }]);
    await press('Не е нужно');
    await expect.poll(rows).toEqual([]);
    expect(covered()[1]).toEqual({ photoId: '000002', areas: [], version: 0 });
  });

  it('opens the covers with what was found, and sends nothing until they are saved', async () => {
    const { press, covered } = await show(pass({ begunAt: 'x', lookedAt: 9, found: 1, undecided: 1 }), [
      edge('000003'),
    ]);
    await press('Променете');
    await expect.poll(() => document.querySelectorAll('ns-cover-dialog .area')).toHaveLength(1);
    expect(covered()).toEqual([]);
    [...document.querySelectorAll<HTMLElement>('ns-cover-dialog button')]
      .find(({ textContent }) => textContent.trim() === 'Скрийте')
      ?.click();
    await expect.poll(covered).toEqual([{ photoId: '000003', areas: [area], version: 0 }]);
  });

  it('offers no covers where the machine could not look, and says why', async () => {
    const failed = edge('000004', { reason: 'BROKEN', found: [] });
    const { buttons, host } = await show(pass({ begunAt: 'x', failed: 1, undecided: 1 }), [failed]);
    await expect.poll(() => host.querySelector('.ns-notice')?.textContent).toContain('не може да се прочете');
    expect(buttons()).toEqual(expect.arrayContaining(['Променете', 'Не е нужно']));
    expect(buttons()).not.toContain('Скрийте');
  });

  it('says when it is finished, and that nothing has to be decided', async () => {
    const over = await show(pass({ begunAt: 'x', lookedAt: 8, failed: 1 }));
    expect(over.words('pass-state')).toBe('Всички снимки са прегледани: 9.');
    expect(over.buttons()).toEqual([]);
    expect(over.host.textContent).toContain('Няма снимки за решение');
  });

  it('has no button where there is nothing to look through', async () => {
    const { words, buttons } = await show(pass({ total: 0 }));
    expect(words('pass-state')).toBe('Няма снимки отпреди прегледа.');
    expect(buttons()).toEqual([]);
  });

  it('says that photos wait while the machine is away', async () => {
    const { words } = await show(pass({ isOn: true, begunAt: 'x', isWithoutMachine: true }));
    expect(words('pass-without-machine')).toContain('остават публични');
  });

  it('shows why a decision was refused, and reads the list again', async () => {
    const refusal = {
      __typename: 'ActionNotAvailableError',
      code: 'ACTION_NOT_AVAILABLE',
      message: 'Някой вече ги промени.',
    };
    const { press, rows, host, sent } = await show(
      pass({ begunAt: 'x', lookedAt: 9, found: 1, undecided: 1 }),
      [edge('000005')],
      { CoverPhoto: () => ({ coverPhoto: refusal }) },
    );
    await expect.poll(rows).toHaveLength(1);
    await press('Скрийте');
    await expect.poll(() => host.textContent).toContain('Някой вече ги промени.');
    await expect.poll(() => sent.filter(({ name }) => name === 'UndecidedPublicPhotos').length).toBe(2);
  });

  it('says when the list cannot be read', async () => {
    const { host } = await showForm(PublicPhotos, {});
    await expect.poll(() => host.querySelector('ns-load-failure')?.textContent.trim()).toBeTruthy();
  });
});
