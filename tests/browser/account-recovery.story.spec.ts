import { describe, expect, it } from 'vitest';
import { password, registerCitizen, screens, signInOn } from '../support/index.ts';
import { fits } from './looks.ts';
import { anything, storyWithPages } from './story-pages.ts';

const { system, open } = await storyWithPages();

/** The link to a page of the app in a mail. */
const linkIn = (text: string, page: string) =>
  new RegExp(String.raw`https?:\S+/${page}#token=[^\s"]+`).exec(text)?.[0] ?? '';

describe.each(['phone', 'desktop'] as const)('a citizen who lost the mailbox (%s)', (screen) => {
  it('comes in person; the new address confirms, and the old one can stop the change', async () => {
    const person = await registerCitizen(system);
    const newAddress = `found-${person.email}`;
    const clerk = await open(screens[screen], { mayReport: anything });
    clerk.setDefaultTimeout(20_000);
    await clerk.goto(`${system.url}/console/sign-in`);
    await signInOn(clerk, 'dispatcher@demo.test', password);
    await clerk.waitForURL(/\/console\/inbox/);
    await clerk.goto(`${system.url}/console/administration/recoveries`);
    await clerk.getByRole('button', { name: 'Нова смяна' }).click();
    await clerk.getByLabel('Имейл на профила').fill('nobody-here@demo.test');
    await clerk.getByRole('button', { name: 'Намерете профила' }).click();
    await clerk.getByText('Няма профил на гражданин с този адрес').waitFor();
    await clerk.getByLabel('Имейл на профила').fill(person.email);
    await clerk.getByRole('button', { name: 'Намерете профила' }).click();
    await clerk.getByText('Сравнете името с документа').waitFor();
    await clerk.getByLabel('Показан документ').click();
    await clerk.getByRole('option', { name: 'Паспорт' }).click();
    await clerk.getByLabel('Нов имейл адрес').fill(newAddress);
    await fits(clerk);
    await clerk.getByRole('button', { name: 'Започнете смяната' }).click();
    const row = clerk.getByTestId('recovery-row').filter({ hasText: newAddress });
    await row.getByText('Чака потвърждение от новия адрес').waitFor();
    await fits(clerk);

    const citizen = await open(screens.phone, { mayReport: anything });
    const { text: confirm } = await system.mailbox.waitFor(newAddress);
    await citizen.goto(linkIn(confirm, 'recovery'));
    await citizen.getByRole('button', { name: 'Потвърдете адреса' }).click();
    await citizen.getByText('Адресът е потвърден').waitFor();
    await clerk.reload();
    await row.getByText('Новият адрес е потвърден').waitFor();

    const isObjection = ({ subject }: { readonly subject: string }) => subject.includes('Поискана е смяна');
    const { text: object } = await system.mailbox.waitFor(person.email, isObjection);
    await citizen.goto(linkIn(object, 'objection'));
    await citizen.getByRole('button', { name: 'Спрете смяната' }).click();
    await citizen.getByText('Смяната е спряна').waitFor();
    await fits(citizen);
    await clerk.reload();
    await row.getByText('Спряна: старият адрес възрази').waitFor();
    await expect.poll(() => row.getByRole('button').count()).toBe(0);
  });
});
