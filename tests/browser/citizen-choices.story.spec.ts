import { expect, it } from 'vitest';
import { screens } from '../support/index.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, open } = await storyWithPages();

it.each(['ios', 'md'])('a suggestion that is not chosen yet is drawn as a choice (%s)', async (mode) => {
  const page = await open(screens.phone);
  await page.goto(`${system.url}/report?ionic:mode=${mode}`);
  await page.getByLabel('Опишете проблема с Ваши думи').fill('дупка на пътя пред блока');
  const choice = page.locator('ns-category-finder ion-radio').first();
  await choice.waitFor();
  const circle = await page.evaluate<{ mode: string; border: number; width: number; radius: string; colour: string }>(
    `(() => {
      const radio = document.querySelector('ns-category-finder ion-radio');
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
