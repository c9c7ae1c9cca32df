/** @module-tag long */
import { bulgarianCalendar } from '@ns/municipality';
import { generateSync } from 'otplib';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { builtCommand, openTlsProxy, screens, storyPorts, writeReport } from '../support/index.ts';
import { storyWithBrowser } from '../support/story-system.ts';

const administrator = { name: 'Първи Администратор', email: 'first.admin@example.test', password: 'Тиха-пролет-2027' };
const clerk = { name: 'Нова Служителка', email: 'new.clerk@example.test', password: 'Бяла-зима-2027' };
const targetWorkingDays = 3;

/** The day on which the work would be due, if it were not free by decree, and the working day after it. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Sofia' }).format(new Date());
const dayOff = bulgarianCalendar().plusWorkingDays(today, targetWorkingDays);
const dueOn = bulgarianCalendar().plusWorkingDays(dayOff, 1);

const [port = 0] = await storyPorts(1);
const site = `https://localhost:${String(port)}`;
const { system, browser } = await storyWithBrowser({
  demoAccounts: false,
  environment: { NODE_ENV: 'production', PUBLIC_URL: site, MAIL_FROM: 'signali@example.test' },
});
const proxy = await openTlsProxy(port, system.url);
const [admin, inbox] = [await newPage(screens.desktop), await newPage(screens.desktop)];
afterAll(() => proxy.close());

async function newPage(viewport: { width: number; height: number }): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport,
    locale: 'bg-BG',
    timezoneId: 'Europe/Sofia',
    // The certificate of this story is nobody's.
    ignoreHTTPSErrors: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** What the command for staff prints. */
const staffCommand = async (...args: readonly string[]) => (await builtCommand(system, 'staff', args)).output;

async function choosePassword(page: Page, words: string, password: string): Promise<void> {
  await page.goto(/https:\S+\/console\/invitation#token=[^\s"]+/.exec(words)?.[0] ?? '');
  await page.getByLabel('Нова парола').fill(password);
  await page.getByRole('button', { name: 'Запазете паролата' }).click();
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByLabel(field, { exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function saved(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Запазете', exact: true }).click();
  await page.getByTestId('menu-row').filter({ hasText: title }).waitFor();
}

const bulgarian = (day: string) => day.split('-').toReversed().join('.');

describe('an empty installation in production', () => {
  it('lets the first administrator in by a command, and to nothing before a second factor is set up', async () => {
    const words = await staffCommand('invite-admin', '--email', administrator.email, '--name', administrator.name);
    await choosePassword(admin, words, administrator.password);
    await admin.waitForURL(/\/console\/account/);
    await admin.goto(`${site}/console/inbox`);
    await admin.waitForURL(/\/console\/account/);
    await admin.getByRole('button', { name: 'Настройте' }).click();
    const card = admin.locator('ns-second-factor');
    await card.getByLabel('Сегашна парола').fill(administrator.password);
    await card.getByRole('button', { name: 'Продължете' }).click();
    const secret = (await admin.getByTestId('totp-secret').innerText()).trim();
    await card.getByLabel('Шестте цифри').fill(generateSync({ secret }));
    await card.getByRole('button', { name: 'Потвърдете' }).click();
    await admin.getByTestId('recovery-codes').getByRole('listitem').nth(9).waitFor();
    await admin.getByRole('link', { name: 'Администрация' }).click();
    await admin.getByText(administrator.name).first().waitFor();
  });

  it('is given a department, a category with a question, a day off and a clerk', async () => {
    await admin.getByRole('link', { name: 'Звена' }).click();
    await admin.getByRole('button', { name: 'Ново звено' }).click();
    await admin.getByLabel('Код').fill('winter');
    await admin.getByLabel('Име на български').fill('Отдел „Зима“');
    await admin.getByLabel('Име на английски').fill('Winter Department');
    await saved(admin, 'Отдел „Зима“');

    await admin.getByRole('link', { name: 'Категории' }).click();
    await admin.getByRole('button', { name: 'Нова категория' }).click();
    await admin.getByLabel('Код', { exact: true }).fill('ice');
    await admin.getByLabel('Име на български').fill('Лед по тротоара');
    await admin.getByLabel('Име на английски').fill('Ice on the pavement');
    await choose(admin, 'Звено', 'Отдел „Зима“');
    await admin.getByLabel('Срок (работни дни)').fill(String(targetWorkingDays));
    await admin.getByRole('button', { name: 'Нов въпрос' }).click();
    const question = admin.getByRole('region', { name: 'Въпрос 1' });
    await question.getByLabel('Въпрос на български').fill('Колко метра е заледено?');
    await question.getByLabel('Въпрос на английски').fill('How many metres are icy?');
    await choose(admin, 'Вид на отговора', 'число');
    // A number is not chosen from a list: the answers, each with a code of its own, are gone.
    await question.getByLabel('Код').nth(1).waitFor({ state: 'detached' });
    await question.getByLabel('Код').fill('metres');
    await saved(admin, 'Лед по тротоара');

    await admin.getByRole('link', { name: 'Почивни дни' }).click();
    await admin.getByRole('button', { name: 'Нов ден' }).click();
    await admin.getByLabel('Дата', { exact: true }).fill(bulgarian(dayOff));
    await admin.getByLabel('Име на български').fill('Ден по постановление');
    await admin.getByLabel('Име на английски').fill('Day off by decree');
    await saved(admin, bulgarian(dayOff));

    await admin.getByRole('link', { name: 'Служители' }).click();
    await admin.getByRole('button', { name: 'Поканете служител' }).click();
    await admin.getByRole('textbox', { name: 'Име', exact: true }).fill(clerk.name);
    await admin.getByRole('textbox', { name: 'Имейл', exact: true }).fill(clerk.email);
    await choose(admin, 'Роля', 'Служител');
    await choose(admin, 'Звена', 'Отдел „Зима“');
    await admin.keyboard.press('Escape');
    await admin.getByRole('button', { name: 'Изпратете покана' }).click();
    await choosePassword(inbox, (await system.mailbox.waitFor(clerk.email)).text, clerk.password);
    await inbox.waitForURL(/\/console\/inbox/);
  });

  it('shows a report in the new category to that clerk live, with its number and the right deadline', async () => {
    const phone = await newPage(screens.phone);
    const email = 'reporter@example.test';
    await phone.goto(`${site}/report`);
    await writeReport(phone, {
      category: ['Улици, пътища и тротоари', 'Лед по тротоара'],
      settlement: 'Русе',
      address: 'ул. „Борисова“ 12',
      words: 'Заледено е пред входа, хората се подхлъзват.',
    });
    // It needs no answer.
    await phone.getByRole('button', { name: 'Добавете подробности' }).click();
    await phone.getByLabel('Колко метра е заледено?').fill('12');
    await phone.getByRole('button', { name: 'Изпратете сигнала' }).click();
    // Without a password: name and address, then the mailed code on the same screen.
    await phone.getByLabel('Име и фамилия').fill('Подател без парола');
    await phone.getByLabel('Имейл адрес').fill(email);
    await phone.getByRole('button', { name: 'Изпратете ми код' }).click();
    const mail = await system.mailbox.waitFor(email);
    // The sixth digit sends the report.
    await phone.getByLabel('Код от имейла').fill(/\b\d{6}\b/.exec(mail.text)?.[0] ?? '');
    await phone.getByRole('heading', { name: 'Сигналът е изпратен' }).waitFor();

    const row = inbox.getByTestId('signal-row').filter({ hasText: 'Лед по тротоара' });
    await row.getByText(/94-НС-\d+/).waitFor();
    await row.getByText(bulgarian(dueOn)).waitFor();
    await row.getByRole('link', { name: /NS-/ }).click();
    await inbox.getByText('Колко метра е заледено?').waitFor();
    await inbox.goBack();
  });

  it('is closed for the clerk from the moment of the deactivation', async () => {
    await admin.getByRole('button', { name: `Променете ${clerk.name}` }).click();
    await admin.getByRole('button', { name: 'Деактивирайте' }).click();
    await admin.getByRole('alert').waitFor();
    await admin.getByRole('button', { name: 'Деактивирайте' }).click();
    // Nobody touches the open inbox: the server closes its live view.
    await inbox.waitForURL(/\/console\/sign-in/);
    await expect.poll(() => inbox.getByTestId('signal-row').count()).toBe(0);
    await inbox.goto(`${site}/console/inbox`);
    await inbox.waitForURL(/\/console\/sign-in/);
  });
});
