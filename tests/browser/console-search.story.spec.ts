import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, registerCitizen, screens, submit, openAs } from '../support/index.ts';
import { storyWithBrowser } from '../support/story-system.ts';

const { system, browser } = await storyWithBrowser();
const citizen = await registerCitizen(system);
const signal = await submit(citizen, { description: 'Изхвърлени гуми край гаражите на квартала.' });
await submit(citizen, { description: 'Препълнен контейнер пред детската градина.' });
const { page, faults } = await openPage(browser, screens.desktop);
await openAs(page, 'clerk.ecology@demo.test', `${system.url}/console/`);
await page.getByRole('link', { name: signal.reference }).waitFor();

const search = (): ReturnType<Page['getByLabel']> => page.getByLabel('Търсене: номер, телефон, място, текст');

describe('a clerk looks for a signal by keyboard', () => {
  it.each(['гумите', 'izhvarleni gumi'])('by its words, in any form and alphabet: %s', async (text) => {
    await page.locator('body').press('/');
    await search().fill(text);
    await page
      .getByTestId('shown-count')
      .filter({ hasText: /^Показани: 1$/ })
      .waitFor();
    expect(await page.getByRole('link', { name: signal.reference }).count()).toBe(1);
    await search().fill('');
    await page
      .getByTestId('shown-count')
      .filter({ hasText: /^Показани: 2$/ })
      .waitFor();
    await search().blur();
  });

  it('and sees how many signals each status would show', async () => {
    await page.getByTestId('filters').click();
    await page.getByRole('combobox', { name: 'Статус' }).click();
    await page.getByRole('option', { name: 'Приет 2' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('filter-panel').getByRole('button', { name: 'Готово' }).click();
  });

  it('and by its number goes straight to it', async () => {
    await search().fill(signal.reference.toLowerCase());
    await search().press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith(`/signals/${signal.id}`));
    await page.getByText('Изхвърлени гуми край гаражите на квартала.').waitFor();
    expect(faults).toEqual([]);
  });
});
