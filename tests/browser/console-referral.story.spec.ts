import { describe, expect, it } from 'vitest';
import { accessibilityFaults, publish, registerCitizen, screens, signIn, step, submit } from '../support/index.ts';
import { fits } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, openFor } = await storyWithPages();
const [citizen, dispatcher] = await Promise.all([registerCitizen(system), signIn(system, 'dispatcher@demo.test')]);

describe('a forwarded report', () => {
  it('is noted by the clerk, and its reporter and everybody read that and nothing before', async () => {
    const { id, reference } = await submit(citizen, { description: 'Теч на водопровода на ъгъла.' });
    await step(dispatcher, id, 'FORWARDED', { externalBody: 'viks', message: 'Мрежата е на ВиК.' });
    await publish(dispatcher, id);
    const own = await openFor(citizen.email, `/signals/${id}`, screens.phone);
    const now = own.getByTestId('now').filter({ visible: true });
    await now.getByText('Предстои да го препратим на').waitFor();
    await fits(own);

    const desk = await openFor('clerk.ecology@demo.test', `/console/signals/${id}`, screens.desktop);
    await desk.getByTestId('referral-state').getByText('Предстои да го препратите').waitFor();
    await desk.getByTestId('note-referral').click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Какво стана' }).click();
    await desk.getByRole('option', { name: 'Институцията го получи' }).click();
    const day = new Date().toLocaleDateString('bg-BG', { timeZone: 'Europe/Sofia', dateStyle: 'short' });
    await dialog
      .getByLabel('Ден', { exact: false })
      .first()
      .fill(day.replace(/[^\d.]/g, ''));
    await dialog.getByLabel('Кой го прие').fill('Деловодство');
    await dialog.getByLabel('Техен номер').fill('123');
    expect(await accessibilityFaults(desk)).toEqual([]);
    await dialog.getByRole('button', { name: 'Запазете' }).click();
    await dialog.waitFor({ state: 'detached' });
    await desk.getByTestId('referral-state').getByText('Получен от институцията').waitFor();

    // Live on the phone of the reporter, and on the page for everybody.
    await now.getByText(/получи, № 123/).waitFor();
    await own.goto(`${system.url}/s/${reference}`);
    await now.getByText(/получи, № 123/).waitFor();
    await fits(own);
  });
});
