import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { publish, registerCitizen, screens, signIn, submit } from '../support/index.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, open } = await storyWithPages();
const [reporter, clerk] = await Promise.all([registerCitizen(system), signIn(system, 'clerk.ecology@demo.test')]);
const { id, reference } = await submit(reporter, { description: 'Изхвърлени гуми до гаражите.' });
await publish(clerk, id);
const address = `${system.url}/s/${reference}`;
/** As a mail, a messenger and somebody who types it may have it. */
const spelled = `${system.url}/s/${reference.toLowerCase()}?from=mail#top`;
const name = 'Нерегламентирано сметище, ул. Борисова, Русе';
const said = (page: Page) => page.locator('ns-share-page').getByRole('status');

/** The edge of a browser of a phone: `answers` says how its choice of applications ends, `shared` keeps what it got. */
const withShare = `globalThis.shared = []; globalThis.answers = '';
Object.defineProperty(navigator, 'share', { value: async (what) => {
  if (globalThis.answers) throw new DOMException('', globalThis.answers);
  globalThis.shared.push(what);
} });`;

describe('the link of a public report', () => {
  it('is handed to another application on a phone, and a phone that refuses is said', async () => {
    const page = await open(screens.phone);
    await page.addInitScript(withShare);
    await page.goto(spelled);
    const button = page.getByRole('button', { name: 'Споделете', exact: true });
    await page.evaluate("globalThis.answers = 'NotAllowedError'");
    await button.click();
    await said(page).getByText('Не можа да се отвори друго приложение.').waitFor();
    await looksRight(page);
    await page.evaluate("globalThis.answers = ''");
    await button.click();
    await expect.poll(() => page.evaluate('shared')).toEqual([{ title: name, text: name, url: address }]);
    await expect.poll(() => said(page).innerText()).toBe('');
    // Who closes the choice of the system wanted so.
    await page.evaluate("globalThis.answers = 'AbortError'");
    await button.click();
    await expect.poll(() => page.evaluate('shared.length')).toBe(1);
    await expect.poll(() => said(page).innerText()).toBe('');
  });

  it('is copied by keyboard at a desktop, which is said, and opens the report for somebody else', async () => {
    const page = await open(screens.desktop);
    await page.goto(spelled);
    const button = page.getByRole('button', { name: 'Копирайте връзката' });
    await button.press('Enter');
    await said(page).getByText('Връзката е копирана.').waitFor();
    await looksRight(page);
    expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Копирайте връзката');
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toBe(address);
    const other = await open(screens.phone);
    await other.goto(copied);
    await other.getByText('Изхвърлени гуми до гаражите.').waitFor();
    await page.evaluate(
      "navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))",
    );
    await button.press('Enter');
    await said(page).getByText('Връзката не можа да се копира.').waitFor();
  });
});
