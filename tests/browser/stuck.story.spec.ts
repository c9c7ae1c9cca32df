/** @module-tag long */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults, registerCitizen, screens, submit } from '../support/index.ts';
import { giveBack } from '../support/returned-mail.ts';
import { anything, type PageOptions, storyWithPages } from './story-pages.ts';

const bounceSecret = 'the secret of this story';
const { system, openFor } = await storyWithPages({ environment: { BOUNCE_SECRET: bounceSecret } });

async function enterStuck(options?: PageOptions): Promise<Page> {
  const page = await openFor('dispatcher@demo.test', '/console/stuck', screens.desktop, options);
  await page.getByRole('heading', { name: 'За внимание', level: 1 }).waitFor();
  return page;
}

describe('what is stuck', () => {
  it('is empty when all is well, and shows by itself what goes wrong and what became of it', async () => {
    const page = await enterStuck();
    await page.getByTestId('all-clear').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    // The records system refuses a document; the addressee's mail server gives a mail back.
    await system.records.setFaults({ always: [{ fault: 'down', on: 'register' }] });
    const citizen = await registerCitizen(system);
    const { reference } = await submit(citizen);
    const registration = page.getByTestId('stuck-registration').filter({ hasText: reference });
    await registration.waitFor({ timeout: 60_000 });
    await page
      .getByTestId('records-condition')
      .getByText(/Не отговаря|Отговаря|Проверява се/)
      .waitFor();
    const mail = await system.mailbox.waitFor(citizen.email, ({ subject }) => subject.includes(reference));
    const returned = await giveBack(system, bounceSecret, String(mail.headers['message-id']), citizen.email);
    expect(await returned.json()).toEqual({ result: 'noted' });
    const delivery = page.getByTestId('stuck-delivery').filter({ hasText: reference });
    await delivery.getByText(/550 5\.1\.1 No such mailbox here/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    // The mail is read word for word, then sent to another address.
    await delivery.getByRole('button', { name: 'Прочетете' }).click();
    await page.frameLocator('iframe').getByText('Приехме сигнала Ви').first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Заглавна част' }).click();
    await page.getByText(String(mail.headers['message-id'])).waitFor();
    await page.getByRole('button', { name: 'Затворете' }).click();
    await delivery.getByRole('button', { name: 'Поправете адреса' }).click();
    await page.getByLabel('Правилен адрес').fill('no address');
    await page.getByLabel('Откъде е адресът').fill('Подателят се обади');
    await page.getByRole('dialog').getByRole('button', { name: 'Изпратете' }).click();
    await page.getByText('Това не прилича на имейл адрес').waitFor();
    const right = `right-${citizen.email}`;
    await page.getByLabel('Правилен адрес').fill(right);
    await page.getByRole('dialog').getByRole('button', { name: 'Изпратете' }).click();
    await system.mailbox.waitFor(right, ({ subject }) => subject.includes(reference));
    await delivery.waitFor({ state: 'detached' });

    // The number was given at the desk: it is written down by hand, and nothing is stuck any more.
    await registration.getByRole('button', { name: `Впишете номера ръчно: ${reference}` }).click();
    await page.getByLabel('Входящ номер').fill('94-Р-1');
    await page.getByLabel('Причина').fill('Заведен на гише');
    await page.getByRole('dialog').getByRole('button', { name: 'Запазете' }).click();
    await page.getByTestId('all-clear').waitFor();
    await system.mailbox.waitFor(citizen.email, ({ subject }) => subject.includes('94-Р-1'));
  });

  it('puts a number that the records desk has changed before a person, who takes it over with one press', async () => {
    await system.records.setFaults({});
    const page = await enterStuck();
    const citizen = await registerCitizen(system);
    const { id, reference } = await submit(citizen);
    const { documentGuid, number } = await system.records.waitForNumber(reference);
    await system.mailbox.waitFor(citizen.email, ({ subject }) => subject.includes(String(number)));
    await system.records.correctNumber(documentGuid, '94-П-7');
    const row = page.getByTestId('stuck-registration').filter({ hasText: reference });
    await row.getByText('94-П-7').waitFor({ timeout: 60_000 });
    expect(await accessibilityFaults(page)).toEqual([]);

    // The page of the signal shows the same, and its button does it.
    await row.getByRole('link', { name: reference }).click();
    await page.waitForURL(`**/signals/${id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const change = page.getByTestId('registration-change');
    await change.getByText(String(number)).waitFor();
    // The map's card comes when it is seen, and has its words a moment later.
    await expect.poll(() => accessibilityFaults(page), { timeout: 10_000 }).toEqual([]);
    await change.getByRole('button', { name: `Приемете новия номер 94-П-7 на ${reference}` }).click();
    await change.waitFor({ state: 'detached' });
    await page.getByTestId('incoming-number').getByText('94-П-7').waitFor();
    await system.mailbox.waitFor(citizen.email, ({ subject }) => subject.includes('94-П-7'));

    // A refusal after the number leaves it in force until somebody presses.
    await system.records.refuse(documentGuid, 'Заведен по погрешка');
    await change.getByText('Заведен по погрешка').waitFor({ timeout: 60_000 });
    await page.getByTestId('incoming-number').getByText('94-П-7').waitFor();
    await change.getByRole('button', { name: `Оставете номера 94-П-7 на ${reference}` }).click();
    await change.waitFor({ state: 'detached' });
    expect(page.url()).toContain(id);
  });

  it('says so when it cannot be asked any more', async () => {
    const page = await enterStuck({ mayReport: anything });
    await page.getByTestId('fresh').waitFor();
    await system.api.kill();
    await page.getByRole('button', { name: 'Обновете' }).click();
    await page.getByTestId('stale').waitFor({ timeout: 60_000 });
    await system.api.start();
    await page.getByTestId('stale').waitFor({ state: 'detached', timeout: 60_000 });
  });
});
