import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { publish, registerCitizen, screens, signIn, step, submit } from '../support/index.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, open, openFor } = await storyWithPages();
const [reporter, neighbour, visitor, other] = await Promise.all([
  registerCitizen(system),
  registerCitizen(system),
  registerCitizen(system),
  registerCitizen(system),
]);
const clerk = await signIn(system, 'clerk.ecology@demo.test');

/** A report whose work is over, after the accounts above were made. */
async function finished(): Promise<{ readonly reference: string }> {
  const sent = await submit(reporter, { description: 'Изхвърлени гуми до гаражите.' });
  await publish(clerk, sent.id);
  await step(clerk, sent.id, 'IN_PROGRESS', {});
  await step(clerk, sent.id, 'RESOLVED', { message: 'Извозихме гумите.' });
  return sent;
}

const counts = (done: number, still: number) => `Готово е:\u00a0${String(done)} · Още е така:\u00a0${String(still)}`;
const cardOf = (page: Page) => page.getByRole('region', { name: 'Наистина ли е готово?' }).filter({ visible: true });

/** What the page sends of answers, and where it has been. */
function followed(page: Page): { readonly sent: readonly string[]; readonly paths: ReadonlySet<string> } {
  const [sent, paths] = [[] as string[], new Set<string>()];
  page.on('request', (request) => {
    const body = request.postData() ?? '';
    if (body.includes('"VoteOnOutcome"')) {
      sent.push(/"isDone":(\w+)/.exec(body)?.[1] ?? body);
    }
  });
  page.on('framenavigated', (frame) => paths.add(new URL(frame.url()).pathname));
  return { sent, paths };
}

/** The report as somebody else sees it, on a device of their own. */
async function isCounted(reference: string, text: string): Promise<void> {
  const page = await open(screens.phone);
  await page.goto(`${system.url}/s/${reference}`);
  await cardOf(page).getByText(text).waitFor();
}

/** The code that was mailed to somebody who has had other mails, with numbers of reports. */
async function codeFor(email: string): Promise<string> {
  const six = /(?<!-)\b\d{6}\b/;
  const { text } = await system.mailbox.waitFor(email, (mail) => six.test(mail.text));
  return six.exec(text)?.[0] ?? '';
}

async function askForCode(page: Page, email: string): Promise<void> {
  await page.getByLabel('Име и фамилия').fill('Демо съсед');
  await page.getByLabel('Имейл адрес').fill(email);
  await page.getByRole('button', { name: 'Изпратете ми код' }).click();
  await page.getByLabel('Код от имейла').waitFor();
}

describe('the answer of a neighbour at a desktop', () => {
  it('is given and changed by keyboard, and others read how many there are', async () => {
    const { reference } = await finished();
    const page = await openFor(neighbour.email, `/s/${reference}`, screens.desktop);
    const card = cardOf(page);
    await card.getByText('Още никой не е отговорил.').waitFor();
    const done = card.getByRole('button', { name: 'Готово е' });
    await done.press('Enter');
    await card.getByText(counts(1, 0)).waitFor();
    await card.getByRole('status').getByText('Отговорихте „Готово е“').waitFor();
    await looksRight(page);
    await isCounted(reference, counts(1, 0));
    await card.getByRole('button', { name: 'Още е така' }).press('Enter');
    await card.getByText(counts(0, 1)).waitFor();
    await isCounted(reference, counts(0, 1));
    await page.reload();
    await card.getByRole('status').getByText('Отговорихте „Още е така“').waitFor();
  });
});

describe('the answer of a visitor', () => {
  it('is given once after the mailed code, on the page of the report that was loaded anew meanwhile', async () => {
    const { reference } = await finished();
    const page = await open(screens.phone);
    await page.goto(`${system.url}/s/${reference}`);
    const { sent, paths } = followed(page);
    await cardOf(page).getByRole('button', { name: 'Още е така' }).click();
    await cardOf(page).getByRole('button', { name: 'Отказ' }).click();
    await cardOf(page).getByRole('button', { name: 'Готово е' }).click();
    await askForCode(page, visitor.email);
    expect(sent).toEqual([]);
    const code = await codeFor(visitor.email);
    // A phone loads the page again while its reader looks into the mailbox.
    await page.reload();
    await page.getByRole('heading', { name: 'Кой отговаря?' }).waitFor();
    await page.getByLabel('Код от имейла').fill(code);
    await cardOf(page).getByText(counts(1, 0)).waitFor();
    await cardOf(page).getByRole('status').getByText('Отговорихте „Готово е“').waitFor();
    await looksRight(page);
    await isCounted(reference, counts(1, 0));
    // Nothing of it is left for the next time the page is opened.
    await page.reload();
    await cardOf(page).getByRole('status').getByText('Отговорихте „Готово е“').waitFor();
    await page
      .getByRole('button', { name: 'Споделете' })
      .or(page.getByRole('button', { name: 'Копирайте' }))
      .waitFor();
    expect(sent).toEqual(['true']);
    expect([...paths]).toEqual([`/s/${reference}`]);
  });

  it('is given once after a sign-in by code elsewhere, which comes back to the report', async () => {
    const { reference } = await finished();
    const page = await open(screens.desktop);
    await page.goto(`${system.url}/s/${reference}`);
    const { sent } = followed(page);
    await cardOf(page).getByRole('button', { name: 'Още е така' }).click();
    await cardOf(page).getByRole('link', { name: 'Вече имате профил? Влезте.' }).click();
    await page.waitForURL('**/sign-in?**');
    const form = page.locator('ns-sign-in');
    await form.getByLabel('Имейл адрес').fill(other.email);
    await form.getByRole('button', { name: 'Изпратете ми код' }).click();
    await form.getByLabel('Код от имейла').fill(await codeFor(other.email));
    await page.waitForURL(`**/s/${reference}`);
    await cardOf(page).getByText(counts(0, 1)).waitFor();
    await cardOf(page).getByRole('status').getByText('Отговорихте „Още е така“').waitFor();
    await looksRight(page);
    await isCounted(reference, counts(0, 1));
    expect(sent).toEqual(['false']);
  });

  it('is kept and not counted for an account that is made for it, which is said', async () => {
    const { reference } = await finished();
    const page = await open(screens.desktop);
    await page.goto(`${system.url}/s/${reference}`);
    const { sent } = followed(page);
    await cardOf(page).getByRole('button', { name: 'Готово е' }).click();
    const email = 'new-neighbour@demo.test';
    await askForCode(page, email);
    await page.getByLabel('Код от имейла').fill(await codeFor(email));
    await cardOf(page).getByRole('status').getByText('Отговорихте „Готово е“').waitFor();
    await cardOf(page).getByText('Профилът Ви е създаден след края на работата').waitFor();
    await isCounted(reference, 'Още никой не е отговорил.');
    expect(sent).toEqual(['true']);
  });

  it('is refused with a reason when the visitor turns out to be the reporter', async () => {
    const { reference } = await finished();
    const page = await open(screens.phone);
    await page.goto(`${system.url}/s/${reference}`);
    const { sent } = followed(page);
    await cardOf(page).getByRole('button', { name: 'Готово е' }).click();
    await askForCode(page, reporter.email);
    await page.getByLabel('Код от имейла').fill(await codeFor(reporter.email));
    await cardOf(page).getByRole('alert').waitFor();
    await cardOf(page).getByText('Още никой не е отговорил.').waitFor();
    await expect.poll(() => cardOf(page).getByRole('button').count()).toBe(0);
    await looksRight(page);
    await isCounted(reference, 'Още никой не е отговорил.');
    expect(sent).toEqual(['true']);
  });
});
