/** @module-tag long */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { publish, registerCitizen, screens, signIn, step, type SubmittedSignal, submit } from '../support/index.ts';
import { letDayPass, storyDay, workingDayAhead, workingMornings } from '../support/working-morning.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, open, openFor } = await storyWithPages();
const clerkEmail = 'clerk.ecology@demo.test';
const headEmail = 'head.ecology@demo.test';
const managerEmail = 'manager@demo.test';
const [citizen, clerk] = await Promise.all([registerCitizen(system), signIn(system, clerkEmail)]);
const phone = { width: 320, height: 640 };

/** A day as the field of the console is typed, and as the sentences say it. */
const typed = (day: string) => day.split('-').toReversed().join('.');
const said = (day: string) => typed(day).slice(0, 5);

const openReport = async (email: string, { id }: SubmittedSignal): Promise<Page> => {
  const page = await openFor(email, `/console/signals/${id}`, screens.desktop);
  await page.getByTestId('next-day').first().waitFor();
  return page;
};

/** Sets a new date in the open dialog. @param period of a budget, in place of a day */
async function fill(page: Page, reason: string, { on, period }: { readonly on?: string; readonly period?: RegExp }) {
  const dialog = page.getByRole('dialog');
  await dialog.getByTestId('move-reason').click();
  await page.getByRole('option', { name: reason }).click();
  if (period) {
    await dialog.getByTestId('move-period').click();
    await page.getByRole('option', { name: period }).first().click();
  } else {
    const field = dialog.getByRole('textbox', { name: 'Нова дата' });
    await field.fill(typed(on ?? ''));
    await field.press('Tab');
  }
}

async function setDate(page: Page, reason: string, day: Parameters<typeof fill>[2]): Promise<void> {
  await page.getByTestId('move-date').click();
  await fill(page, reason, day);
  await page.getByRole('button', { name: 'Запазете новата дата' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

const sentence = (page: Page, words: string | RegExp) =>
  page.getByTestId('next-day').filter({ hasText: words, visible: true }).first().waitFor();

describe('„Нов срок“', () => {
  it('is set with a reason, read by reporter and everybody at once, and after two for the head alone', async () => {
    const report = await submit(citizen);
    await publish(clerk, report.id);
    const own = await openFor(citizen.email, `/signals/${report.id}`, screens.phone);
    await sentence(own, 'ще е готово');
    const page = await openReport(clerkEmail, report);
    const [first, second] = [workingDayAhead(12), workingDayAhead(16)];

    await page.getByTestId('move-date').press('Enter');
    await page.getByRole('dialog').getByRole('combobox', { name: 'Причина' }).waitFor();
    await looksRight(page);
    await fill(page, 'чака материали', { on: first });
    await page.getByRole('button', { name: 'Запазете новата дата' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await sentence(page, `До ${said(first)} ще е готово (чака материали)`);
    // The reporter's page and the public one read the same, the first without a reload.
    await sentence(own, `До ${said(first)} ще е готово (чака материали)`);
    const everybody = await open(screens.phone);
    await everybody.goto(`${system.url}/s/${report.reference}`);
    await sentence(everybody, `До ${said(first)} ще е готово (чака материали)`);
    await looksRight(everybody);

    await page.getByTestId('move-date').click();
    await page.getByText('последното местене').waitFor();
    await page.getByRole('button', { name: 'Отказ' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await setDate(page, 'чака времето', { on: second });
    await page.getByTestId('date-for-head').waitFor();
    await expect.poll(() => page.getByTestId('move-date').count()).toBe(0);

    const head = await openReport(headEmail, report);
    await setDate(head, 'чака друга институция', { on: workingDayAhead(18) });
    await sentence(own, 'чака друга институция');
    const mails = await system.mailbox.all(citizen.email);
    expect(mails.filter(({ subject }) => subject.includes(`${report.reference}: нова дата`))).toHaveLength(3);
  });

  it('says that the work waits for money, until when, and when it is asked about again', async () => {
    const report = await submit(citizen);
    await publish(clerk, report.id);
    const page = await openReport(clerkEmail, report);
    await setDate(page, 'чака бюджет', { period: /^през \d{4}$/ });
    await sentence(page, /Чака бюджет, очаква се през \d{4}/);
    const mail = await system.mailbox.waitFor(citizen.email, ({ text }) => text.includes('Чака бюджет'));
    // No other date stands in it, such as that of the law.
    expect(mail.text).not.toContain('Срок:');
    for (const viewport of [phone, screens.desktop]) {
      const own = await openFor(citizen.email, `/signals/${report.id}`, viewport);
      await sentence(own, /Чака бюджет, очаква се през \d{4}/);
      await looksRight(own);
      const everybody = await open(viewport);
      await everybody.goto(`${system.url}/s/${report.reference}`);
      await sentence(everybody, /Чака бюджет, очаква се през \d{4}/);
      await looksRight(everybody);
    }
    // Said again for the same period it is no other date.
    const { period } =
      /през (?<period>\d{4})/.exec(await page.getByTestId('next-day').first().innerText())?.groups ?? {};
    for (let quarter = 0; quarter < 2; quarter += 1) {
      const moved = page.getByTestId('history-entry').filter({ hasText: 'Нова дата' });
      const before = await moved.count();
      await setDate(page, 'чака бюджет', { period: new RegExp(`^през ${period ?? ''}$`) });
      // The next one is made on the report as it is then: its own step stands in the history.
      await moved.nth(before).waitFor();
    }
  });

  it('is not offered while the reporter is asked, nor after the work', async () => {
    const [asked, done] = [await submit(citizen), await submit(citizen)];
    await step(clerk, asked.id, 'AWAITING_REPORTER', { message: 'Къде точно?' });
    await step(clerk, done.id, 'REJECTED', { message: 'Мястото е частно.' });
    const page = await openReport(clerkEmail, asked);
    await sentence(page, 'Чака отговор от подателя');
    await expect.poll(() => page.getByTestId('move-date').count()).toBe(0);
    const over = await openFor(clerkEmail, `/console/signals/${done.id}`, screens.desktop);
    await over.getByText('Срокове', { exact: true }).first().waitFor();
    await expect.poll(() => over.getByTestId('move-date').or(over.getByTestId('next-day')).count()).toBe(0);
  });

  it('is set for many chosen reports at once; the result says which of them have it', async () => {
    const [one, two, asked] = [await submit(citizen), await submit(citizen), await submit(citizen)];
    await step(clerk, asked.id, 'AWAITING_REPORTER', { message: 'Къде точно?' });
    const page = await openFor(clerkEmail, '/console/inbox?sort=NEWEST', screens.desktop);
    for (const { reference } of [one, two, asked]) {
      await page.getByTestId('signal-row').filter({ hasText: reference }).getByRole('checkbox').click();
    }
    await page.locator('ns-bulk-bar').getByRole('button', { name: 'Нов срок' }).click();
    await page.getByRole('dialog').getByText('Нов срок за 3 сигнала').waitFor();
    await looksRight(page);
    await fill(page, 'чака времето', { on: workingDayAhead(13) });
    await page.getByRole('button', { name: 'Запазете новата дата' }).click();
    await page.getByText('Променени: 2 от 3').waitFor();
    const refused = page.getByTestId('bulk-row').filter({ hasText: asked.reference });
    await refused.getByText('се чака отговор от подателя', { exact: false }).waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: 'Готово', exact: true }).click();
    await page.locator('ns-bulk-bar').waitFor({ state: 'detached' });
    const row = page.getByTestId('signal-row').filter({ hasText: one.reference });
    await row.getByTestId('next-day-kind').waitFor();
  });
});

describe('a day that passes', () => {
  it('is read by the reporter, goes up to head and management, and each finds it among their work', async () => {
    const report = await submit(citizen);
    await publish(clerk, report.id);
    const own = await openFor(citizen.email, `/signals/${report.id}`, screens.phone);
    await sentence(own, 'ще е готово');
    await letDayPass(system, report.id);
    await workingMornings(system, storyDay);
    await sentence(own, 'Не успяхме до');
    await own.getByText('Обещаният ден мина').first().waitFor();
    const mail = await system.mailbox.waitFor(
      citizen.email,
      ({ subject }) => subject.includes(report.reference) && subject.includes('забавя'),
    );
    expect(mail.text).toContain('Не успяхме до');
    await looksRight(own);

    await workingMornings(system, workingDayAhead(3));
    const head = await openFor(headEmail, '/console/today', screens.desktop);
    const card = (page: Page, part: string) => page.locator(`[data-testid=today-card][data-part=${part}]`);
    await card(head, 'awaitsHead').getByRole('link', { name: 'Чакат ръководителя: 1' }).click();
    await head.getByTestId('signal-row').filter({ hasText: report.reference }).waitFor();
    await expect.poll(() => head.getByTestId('signal-row').count()).toBe(1);

    // The management works on no reports: what went up to it is all that waits.
    await workingMornings(system, workingDayAhead(7));
    const manager = await openFor(managerEmail, '/console/inbox', screens.desktop);
    await manager.getByTestId('today-count').filter({ hasText: '1' }).waitFor();
    await manager.getByRole('link', { name: /За мен/ }).click();
    await card(manager, 'awaitsManagement').waitFor();
    await expect.poll(() => manager.getByTestId('today-card').count()).toBe(1);
    await looksRight(manager);
    await card(manager, 'awaitsManagement').getByRole('link').click();
    await manager.getByTestId('signal-row').filter({ hasText: report.reference }).click();
    await setDate(manager, 'чака материали', { on: workingDayAhead(14) });
    await sentence(manager, `До ${said(workingDayAhead(14))} ще е готово`);
    await sentence(own, `До ${said(workingDayAhead(14))} ще е готово`);
    await manager.goto(`${system.url}/console/today`);
    await manager.getByText('За днес няма нищо спешно').waitFor();
  });
});

describe('the page of a forwarded report', () => {
  it('has the day of the other body and can be followed, until nothing is expected any more', async () => {
    const report = await submit(citizen);
    await publish(clerk, report.id);
    await step(clerk, report.id, 'FORWARDED', { externalBody: 'viks', message: 'Мрежата е на ВиК.' });
    const page = await open(screens.phone);
    await page.goto(`${system.url}/s/${report.reference}`);
    await sentence(page, 'ще го препратим');
    await page.getByRole('button', { name: 'И аз го виждам' }).waitFor();
    await expect.poll(() => page.getByTestId('follow-over').count()).toBe(0);
    await looksRight(page);

    const { signal } = await clerk.api.request<{ signal: { referral: { id: string } } }>(
      'query ($id: ID!) { signal(id: $id) { referral { id } } }',
      { id: report.id },
    );
    const answered = { kind: 'ANSWERED', answer: 'DONE', on: storyDay, person: 'Демо деловодство' };
    const input = { signalId: report.id, referralId: signal.referral.id, ...answered };
    const { noteReferral } = await clerk.api.request<{ noteReferral: { __typename: string } }>(
      'mutation ($input: NoteReferralInput!) { noteReferral(input: $input) { __typename } }',
      { input },
    );
    expect(noteReferral.__typename).toBe('Signal');
    await page.reload();
    await page.getByTestId('follow-over').waitFor();
    await expect.poll(() => page.locator('p[data-testid=next-day]').count()).toBe(0);
  });
});
