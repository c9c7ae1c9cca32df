/** @module-tag long */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aPhoto, eventually, installed, registerCitizen, screens, submit } from '../support/index.ts';
import { keptByConsole } from './kept-by-console.ts';
import { looksRight } from './looks.ts';
import { anything, storyWithPages } from './story-pages.ts';

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
    // The form of the note has one, too.
    await page.locator('ns-transition-form').getByRole('button', { name: 'Снимайте' }).waitFor();
    await page.locator('ns-transition-form button.camera:focus').waitFor();
    await thumb.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('ns-transition-form input[capture=environment]').count()).toBe(1);
    await page
      .locator('ns-transition-form input[capture=environment]')
      .setInputFiles({ name: 'done.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() });
    await page.getByText('Качена').waitFor();
    await page.getByLabel('Предприети действия').fill('Хладилникът е вдигнат.');
    await looksRight(page);
    await page.locator('ns-transition-form button[type=submit]').tap();
    await page.getByTestId('held-step').getByRole('button', { name: 'Изпълнете сега' }).tap();
    await page.getByTestId('held-step').waitFor({ state: 'detached' });
    // The button is gone, and the keyboard and the screen reader are at the report.
    await page.locator('ns-signal-detail h1:focus').waitFor();
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

    const row = page.getByTestId('signal-row').filter({ hasText: other.reference });
    await row.getByRole('link').first().tap();
    await page.getByTestId('step-bar').waitFor();
    await page.goBack();
    await row.locator(':focus').waitFor();
  });
});

describe('the work around an inspector', () => {
  it('is by distance once the person says where they are, also without network, in no request', async () => {
    const far = await submit(citizen, { description: 'Далечен сигнал.', location: { lat: 43.8667, lon: 25.9842 } });
    await submit(citizen, { description: 'Близък сигнал.', location: { lat: 43.8482, lon: 25.9552 } });
    const page = await openFor(clerk, '/console/around-me', screens.phone, {
      touch: true,
      serviceWorker: true,
      mayReport: anything,
    });
    const rows = page.getByTestId('work-row');
    await rows.filter({ hasText: 'Далечен сигнал.' }).waitFor();
    await page.getByTestId('summary').getByText('отворените на отдела Ви').waitFor();
    await page.getByRole('button', { name: 'Намерете ме' }).tap();
    await page.getByTestId('position').getByText('не дава местоположението').waitFor();
    await page.getByTestId('summary').getByText('по срок').waitFor();

    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.context().grantPermissions(['geolocation']);
    await page.context().setGeolocation({ latitude: 43.847654, longitude: 25.954321, accuracy: 12 });
    await page.getByRole('button', { name: 'Намерете ме' }).tap();
    await page.getByTestId('summary').getByText('по разстояние').waitFor();
    await rows.first().getByText('Близък сигнал.').waitFor();
    await rows.first().getByText('90 м').waitFor();
    await page.getByRole('img', { name: 'Вие сте тук' }).waitFor();
    await looksRight(page);

    // What is taken comes first.
    await page.goto(`${system.url}/console/signals/${far.id}`);
    await page.getByTestId('step-bar').getByRole('button', { name: 'Поемете' }).tap();
    await page.getByTestId('step-bar').getByRole('button', { name: 'Изпълнено' }).waitFor();
    await page.goto(`${system.url}/console/around-me`);
    await page.getByTestId('summary').getByText('Поети от Вас: 1').waitFor();
    await expect.poll(() => rows.count()).toBe(1);

    await installed(page);
    await rows.first().waitFor();
    await eventually(async () => (await keptByConsole(page)).includes('Далечен'), 'the answer is kept');
    await page.context().setOffline(true);
    await page.reload();
    await rows.first().getByText('Далечен сигнал.').waitFor();
    await page.getByRole('button', { name: 'Намерете ме' }).tap();
    await rows.first().getByText('3,2 км').waitFor();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((each) => /43\.8476|25\.9543/.test(each))).toEqual([]);
  });
});
