import { areasSchema } from '@ns/areas';
import { deskSchema } from '@ns/desk';
import { lettersSchema } from '@ns/letters';
import { notificationsSchema } from '@ns/notifications';
import { Database, sql } from '@ns/platform';
import { recordsSchema } from '@ns/records';
import { executeFilePlan, forgetters, retentionSchema } from '@ns/retention';
import { signalSlices } from '@ns/signals/testing';
import { streetsSchema } from '@ns/streets';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { accessibilityFaults, eventually, registerCitizen, screens, signIn, step, submit } from '../support/index.ts';
import { storyWithPages } from './story-pages.ts';

const { system, openFor } = await storyWithPages();
// The figures' engine is loaded only where it is needed.
const { insightsSchema } = await import('@ns/insights');
const others = [deskSchema, insightsSchema, areasSchema, lettersSchema, retentionSchema];
const above = [recordsSchema, notificationsSchema, ...others];
const database = await Database.open({
  url: system.databaseUrl,
  poolSize: 2,
  slices: [...signalSlices, streetsSchema, ...above],
});
afterAll(() => database.close());
const kysely = () => database.fork().getKysely();
const [citizen, dispatcher] = await Promise.all([registerCitizen(system), signIn(system, 'dispatcher@demo.test')]);
const place = '/console/administration/retention';

/** A report that was rejected more than five years ago. */
async function old(description: string) {
  const report = await submit(citizen, { description });
  await step(dispatcher, report.id, 'REJECTED', { message: 'Няма нарушение.' });
  await eventually(async () => {
    const waiting = sql`select 1 from registration where signal_id = ${report.id} and state <> 'REGISTERED'`;
    return (await waiting.execute(kysely())).rows.length === 0;
  }, 'its documents are registered');
  await sql`update signal set status_since = now() - interval '61 months' where id = ${report.id}`.execute(kysely());
  return report;
}

/** What the worker does each night. */
const night = () => executeFilePlan({ database, forgetters, auditDays: 30 }, { now: new Date() });
const [gone, stays] = [await old('Изоставен хладилник зад гаражите.'), await old('Счупена пейка в градинката.')];
const state = (page: Page) => page.getByTestId('plan-state');
const isIn = (page: Page, wanted: string) =>
  eventually(async () => (await state(page).getAttribute('data-state')) === wanted, `the plan is ${wanted}`);
const countOf = (page: Page, label: string) => page.getByTestId('plan-count').filter({ hasText: label });

describe('the file plan in the console', () => {
  it('is changed, counted and confirmed; what is on hold stays, and the protocol says what went', async () => {
    const page = await openFor('admin@demo.test', place, screens.desktop);
    await isIn(page, 'never');
    await page.getByRole('button', { name: 'Променете „Сигнали“' }).click();
    await page.getByLabel('Месеци').fill('48');
    await page.getByRole('button', { name: 'Запазете' }).click();
    await page.getByTestId('plan-rule').filter({ hasText: '48 месеца' }).waitFor();

    await page.getByRole('button', { name: 'Задръжте сигнал' }).click();
    await page.getByLabel('Номер на сигнала').fill(stays.reference.toLowerCase());
    await page.getByLabel('Защо').last().fill('Дело 12 от 2026');
    await page.getByRole('button', { name: 'Задръжте', exact: true }).click();
    await page.getByTestId('hold-row').filter({ hasText: stays.reference }).getByText('Дело 12 от 2026').waitFor();

    await page.getByTestId('count').click();
    await countOf(page, 'Сигнали').filter({ hasText: /1$/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    // Before it is confirmed a night removes nothing.
    expect(await night()).toEqual([]);
    await page.getByTestId('confirm').click();
    await page.getByRole('dialog').getByText('Изтритото не може да се върне.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Потвърдете' }).click();
    await isIn(page, 'inForce');

    const went = await night();
    expect(went.find(({ rule }) => rule.kind === 'REPORTS')?.count).toBe(1);
    await page.reload();
    const line = page.getByTestId('protocol-row').filter({ hasText: 'Изтрито след 48 месеца' });
    await line.getByText('1', { exact: true }).waitFor();

    // A change stops it until it is confirmed again.
    await page.getByRole('button', { name: 'Променете „Сигнали“' }).click();
    await page.getByTestId('remove-rule').click();
    await isIn(page, 'changed');
    await sql`update retention_hold set released_at = now(), released_by = held_by`.execute(kysely());
    expect(await night()).toEqual([]);
    await sql`update retention_hold set released_at = null, released_by = null`.execute(kysely());
  });

  it('is overtaken by another administrator: the older count is not confirmed, and is made again', async () => {
    const [mine, others] = [
      await openFor('admin@demo.test', place, screens.desktop),
      await openFor('admin@demo.test', place, screens.desktop),
    ];
    await mine.getByTestId('count').click();
    await mine.getByTestId('confirm').waitFor();
    await others.getByRole('button', { name: 'Променете „Имейли“' }).click();
    await others.getByLabel('Месеци').fill('11');
    await others.getByRole('button', { name: 'Запазете' }).click();
    await others.getByTestId('plan-rule').filter({ hasText: '11 месеца' }).waitFor();
    await mine.getByTestId('confirm').click();
    await mine.getByRole('dialog').getByRole('button', { name: 'Потвърдете' }).click();
    await mine.getByTestId('plan-overtaken').getByText('Планът е променен междувременно.').waitFor();
    await mine.getByTestId('plan-rule').filter({ hasText: '11 месеца' }).waitFor();
    await mine.getByTestId('confirm').waitFor();
    await isIn(mine, 'changed');
  });

  it('leaves an erased report that says so, in no list that does not ask for it', async () => {
    const page = await openFor('dispatcher@demo.test', `/console/inbox?status=REJECTED`, screens.desktop);
    const row = (reference: string) => page.getByTestId('signal-row').filter({ hasText: reference });
    await row(stays.reference).waitFor();
    await expect.poll(() => row(gone.reference).count()).toBe(0);
    await page.goto(`${system.url}/console/inbox?status=REJECTED&erased=1`);
    await row(gone.reference).getByTestId('row-erased').waitFor();
    await page.goto(`${system.url}/console/signals/${gone.id}`);
    await page.getByTestId('erased').getByText('Изтрит по сроковете за пазене на').waitFor();
    await expect.poll(() => page.getByText('Изоставен хладилник').count()).toBe(0);
    await expect
      .poll(() => page.locator('ns-transition-form, ns-publish-card, ns-add-note, ns-write-message').count())
      .toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  it('is nothing that a dispatcher sees', async () => {
    const page = await openFor('dispatcher@demo.test', place, screens.desktop);
    await page.getByTestId('shown-count').waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/inbox');
    await page.goto(`${system.url}/console/signals/${stays.id}`);
    await page.getByRole('heading', { name: stays.reference }).waitFor();
    await page.getByTestId('history-entry').first().waitFor();
    await expect.poll(() => page.locator('ns-retention-card').count()).toBe(0);
    await expect.poll(() => page.getByTestId('retention-mark').count()).toBe(0);
  });

  it('holds a report on its own page, and releases it there', async () => {
    const page = await openFor('admin@demo.test', `/console/signals/${stays.id}`, screens.phone);
    await page.getByTestId('retention-mark').waitFor();
    const card = page.locator('ns-retention-card');
    await card.getByText('Дело 12 от 2026').waitFor();
    await card.getByRole('button', { name: 'Освободете' }).click();
    await card.getByRole('button', { name: 'Освободете', exact: true }).click();
    await page.getByTestId('retention-mark').waitFor({ state: 'detached' });
    await card.getByTestId('hold-report').click();
    await card.getByLabel('Защо').fill('Проверка');
    await card.getByRole('button', { name: 'Задръжте', exact: true }).click();
    await page.getByTestId('retention-mark').waitFor();
  });
});
