/** @module-tag long */
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  eventually,
  password,
  type Person,
  registerCitizen,
  screens,
  signIn,
  submit,
  installed,
} from '../support/index.ts';
import { fits } from './looks.ts';
import { anything, type PageOptions, storyWithPages, type Viewport } from './story-pages.ts';

const { system, open, openFor } = await storyWithPages();

/** The account of a person, on a page of its own. */
async function enter(person: Person, viewport: Viewport, options?: PageOptions): Promise<Page> {
  const page = await openFor(person.email, '/account', viewport, options);
  await page.getByRole('heading', { name: 'Профил', exact: true }).waitFor();
  return page;
}

async function contentOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

describe.each(['phone', 'desktop'] as const)('the account (%s)', (screen) => {
  it('gives all that is known about its owner, to read and for programs', async () => {
    const person = await registerCitizen(system);
    const { reference } = await submit(person, { description: 'Сигнал, който трябва да е в изнесените данни.' });
    const page = await enter(person, screens[screen]);

    await page.getByRole('button', { name: 'Подгответе данните ми' }).click();
    const [readable] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Страница за четене' }).click(),
    ]);
    const [json] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Файл с данни (JSON)' }).click(),
    ]);
    expect(await contentOf(readable)).toContain('Сигнал, който трябва да е в изнесените данни.');
    expect(await contentOf(json)).toContain(reference);
    expect(JSON.parse(await contentOf(json))).toBeTypeOf('object');
    await fits(page);
  });

  it('signs another device out, and that one is out', async () => {
    const person = await registerCitizen(system);
    const there = await enter(person, screens.phone, { mayReport: anything });
    const here = await enter(person, screens[screen]);
    const others = here.getByTestId('session').filter({ hasNotText: 'това устройство' });
    // The registration itself signed in once, without a browser.
    await eventually(async () => (await others.count()) === 2, 'both other sessions are listed');
    await fits(here);
    await here.getByRole('button', { name: 'Изход от всички други устройства' }).click();
    await here.getByText('Всички други устройства излязоха от профила Ви.').waitFor();
    await expect.poll(() => others.count()).toBe(0);
    await there.goto(`${system.url}/signals`);
    await there.getByRole('heading', { name: 'Вход' }).waitFor();
    await here.goto(`${system.url}/signals`);
    await here.getByText('Още не сте подавали сигнали').waitFor();
  });

  it('is deleted for good, after it said what goes and what stays', async () => {
    const person = await registerCitizen(system);
    await submit(person);
    const page = await enter(person, screens[screen], { mayReport: anything });

    await page.getByText('Подадените сигнали тук остават без връзка с Вас').waitFor();
    await page.getByRole('button', { name: 'Изтрийте профила' }).click();
    const leave = page.locator('ns-delete-account');
    await leave.getByRole('button', { name: 'Потвърдете с парола' }).click();
    await leave.getByLabel('Сегашна парола').fill(password);
    await leave.getByRole('button', { name: 'Изтрийте завинаги' }).click();
    await page.getByRole('heading', { name: 'Профилът е изтрит' }).waitFor();
    await page.getByText('Профилът Ви е изтрит.').waitFor();
    await fits(page);
    await expect(signIn(system, person.email)).rejects.toThrow();
    await page.goto(`${system.url}/account`);
    await page.getByRole('heading', { name: 'Вход' }).waitFor();
    expect(
      await page.evaluate<string[]>("Object.keys(localStorage).filter((key) => key.startsWith('ns.seen.'))"),
    ).toEqual([]);
  });

  it('keeps the chosen colours and mails', async () => {
    const person = await registerCitizen(system);
    const page = await enter(person, screens[screen], { mayReport: /ERR_FAILED/ });
    const context = page.context();

    await page.getByRole('radio', { name: 'Тъмен' }).click();
    const ground = "getComputedStyle(document.documentElement).getPropertyValue('--ns-ground').trim()";
    await eventually(async () => (await page.evaluate<string>(ground)) === '#0f1719', 'the page is dark');
    const late = page.getByRole('switch', { name: 'Съобщения за забавяне' });
    await late.click();
    await page.getByText('Запазено.').waitFor();
    // Already before the application runs, so that nothing flashes.
    await context.route('**/main-*.js', (route) => route.abort());
    await page.goto(`${system.url}/account`);
    expect(await page.evaluate<string>(ground)).toBe('#0f1719');
    await context.unroute('**/main-*.js');
    await page.goto(`${system.url}/account`);
    await late.waitFor();
    await expect.poll(() => late.isChecked()).toBe(false);
    await expect.poll(() => page.getByRole('radio', { name: 'Тъмен' }).isChecked()).toBe(true);
    await fits(page);
  });

  it('statements on accessibility and privacy are there for everybody, in both languages', async () => {
    const page = await open(screens[screen]);
    await page.goto(`${system.url}/`);
    await page.getByRole('link', { name: 'Достъпност' }).click();
    await page.getByRole('heading', { name: 'Декларация за достъпност' }).waitFor();
    await page.getByText('съответстват частично').waitFor();
    await page.getByText('Община Русе поема ангажимент').waitFor();
    await fits(page);
    await page.goto(`${system.url}/privacy`);
    await page.getByText('Комисията за защита на личните данни').waitFor();
    await page.getByRole('button', { name: /English/ }).click();
    await page.getByRole('heading', { name: 'Personal data' }).waitFor();
    await page.getByText('The controller of the personal data is Ruse Municipality.').waitFor();
  });
});

describe('signing in', () => {
  it('needs an address, one press and the six digits that are mailed', async () => {
    const person = await registerCitizen(system);
    const page = await open(screens.phone);
    await page.goto(`${system.url}/sign-in?next=/account`);
    await page.getByLabel('Имейл адрес').fill(person.email);
    await page.getByRole('button', { name: 'Изпратете ми код' }).click();
    const { text } = await system.mailbox.waitFor(person.email, ({ text: body }) => /\b\d{6}\b/.test(body));
    await eventually(
      () => page.evaluate<boolean>("document.activeElement?.autocomplete === 'one-time-code'"),
      'the code can be typed',
    );
    await page.keyboard.type(/\b\d{6}\b/.exec(text)?.[0] ?? '');
    await page.getByRole('heading', { name: 'Профил', exact: true }).waitFor();
  });
});

describe('an account without a password', () => {
  /** A code that the mailbox has and that is none of the earlier ones. */
  const nextCode = async (email: string, known: ReadonlySet<string>) => {
    const codeIn = (body: string) => /\b\d{6}\b/.exec(body)?.[0] ?? '';
    const isNew = ({ text }: { readonly text: string }) => codeIn(text) !== '' && !known.has(codeIn(text));
    return codeIn((await system.mailbox.waitFor(email, isNew)).text);
  };

  it('changes its address, chooses a password and is deleted with mailed codes', async () => {
    const email = `bez-parola-${Date.now()}@demo.test`;
    const known = new Set<string>();
    const page = await open(screens.phone, { mayReport: anything });
    const type = async (form: Locator) => {
      await form.getByRole('button', { name: 'Изпратете ми код' }).click();
      const code = await nextCode(email, known);
      known.add(code);
      await form.getByLabel('Код от имейла').fill(code);
    };
    await page.goto(`${system.url}/register`);
    const entry = page.locator('ns-code-account');
    await entry.getByLabel('Име и фамилия').fill('Демо подател');
    await entry.getByLabel('Имейл').fill(email);
    await type(entry);
    await page.waitForURL((url) => url.pathname !== '/register');
    await page.goto(`${system.url}/account`);

    const address = page.locator('ns-secret-form').nth(1);
    await address.getByLabel('Нов имейл адрес').fill(`nov-${email}`);
    await type(address);
    await address.getByRole('button', { name: 'Изпратете връзките' }).click();
    await address.getByText('Изпратихме').waitFor();
    await fits(page);

    const secret = page.locator('ns-secret-form').first();
    await secret.getByLabel('Нова парола').fill('Тиха-пролет-2027');
    await type(secret);
    await secret.getByRole('button', { name: 'Запазете паролата' }).click();
    await secret.getByText('Паролата е запазена').waitFor();

    await page.getByRole('button', { name: 'Изтрийте профила' }).click();
    const leave = page.locator('ns-delete-account');
    await type(leave);
    await leave.getByRole('button', { name: 'Изтрийте завинаги' }).click();
    await page.getByText('Профилът Ви е изтрит.').waitFor();
  });
});

describe('a forgotten password', () => {
  it('is replaced by the mailed link, and the new one can be changed', async () => {
    const person = await registerCitizen(system);
    const page = await open(screens.phone);
    await page.goto(`${system.url}/sign-in`);
    await page.getByRole('button', { name: 'Вход с парола' }).click();
    await page.getByRole('link', { name: 'Забравена парола' }).click();
    const request = page.locator('ns-reset-password');
    await request.getByRole('heading', { name: 'Нова парола' }).waitFor();
    await request.getByLabel('Имейл адрес').fill(person.email);
    await request.getByRole('button', { name: 'Изпратете връзка' }).click();
    await page.getByText('изпратихме връзка').waitFor();
    const { text } = await system.mailbox.waitFor(person.email, ({ subject }) => subject === 'Нова парола');
    const link = /https?:\S+\/reset#token=[^\s"]+/.exec(text)?.[0] ?? '';
    await page.goto(link);
    await request.getByLabel('Нова парола').fill('Тиха-пролет-2027');
    await request.getByRole('button', { name: 'Запазете паролата' }).click();
    await page.getByRole('heading', { name: 'Профил', exact: true }).waitFor();
    const form = page.locator('ns-secret-form').first();
    await form.getByRole('button', { name: 'Запазете паролата' }).click();
    await form.getByText('Първо потвърдете, че сте Вие').waitFor();
    await form.getByRole('button', { name: 'Потвърдете с парола' }).click();
    await form.getByRole('button', { name: 'Запазете паролата' }).click();
    await form.getByText('Въведете сегашната си парола').waitFor();
    await form.getByLabel('Сегашна парола').fill('Тиха-зима-2027');
    await form.getByLabel('Нова парола').fill('Нова-зима-2028');
    await form.getByRole('button', { name: 'Запазете паролата' }).click();
    await form.getByText('Сегашната парола не е вярна').waitFor();
    await form.getByLabel('Сегашна парола').fill('Тиха-пролет-2027');
    await form.getByLabel('Нова парола').fill('1234567890');
    await form.getByRole('button', { name: 'Запазете паролата' }).click();
    await form.getByText('Тази парола се познава лесно').waitFor();
    await form.getByLabel('Нова парола').fill('Нова-зима-2028');
    await form.getByRole('button', { name: 'Запазете паролата' }).click();
    await form.getByText('Паролата е запазена').waitFor();
    await fits(page);
  });
});

describe('the statements without network', () => {
  it('are read as before, contacts included', async () => {
    const page = await open(screens.phone, { serviceWorker: true, mayReport: anything });
    await page.goto(`${system.url}/`);
    await page.getByText('Община Русе').first().waitFor();
    await installed(page);
    await page.context().setOffline(true);
    await page.goto(`${system.url}/accessibility`);
    await page.getByRole('heading', { name: 'Декларация за достъпност' }).waitFor();
    await page.getByText('Община Русе поема ангажимент').waitFor();
  });
});
