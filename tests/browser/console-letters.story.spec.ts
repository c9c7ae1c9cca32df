/** @module-tag long */
import { randomUUID } from 'node:crypto';
import { ImapServer } from '@ns/letters/testing/imap-server';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { aPhoto, eventually, registerCitizen, screens, submit } from '../support/index.ts';
import { fits, looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const server = await ImapServer.start();
afterAll(() => server.stop());
const { system, openFor } = await storyWithPages({ environment: { LETTERS_IMAP_URL: server.mailbox('letters').url } });
const citizen = await registerCitizen(system);
const clerk = 'dispatcher@demo.test';

/** A letter as a mail program writes it. */
function written(from: string, subject: string, text: string, over: Readonly<Record<string, string>> = {}): string {
  const fields = {
    From: from,
    To: 'signali@demo.test',
    Subject: `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
    'Message-ID': `<${randomUUID()}@demo.test>`,
    'Content-Type': 'text/plain; charset=utf-8',
    ...over,
  };
  return [...Object.entries(fields).map(([name, value]) => `${name}: ${value}`), '', text, ''].join('\r\n');
}

async function withPhoto(from: string, subject: string, text: string): Promise<string> {
  const photo = (await aPhoto()).toString('base64').replaceAll(/.{76}/g, '$&\r\n');
  const parts =
    `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--b\r\nContent-Type: image/jpeg\r\n` +
    `Content-Transfer-Encoding: base64\r\n\r\n${photo}\r\n--b--`;
  return written(from, subject, parts, { 'Content-Type': 'multipart/mixed; boundary=b' });
}

/** Puts letters into the mailbox and waits until the worker has read them. */
async function arrive(...letters: readonly string[]): Promise<void> {
  await server.put('letters', ...letters);
  await eventually(async () => (await server.count('letters')).unseen === 0, 'the worker has read the mailbox', 90_000);
}

const row = (page: Page, subject: string) => page.getByTestId('letter-row').filter({ hasText: subject });

describe('letters in the console', () => {
  it('wait in a list with a number, and become a report with their words, photo and sender', async () => {
    const sender = `${randomUUID()}@demo.test`;
    await arrive(
      await withPhoto(`Demo <${sender}>`, 'Дупка пред училището', 'Има дълбока дупка на ул. Плиска 8.'),
      written('News <news@demo.test>', 'Седмичен бюлетин', 'Новини.', { Precedence: 'bulk' }),
    );
    const page = await openFor(clerk, '/console/inbox', screens.desktop);
    await page.getByTestId('letters-count').filter({ hasText: '1' }).waitFor();
    await page.getByRole('link', { name: /^Писма/ }).press('Enter');
    await row(page, 'Дупка пред училището').getByText('Снимки: 1').waitFor();
    await expect.poll(() => page.getByTestId('letter-row').count()).toBe(1);
    await looksRight(page);
    await page.getByRole('link', { name: 'Дупка пред училището' }).press('Enter');
    await page.getByTestId('letter-text').filter({ hasText: 'Има дълбока дупка' }).waitFor();
    await page.getByRole('link', { name: 'Направете сигнал' }).press('Enter');

    await page.getByTestId('entry-letter').locator('img').waitFor();
    const description = page.getByLabel('Какво съобщава');
    await expect.poll(() => description.inputValue()).toContain('Дупка пред училището');
    await expect.poll(() => page.getByLabel('Адрес или ориентир').inputValue()).toBe('ул. Плиска 8');
    await expect.poll(() => page.getByRole('textbox', { name: 'Имейл', exact: true }).inputValue()).toBe(sender);
    await page.getByLabel('Име и фамилия').fill('Демо Подател');
    await page.getByRole('combobox', { name: 'Категория' }).pressSequentially('сметищ');
    await page
      .getByRole('option', { name: /сметище/i })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await looksRight(page);
    // Pressed twice at once: one report.
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    const reference = (await page.getByTestId('entered-reference').textContent())?.trim() ?? '';
    await system.mailbox.waitFor(sender, ({ subject }) => subject.includes(reference));
    await expect.poll(() => page.getByTestId('letters-count').count()).toBe(0);

    await page.goto(`${system.url}/console/letters?show=handled`);
    await page.getByRole('link', { name: 'Дупка пред училището' }).press('Enter');
    const outcome = page.getByTestId('letter-outcome');
    await outcome.getByText('направи сигнал от писмото').waitFor();
    await outcome.getByRole('link', { name: reference }).press('Enter');
    await page.locator('ns-photo-strip img').first().waitFor();
    await page.goto(`${system.url}/console/letters?show=automatic`);
    await row(page, 'Седмичен бюлетин').waitFor();
  });

  it('are no report with a reason, and no report can be made of them in another window then', async () => {
    await arrive(written('Shop <shop@demo.test>', 'Изгодна оферта', 'Купете днес.'));
    const page = await openFor(clerk, '/console/letters', screens.phone);
    await page.getByRole('link', { name: 'Изгодна оферта' }).press('Enter');
    await page.getByRole('link', { name: 'Направете сигнал' }).waitFor();
    const other = await openFor('clerk.op_kd@demo.test', '/console/letters', screens.desktop);
    await other.getByRole('link', { name: 'Изгодна оферта' }).press('Enter');
    await other.getByRole('link', { name: 'Направете сигнал' }).press('Enter');
    await other.getByTestId('entry-letter').waitFor();

    await page.getByTestId('dismiss-letter').press('Enter');
    await page.getByRole('textbox', { name: 'Причина' }).fill('Реклама');
    await page.keyboard.press('Enter');
    await page.getByText('Причина: Реклама').waitFor();
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).evaluate((each) => each === each.ownerDocument.activeElement))
      .toBe(true);
    await fits(page);
    await looksRight(page);

    await other.getByLabel('Име и фамилия').fill('Демо Подател');
    await other.getByRole('combobox', { name: 'Категория' }).pressSequentially('сметищ');
    await other
      .getByRole('option', { name: /сметище/i })
      .first()
      .waitFor();
    await other.keyboard.press('Enter');
    await other.keyboard.press('Control+Enter');
    await other.getByText('Друг вече е обработил това писмо.').waitFor();
    await other.reload();
    await other.getByTestId('letter-gone').waitFor();
  });

  it('that answer a mail stand on the page of their report, and become an internal note there', async () => {
    const { id, reference } = await submit(citizen);
    const mail = await system.mailbox.waitFor(citizen.email, ({ subject }) => subject.includes(reference));
    await arrive(
      written(citizen.email, `Re: ${reference}`, 'Още е така.', { 'In-Reply-To': String(mail.headers['message-id']) }),
    );
    const page = await openFor(clerk, `/console/signals/${id}`, screens.desktop);
    const card = page.getByTestId('letters-of-report');
    await card.getByText('От имейла на подателя').waitFor();
    await card.getByRole('link', { name: `Re: ${reference}`, exact: true }).press('Enter');
    await page.getByTestId('not-proven').getByText('Това не доказва, че е от него').waitFor();
    await looksRight(page);
    await page.goBack();
    await card.getByTestId('note-letter').press('Enter');
    await card.getByText('записа писмото като вътрешна бележка').waitFor();
    await page.getByTestId('history-entry').getByText('Още е така.').waitFor();
    const { mySignal } = await citizen.api.request<{ mySignal: object }>(
      'query ($id: ID!) { mySignal(id: $id) { status timeline { message } } }',
      { id },
    );
    expect(JSON.stringify(mySignal)).not.toContain('Още е така');
  });
});
