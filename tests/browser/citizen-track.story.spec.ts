import { describe, it } from 'vitest';
import { eventually, password, registerCitizen, screens, submit } from '../support/index.ts';
import { storyWithPages } from './story-pages.ts';

const { system, open } = await storyWithPages();
const person = await registerCitizen(system);
const sent = await submit(person, { description: 'Сигнал, който се проследява с код.' });
const incomingNumber = await eventually(async () => {
  const { mySignal } = await person.api.request<{ mySignal: { registration: { incomingNumber: string | null } } }>(
    'query ($id: ID!) { mySignal(id: $id) { registration { incomingNumber } } }',
    { id: sent.id },
  );
  return mySignal.registration.incomingNumber ?? false;
}, 'the signal has its incoming number');

describe.each(['phone', 'desktop'] as const)('without signing in (%s)', (screen) => {
  it('tracking says what is missing, and takes the incoming number as people write it', async () => {
    const page = await open(screens[screen]);
    await page.goto(`${system.url}/track`);
    const look = page.getByRole('button', { name: 'Проследете' });
    await look.click();
    await page.getByText('Въведете номера.').waitFor();
    await page.getByText('Въведете кода за достъп.').waitFor();
    const number = page.getByLabel('Номер на сигнала или входящ номер');
    await number.fill(incomingNumber.replaceAll('-', ' ').toLowerCase());
    await page.getByText('Въведете номера.').waitFor({ state: 'detached' });
    await page.getByLabel('Код за достъп').fill('ЯЯЯЯЯ');
    await look.click();
    await page.getByText('Няма сигнал с този номер и този код').waitFor();
    await page.getByLabel('Код за достъп').fill(sent.accessCode.toLowerCase());
    await look.click();
    await page.getByText('Сигнал, който се проследява с код.').waitFor();
    await page.getByRole('button', { name: 'Друг сигнал' }).click();
    await number.fill(sent.reference.replaceAll('-', ' ').replace(/ 0+/, ' '));
    await page.getByLabel('Код за достъп').fill(sent.accessCode);
    await look.click();
    await page.getByText('Сигнал, който се проследява с код.').waitFor();
  });

  it('the language chosen before a sign-in stays, and becomes that of the mails', async () => {
    const reader = await registerCitizen(system);
    const page = await open(screens[screen]);
    await page.goto(`${system.url}/sign-in?next=/account`);
    await page.getByRole('button', { name: 'EN – English' }).click();
    await page.getByLabel('Email address').fill(reader.email);
    await page.getByRole('button', { name: 'Sign in with a password' }).click();
    await page.getByLabel(/^Password(\s\*)?$/).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Account', exact: true }).waitFor();
    const language = async () =>
      (await reader.api.request<{ me: { language: string } }>('{ me { language } }')).me.language;
    await eventually(async () => (await language()) === 'EN', 'the account has the language of the screen');
    await eventually(() => page.getByRole('radio', { name: 'English' }).isChecked(), 'the form says the same');
    await page.getByRole('button', { name: 'БГ – Български' }).click();
    await eventually(async () => (await language()) === 'BG', 'the switch at the top changes the account too');
    await eventually(() => page.getByRole('radio', { name: 'Български' }).isChecked(), 'the form follows');
  });
});
