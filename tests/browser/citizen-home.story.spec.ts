import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually, publish, registerCitizen, screens, signIn, submit } from '../support/index.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const middle = { lat: 43.83557, lon: 25.96566 };
/** In the municipality, where nobody has reported anything. */
const village = { lat: 43.7622, lon: 25.9262 };
const near = 'Изхвърлени гуми до гаражите.';
const far = 'Изхвърлени матраци в другия край.';

const { system, open } = await storyWithPages();
const [reporter, clerk] = await Promise.all([registerCitizen(system), signIn(system, 'clerk.ecology@demo.test')]);
for (const [description, location] of [
  [near, middle],
  [far, { lat: middle.lat, lon: middle.lon + 0.04 }],
] as const) {
  await publish(clerk, (await submit(reporter, { description, location })).id);
}

/** The landing page; its news come when one scrolls to them. */
async function openNews(page: Page): Promise<void> {
  await page.goto(`${system.url}/`);
  await page.mouse.move(100, 300);
  await eventually(async () => {
    await page.mouse.wheel(0, 300);
    return (await page.getByRole('heading', { name: 'Ново в общината' }).count()) === 1;
  }, 'the news are there');
}

describe.each(['phone', 'small', 'desktop'] as const)('news on the home page of %s size', (size) => {
  it('are those near the reader after a press, and no place stays on the device', async () => {
    const page = await open(screens[size], { at: { lat: middle.lat + 0.0031, lon: middle.lon } });
    await openNews(page);
    await page.getByText(far).waitFor();
    await page.getByText(near).waitFor();
    await page.getByRole('button', { name: 'Около мен', pressed: false }).click();
    await page.getByRole('heading', { name: 'Ново около Вас' }).waitFor();
    await page.getByRole('button', { name: 'Около мен', pressed: true }).waitFor();
    await page.getByText(near).waitFor();
    await expect.poll(() => page.getByText(far).count()).toBe(0);
    await looksRight(page);
    const kept = await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
    expect(kept).not.toMatch(/43[.]83[89]/);
    await page.getByRole('button', { name: 'Около мен', pressed: true }).click();
    await page.getByText(far).waitFor();
  });

  it('are those of the municipality where nothing is near, which is said', async () => {
    const page = await open(screens[size], { at: village });
    await openNews(page);
    await page.getByRole('button', { name: 'Около мен' }).click();
    await page.getByText('Наблизо няма нови сигнали. Ето новото в общината.').waitFor();
    await page.getByText(far).waitFor();
  });
});
