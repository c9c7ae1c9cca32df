/** @module-tag long */
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { chooseCategory, dump, eventually, screens } from '../support/index.ts';
import { storyWithPages } from './story-pages.ts';

const { system, open } = await storyWithPages();
const mapOf = (page: Page) => page.locator('canvas.maplibregl-canvas');
/** The colour of a chosen street, red, green and blue; nothing else on an empty map has it. */
const streetColour = [0x2a, 0x5c, 0x9a] as const;

/** How many pixels of the map belong to a chosen street. */
async function streetPixels(page: Page): Promise<number> {
  const pixels = await sharp(await mapOf(page).screenshot())
    .removeAlpha()
    .raw()
    .toBuffer();
  const isStreet = (at: number) =>
    streetColour.every((part, channel) => Math.abs(part - (pixels[at + channel] ?? 0)) < 6);
  return Array.from({ length: pixels.length / 3 }, (_each, at) => at * 3).filter(isStreet).length;
}

/** One finger moves from a place to the left. */
async function drag(page: Page, from: { readonly x: number; readonly y: number }, aside: number): Promise<void> {
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', moved: number) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: from.x - moved, y: from.y }] });
  await touch('touchStart', 0);
  for (let step = 1; step <= 8; step += 1) {
    await touch('touchMove', (aside * step) / 8);
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function boxOf(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await element.boundingBox();
  if (!box) {
    throw new Error('It is not drawn.');
  }
  return box;
}

describe.each(['phone', 'desktop'] as const)('the map of the city on a screen of %s size', (size) => {
  it('draws the line of the chosen street for as long as it is chosen', async () => {
    const page = await open(screens[size]);
    await page.goto(`${system.url}/map`);
    await mapOf(page).waitFor();
    expect(await streetPixels(page)).toBe(0);
    await page.getByRole('searchbox').fill('бул. Липник');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(/street=boulevard/);
    await expect.poll(() => streetPixels(page)).toBeGreaterThan(300);
    await page.getByRole('button', { name: 'Махнете бул. Липник' }).click();
    await page.waitForURL((url) => !url.searchParams.has('street'));
    await expect.poll(() => streetPixels(page)).toBe(0);
  });

  it('has the height of the screen, and the legend stands next to it', async () => {
    const page = await open(screens[size]);
    await page.goto(`${system.url}/map`);
    const [map, legend] = [mapOf(page), page.getByRole('list', { name: 'Знаци на картата' }).filter({ visible: true })];
    await Promise.all([map.waitFor(), legend.waitFor()]);
    await expect.poll(async () => (await boxOf(map)).height).toBeGreaterThan(screens[size].height * 0.7);
    // Below the map, or to the left of it.
    await expect
      .poll(async () => {
        const [drawn, signs] = [await boxOf(map), await boxOf(legend)];
        return signs.y >= drawn.y + drawn.height || signs.x + signs.width <= drawn.x;
      })
      .toBe(true);
  });
});

it('a phone on its side has room for the chosen street and the buttons of the map', async () => {
  const page = await open({ width: 844, height: 390 });
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  await page.goto(`${system.url}/map`);
  await mapOf(page).waitFor();
  await page.getByRole('searchbox').fill('бул. Липник');
  await page.getByRole('searchbox').press('Enter');
  await page.waitForURL(/street=boulevard/);
  await expect.poll(() => streetPixels(page)).toBeGreaterThan(300);
  for (const name of ['Приближете', 'Отдалечете', 'Около мен', 'Филтри: 1']) {
    await page.getByRole('button', { name }).click({ trial: true });
  }
  expect(warnings.filter((text) => text.includes('cannot fit'))).toEqual([]);
});

it('the map of a report leaves room to scroll the page in a window of little height', async () => {
  const page = await open({ width: 320, height: 256 });
  await page.goto(`${system.url}/report`);
  await chooseCategory(page, dump);
  await page.getByRole('button', { name: 'Отбележете на картата' }).click();
  await mapOf(page).waitFor();
  const bar = await boxOf(page.locator('ion-tab-bar'));
  const map = await boxOf(page.locator('ns-place-map .map'));
  expect(map.height).toBeGreaterThan(120);
  expect(map.height).toBeLessThan(bar.y - 32);
});

it('one finger moves the map of a phone, not the page', async () => {
  const page = await open(screens.phone);
  await page.goto(`${system.url}/map`);
  const map = await boxOf(mapOf(page));
  const middle = map.x + map.width / 2;
  const pin = page.locator('.maplibregl-marker');
  await eventually(async () => {
    await page.mouse.click(middle + 60, map.y + map.height * 0.4);
    return (await pin.count()) > 0;
  }, 'a place is pressed');
  const pinAt = async () => Math.round((await boxOf(pin)).x);
  const [before, canvas] = [await pinAt(), await boxOf(mapOf(page))];
  await drag(page, { x: middle, y: map.y + 180 }, 90);
  await expect.poll(pinAt).toBeLessThan(before - 60);
  expect(await boxOf(mapOf(page))).toEqual(canvas);
  await expect.poll(() => page.getByText('Местете картата с два пръста').filter({ visible: true }).count()).toBe(0);
});
