import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage, screens, startSystem, type TestSystem } from '../support/index.ts';

let system: TestSystem;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await system.stop();
});

describe('finding the category by everyday words', () => {
  it.each(['phone', 'small', 'desktop'] as const)(
    'a sentence gives proposals, the reporter chooses, and need not write it again (%s)',
    async (screen) => {
      const { page, context, faults } = await openPage(browser, screens[screen]);
      await page.goto(`${system.url}/report`);
      await page.getByLabel('Опишете проблема с Ваши думи').fill('изоставена кола без номера пред блока');
      const proposal = page.getByRole('radio', { name: /Изоставена кола/ });
      await proposal.waitFor();
      expect(await proposal.isChecked()).toBe(false);
      await proposal.check();
      await page.getByRole('button', { name: /Разбрах, продължете/ }).click();
      expect(await page.getByLabel('Описание').inputValue()).toBe('изоставена кола без номера пред блока');
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow).toBeLessThanOrEqual(0);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it('word forms are understood without network too', async () => {
    const { page, context } = await openPage(browser, screens.phone);
    await page.goto(`${system.url}/report`);
    const words = page.getByLabel('Опишете проблема с Ваши думи');
    await words.waitFor();
    await context.setOffline(true);
    for (const [word, category] of [
      ['дупката', /Дупка на пътното платно/],
      ['боклуци', /Препълнен контейнер|сметище/],
      ['колата', /Изоставена кола/],
      ['dupka na ulicata', /Дупка на пътното платно/],
      ['bokluk', /Препълнен контейнер|сметище/],
    ] as const) {
      await words.fill(word);
      await page.getByRole('radio', { name: category }).first().waitFor();
    }
    await context.close();
  });
});
