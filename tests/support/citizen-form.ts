import type { Page } from 'playwright-core';

/** Chooses from a list of the citizen app that opens over the page. */
export async function chooseIn(page: Page, label: string, option: string): Promise<void> {
  await page.locator('ion-select').filter({ hasText: label }).click();
  await page.locator('ion-popover, ion-modal').getByRole('radio', { name: option, exact: true }).click();
  await page.locator('ion-popover, ion-modal').waitFor({ state: 'detached' });
}

/** The code of what is chosen in such a list; empty when nothing is. */
export async function chosenIn(page: Page, label: string): Promise<string> {
  const field = page.locator('ion-select').filter({ hasText: label });
  return field.evaluate((element: unknown) => (element as { readonly value?: string }).value ?? '');
}
