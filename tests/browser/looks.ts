import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityFaults, widthFaults } from '../support/index.ts';

/** Nothing may stand out of the screen sideways. */
export async function fits(page: Page): Promise<void> {
  expect(
    await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
  ).toBeLessThanOrEqual(0);
}

/** Everybody can read and use the page as it is. */
export async function looksRight(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await widthFaults(page)).toEqual([]);
}
