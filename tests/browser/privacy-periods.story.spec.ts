import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { installed, screens, signIn } from '../support/index.ts';
import { fits, looksRight } from './looks.ts';
import { anything, storyWithPages } from './story-pages.ts';

const { system, open } = await storyWithPages();
const admin = await signIn(system, 'admin@demo.test');
const small = { width: 320, height: 640 };

async function changePhotos(months: number): Promise<void> {
  await admin.api.request(
    `mutation ($months: Int!) {
      saveFilePlanRule(input: { kind: PHOTOS, months: $months, outcome: ERASE }) { __typename } }`,
    { months },
  );
}

async function confirm(): Promise<void> {
  const { tryFilePlan } = await admin.api.request<{ tryFilePlan: { edition: number } }>(
    'mutation { tryFilePlan { edition } }',
  );
  await admin.api.request('mutation ($edition: Int!) { confirmFilePlan(edition: $edition) { __typename } }', {
    edition: tryFilePlan.edition,
  });
}

const read = async (page: Page, words: string | RegExp) => {
  await page.goto(`${system.url}/privacy`);
  await page.getByText(words).first().waitFor();
};

describe('how long reports are kept, on the privacy page', () => {
  it('follows the plan that is confirmed, and promises nothing while a change waits', async () => {
    const [phone, desktop] = [await open(small), await open(screens.desktop)];
    for (const page of [phone, desktop]) {
      await read(page, 'Сроковете за сигналите още не са потвърдени от общината.');
    }
    await confirm();
    for (const page of [phone, desktop]) {
      await read(page, /24 месеца след приключването името и адресът Ви се отделят от сигнала/);
      await page.getByText(/Снимки – 24 месеца/).waitFor();
      await fits(page);
      await looksRight(page);
    }
    await changePhotos(13);
    await read(phone, 'още не е потвърдила новите');
    await expect.poll(() => phone.getByText(/Снимки – /).count()).toBe(0);
    await confirm();
    await read(phone, /Снимки – 13 месеца след приключването на сигнала се изтриват/);
    await phone.getByRole('button', { name: /English/ }).click();
    await phone.getByText(/Photos – erased 13 months after the report ended/).waitFor();
    await phone.getByText(/court case/).waitFor();
    await fits(phone);
  });

  it('is there without network for somebody who has read it', async () => {
    const page = await open(screens.phone, { serviceWorker: true, mayReport: anything });
    await read(page, /потвърдени на/);
    await installed(page);
    await page.getByText(/потвърдени на/).waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText(/потвърдени на/).waitFor();
  });
});
