import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  eventually,
  registerCitizen,
  signIn,
  step,
  submit,
  type SubmittedSignal,
} from '../support/index.ts';
import { anything, type PageOptions, storyWithPages } from './story-pages.ts';

const laptop = { width: 1280, height: 800 };

const { system, openFor } = await storyWithPages();
const citizen = await registerCitizen(system);
const clerk = await signIn(system, 'clerk.ecology@demo.test');
const signals: SubmittedSignal[] = [];
for (let number = 1; number <= 4; number += 1) {
  signals.push(await submit(citizen, { description: `Изхвърлени гуми номер ${String(number)} край гаражите.` }));
}
const [first, second] = signals;
await step(clerk, first?.id ?? '', 'AWAITING_REPORTER', { message: 'До кой гараж?' });
await step(clerk, second?.id ?? '', 'REJECTED', { message: 'Мястото е почистено.' });
await Promise.all(signals.map(({ reference }) => system.records.waitForNumber(reference)));

const enter = (email: string, path = '/', options?: PageOptions) => openFor(email, `/console${path}`, laptop, options);

const rowOf = (page: Page, { reference }: SubmittedSignal) =>
  page.getByTestId('signal-row').filter({ hasText: reference });

describe('the list', () => {
  it('opens with what is open by its term, and everything is one view away', async () => {
    const page = await enter('clerk.ecology@demo.test');
    const [open, , third] = signals;
    if (!open || !third) {
      throw new Error('There are no signals.');
    }
    await rowOf(page, third).waitFor();
    expect(new URL(page.url()).searchParams.get('sort')).toBe('DUE');
    await page.getByTestId('views').filter({ hasText: 'Отворени' }).waitFor();
    await expect.poll(() => page.getByTestId('signal-row').count()).toBe(3);
    await page.getByRole('button', { name: /^Без служител/ }).click();
    await page.getByTestId('views').filter({ hasText: 'Без служител' }).waitFor();
    await page.getByTestId('views').click();
    await page.getByRole('menuitem', { name: 'Всички', exact: true }).click();
    await page.getByTestId('shown-count').filter({ hasText: 'Показани: 4' }).waitFor();
    await page.reload();
    await page.getByTestId('shown-count').filter({ hasText: 'Показани: 4' }).waitFor();
    // Whatever the language, the view has a name.
    await page.getByRole('button', { name: 'EN – English' }).click();
    await page.getByTestId('views').filter({ hasText: 'All' }).waitFor();
    await page.getByRole('button', { name: 'БГ – Български' }).click();
    await page.getByTestId('views').filter({ hasText: 'Всички' }).waitFor();
    // As a file it is what is shown, in its order.
    await page.getByRole('button', { name: 'Вид на списъка' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Изтеглете списъка (CSV)' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^signali-\d{4}-\d{2}-\d{2}\.csv$/);
    const lines = (await readFile(await file.path(), 'utf8')).split('\r\n').filter(Boolean);
    const shown = await page
      .getByTestId('signal-row')
      .getByText(/^NS-\d{4}-\d{6}$/)
      .allInnerTexts();
    expect(lines.map((line) => line.split(';')[0]?.replace('\uFEFF', ''))).toEqual(['Номер', ...shown]);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const admin = (await signIn(system, 'admin@demo.test')).api;
    const { auditLog } = await admin.request<{ auditLog: { edges: { node: object }[] } }>(
      '{ auditLog(first: 2, action: "signals.") { edges { node { action actorName after } } } }',
    );
    expect(auditLog.edges.map(({ node }) => node)).toEqual([
      expect.objectContaining({ action: 'signals.exported', after: expect.stringMatching(/"count": ?4/) }),
    ]);
    for (const count of [-1, 10_001]) {
      await expect(clerk.api.request(`mutation { noteListExport(count: ${String(count)}) }`)).rejects.toThrow(
        /BAD_USER_INPUT/,
      );
    }
  });

  it('is printed as a table with every loaded row', async () => {
    const page = await enter('dispatcher@demo.test', '/inbox?sort=NEWEST', { mayReport: anything });
    await page.getByTestId('signal-row').nth(3).waitFor();
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    await page.emulateMedia({ media: 'print' });
    const table = page.locator('ns-inbox-print');
    for (const signal of signals) {
      await table.getByText(signal.reference).waitFor();
    }
    await expect.poll(() => page.locator('ns-inbox-list').isVisible()).toBe(false);
  });
});

describe('a signal', () => {
  it('is found by its incoming number as people say it', async () => {
    const [, , signal] = signals;
    if (!signal) {
      throw new Error('There is no signal.');
    }
    const { number } = await system.records.waitForNumber(signal.reference);
    const last = /(\d+)$/.exec(String(number).replace(/\/\d.*$/, ''))?.[1] ?? '';
    const page = await enter('dispatcher@demo.test', '/inbox?sort=NEWEST');
    for (const spoken of [`вх. № 94-HC-${last}`, `94 нс ${last}`]) {
      await page.getByTestId('signal-row').first().waitFor();
      await page.getByLabel('Търсене: номер, телефон, място, текст').fill(spoken);
      await page.getByLabel('Търсене: номер, телефон, място, текст').press('Enter');
      await page.waitForURL((url) => url.pathname.endsWith(`/signals/${signal.id}`));
      await page
        .getByTestId('heading-number')
        .filter({ hasText: String(number) })
        .waitFor();
      await page.goBack();
    }
    await page.goto(`${system.url}/console/signals/${signal.id}`);
    await page.getByRole('button', { name: `Копирайте входящия номер ${String(number)}` }).click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(number);
  });

  it('is taken with one key, and its button is in sight however long the form is', async () => {
    const signal = await submit(citizen, { description: 'Счупена пейка пред входа. '.repeat(30) });
    const page = await enter('clerk.ecology@demo.test', `/inbox/${signal.id}?sort=NEWEST`);
    await page.getByRole('heading', { name: signal.reference }).waitFor();
    await page.getByTestId('take').waitFor();
    await page.locator('body').press('m');
    await rowOf(page, signal).getByText('Разпределен').waitFor();
    await page.getByTestId('take').waitFor({ state: 'detached' });
    // The keyboard goes on from the heading, not from nowhere.
    await eventually(
      () => page.evaluate("document.activeElement?.tagName !== 'BODY'"),
      'the focus is somewhere after the step',
    );
    await page.locator('body').press('r');
    const button = page.getByRole('button', { name: 'Отбележете като изпълнен' });
    await button.waitFor();
    const inSight = async (part: Locator) => {
      const { y = -1, height = 0 } = (await part.boundingBox()) ?? {};
      return y >= 0 && y + height <= laptop.height;
    };
    expect(await inSight(button)).toBe(true);
    // The mail is read beside the button that sends it.
    const message = page.getByLabel('Предприети действия');
    await message.fill('Пейката е поправена.');
    const mail = page.getByTestId('mail-preview-text');
    await mail.getByText('Пейката е поправена.').waitFor();
    expect([await inSight(mail), await inSight(button)]).toEqual([true, true]);
    await message.fill('');
    // A new step does not begin with the objections to the last one.
    await button.click();
    await page.getByText('Попълнете това поле.').first().waitFor();
    await page.getByRole('radio', { name: 'Поискайте уточнение' }).check();
    await page.getByLabel('Въпрос към подателя').first().waitFor();
    await expect.poll(() => page.getByText('Попълнете това поле.').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('that another department has by now says so in the list and where it is open', async () => {
    const signal = await submit(citizen, { description: 'Изсъхнало дърво до детската градина.' });
    const list = await enter('clerk.ecology@demo.test', '/inbox?sort=NEWEST');
    const open = await enter('clerk.ecology@demo.test', `/signals/${signal.id}`);
    await rowOf(list, signal).waitFor();
    await open.getByRole('heading', { name: 'Следваща стъпка' }).waitFor();
    await step(clerk, signal.id, 'ASSIGNED', { department: 'op_kd' });
    await rowOf(list, signal).getByTestId('departed').filter({ hasText: 'Насочен към' }).waitFor();
    const left = open.getByTestId('signal-left');
    await left.getByText('Вече нямате достъп до този сигнал').waitFor();
    await expect.poll(() => open.getByRole('radio').count()).toBe(0);
    await open.reload();
    await left.getByText('Насочен е към', { exact: false }).waitFor();
    expect(await accessibilityFaults(open)).toEqual([]);
    await list.reload();
    await list.getByTestId('signal-row').first().waitFor();
    await expect.poll(() => rowOf(list, signal).count()).toBe(0);
  });
});

describe('what must fail', () => {
  it('is not offered to a manager or an administrator', async () => {
    const [, , signal] = signals;
    const manager = await enter('manager@demo.test', `/signals/${signal?.id ?? ''}`);
    await manager.getByText('Сигналът се движи от служителите на звеното и от диспечера.').waitFor();
    await expect.poll(() => manager.getByRole('button', { name: 'Променете', exact: true }).count()).toBe(0);
    await expect.poll(() => manager.getByRole('link', { name: 'Нов сигнал' }).count()).toBe(0);
    await manager.goto(`${system.url}/console/on-behalf`);
    await manager.getByText('Вашата роля не въвежда сигнали.').waitFor();
    const admin = await enter('admin@demo.test', '/inbox?sort=NEWEST');
    await admin
      .getByText(/NS-\d{4}-\d{6}/)
      .first()
      .waitFor();
    await expect.poll(() => admin.getByRole('checkbox').count()).toBe(0);
    await expect.poll(() => admin.getByRole('button', { name: 'Разпределете' }).count()).toBe(0);
  });
});

describe('the records system', () => {
  it('that refuses a signal gets a new document with corrected data', async () => {
    await system.records.setFaults({ always: [{ fault: 'rejection', on: 'register' }] });
    const signal = await submit(citizen, { description: 'Преливаща шахта на ъгъла.' });
    const page = await enter('dispatcher@demo.test', `/signals/${signal.id}`);
    await page.getByText('Отказано завеждане').first().waitFor({ timeout: 60_000 });
    await page.getByTestId('attention-count').waitFor();
    await system.records.setFaults({});
    await page.getByRole('button', { name: `Поправете данните и изпратете отново: ${signal.reference}` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Име и фамилия').fill('Мария Иванова Петрова');
    await dialog.getByRole('button', { name: 'Изпратете като нов документ' }).click();
    await dialog.getByText('Попълнете това поле.').waitFor();
    // The words fade in, and are read when they are there.
    await expect.poll(() => accessibilityFaults(page), { timeout: 10_000 }).toEqual([]);
    await dialog.getByLabel('Защо се поправя').fill('Каза фамилията си по телефона');
    await dialog.getByRole('button', { name: 'Изпратете като нов документ' }).click();
    await page.getByTestId('heading-number').waitFor({ timeout: 60_000 });
    const sent = await system.records.documents(signal.reference);
    expect(sent.filter(({ number }) => number !== null)).toHaveLength(1);
  });

  it('that is away is announced in the inbox, and the banner goes when it is back', async () => {
    const page = await enter('clerk.ecology@demo.test');
    await page.getByTestId('shown-count').waitFor();
    await system.records.setFaults({ always: [{ fault: 'down' }] });
    for (let number = 0; number < 6; number += 1) {
      await submit(citizen);
    }
    await page.getByTestId('records-away').waitFor({ timeout: 90_000 });
    expect(await accessibilityFaults(page)).toEqual([]);
    await system.records.setFaults({});
    await page.getByTestId('records-away').waitFor({ state: 'detached', timeout: 120_000 });
  });
});
