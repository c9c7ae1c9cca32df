/** @module-tag long */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { screens, signIn } from '../support/index.ts';
import { storyWithPages } from './story-pages.ts';

const { system, openFor } = await storyWithPages();

async function enterPage(): Promise<Page> {
  const page = await openFor('dispatcher@demo.test', '/console/on-behalf', screens.desktop);
  await page.getByRole('heading', { name: 'Въведете сигнал' }).waitFor();
  return page;
}

/** Types a telephone call without touching the mouse; gives the number of keystrokes. */
async function typeCall(page: Page, description: string, name: string): Promise<void> {
  await page.getByLabel('Какво съобщава').waitFor();
  await page.keyboard.type(description);
  await page.keyboard.press('Tab');
  await page.keyboard.type('сметищ');
  await page
    .getByRole('option', { name: /сметище/i })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByLabel('Адрес или ориентир').fill('ул. „Борисова“ 40');
  await page.getByLabel('Име и фамилия').fill(name);
}

describe('a signal that came by telephone', () => {
  it('is entered by keyboard, gets its number, and its reporter gets the mails', async () => {
    const page = await enterPage();
    await typeCall(page, 'Жената се обажда за купчина строителни отпадъци до трафопоста.', 'Мария Демо');
    await page.getByRole('textbox', { name: 'Имейл', exact: true }).fill('maria-by-phone@demo.test');
    await page.keyboard.press('Control+Enter');
    const reference = (await page.getByTestId('entered-reference').textContent())?.trim() ?? '';
    expect(reference).toMatch(/^NS-\d{4}-\d{6}$/);
    await page
      .getByTestId('entered-number')
      .filter({ hasText: /94-НС-\d+/ })
      .waitFor();
    await system.mailbox.waitFor('maria-by-phone@demo.test', ({ subject }) => subject.includes(reference));
  });

  it('without an address is registered all the same, and says that nobody is mailed', async () => {
    const page = await enterPage();
    await typeCall(page, 'Мъжът съобщава за изхвърлени гуми край пътя към депото.', 'Петър Демо');
    await page.getByRole('button', { name: 'Въведете', exact: true }).click();
    await page.getByText('Подателят няма имейл. Дайте му входящия номер и кода за достъп.').waitFor();
    await page
      .getByTestId('entered-number')
      .filter({ hasText: /94-НС-\d+/ })
      .waitFor();
    // What is given to the person opens the case in the portal, and stands alone on paper.
    const accessCode = (await page.getByTestId('access-code').textContent())?.trim() ?? '';
    const reference = (await page.getByTestId('entered-reference').textContent())?.trim() ?? '';
    const { trackSignal } = await system.graphql.request<{ trackSignal: { reference: string } | null }>(
      'query ($reference: String!, $accessCode: String!) { trackSignal(reference: $reference, accessCode: ' +
        '$accessCode) { reference } }',
      { reference, accessCode },
    );
    expect(trackSignal?.reference).toBe(reference);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.getByText('Бележка за подаден сигнал').isVisible()).toBe(true);
    await expect.poll(() => page.getByRole('button', { name: 'Нов сигнал' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await page.getByRole('link', { name: 'Към сигнала' }).click();
    await page.getByText('Без имейл: уведомете подателя по друг начин.').waitFor();
  });

  it('is there again when the window was closed in between, and objections stand where they happened', async () => {
    const page = await enterPage();
    await typeCall(page, 'Прекъснат разговор за преливащ контейнер зад пазара.', 'Иван Демо');
    await page.reload();
    await page.getByTestId('restored').waitFor();
    await expect
      .poll(() => page.getByLabel('Какво съобщава').inputValue())
      .toBe('Прекъснат разговор за преливащ контейнер зад пазара.');
    await page.getByRole('textbox', { name: 'Имейл', exact: true }).fill('няма такъв адрес');
    await page.keyboard.press('Control+Enter');
    await page
      .locator('mat-form-field')
      .filter({ has: page.getByRole('textbox', { name: 'Имейл', exact: true }) })
      .locator('mat-error')
      .waitFor();
    await page.getByRole('textbox', { name: 'Имейл', exact: true }).fill('');
    await page.keyboard.press('Control+Enter');
    await page.getByTestId('entered-reference').waitFor();
    await page.getByRole('button', { name: 'Нов сигнал' }).click();
    await expect.poll(() => page.getByLabel('Какво съобщава').inputValue()).toBe('');
  });

  it('has a form of its own in each tab: neither shows the draft of the other, and both become reports', async () => {
    const first = await enterPage();
    await typeCall(first, 'Първото обаждане е за разбита спирка.', 'Демо Първи');
    const second = await first.context().newPage();
    await second.goto(first.url());
    await second.getByRole('heading', { name: 'Въведете сигнал' }).waitFor();
    await typeCall(second, 'Второто обаждане е за паднал знак.', 'Демо Втори');
    await expect.poll(() => second.getByTestId('unfinished').count()).toBe(0);
    const references: string[] = [];
    for (const page of [second, first]) {
      await page.keyboard.press('Control+Enter');
      references.push((await page.getByTestId('entered-reference').textContent())?.trim() ?? '');
    }
    expect(new Set(references).size).toBe(2);
    const { api } = await signIn(system, 'dispatcher@demo.test');
    for (const [reference, words] of [
      [references[0], 'Второто обаждане'],
      [references[1], 'Първото обаждане'],
    ]) {
      const { signals } = await api.request<{ signals: { edges: { node: { description: string } }[] } }>(
        'query ($text: String!) { signals(filter: { text: $text }, first: 5) { edges { node { description } } } }',
        { text: reference },
      );
      expect(signals.edges[0]?.node.description).toContain(words);
    }
  });

  it('waits when another call comes in between, and when its tab was closed', async () => {
    const page = await enterPage();
    await typeCall(page, 'Недовършено обаждане за шум от климатик.', 'Демо Трети');
    await page.getByRole('button', { name: 'Оставете за после' }).click();
    await page.getByText('Недовършени: 1').waitFor();
    await typeCall(page, 'Бързо обаждане за счупена люлка.', 'Демо Четвърти');
    const other = await page.context().newPage();
    await page.close();
    await other.goto(`${system.url}/console/on-behalf`);
    await other.getByText('Недовършени: 2').waitFor();
    await other.getByRole('button', { name: 'Продължете „Недовършено обаждане за шум от климатик.“' }).click();
    await expect.poll(() => other.getByLabel('Име и фамилия').inputValue()).toBe('Демо Трети');
    await other.getByText('Недовършени: 1').waitFor();
    await other.getByRole('button', { name: 'Изтрийте „Бързо обаждане за счупена люлка.“' }).click();
    await other.getByTestId('unfinished').waitFor({ state: 'detached' });
  });
});
