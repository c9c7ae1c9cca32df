import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aPhoto, registerOn, screens, sendReport, signInOn, writeReport } from '../support/index.ts';
import { storyWithPages } from './story-pages.ts';

const { system, open } = await storyWithPages();

async function registerByHand(page: Page, email: string): Promise<void> {
  await registerOn(page, system, email);
}

async function reportByHand(page: Page, description: string): Promise<string> {
  await page.goto(`${system.url}/report`);
  await writeReport(page, {
    settlement: 'Русе',
    address: 'ул. „Борисова“ 12',
    words: description,
    photos: [
      { name: 'first.jpg', mimeType: 'image/jpeg', buffer: await aPhoto('#775533') },
      { name: 'second.jpg', mimeType: 'image/jpeg', buffer: await aPhoto('#337755') },
    ],
  });
  await page.getByText('Готова').nth(1).waitFor();
  await sendReport(page);
  return (await page.getByTestId('reference').getAttribute('data-reference')) ?? '';
}

async function enterConsole(page: Page): Promise<void> {
  await page.goto(`${system.url}/console/`);
  await signInOn(page, 'clerk.ecology@demo.test');
  await page
    .getByRole('heading', { name: 'Сигнали', exact: true })
    .or(page.getByTestId('shown-count'))
    .first()
    .waitFor();
}

describe('the main job in the browser', () => {
  it(
    'a citizen reports on the phone, a clerk sees it live and resolves it, the citizen reads it in the app and ' +
      'in the mail',
    async () => {
      const citizen = await open(screens.phone, { serviceWorker: true, motion: true });
      const clerk = await open(screens.desktop, { serviceWorker: true, motion: true });
      const email = `story-${randomUUID().slice(0, 8)}@demo.test`;
      await enterConsole(clerk);
      await registerByHand(citizen, email);
      const reference = await reportByHand(citizen, 'Купчина строителни отпадъци зад гаражите, стои от седмица.');
      expect(reference).toMatch(/^NS-\d{4}-\d{6}$/);

      // The incoming number arrives by itself, on both screens.
      await citizen
        .getByText(/94-НС-\d+/)
        .first()
        .waitFor({ timeout: 30_000 });
      const row = clerk.getByTestId('signal-row').filter({ hasText: reference });
      await row.waitFor();
      await row.getByText(/94-НС-\d+/).waitFor();

      await row.getByRole('link', { name: reference }).click();
      await clerk.getByRole('radio', { name: 'Започнете работа' }).check();
      await clerk.getByRole('button', { name: 'Започнете работа' }).click();
      await clerk.getByRole('radio', { name: 'Отбележете като изпълнен' }).check();
      await clerk.getByLabel('Предприети действия').fill('Отпадъците са извозени, мястото е почистено.');
      await clerk.getByRole('button', { name: 'Отбележете като изпълнен' }).click();
      await clerk.getByText('Изпълнен', { exact: true }).first().waitFor();

      await citizen.getByRole('link', { name: 'Вижте сигнала' }).click();
      await citizen.getByText('Отпадъците са извозени, мястото е почистено.').first().waitFor();
      const mail = await system.mailbox.waitFor(email, ({ text }) =>
        text.includes('Отпадъците са извозени, мястото е почистено.'),
      );
      expect(mail.subject).toContain(reference);
      expect(mail.html).toContain('Отпадъците са извозени, мястото е почистено.');
    },
  );
});
