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
    await expect.poll(() => page.getByRole('link', { name: signal.reference }).count()).toBe(1);
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

  it('and from the one field, which shows where it stands and leads to screens and back', async () => {
    await search().focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('izhvarleni gumi');
    const field = page.getByRole('combobox', { name: 'Търсене навсякъде' });
    const report = page.getByRole('option').filter({ hasText: signal.reference });
    await report.waitFor();
    await expect.poll(() => field.inputValue()).toBe('izhvarleni gumi');
    await expect.poll(() => report.locator('mark').allInnerTexts()).toEqual(['Изхвърлени', 'гуми']);
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect(await search().evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('готвои');
    // No report has such a word; until that is known Enter would lead to the search.
    await page.getByRole('option', { name: 'Готови текстове', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith('/texts'));
    // Where there is no list the key of its search opens it as well.
    await page.keyboard.press('/');
    await page.keyboard.type('сигнали');
    await page.getByRole('option', { name: 'Сигнали', exact: true, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith('/inbox'));
    await page.getByRole('link', { name: signal.reference }).waitFor();
  });

  it('and by its number goes straight to it', async () => {
    await search().fill(signal.reference.toLowerCase());
    await search().press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith(`/signals/${signal.id}`));
    await page.getByText('Изхвърлени гуми край гаражите на квартала.').waitFor();
  });

  it('and begins a step of it from the one field, as its key does', async () => {
    await page.keyboard.press('Control+k');
    await page.getByText(`Стъпки по ${signal.reference}`).waitFor();
    await page.keyboard.type('отклонете');
    await page.getByRole('option', { name: /^Отклонете/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: /^Отклонете/, checked: true }).waitFor();
    await page.locator('ns-transition-form .fields :focus').waitFor();
    expect(faults).toEqual([]);
  });
});
