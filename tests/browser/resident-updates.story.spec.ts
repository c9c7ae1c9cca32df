import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aPhoto, publish, registerCitizen, screens, step, signIn, submit } from '../support/index.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, open, openFor } = await storyWithPages();
const clerkEmail = 'clerk.ecology@demo.test';
const [reporter, neighbour, other, clerk] = await Promise.all([
  registerCitizen(system),
  registerCitizen(system),
  registerCitizen(system),
  signIn(system, clerkEmail),
]);
const reported = async (description: string) => {
  const signal = await submit(reporter, { description, address: 'ул. Борисова 12' });
  await publish(clerk, signal.id);
  return signal;
};
const [dump, fence, bench, closed] = await Promise.all([
  reported('Изхвърлени гуми до гаражите.'),
  reported('Паднала ограда до училището.'),
  reported('Изгорена пейка в парка.'),
  reported('Счупени плочки пред входа.'),
]);
await step(clerk, closed.id, 'IN_PROGRESS', {});
await step(clerk, closed.id, 'RESOLVED', { message: 'Подменихме плочките.' });
const words = 'Гумите още са там, вече са и пред входа.';
const phoneWords = 'Питайте ме на 0888 123 456.';
const cardOf = (page: Page) => page.getByRole('region', { name: 'Новини от съседи' });

/** Both looks of the device, one after the other. */
async function looksRightInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await looksRight(page);
  }
}

/** From the button of the card to the sent update. */
async function add(page: Page, text: string, photo?: Buffer): Promise<void> {
  const card = cardOf(page);
  await card.getByRole('button', { name: 'Още е така' }).click();
  await card.getByLabel('Какво виждате').fill(text);
  if (photo) {
    await card
      .getByLabel('Добавете снимка')
      .setInputFiles({ name: 'tyres.jpg', mimeType: 'image/jpeg', buffer: photo });
    await card.getByText('Снимката е готова').or(card.locator('.arrived')).first().waitFor();
  }
  await card.getByRole('button', { name: 'Изпратете' }).click();
  await card.getByText('Благодарим!').waitFor();
}

describe('an update of a resident', () => {
  it('counts at once, and its words and photo are seen by its author alone until a clerk shows them', async () => {
    const page = await openFor(neighbour.email, `/s/${dump.reference}`, screens.phone);
    await cardOf(page).getByText('Още никой не е казал').waitFor();
    await add(page, words, await aPhoto('#775544'));
    await cardOf(page).getByText('1 човек казва, че още е така.').waitFor();
    await cardOf(page).getByTestId('own-updates').getByText('Чака преглед').waitFor();
    await looksRightInBoth(page);

    const visitor = await open(screens.desktop);
    await visitor.goto(`${system.url}/s/${dump.reference}`);
    await cardOf(visitor).getByText('1 човек казва, че още е така.').waitFor();
    await expect.poll(() => visitor.getByText(words).count()).toBe(0);

    const staff = await openFor(clerkEmail, '/console/today', screens.desktop);
    await staff.getByRole('link', { name: /С новини от съседи: \d/ }).click();
    await staff.getByRole('link', { name: dump.reference }).click();
    const update = staff.getByRole('region', { name: 'Новини от съседи' });
    await update.getByText(words).waitFor();
    await looksRightInBoth(staff);
    await update.getByRole('button', { name: 'Покажете на всички' }).click();
    await update.getByText('Вижда се от всички', { exact: true }).first().waitFor();
    await update.getByText('Не намерихме лица и номера.', { exact: false }).waitFor();

    await visitor.reload();
    const shown = cardOf(visitor).getByTestId('shown-updates');
    await shown.getByText(words).waitFor();
    await shown.getByRole('img', { name: /Снимка от съсед, .*Нерегламентирано сметище, ул. Борисова/ }).waitFor();
    await looksRightInBoth(visitor);
    expect(await visitor.content()).not.toContain(neighbour.email);
  });

  it('comes live to a clerk, has personal data pointed out, and is refused with a reason', async () => {
    const staff = await openFor(clerkEmail, `/console/signals/${fence.id}`, screens.phone);
    await staff.getByRole('heading', { name: fence.reference }).waitFor();
    const page = await openFor(other.email, `/s/${fence.reference}`, screens.desktop);
    await add(page, phoneWords);
    await cardOf(page).getByText('1 човек казва, че още е така.').waitFor();
    const update = staff.getByRole('region', { name: 'Новини от съседи' });
    await update.getByText(phoneWords).waitFor();
    await update.getByRole('button', { name: 'Покажете на всички' }).click();
    await update.getByTestId('update-ask').getByText('0888 123 456').waitFor();
    await looksRightInBoth(staff);
    await update.getByRole('button', { name: 'Отказ' }).click();
    await update.getByRole('button', { name: 'Не показвайте' }).first().click();
    await update.getByLabel('Защо не се показва').fill('В нея има телефон.');
    await update.getByRole('button', { name: 'Не показвайте' }).first().click();
    await update.getByText('Причина: В нея има телефон.').waitFor();
    await page.reload();
    await cardOf(page).getByText('Защо не се показва: В нея има телефон.').waitFor();
    await cardOf(page).getByText('Още никой не е казал').waitFor();
    await looksRightInBoth(page);
  });

  it('is withdrawn by its author, and nobody sees it any more', async () => {
    const page = await openFor(neighbour.email, `/s/${bench.reference}`, screens.phone);
    await add(page, words);
    await cardOf(page)
      .getByRole('button', { name: /^Оттеглете новината си/ })
      .first()
      .click();
    await cardOf(page).getByText('Новината Ви е оттеглена.').waitFor();
    await cardOf(page).getByText('Още никой не е казал').waitFor();
    const visitor = await open(screens.small);
    await visitor.goto(`${system.url}/s/${bench.reference}`);
    await cardOf(visitor).getByText('Още никой не е казал').waitFor();
    await expect.poll(() => visitor.getByText(words).count()).toBe(0);
    await looksRight(visitor);
  });
});

describe('the card of updates', () => {
  it('asks a visitor who it is first', async () => {
    const page = await open(screens.phone);
    await page.goto(`${system.url}/s/${dump.reference}`);
    await cardOf(page).getByRole('button', { name: 'Още е така' }).click();
    await page.getByRole('heading', { name: 'Кой казва?' }).waitFor();
    await looksRight(page);
  });

  it('takes nothing about a report whose work is over', async () => {
    const page = await openFor(neighbour.email, `/s/${closed.reference}`, screens.phone);
    await cardOf(page).getByText('Общината вече не работи по сигнала').waitFor();
    await expect.poll(() => cardOf(page).getByRole('button').count()).toBe(0);
  });
});
