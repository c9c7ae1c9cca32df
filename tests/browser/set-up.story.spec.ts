/** @module-tag long */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  builtCommand,
  eventually,
  GraphqlClient,
  registerCitizen,
  screens,
  signInOn,
  writeReport,
} from '../support/index.ts';
import { anything, storyWithPages } from './story-pages.ts';

const empty = 'tests/browser/municipality/empty.json';
const primerovo = 'tests/browser/municipality/primerovo.json';

const { system, open } = await storyWithPages({ environment: { SEED_FILE: empty } });

async function signIn(page: Page, next: string): Promise<void> {
  await page.goto(`${system.url}/console/sign-in?next=${encodeURIComponent(next)}`);
  await signInOn(page, 'admin@demo.test', 'Nespeshni-2026!');
}

const command = (name: 'setup' | 'retrain', args: readonly string[], input = '') =>
  builtCommand(system, name, args, input);

describe('a new municipality', () => {
  it('is set up from one file and edited, and its first report gets a number', async () => {
    const page = await open(screens.desktop);
    await signIn(page, '/administration/setup');
    await page.getByRole('heading', { name: 'Настройка с файл' }).waitFor();

    // A fault is named at its place, and nothing can be imported.
    const good = await readFile(primerovo, 'utf8');
    const parsed = JSON.parse(good) as { readonly categories: readonly object[] };
    const [first, ...others] = parsed.categories;
    const wrong = JSON.stringify({ ...parsed, categories: [{ ...first, department: 'nobody' }, ...others] });
    const chooser = page.getByLabel('Файл с настройка (JSON)');
    await chooser.setInputFiles({ name: 'wrong.json', mimeType: 'application/json', buffer: Buffer.from(wrong) });
    await page.getByText('categories.0.department').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Внесете файла' }).count()).toBe(0);
    await chooser.setInputFiles({ name: 'primerovo.json', mimeType: 'application/json', buffer: Buffer.from(good) });
    await page.getByTestId('setup-report').waitFor();
    await page.getByRole('button', { name: 'Внесете файла' }).click();
    await page.getByTestId('setup-done').waitFor();

    // One more department by hand, and the order by keys.
    await page.getByRole('link', { name: 'Звена' }).click();
    await page.getByRole('button', { name: 'Ново звено' }).click();
    await page.getByLabel('Код').fill('Зима');
    await page.getByLabel('Име на български').fill('Отдел „Зима“');
    await page.getByLabel('Име на английски').fill('Winter Department');
    await page.getByRole('button', { name: 'Запазете' }).click();
    await page.getByText('Кодът е с малки латински букви').waitFor();
    await page.getByLabel('Код').fill('winter');
    await page.getByRole('button', { name: 'Запазете' }).click();
    const rows = page.getByTestId('menu-row');
    await rows.filter({ hasText: 'Отдел „Зима“' }).waitFor();
    await page.getByRole('button', { name: 'Преместете нагоре: „Отдел „Зима““' }).click();
    await rows.nth(1).filter({ hasText: 'Отдел „Зима“' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);

    // Citizens see name, colour and categories at once, in another process too.
    const other = await system.startAnotherApi();
    const person = await registerCitizen(system);
    const phone = await open(screens.phone, { mayReport: anything });
    await phone.goto(`${system.url}/sign-in?next=/report`);
    await signInOn(phone, person.email);
    await phone.getByRole('button', { name: 'Улици на Примерово' }).click();
    await phone.locator('html[data-colour="green"]').waitFor();
    await phone.getByText('Община Примерово (измислена)').filter({ visible: true }).first().waitFor();
    await writeReport(phone, {
      category: ['Улици на Примерово', 'Яма на улицата'],
      settlement: 'Примерово',
      address: 'пред кметството',
      words: 'Голяма яма по средата на улицата.',
    });
    await phone.getByRole('button', { name: 'Добавете подробности' }).click();
    await expect.poll(() => phone.getByLabel('Колко е дълбока (см)?').count()).toBe(0);
    await phone.getByRole('radio', { name: 'голяма' }).click();
    await phone.getByLabel('Колко е дълбока (см)?').fill('30');
    await phone.getByRole('button', { name: 'Изпратете сигнала' }).click();
    await eventually(async () => {
      const { mySignals } = await person.api.request<{
        mySignals: { edges: { node: { registration: { incomingNumber: string | null } } }[] };
      }>('{ mySignals(first: 1) { edges { node { registration { incomingNumber } } } } }');
      return mySignals.edges[0]?.node.registration.incomingNumber != null;
    }, 'the first report has its number');

    // What is saved in one process is in the other without a restart.
    await page.getByRole('link', { name: 'Общината' }).click();
    await page.getByLabel('Име на български').fill('Община Новопримерово');
    await page.getByRole('button', { name: 'Запазете' }).click();
    await page.getByText('Промяната е записана').waitFor();
    const elsewhere = new GraphqlClient(`${other.url}/graphql`);
    await eventually(async () => {
      const { municipality } = await elsewhere.request<{ municipality: { name: string } }>('{ municipality { name } }');
      return municipality.name === 'Община Новопримерово';
    }, 'the other process knows the new name');
  });

  it('is exported, checked and taught by the commands', async () => {
    const file = await command('setup', ['export']);
    expect(file.code, file.output).toBe(0);
    expect(JSON.parse(file.output)).toMatchObject({ municipality: { name: { bg: 'Община Новопримерово' } } });
    const again = await command('setup', ['check', '-', '--replace'], file.output);
    expect(again.output).toContain('archived: 0');
    expect(again.output).toContain('changed: 0');
    const wrong = await command('setup', ['import', '-'], file.output.replace('"streets"', '"Ж"'));
    expect(wrong.code).toBe(1);
    expect(wrong.output).toContain('categories.0.code: Кодът е с малки латински букви');
    expect(wrong.output).not.toContain('    at ');
    const taught = await command('retrain', []);
    expect(taught.output).toContain('There are too few corrected signals.');
  });
});
