import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { registerCitizen, signIn, step, submit } from '../support/index.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, openFor } = await storyWithPages();
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
