/** @module-tag long */
import type { Locator, Page } from 'playwright-core';
import { generateSync } from 'otplib';
import { describe, expect, it } from 'vitest';
import { eventually, password, signInOn } from '../support/index.ts';
import { storyWithBrowser } from '../support/story-system.ts';

const newcomer = { name: 'Нова Служителка', email: 'newcomer@demo.test', password: 'Тиха-пролет-2027' };

/** Of the authenticator app. */
let secret = '';

/** Passkeys belong to names, not to numbers. */
const site = () => system.url.replace('127.0.0.1', 'localhost');

async function enter(at: Page, email: string, secretWord: string): Promise<void> {
  await at.goto(`${site()}/console/sign-in`);
  await signInOn(at, email, secretWord);
}

/** More controls than any screen has from its start to its end. */
const mostSteps = 300;

const hasKeyboard = async (control: Locator): Promise<boolean> =>
  (await control.and(admin.locator(':focus')).count()) > 0;

/** Goes from control to control until this one has the keyboard, as people without a mouse do. */
async function tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await control.waitFor();
  for (let step = 0; !(await hasKeyboard(control)); step += 1) {
    expect(step, `no way by ${key} to ${String(control)}`).toBeLessThan(mostSteps);
    await admin.keyboard.press(key);
  }
}

async function pressOn(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(control, key);
  await admin.keyboard.press('Enter');
}

async function typeInto(label: string, text: string): Promise<void> {
  await tabTo(admin.getByRole('textbox', { name: label, exact: true }));
  await admin.keyboard.press('Control+A');
  await admin.keyboard.type(text);
}

const { system, browser } = await storyWithBrowser();
const admin = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'bg-BG' })).newPage();
const person = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'bg-BG' });
const page = await person.newPage();
page.setDefaultTimeout(20_000);
admin.setDefaultTimeout(20_000);

describe('accounts of the staff', () => {
  it('an administrator invites somebody, who chooses a password by the mailed link', async () => {
    await enter(admin, 'admin@demo.test', password);
    await admin.getByRole('link', { name: 'Администрация' }).click();
    await admin.getByRole('button', { name: 'Поканете служител' }).click();
    await admin.getByRole('textbox', { name: 'Име', exact: true }).fill(newcomer.name);
    await admin.getByRole('textbox', { name: 'Имейл', exact: true }).fill(newcomer.email);
    await admin.getByLabel('Роля').click();
    await admin.getByRole('option', { name: 'Началник на звено' }).click();
    await admin.getByLabel('Звена').click();
    await admin
      .getByRole('option', { name: /Екология/ })
      .first()
      .click();
    await admin.keyboard.press('Escape');
    await admin.getByRole('button', { name: 'Изпратете покана' }).click();
    const row = admin.getByTestId('staff-row').filter({ hasText: newcomer.name });
    await row.getByText('още не е избрал парола').waitFor();

    const mail = await system.mailbox.waitFor(newcomer.email);
    const link = /https?:\S+\/console\/invitation#token=[^\s"]+/.exec(mail.text)?.[0] ?? '';
    await page.goto(link.replace(system.url, site()));
    await page.getByLabel('Нова парола').fill('password123');
    await page.getByRole('button', { name: 'Запазете паролата' }).click();
    await page.getByText('Тази парола се познава лесно').waitFor();
    await page.getByLabel('Нова парола').fill(newcomer.password);
    await page.getByRole('button', { name: 'Запазете паролата' }).click();
    await page.waitForURL(/\/console\/inbox/);
  });

  it('an administrator invites, edits a category and a day off by keyboard alone', async () => {
    const part = (name: string) => admin.getByRole('navigation', { name: 'Администрация' }).getByRole('link', { name });
    // One that is closed while its page still comes is no station of Tab.
    const button = (name: string) => admin.getByRole('button', { name, exact: true, disabled: false });
    await admin.reload();
    await pressOn(button('Поканете служител'));
    await typeInto('Име', 'Клавиатура Тестова');
    await typeInto('Имейл', 'keys@demo.test');
    const role = admin.getByRole('combobox', { name: 'Роля' });
    await tabTo(role);
    for (const name of ['Служител', 'Началник на звено', 'Диспечер', 'Одитор']) {
      await admin.keyboard.press('ArrowDown');
      await role.filter({ hasText: name }).waitFor();
    }
    await pressOn(button('Изпратете покана'));
    await admin.getByTestId('staff-row').filter({ hasText: 'Клавиатура Тестова' }).getByText('Одитор').waitFor();
    await eventually(() => hasKeyboard(button('Поканете служител')), 'the keyboard is back where the form was opened');

    await pressOn(part('Категории'), 'Shift+Tab');
    await tabTo(admin.getByLabel('Търсене в списъка'));
    await admin.keyboard.type('dupka');
    await eventually(async () => (await admin.getByTestId('menu-row').count()) === 1, 'one category is found');
    const pothole = button('Променете „Дупка на пътното платно“');
    await pressOn(pothole);
    await typeInto('Име на английски', 'Pothole in the road');
    await pressOn(button('Запазете'));
    await admin.getByText('Промяната е записана').waitFor();
    await eventually(() => hasKeyboard(pothole), 'the keyboard is back at the category');

    await pressOn(part('Почивни дни'), 'Shift+Tab');
    await pressOn(button('Нов ден'));
    await typeInto('Дата', '24.12.2027');
    await typeInto('Име на български', 'Разменен почивен ден');
    await typeInto('Име на английски', 'Day off by decree');
    await pressOn(button('Запазете'));
    const row = admin.getByTestId('menu-row').filter({ hasText: 'Разменен почивен ден' });
    await row.waitFor();
    await pressOn(row.getByRole('button'));
    await admin.getByLabel('Име на английски').waitFor();
    await admin.keyboard.press('Escape');
    await eventually(() => hasKeyboard(row.getByRole('button')), 'Escape closes what was not changed');

    await pressOn(part('Журнал'), 'Shift+Tab');
    await admin.getByTestId('audit-row').filter({ hasText: 'Промени почивен ден' }).waitFor();
    const category = admin.getByTestId('audit-row').filter({ hasText: 'Промени категория' });
    await category.getByText('име на английски: Pothole → Pothole in the road').waitFor();
    await pressOn(part('Служители'), 'Shift+Tab');
  });

  it('a head of a department sees people, and no more of the administration', async () => {
    await page.getByRole('link', { name: 'Администрация' }).click();
    await page.getByTestId('staff-row').first().waitFor();
    await expect
      .poll(() => page.getByRole('navigation', { name: 'Администрация' }).getByRole('link').allInnerTexts())
      .toEqual(['Служители']);
    await expect.poll(() => page.getByRole('button', { name: 'Поканете служител' }).count()).toBe(0);
  });

  it('an authenticator app is set up, with recovery codes, and asked for at the next sign-in', async () => {
    await page.goto(`${site()}/console/account`);
    await page.getByRole('button', { name: 'Настройте' }).click();
    const card = page.locator('ns-second-factor');
    await card.getByLabel('Сегашна парола').fill(newcomer.password);
    await card.getByRole('button', { name: 'Продължете' }).click();
    secret = (await page.getByTestId('totp-secret').innerText()).trim();
    await card.getByLabel('Шестте цифри').fill(generateSync({ secret }));
    await card.getByRole('button', { name: 'Потвърдете' }).click();
    await page.getByTestId('recovery-codes').getByRole('listitem').nth(9).waitFor();
    const codes = await page.getByTestId('recovery-codes').getByRole('listitem').allInnerTexts();
    expect(codes).toHaveLength(10);

    await person.clearCookies();
    await enter(page, newcomer.email, newcomer.password);
    await page.getByRole('heading', { name: 'Още една стъпка' }).waitFor();
    await page.getByLabel('Код от приложението или резервен код').fill('000000');
    await page.getByRole('button', { name: 'Потвърдете' }).click();
    await page.getByText('Кодът не е верен').waitFor();
    await page.getByLabel('Код от приложението или резервен код').fill(codes[0] ?? '');
    await page.getByRole('button', { name: 'Потвърдете' }).click();
    await page.waitForURL(/\/console\/inbox/);
  });

  it('a passkey is added and signs in', async () => {
    const devtools = await person.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(`${site()}/console/account`);
    await page.getByRole('button', { name: 'Добавете' }).click();
    const card = page.locator('ns-second-factor');
    await card.getByLabel('Сегашна парола').fill(newcomer.password);
    await card.getByRole('button', { name: 'Продължете' }).click();
    await page.getByTestId('passkey').waitFor();

    await person.clearCookies();
    await enter(page, newcomer.email, newcomer.password);
    await page.getByRole('button', { name: 'Използвайте ключ за достъп' }).click();
    await page.waitForURL(/\/console\/inbox/);
  });

  it('who is deactivated is out at once, and the audit says who did it', async () => {
    await admin.reload();
    await admin.getByRole('button', { name: `Променете ${newcomer.name}` }).click();
    await admin.getByRole('button', { name: 'Деактивирайте' }).click();
    await admin.getByRole('alert').waitFor();
    await admin.getByRole('button', { name: 'Деактивирайте' }).click();
    await admin.getByRole('heading', { name: /Деактивирани/ }).waitFor();
    // Nobody touches the open inbox: the server closes its live view, and the page leaves by itself.
    await page.waitForURL(/\/console\/sign-in/);
    await enter(page, newcomer.email, newcomer.password);
    await page.getByRole('alert').waitFor();

    await admin.getByRole('link', { name: 'Журнал' }).click();
    const entry = admin.getByTestId('audit-row').filter({ hasText: 'Деактивира служител' });
    await entry.getByText(newcomer.name).waitFor();
    await admin.getByLabel('Вид действие').click();
    await admin.getByRole('option', { name: 'Втори фактор' }).click();
    await admin.getByTestId('audit-row').filter({ hasText: 'Сгрешен втори фактор' }).first().waitFor();
  });
});
