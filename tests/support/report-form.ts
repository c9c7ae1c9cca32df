import type { Locator, Page } from 'playwright-core';
import { chooseIn } from './citizen-form.ts';

/** A category in the menu of the citizen app: the group that it stands in, and its name. */
export type MenuEntry = readonly [group: string, name: string | RegExp];

/** A category that asks nothing and has no advice. */
export const dump: MenuEntry = ['Чистота и отпадъци', /сметище/i];

/** What a story reports on the screen of a report; what is left out is not touched. */
export interface WrittenReport {
  readonly category?: MenuEntry;
  readonly settlement?: string;
  readonly address?: string;
  readonly words?: string;
  readonly photos?: readonly { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[];
}

/** The field that a report begins with. */
export function wordsOf(page: Page): Locator {
  return page.getByLabel('Опишете проблема с Ваши думи');
}

/** Where photos are chosen, also before anything else is said. */
export function photosOf(page: Page): Locator {
  return page.getByLabel(/^(Започнете със снимка|Добавете снимки)$/);
}

/** Chooses from all categories, and reads the advice of the chosen one. */
export async function chooseCategory(page: Page, [group, name]: MenuEntry): Promise<void> {
  const menu = page.locator('ns-category-menu');
  const other = page.getByRole('button', { name: 'Друга категория' });
  await menu.or(other).first().waitFor();
  if ((await menu.count()) === 0) {
    await other.click();
  }
  const category = menu.getByRole('button', { name });
  const branch = menu.getByRole('button', { name: group });
  await branch.waitFor();
  if (!(await category.isVisible())) {
    await branch.click();
  }
  await category.click();
  await page.locator('ns-category-section').getByRole('radio', { name, checked: true }).waitFor();
  const read = page.getByRole('button', { name: /Разбрах, продължете|Няма опасност, продължете/ });
  await page.locator('ns-details-section').or(read).first().waitFor();
  if ((await read.count()) > 0) {
    await read.click();
  }
}

/** Writes a report on its screen, without sending it. */
export async function writeReport(page: Page, report: WrittenReport): Promise<void> {
  const { category = dump, settlement, address, words, photos = [] } = report;
  await chooseCategory(page, category);
  if (settlement) {
    await chooseIn(page, 'Населено място', settlement);
  }
  if (address) {
    await page.getByLabel(/Адрес или ориентир/).fill(address);
  }
  if (words) {
    await wordsOf(page).fill(words);
  }
  if (photos.length > 0) {
    await photosOf(page).setInputFiles([...photos]);
    await page
      .locator('.tray ion-item')
      .nth(photos.length - 1)
      .waitFor();
  }
}

/** The press, and what is shown after it. */
export async function sendReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Изпратете сигнала' }).click();
  await page.getByRole('heading', { name: 'Сигналът е изпратен' }).waitFor();
}
