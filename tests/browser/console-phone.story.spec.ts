import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aPhoto, eventually, registerCitizen, screens, submit } from '../support/index.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, openFor } = await storyWithPages();
const citizen = await registerCitizen(system);
const clerk = 'clerk.ecology@demo.test';

/** Where something begins on the screen and how high it is, CSS pixels. */
async function boxOf(page: Page, selector: string): Promise<{ y: number; height: number }> {
  const box = await page.locator(selector).boundingBox();
  return box ?? expect.fail(`${selector} is not drawn`);
}

describe('a report on a phone', () => {
  it('begins at its top, and is taken, photographed and resolved with one thumb', async () => {
    const signal = await submit(citizen, { description: 'Изоставен хладилник до контейнерите.' });
    const other = await submit(citizen, { description: 'Счупена пейка в парка.' });
    const page = await openFor(clerk, '/console/inbox', screens.phone, { touch: true, undoSeconds: 10 });
    await page.getByTestId('signal-row').filter({ hasText: signal.reference }).getByRole('link').first().tap();
    await page.getByTestId('step-bar').waitFor();
    const heading = await boxOf(page, 'ns-signal-detail h1');
    expect(heading.y).toBeLessThan(70);
    await page.getByRole('navigation', { name: 'Основна навигация' }).waitFor({ state: 'hidden' });
    const bar = await boxOf(page, '[data-testid=step-bar]');
    expect(bar.y + bar.height).toBeCloseTo(screens.phone.height, 0);
    for (const button of await page.getByTestId('step-bar').getByRole('button').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await looksRight(page);

    const thumb = page.getByTestId('step-bar');
    await thumb.getByRole('button', { name: 'Поемете' }).tap();
    await page.getByTestId('held-step').waitFor();
    await thumb.getByRole('button', { name: 'Изпълнено' }).tap();
    const camera = page.getByRole('button', { name: 'Снимайте' });
    await camera.waitFor();
    await eventually(() => camera.evaluate((button) => button.matches(':focus')), 'it is next');
    await thumb.waitFor({ state: 'detached' });
    expect(await page.locator('input[capture=environment]').count()).toBe(1);
    await page
      .locator('input[capture=environment]')
      .setInputFiles({ name: 'done.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() });
    await page.getByText('Качена').waitFor();
    await page.getByLabel('Предприети действия').fill('Хладилникът е вдигнат.');
    await looksRight(page);
    await page.locator('ns-transition-form button[type=submit]').tap();
    await page.getByTestId('held-step').getByRole('button', { name: 'Изпълнете сега' }).tap();
    await page.getByTestId('held-step').waitFor({ state: 'detached' });
    await eventually(async () => {
      const { mySignal } = await citizen.api.request<{ mySignal: { status: string } }>(
        'query ($id: ID!) { mySignal(id: $id) { status } }',
        { id: signal.id },
      );
      return mySignal.status === 'RESOLVED';
    }, 'the report is resolved');

    // The bars of what can be undone are gone, and the report has their place.
    expect((await boxOf(page, 'ns-inbox')).height).toBeCloseTo(screens.phone.height, 0);
    await page.goBack();
    await page.getByRole('navigation', { name: 'Основна навигация' }).waitFor();
    await page.getByTestId('signal-row').filter({ hasText: other.reference }).waitFor();
  });
});
