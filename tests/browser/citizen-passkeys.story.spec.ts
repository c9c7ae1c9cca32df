/** @module-tag long */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually, password, publish, registerCitizen, screens, signIn, submit } from '../support/index.ts';
import { fits } from './looks.ts';
import { anything, storyWithPages } from './story-pages.ts';

const { system, open } = await storyWithPages();

/** Passkeys belong to names, not to numbers. */
const site = system.url.replace('127.0.0.1', 'localhost');

/** Gives a page an authenticator that asks its holder, who always agrees. */
async function withAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
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
}

const atAccount = (page: Page) => page.getByRole('heading', { name: 'Профил', exact: true }).waitFor();

async function enterByPassword(page: Page, email: string): Promise<void> {
  await page.goto(`${site}/sign-in?next=/account`);
  await page.getByRole('button', { name: 'Вход с парола' }).click();
  await page.getByLabel('Имейл адрес').fill(email);
  await page.getByRole('textbox', { name: /^Парола/ }).fill(password);
  await page.getByRole('button', { name: 'Вход', exact: true }).click();
  await atAccount(page);
}

/** Makes a passkey on the page of the account. @returns the card with the passkeys */
async function addPasskey(page: Page): Promise<Locator> {
  await withAuthenticator(page);
  await page.reload();
  const card = page.locator('ns-passkey-list');
  await card.getByRole('button', { name: 'Добавете ключ за достъп' }).click();
  await card.getByRole('button', { name: 'Потвърдете с парола' }).click();
  await card.getByLabel('Сегашна парола').fill(password);
  await card.getByRole('button', { name: 'Създайте ключа' }).click();
  await card.getByText('Ключът за достъп е добавен').waitFor();
  return card;
}

const withPasskey = (page: Page) => page.getByRole('button', { name: 'Вход с ключ за достъп' });

/** The authenticator agrees at once: the browser offers the passkey in the field of the address, or the button does. */
async function enterByPasskey(page: Page, arrived: Locator): Promise<void> {
  await withPasskey(page).or(arrived).first().waitFor();
  await withPasskey(page)
    .click({ timeout: 5_000 })
    .catch(() => undefined);
  await arrived.waitFor();
}

async function signOut(page: Page): Promise<void> {
  await page.goto(`${site}/account`);
  await page.getByRole('button', { name: 'Изход', exact: true }).first().click();
  await page.getByRole('heading', { name: 'Видяхте нередност?' }).waitFor();
}

describe('a passkey of a citizen', () => {
  it('is added, signs in, changes the address without the old mailbox, is renamed and removed', async () => {
    const person = await registerCitizen(system);
    const page = await open(screens.phone, { mayReport: anything });
    page.setDefaultTimeout(20_000);
    await enterByPassword(page, person.email);
    const card = await addPasskey(page);
    await expect.poll(() => page.getByTestId('passkey').count()).toBe(1);
    await fits(page);
    const mail = await system.mailbox.waitFor(person.email, ({ subject }) => subject.includes('Добавен е ключ'));
    expect(mail.text).toContain('С новия ключ се влиза');

    await signOut(page);
    await page.goto(`${site}/sign-in?next=/account`);
    await enterByPasskey(page, page.getByRole('heading', { name: 'Профил', exact: true }));
    await page.getByText(person.email).first().waitFor();

    const change = page.locator('ns-secret-form').filter({ hasText: 'Смяна на имейла' });
    const newAddress = `new-${person.email}`;
    await change.getByLabel('Нов имейл адрес').fill(newAddress);
    await change.getByRole('button', { name: 'Потвърдете с ключ за достъп' }).click();
    await change.getByText('Потвърдихте с ключа си за достъп').waitFor();
    await change.getByRole('button', { name: 'Изпратете връзките за потвърждение' }).click();
    await change.getByText('Изпратихме имейл на новия адрес').waitFor();
    const confirm = await system.mailbox.waitFor(newAddress);
    const link = /https?:\S+\/email#token=[^\s"]+/.exec(confirm.text)?.[0] ?? '';
    await page.goto(link.replace(system.url, site));
    await page.getByRole('button', { name: 'Потвърдете', exact: true }).click();
    await page.getByText('Адресът Ви е сменен.').waitFor();
    await system.mailbox.waitFor(person.email, ({ subject }) => subject.includes('беше сменен'));

    await page.goto(`${site}/account`);
    await card.getByRole('button', { name: /^Преименувайте/ }).click();
    await card.getByLabel('Име на ключа').fill('Телефонът ми');
    await card.getByRole('button', { name: 'Запазете' }).click();
    await card.getByText('Телефонът ми').waitFor();
    await card.getByRole('button', { name: 'Премахнете „Телефонът ми“' }).click();
    await card.getByRole('button', { name: 'Потвърдете с ключ за достъп' }).click();
    await card.getByText('Потвърдихте с ключа си за достъп').waitFor();
    await card.getByRole('button', { name: 'Премахнете', exact: true }).last().click();
    await card.getByText('Ключът за достъп е премахнат').waitFor();
    await eventually(async () => (await page.getByTestId('passkey').count()) === 0, 'no passkey is listed');

    await signOut(page);
    await page.goto(`${site}/sign-in?next=/account`);
    await withPasskey(page)
      .click()
      .catch(() => undefined);
    await page.getByText('Този ключ за достъп не отваря профил тук').waitFor();
  });

  it('signs in at a desktop from the page of a report, which is then followed', async () => {
    const [reporter, person, clerk] = await Promise.all([
      registerCitizen(system),
      registerCitizen(system),
      signIn(system, 'clerk.ecology@demo.test'),
    ]);
    const { id, reference } = await submit(reporter, { description: 'Изхвърлени гуми до гаражите.' });
    await publish(clerk, id);
    const page = await open(screens.desktop, { mayReport: anything });
    await enterByPassword(page, person.email);
    await fits(page);
    await addPasskey(page);
    await signOut(page);

    await page.goto(`${site}/s/${reference}`);
    await page.getByRole('button', { name: 'И аз го виждам' }).click();
    await page.getByRole('link', { name: 'Вече имате профил? Влезте.' }).click();
    await enterByPasskey(page, page.getByText('Следите този сигнал.').filter({ visible: true }));
    expect(page.url()).toBe(`${site}/s/${reference}`);
    await page.getByRole('link', { name: 'Демо подател' }).filter({ visible: true }).waitFor();
    const { followedSignals } = await person.api.request<{
      followedSignals: { edges: { node: { reference: string } }[] };
    }>('{ followedSignals { edges { node { reference } } } }');
    expect(followedSignals.edges.map(({ node }) => node.reference)).toEqual([reference]);
  });

  it('is not offered at an address that is a number', async () => {
    const page = await open(screens.desktop);
    await page.goto(`${system.url}/sign-in`);
    await page.getByRole('button', { name: 'Вход с парола' }).waitFor();
    await withAuthenticator(page);
    await page.reload();
    await page.getByRole('button', { name: 'Изпратете ми код' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Вход с ключ за достъп' }).count()).toBe(0);
  });
});
