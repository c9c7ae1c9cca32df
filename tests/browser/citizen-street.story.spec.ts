/** @module-tag long */
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  aPhoto,
  eventually,
  looked,
  publish,
  registerCitizen,
  screens,
  signIn,
  step,
  submit,
  upload,
} from '../support/index.ts';
import { colourAt } from '../support/looked-photo.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, openFor } = await storyWithPages();
const [reporter, clerk] = await Promise.all([registerCitizen(system), signIn(system, 'clerk.ecology@demo.test')]);
const { street } = await system.graphql.request<{ street: { location: { lat: number; lon: number } } }>(
  '{ street(settlement: "63427", code: "boulevard.Липник") { location { lat lon } } }',
);
/** `sky` of the colours of the map. */
const lineColour = [0x2a, 0x5c, 0x9a];
const place = { address: 'бул. „Липник“ 12', location: street.location };
const underway = await submit(reporter, { description: 'Изхвърлени матраци на тротоара.', ...place });
await publish(clerk, underway.id);
const before = await upload(system, reporter.token, await aPhoto('#775533'));
const done = await submit(reporter, { description: 'Разпилени гуми до спирката.', ...place, photoIds: [before.id] });
await publish(clerk, done.id);
await step(clerk, done.id, 'IN_PROGRESS', {});
const after = await upload(system, clerk.token, await aPhoto('#337755'));
await step(clerk, done.id, 'RESOLVED', { message: 'Извозихме гумите.', photoIds: [after.id] });
await looked(clerk, done.id);

/** Which photo is seen at the left and at the right of the comparison, by the colours that they were made of. */
async function coloursOf(page: Page): Promise<readonly (string | undefined)[]> {
  const picture = await page.locator('ns-before-after figure').filter({ visible: true }).screenshot();
  return Promise.all(
    [0.25, 0.75].map(async (x) => {
      const [red = 0, green = 0] = await colourAt(picture, { x, y: 0.7 });
      return red > green ? 'before' : 'after';
    }),
  );
}

/** How many pixels of the uncovered map have the colour of the line of a street. */
async function lineOn(page: Page): Promise<number> {
  const box = await page.locator('canvas.maplibregl-canvas').boundingBox();
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
  // On a phone the search is above the map, and the list below.
  const picture = await page.screenshot({ clip: { x, y: y + height * 0.25, width, height: height * 0.2 } });
  const { data } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const isLine = (at: number) => lineColour.every((part, place) => Math.abs(part - (data[at + place] ?? 0)) < 8);
  return Array.from({ length: data.length / 3 }, (_each, place) => place * 3).filter(isLine).length;
}

describe.each(['phone', 'desktop'] as const)('somebody signed in at a screen of %s size', (size) => {
  it('finds a street by Enter, compares a repaired report before and after, and follows the street', async () => {
    const person = await registerCitizen(system);
    const page = await openFor(person.email, '/map', screens[size]);
    await page.locator('canvas.maplibregl-canvas').waitFor();
    await expect.poll(() => lineOn(page)).toBe(0);
    const search = page.getByRole('searchbox');
    await search.fill('бул. Липник');
    await search.press('Enter');
    await page.waitForURL(/street=boulevard/);
    const list = page.locator('ns-city-list').filter({ visible: true });
    await list.getByRole('heading', { name: 'бул. Липник' }).waitFor();
    await list.getByTestId('street-counts').getByText('Отворени:\u00a01 · Приключени:\u00a01').waitFor();
    await list.getByTestId('public-card').filter({ hasText: 'матраци' }).waitFor();
    await expect.poll(() => search.inputValue()).toBe('бул. Липник');
    await expect.poll(() => lineOn(page)).toBeGreaterThan(100);
    await looksRight(page);

    const card = list.getByTestId('public-card').filter({ hasText: 'гуми' });
    await card.locator('ion-item').click();
    await page.waitForURL(`**/s/${done.reference}`);
    // The list of a phone does not stay above the next page.
    await page.getByRole('dialog', { name: 'Списък на сигналите' }).waitFor({ state: 'hidden' });
    const shown = page.locator('ns-public-signal').filter({ visible: true });
    await shown.getByRole('region', { name: 'Какво беше направено' }).getByText('Извозихме гумите.').waitFor();
    const compare = shown.getByRole('slider', { name: /^Сравнете преди и след: .*бул\. Липник/ });
    await expect.poll(() => compare.getAttribute('aria-valuetext')).toContain('50');
    await compare.press('ArrowRight');
    await expect.poll(() => compare.getAttribute('aria-valuetext')).toContain('51');
    await eventually(async () => {
      const [left, right] = await coloursOf(page);
      return left === 'before' && right === 'after';
    }, 'both photos are seen');
    await looksRight(page);

    await page.goBack();
    await page.waitForURL(/street=boulevard/);
    await list.getByTestId('street-counts').waitFor();
    await list.getByRole('button', { name: 'Следете тази улица' }).click();
    await list.getByRole('status').getByText('Следите тази улица.').waitFor();
    await looksRight(page);
    const { myAreaSubscriptions } = await person.api.request<{ myAreaSubscriptions: { label: string }[] }>(
      '{ myAreaSubscriptions { label } }',
    );
    expect(myAreaSubscriptions).toEqual([{ label: 'бул. Липник, Русе' }]);
    await page.reload();
    await list.getByRole('status').getByText('Следите тази улица.').waitFor();
  });
});
