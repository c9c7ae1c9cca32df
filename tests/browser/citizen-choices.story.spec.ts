/** @module-tag long */
import { expect, it } from 'vitest';
import { chooseIn, screens, wordsOf, writeReport } from '../support/index.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, open } = await storyWithPages();

it.each(['ios', 'md'])('a suggestion that is not chosen yet is drawn as a choice (%s)', async (mode) => {
  const page = await open(screens.phone);
  await page.goto(`${system.url}/report?ionic:mode=${mode}`);
  await wordsOf(page).fill('дупка на пътя пред блока');
  const choice = page.locator('ns-category-section ion-radio').nth(1);
  await choice.waitFor();
  const circle = await page.evaluate<{ mode: string; border: number; width: number; radius: string; colour: string }>(
    `(() => {
      const radio = document.querySelector('ns-category-section ion-radio:not(.radio-checked)');
      const look = getComputedStyle(radio.shadowRoot.querySelector('[part="container"]'));
      return {
        mode: radio.className,
        border: parseFloat(look.borderTopWidth),
        width: parseFloat(look.width),
        radius: look.borderTopLeftRadius,
        colour: look.borderTopColor,
      };
    })()`,
  );
  expect(circle.mode).toContain(mode);
  expect(circle.border).toBeGreaterThanOrEqual(1);
  expect(circle.width).toBeGreaterThanOrEqual(18);
  expect(circle.radius).toBe('50%');
  expect(circle.colour).not.toMatch(/, 0\)$/);
  await looksRight(page);
  await choice.click();
  await expect.poll(() => choice.getAttribute('aria-checked')).toBe('true');
  await looksRight(page);
});

it('another language is followed by everything that is chosen in a report', async () => {
  const page = await open(screens.phone);
  await page.goto(`${system.url}/report`);
  await writeReport(page, {
    category: ['Улици, пътища и тротоари', /Дупка/],
    settlement: 'Русе',
    words: 'Дупка на пътя.',
  });
  await chooseIn(page, 'Квартал', 'Родина');
  await page.getByRole('radio', { name: 'до 20 см' }).click();
  await page.getByRole('button', { name: 'EN – English' }).click();
  const form = page.locator('ns-report');
  await form.locator('ion-select').filter({ hasText: 'Town or village' }).filter({ hasText: 'Ruse' }).waitFor();
  await form.locator('ion-select').filter({ hasText: 'Rodina' }).waitFor();
  await form.getByRole('radio', { name: 'up to 20 cm', checked: true }).waitFor();
  await form.getByRole('radio', { name: 'Pothole', checked: true }).waitFor();
  const cyrillic = async () => {
    const words = (await form.locator('ion-content').innerText()).match(/[а-яА-Я]{3,}/g) ?? [];
    return words.filter((word) => !'Дупка на пътя.'.includes(word));
  };
  // The foot of the page is read anew by itself.
  await expect.poll(cyrillic).toEqual([]);
});
