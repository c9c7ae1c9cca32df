/** @module-tag long */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  aPhotoTakenAt,
  aReport,
  chooseCategory,
  chooseIn,
  chosenIn,
  dump,
  Keys,
  openAs,
  photosOf,
  registerCitizen,
  screens,
  sendReport,
  submitDocument,
  tinyTiles,
  wordsOf,
  writeReport,
} from '../support/index.ts';
import { anything, type PageOptions, storyWithPages, type Viewport } from './story-pages.ts';

const centre = { lat: 43.84597, lon: 25.96028 };
const marten = { lat: 43.90462, lon: 26.07428 };
const varna = { lat: 43.2047, lon: 27.9105 };

const folder = await mkdtemp(join(tmpdir(), 'ns-tiles-'));
await writeFile(join(folder, 'town.pmtiles'), tinyTiles(centre));
const { system, open, openFor } = await storyWithPages({
  environment: { MAP_TILES_FILE: join(folder, 'town.pmtiles') },
});
const person = await registerCitizen(system);
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Sent {
  readonly address: string | null;
  readonly entrance: string | null;
  readonly settlement: { readonly code: string };
  readonly location: { readonly lat: number; readonly lon: number } | null;
}

async function newest(): Promise<Sent | undefined> {
  const { mySignals } = await person.api.request<{ mySignals: { edges: { node: Sent }[] } }>(
    '{ mySignals(first: 1) { edges { node { address entrance settlement { code } location { lat lon } } } } }',
  );
  return mySignals.edges[0]?.node;
}

/** A new report. */
async function enter(viewport: Viewport, options?: PageOptions): Promise<Page> {
  const page = await openFor(person.email, '/report', viewport, options);
  await page.getByRole('heading', { name: /За какво се отнася/ }).waitFor();
  return page;
}

/** The map for the place: on a wide screen it is there, on a phone a button opens it. */
async function openMap(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Отбележете на картата' });
  await page.locator('.map').or(button).first().waitFor();
  if ((await button.count()) > 0) {
    await button.click();
  }
  await page.locator('.map.ready').waitFor();
}

describe.each(Object.entries(screens))('reporting on a screen of %s size', (_size, screen) => {
  it('words alone are enough for a place, without the map', async () => {
    const page = await enter(screen);
    await chooseCategory(page, ['Сгради и строителство', /Графити/]);
    await chooseIn(page, 'Населено място', 'Русе');
    await chooseIn(page, 'Квартал', 'Родина');
    await page.getByLabel(/Адрес или ориентир/).fill('зад блок 5');
    await page.getByLabel('Вход, етаж (по желание)').fill(' вх. Б, ет. 3');
    await wordsOf(page).fill('Надписи със спрей по вратата, от месец.');
    if (screen.width < screens.desktop.width) {
      await expect.poll(() => page.locator('canvas').count()).toBe(0);
    }
    await sendReport(page);
    expect(await newest()).toEqual({
      address: 'Родина, зад блок 5',
      entrance: 'вх. Б, ет. 3',
      settlement: { code: '63427' },
      location: null,
    });
  });

  it('a whole report needs no mouse', async () => {
    const page = await enter(screen);
    const keys = new Keys(page);
    await keys.reach(/Опишете проблема с Ваши думи/);
    await keys.type('Дупка на улицата пред блока');
    await page.getByRole('radio', { name: /Дупка/, checked: true }).waitFor();
    await page.getByLabel('Адрес или ориентир').waitFor();
    await keys.reach(/Адрес или ориентир/);
    await keys.type('ул. Борисова 12');
    if (screen.width < screens.desktop.width) {
      await keys.reach(/Отбележете на картата/);
      await keys.press('Enter');
    }
    await page.locator('.map.ready').waitFor();
    await keys.reach(/Карта за отбелязване/);
    await keys.press('ArrowUp');
    await keys.press('Shift+ArrowLeft');
    await page.getByText(/В средата на картата:.*Русе/).waitFor();
    await keys.press('Enter');
    await page.getByText('Отбелязахте място').waitFor();
    // The category has a question.
    await keys.reach(/до 20 см/);
    await keys.press('Space');
    await keys.reach(/Изпратете сигнала/);
    await keys.press('Enter');
    await page.getByRole('heading', { name: 'Сигналът е изпратен' }).waitFor();
    const sent = await newest();
    // The quarter that the marked point is near to has filled itself in.
    expect(sent?.address).toMatch(/ул\. Борисова 12$/);
    expect(sent?.settlement.code).toBe('63427');
    expect(sent?.location).not.toBeNull();
    console.log(
      `A whole report by keyboard: ${String(keys.pressed)} keys at ${String(screen.width)}×${String(screen.height)}.`,
    );
  });
});

// In the smallest window the whole report is made once, and every screen is measured (screens-citizen.ts).
describe.each([
  ['phone', screens.phone],
  ['desktop', screens.desktop],
] as const)('a place, a photo and words on a screen of %s size', (_size, screen) => {
  it('a settlement alone is no place, and a proposal needs none', async () => {
    const page = await enter(screen);
    await chooseCategory(page, dump);
    await chooseIn(page, 'Населено място', 'Русе');
    await chooseIn(page, 'Квартал', 'Родина');
    await wordsOf(page).fill('Отпадъци някъде в града.');
    await page.getByRole('button', { name: 'Изпратете сигнала' }).click();
    await page.getByText('Кажете къде е: адрес, ориентир или отбелязано място.').waitFor();
    await chooseCategory(page, ['Друго', 'Предложение']);
    await page.getByLabel('Адрес или ориентир (по желание)').waitFor();
    await wordsOf(page).fill('Нека има пейки по алеите.');
    await sendReport(page);
    expect((await newest())?.location).toBeNull();
  });

  it('a place outside of the municipality is refused with its distance, however it is given', async () => {
    const page = await enter(screen, { at: varna });
    await photosOf(page).setInputFiles([
      { name: 'away.jpg', mimeType: 'image/jpeg', buffer: await aPhotoTakenAt(varna) },
    ]);
    await chooseCategory(page, dump);
    await page.getByText(/Снимката е направена на 1\d\d км извън общината/).waitFor();
    await page.getByRole('button', { name: 'Използвайте моето местоположение' }).click();
    await page.getByText(/Намирате се на 1\d\d км извън общината/).waitFor();
    await openMap(page);
    for (let times = 0; times < 3; times += 1) {
      await page.getByRole('button', { name: 'Отдалечете' }).press('Enter');
    }
    // To the west, until the pin is outside.
    await page.locator('.maplibregl-canvas').focus();
    for (let times = 0; times < 30; times += 1) {
      await page.keyboard.press('ArrowLeft');
    }
    await page.getByText(/В средата на картата:.*извън общината/).waitFor();
    await page.getByRole('button', { name: 'Тук е' }).click();
    await page.getByText(/Мястото е на \d+ км извън общината/).waitFor();
    await expect.poll(() => page.getByText('Отбелязахте място').count()).toBe(0);
    expect(await chosenIn(page, 'Населено място')).toBe('');
    const refused = await person.api.request<{ submitSignal: unknown }>(submitDocument, {
      input: aReport({ location: varna }),
    });
    expect(refused.submitSignal).toMatchObject({
      fields: [{ path: 'location', message: expect.stringMatching(/1\d\d км извън общината/) as string }],
    });
  });

  it('the position of the device fills in settlement and quarter', async () => {
    const page = await enter(screen, { at: centre });
    await chooseCategory(page, dump);
    await page.getByRole('button', { name: 'Използвайте моето местоположение' }).click();
    await page.getByText(/В средата на картата:.*Русе/).waitFor();
    await expect.poll(() => page.getByText('Отбелязахте място').count()).toBe(0);
    await page.getByRole('button', { name: 'Тук е' }).click();
    await page.getByText('Отбелязахте място').waitFor();
    if (screen.width < screens.desktop.width) {
      await page.locator('ns-marked-place .place:focus').waitFor();
    }
    await page.locator('ns-place-preview canvas, ns-place-map canvas').first().waitFor();
    await expect.poll(() => page.locator('body').innerText()).not.toMatch(/\d\d\.\d{3}/);
    expect(await chosenIn(page, 'Населено място')).toBe('63427');
    expect(await chosenIn(page, 'Квартал')).toBe('centre');
    await expect.poll(() => page.getByTestId('place-outside').count()).toBe(0);
  });

  it('a street typed with Latin letters is chosen: the map opens at it, and its settlement is filled in', async () => {
    const page = await enter(screen);
    await chooseCategory(page, dump);
    const address = page.getByRole('combobox', { name: /Адрес или ориентир/ });
    await address.pressSequentially('lipnik 12');
    const street = page.getByRole('option', { name: /бул\. Липник 12/ });
    await street.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await street.click();
    await page.getByText('Това е средата на улицата').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Тук е' }).click();
    await page.getByText('Отбелязахте място').waitFor();
    await expect.poll(() => address.inputValue()).toBe('бул. Липник 12');
    expect(await chosenIn(page, 'Населено място')).toBe('63427');
    await wordsOf(page).fill('Строителни отпадъци край булеварда.');
    await sendReport(page);
    const sent = await newest();
    expect(sent?.address).toMatch(/бул\. Липник 12$/);
    expect(sent?.location).not.toBeNull();
  });

  it('a photo proposes its place, and nothing is taken before the press', async () => {
    const page = await enter(screen);
    await photosOf(page).setInputFiles([
      { name: 'taken.jpg', mimeType: 'image/jpeg', buffer: await aPhotoTakenAt(marten) },
    ]);
    await page.getByText('Снимката е добавена').waitFor();
    await chooseCategory(page, dump);
    await page.getByText('Снимката е направена тук: Мартен').waitFor();
    expect(await chosenIn(page, 'Населено място')).toBe('');
    await page.getByRole('button', { name: 'Използвайте мястото от снимката' }).click();
    await expect.poll(() => chosenIn(page, 'Населено място')).toBe('47336');
    await page.getByText('Отбелязахте място').waitFor();
    await wordsOf(page).fill('Изхвърлени мебели край пътя към реката.');
    await sendReport(page);
    const sent = await newest();
    expect(sent?.settlement.code).toBe('47336');
    expect(sent?.location?.lat).toBeCloseTo(marten.lat, 4);
    expect(sent?.location?.lon).toBeCloseTo(marten.lon, 4);
  });

  it('the map opens in view; a place pressed on it fills in its settlement; no third party is asked', async () => {
    const page = await open(screen);
    const strangers: string[] = [];
    const tiles: string[] = [];
    page.on('request', (request) => {
      const { origin, protocol, pathname } = new URL(request.url());
      if (protocol !== 'blob:' && protocol !== 'data:' && origin !== system.url) {
        strangers.push(request.url());
      }
      if (pathname === '/map/tiles.pmtiles') {
        tiles.push(request.headers()['range'] ?? '');
      }
    });
    await openAs(page, person.email, `${system.url}/report`);
    await chooseCategory(page, dump);
    await openMap(page);
    const canvas = page.locator('.maplibregl-canvas');
    await expect.poll(async () => (await canvas.boundingBox())?.y).toBeLessThan(screen.height / 2);
    await page.getByRole('button', { name: 'Приближете' }).focus();
    await canvas.click({ position: { x: 60, y: 60 } });
    await page.getByRole('button', { name: 'Тук е' }).click();
    await page.getByText('Отбелязахте място').waitFor();
    await expect.poll(() => chosenIn(page, 'Населено място')).toMatch(/^\d{5}$/);
    await wordsOf(page).fill('Отпадъци край пътя, място от картата.');
    await sendReport(page);
    expect((await newest())?.location?.lat).toBeGreaterThan(43.5);
    expect(strangers).toEqual([]);
    expect(tiles.some((range) => range.startsWith('bytes='))).toBe(true);
  });

  it('„back“ of the browser closes what is open, a reload changes nothing, and nothing written is lost', async () => {
    const page = await openFor(person.email, '/', screen, { mayReport: anything });
    await page.getByRole('link', { name: 'Подайте сигнал' }).filter({ visible: true }).first().click();
    await writeReport(page, {
      settlement: 'Мартен',
      address: 'до читалището',
      words: 'Това остава, каквото и да стане.',
    });
    const menu = page.locator('ns-category-menu');
    await page.getByRole('button', { name: 'Друга категория' }).click();
    await menu.waitFor();
    await page.reload();
    await menu.waitFor();
    await expect.poll(() => page.getByText('Продължавате започнат сигнал').count()).toBe(0);
    await page.goBack();
    await menu.waitFor({ state: 'detached' });
    if (screen.width < screens.desktop.width) {
      await page.getByRole('button', { name: 'Отбележете на картата' }).click();
      await page.locator('ns-place-map').waitFor();
      await page.goBack();
      await page.locator('ns-place-map').waitFor({ state: 'detached' });
    }
    await expect.poll(() => wordsOf(page).inputValue()).toBe('Това остава, каквото и да стане.');
    // Back again is where one came from, and the draft is found again there.
    await page.goBack();
    await page.waitForURL(`${system.url}/`);
    // The address changes before the page that is left is gone.
    await wordsOf(page).waitFor({ state: 'detached' });
    await page.goForward();
    await expect.poll(() => wordsOf(page).inputValue()).toBe('Това остава, каквото и да стане.');
    await expect.poll(() => page.getByLabel(/Адрес или ориентир/).inputValue()).toBe('до читалището');
  });

  it('a text that is too long says so where it is seen', async () => {
    const page = await enter(screen);
    await chooseCategory(page, dump);
    const description = wordsOf(page);
    await description.fill('Дълго описание на случая. '.repeat(200));
    const problem = page.getByText(/знака по-дълъг от възможните 4000/);
    await problem.waitFor();
    const [field, words] = [await description.boundingBox(), await problem.boundingBox()];
    expect((words?.y ?? 0) + (words?.height ?? 0) - (field?.y ?? 0)).toBeLessThan(screen.height - 120);
  });

  it('staff, who cannot send one, are shown the way to the console', async () => {
    const page = await openFor('clerk.ecology@demo.test', '/report', screen);
    await page.getByRole('heading', { name: 'Влезли сте като служител' }).waitFor();
    await expect
      .poll(() => page.getByRole('link', { name: 'Към работното място' }).getAttribute('href'))
      .toMatch(/\/console\/$/);
    await expect.poll(() => wordsOf(page).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});
