/** @module-tag long */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityFaults, registerCitizen, signIn, step, submit } from '../support/index.ts';
import { fits, looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, open, openFor } = await storyWithPages();
const clerk = await signIn(system, 'clerk.ecology@demo.test');

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(element: Locator): Promise<Box> {
  const box = await element.boundingBox();
  if (!box) {
    throw new Error('It is not drawn.');
  }
  return box;
}

/** How much of the window bars take at the end of the page, pixels. */
function barsOf(page: Page): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const shown = document.querySelector('.ion-page:not(.ion-page-hidden) > ion-content');
    await shown.scrollToBottom(0);
    return [...document.querySelectorAll('.ion-page:not(.ion-page-hidden) ion-toolbar, ion-tab-bar, .strip')]
      .map((bar) => bar.getBoundingClientRect())
      .reduce((sum, { top, bottom }) => sum + Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)), 0);
  })()`);
}

it.each([320, 390])(
  'news leave the icon of their tab as large as the others, with the number on it (%s)',
  async (width) => {
    const person = await registerCitizen(system);
    const { id } = await submit(person, { description: 'Изхвърлени гуми зад спирката, вече втора седмица.' });
    const page = await openFor(person.email, '/signals', { width, height: 700 });
    await page.getByTestId('signal-card').waitFor();
    await page.goto(`${system.url}/map`);
    await page.locator('ion-tab-button').first().waitFor();
    await step(clerk, id, 'IN_PROGRESS');
    const tab = page.locator('ion-tab-button').filter({ hasText: 'Моите сигнали' });
    await tab.locator('ion-badge').waitFor();
    const [icon, badge, button] = await Promise.all(
      [tab.locator('ion-icon'), tab.locator('ion-badge'), tab].map((each) => boxOf(each)),
    );
    const other = await boxOf(page.locator('ion-tab-button').filter({ hasText: 'Профил' }).locator('ion-icon'));
    if (!icon || !badge || !button) {
      throw new Error('The tab is not whole.');
    }
    expect([icon.width, icon.height, icon.y]).toEqual([other.width, other.height, other.y]);
    const centre = ({ x, width: wide }: Box) => x + wide / 2;
    expect(Math.abs(centre(icon) - centre(button))).toBeLessThanOrEqual(1);
    // On the upper end of the icon, inside its tab.
    expect(centre(badge)).toBeGreaterThan(centre(icon));
    expect(badge.x + badge.width).toBeLessThanOrEqual(button.x + button.width);
    expect(badge.y).toBeGreaterThanOrEqual(button.y);
    expect(badge.y + badge.height).toBeLessThanOrEqual(icon.y + icon.height + 1);
    await looksRight(page);
  },
);

/** A window of 1280 × 1024 at 400 % zoom. */
const zoomed = { width: 320, height: 256 };

it.each(['/', '/map', '/report', '/numbers', '/sign-in'])(
  'bars leave at least three quarters of a window of little height to a page that is scrolled (%s)',
  async (path) => {
    const page = await open(zoomed);
    await page.goto(`${system.url}${path}`);
    await page.locator('h1').first().waitFor({ state: 'attached' });
    await page.locator('ion-tab-button').first().waitFor();
    await page.locator('ion-toolbar').first().waitFor();
    await expect.poll(() => barsOf(page)).toBeLessThanOrEqual(zoomed.height / 4);
    await fits(page);
    expect(await accessibilityFaults(page)).toEqual([]);
  },
);

it('bars leave room for the map and its buttons in a window of little height', async () => {
  const page = await open(zoomed);
  await page.goto(`${system.url}/map`);
  const handle = page.getByRole('button', { name: 'Покажете списъка' });
  await handle.waitFor();
  await expect.poll(() => barsOf(page)).toBeLessThanOrEqual(zoomed.height / 4);
  const map = await boxOf(page.locator('canvas.maplibregl-canvas'));
  expect(map.height).toBeGreaterThan(zoomed.height / 2);
  // Each of them can be pressed: nothing lies upon it.
  for (const name of ['Около мен', 'Филтри', 'Приближете', 'Покажете списъка']) {
    await page.getByRole('button', { name }).click({ trial: true });
  }
  await page.getByRole('searchbox').click();
  await page.getByRole('searchbox').fill('бул. Липник');
  await page.getByRole('searchbox').press('Enter');
  await page.getByRole('heading', { name: 'бул. Липник' }).waitFor();
  await page.getByRole('button', { name: 'Приберете списъка' }).click();
  await handle.click();
  await page.getByRole('heading', { name: 'бул. Липник' }).waitFor();
});
