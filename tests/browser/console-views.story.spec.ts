/** @module-tag long */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { wordsOfPdf } from '@ns/platform';
import { describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  cellsOf,
  eventually,
  hasProgram,
  openedByCalc,
  openPage,
  registerCitizen,
  screens,
  signIn,
  step,
  submit,
  openAs,
} from '../support/index.ts';
import { storyWithBrowser } from '../support/story-system.ts';

const { system, browser } = await storyWithBrowser();
const [citizen, dispatcher] = await Promise.all([registerCitizen(system), signIn(system, 'dispatcher@demo.test')]);
const { page, faults } = await openPage(browser, screens.desktop);
await openAs(page, 'clerk.ecology@demo.test', `${system.url}/console/board?department=ecology`);
await page.getByRole('heading', { name: 'Табло' }).waitFor();

const column = (status: string) => page.getByTestId(`column-${status}`);

describe('the board', () => {
  it('follows what happens elsewhere', async () => {
    const { id, reference } = await submit(citizen);
    await column('RECEIVED').getByTestId('board-card').filter({ hasText: reference }).waitFor();
    await step(dispatcher, id, 'IN_PROGRESS');
    await column('IN_PROGRESS').getByTestId('board-card').filter({ hasText: reference }).waitFor();
    await expect
      .poll(() => column('RECEIVED').getByTestId('board-card').filter({ hasText: reference }).count())
      .toBe(0);
  });

  it('has room for five reports in a column of a usual screen', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    for (let count = 0; count < 5; count += 1) {
      await submit(citizen);
    }
    const cards = column('RECEIVED').getByTestId('board-card');
    await cards.nth(4).waitFor();
    const whole = async () => {
      const list = await column('RECEIVED').locator('ul').boundingBox();
      const boxes = await Promise.all((await cards.all()).map((card) => card.boundingBox()));
      return boxes.filter((box) => box && list && box.y + box.height <= list.y + list.height).length;
    };
    await eventually(async () => (await whole()) >= 5, 'five cards are seen whole');
    await page.setViewportSize(screens.desktop);
  });

  it('moves a card by keyboard through the form of the step', async () => {
    const { reference } = await submit(citizen);
    const card = page.getByTestId('board-card').filter({ hasText: reference });
    await card.getByRole('link', { name: reference }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Разпределете', checked: true }).waitFor();
    // The department is filled in; typed with Latin letters it is found as well.
    await dialog.getByRole('combobox', { name: 'Звено' }).fill('ekolog');
    await page.getByRole('option', { name: 'Отдел „Екология“' }).click();
    await dialog.getByRole('button', { name: 'Разпределете', exact: true }).click();
    await column('ASSIGNED').getByTestId('board-card').filter({ hasText: reference }).waitFor();
  });

  it('offers in the menu of a card only what is possible, and says so when a card is put elsewhere', async () => {
    const { reference } = await submit(citizen);
    const card = page.getByTestId('board-card').filter({ hasText: reference });
    await card.getByRole('button', { name: `Преместете ${reference}` }).click();
    await page.getByRole('menuitem', { name: 'Разпределете' }).waitFor();
    await expect.poll(() => page.getByRole('menuitem', { name: /Приключ|Оттегл/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await card.getByRole('link', { name: reference }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Започнете работа' }).check();
    await dialog.getByRole('button', { name: 'Започнете работа' }).click();
    await column('IN_PROGRESS').getByTestId('board-card').filter({ hasText: reference }).waitFor();
    await card.getByRole('link', { name: reference }).focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await dialog.getByRole('radio', { name: 'Преразпределете' }).waitFor();
    await dialog.getByRole('button', { name: 'Отказ' }).click();
  });
});

describe('the map', () => {
  it('shows the same filter, and a new signal by itself', async () => {
    await submit(citizen);
    await page.getByRole('navigation', { name: 'Изглед на сигналите' }).getByRole('link', { name: 'Карта' }).click();
    await page.waitForURL((url) => url.pathname.endsWith('/map') && url.searchParams.get('department') === 'ecology');
    await page.getByTestId('map-row').first().waitFor();
    const { reference } = await submit(citizen);
    const row = page.getByTestId('map-row').filter({ hasText: reference });
    await row.waitFor();
    await row.getByRole('button').click();
    await page.getByTestId('map-chosen').filter({ hasText: reference }).waitFor();
    await page.getByTestId('map-chosen').getByRole('link', { name: reference }).click();
    await page.getByRole('heading', { name: reference }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('ready texts', () => {
  it('are written with their fields and offered where they fit', async () => {
    await page.goto(`${system.url}/console/texts`);
    await page.getByRole('button', { name: 'Нов текст' }).click();
    await page.getByLabel('Заглавие').fill('Извозено от екипа');
    await page.getByLabel('Текст', { exact: true }).fill('Отпадъците по сигнал ');
    await page.getByRole('button', { name: 'Вмъкнете поле: Номер на сигнала' }).click();
    await page.keyboard.type(' са извозени.');
    await page
      .getByTestId('text-preview')
      .filter({ hasText: 'Отпадъците по сигнал Номер на сигнала са извозени.' })
      .waitFor();
    await page.getByRole('button', { name: 'Запазете' }).click();
    await page.getByTestId('ready-text-row').filter({ hasText: 'Извозено от екипа' }).waitFor();

    const { id, reference } = await submit(citizen);
    await step(dispatcher, id, 'IN_PROGRESS');
    await page.goto(`${system.url}/console/signals/${id}`);
    await page.getByRole('radio', { name: 'Отбележете като изпълнен' }).check();
    await page.getByTestId('ready-text').fill('Извозено от');
    await page.getByRole('option', { name: /Извозено от екипа/ }).click();
    await expect
      .poll(() => page.getByLabel('Предприети действия').inputValue())
      .toBe(`Отпадъците по сигнал ${reference} са извозени.`);
    expect(faults).toEqual([]);
  });
});

describe('figures', () => {
  it('are kept under a name, opened again and taken along as a PDF, within the own department', async () => {
    await page.goto(`${system.url}/console/insights?period=quarter&from=2026-07-01&to=2026-09-30`);
    await page.getByTestId('figure-received').waitFor();
    await page.getByTestId('saved-reports').click();
    await page.getByRole('menuitem', { name: 'Запазете тази справка…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Име' }).fill('Екология, миналия месец');
    await dialog.getByRole('combobox', { name: 'Период' }).click();
    await page.getByRole('option', { name: 'Миналият месец' }).click();
    await dialog.getByRole('checkbox', { name: 'Изпращайте ми я всеки месец' }).check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Запазете', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByTestId('saved-reports').click();
    await page.getByRole('menuitem', { name: 'Екология, миналия месец' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Екология, миналия месец' }).click();
    await page.waitForURL(/period=month/);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PDF', exact: true }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^spravka-\d{4}-\d{2}-01-.*\.pdf$/);
    const words = wordsOfPdf(await readFile(await file.path()));
    expect(words).toContain('Община Русе');
    expect(words).toMatch(/Отчет за \S+ \d{4} г\./);
    const [workbook] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'XLSX', exact: true }).click(),
    ]);
    const path = join(await mkdtemp(join(tmpdir(), 'ns-export-')), workbook.suggestedFilename());
    await workbook.saveAs(path);
    if (hasProgram('soffice')) {
      const cells = cellsOf(await openedByCalc(path)).flat();
      expect(cells.filter(({ kind }) => kind === 'float').length).toBeGreaterThan(0);
      expect(cells.map(({ text }) => text)).toContain('Приети');
    }
    await rm(dirname(path), { recursive: true });
    // After this month there is nothing: the button that led to it keeps the keyboard and does nothing.
    const later = page.getByRole('button', { name: 'Следващ период' });
    await later.click();
    await page.getByRole('button', { name: 'Следващ период', disabled: true }).waitFor();
    const address = page.url();
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Следващ период');
    await page.keyboard.press('Enter');
    const { x, y, width, height } = (await later.boundingBox()) ?? expect.fail('The button is not seen.');
    await page.mouse.click(x + width / 2, y + height / 2);
    expect(page.url()).toBe(address);
    // A clerk sees no figures of people.
    await expect.poll(() => page.getByTestId('by-person').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});
