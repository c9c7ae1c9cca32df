/** @module-tag long */
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  registerCitizen,
  screens,
  signIn,
  type SubmittedSignal,
  submit,
} from '../support/index.ts';
import { storyWithPages, type Viewport } from './story-pages.ts';

const { system, openFor } = await storyWithPages();
const clerk = 'clerk.ecology@demo.test';
const api = (await signIn(system, clerk)).api;
const citizen = await registerCitizen(system);
const undoSeconds = 30;
const phone = { width: 390, height: 844 };
const rejection = 'Отклонете като без основание';

const several = (count: number): Promise<SubmittedSignal[]> =>
  Promise.all(
    Array.from({ length: count }, (_, index) => submit(citizen, { address: `ул. „Борисова“ ${String(300 + index)}` })),
  );

const statusOf = async (id: string) =>
  (await api.request<{ signal: { status: string } }>('query ($id: ID!) { signal(id: $id) { status } }', { id })).signal
    .status;

const openList = (viewport: Viewport = screens.desktop) =>
  openFor(clerk, '/console/inbox?sort=NEWEST', viewport, { undoSeconds });
const rowOf = (page: Page, { reference }: SubmittedSignal) =>
  page.getByTestId('signal-row').filter({ hasText: reference });
const bars = (page: Page) => page.getByTestId('held-step');

/** Ticks the rows and chooses the rejection in the dialog for all of them. */
async function beginRejecting(page: Page, reports: readonly SubmittedSignal[]): Promise<Locator> {
  for (const report of reports) {
    await rowOf(page, report).getByRole('checkbox').click();
  }
  await page
    .getByTestId('chosen-count')
    .filter({ hasText: String(reports.length) })
    .waitFor();
  await page.getByRole('button', { name: 'Друга стъпка' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: rejection }).check();
  return dialog;
}

/** Lets a report wait for its rejection, by the API. */
async function hold({ id }: SubmittedSignal): Promise<void> {
  const { signal } = await api.request<{ signal: { version: number } }>(
    'query ($id: ID!) { signal(id: $id) { version } }',
    { id },
  );
  await api.request('mutation ($input: TransitionSignalInput!) { transitionSignal(input: $input) { __typename } }', {
    input: { signalId: id, version: signal.version, to: 'REJECTED', message: 'Няма дупка.', holdSeconds: 60 },
  });
}

/** Whether two parts of the page lie over each other. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = await Promise.all([one.boundingBox(), other.boundingBox()]);
  return (
    a !== null &&
    b !== null &&
    a.x < b.x + b.width - 1 &&
    b.x < a.x + a.width - 1 &&
    a.y < b.y + b.height - 1 &&
    b.y < a.y + a.height - 1
  );
}

afterEach(async () => {
  const { myHeldSteps } = await api.request<{ myHeldSteps: { id: string }[] }>('{ myHeldSteps { id } }');
  for (const { id } of myHeldSteps) {
    await api.request('mutation ($id: ID!) { undoStep(heldStepId: $id) { __typename } }', { id });
  }
});

describe('steps for many reports', () => {
  it('wait as one with all their mails read before, are seen in the list, and one press brings them back', async () => {
    const reports = await several(3);
    const page = await openList();
    const dialog = await beginRejecting(page, reports);
    await dialog.getByLabel('Мотиви').fill('Мястото е частно.');
    const at = dialog.getByTestId('bulk-mails');
    for (const turn of ['1 / 3', '2 / 3', '3 / 3']) {
      await at.getByText(turn).waitFor();
      await dialog.getByTestId('mail-preview-text').getByText('Мястото е частно.').waitFor();
      await dialog.getByRole('button', { name: 'Имейлът за следващия сигнал' }).click();
    }
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Преглед' }).click();
    await dialog.getByRole('button', { name: 'Променете 3 сигнала' }).click();
    await dialog.waitFor({ state: 'detached' });
    await bars(page).filter({ hasText: '3 сигнала ще станат „Без основание“ след' }).waitFor();
    await expect.poll(() => bars(page).count()).toBe(1);
    for (const report of reports) {
      await rowOf(page, report).getByTestId('held-mark').waitFor();
    }
    expect(await accessibilityFaults(page)).toEqual([]);

    await page.locator('body').press('z');
    const again = page.getByRole('dialog');
    await expect.poll(() => again.getByLabel('Мотиви').inputValue()).toBe('Мястото е частно.');
    await again
      .getByRole('button', { name: 'Откажете' })
      .or(again.getByRole('button', { name: 'Отказ' }))
      .click();
    await page.getByTestId('chosen-count').filter({ hasText: 'Избрани са 3 сигнала' }).waitFor();
    await expect.poll(() => bars(page).count()).toBe(0);
    await expect.poll(() => page.getByTestId('held-mark').count()).toBe(0);
    expect(await Promise.all(reports.map(({ id }) => statusOf(id)))).toEqual(['RECEIVED', 'RECEIVED', 'RECEIVED']);
    expect((await system.mailbox.to(citizen.email)).filter(({ text }) => text.includes('Мястото е частно.'))).toEqual(
      [],
    );
  });
});

describe('a step that waits', () => {
  it('is its author’s in every tab, and a colleague sees it in the list and in the heading', async () => {
    const [report] = (await several(1)) as [SubmittedSignal];
    const [first, second, colleague] = [
      await openList(),
      await openFor(clerk, `/console/signals/${report.id}`, screens.desktop, { undoSeconds }),
      await openFor('dispatcher@demo.test', '/console/inbox?sort=NEWEST', screens.desktop),
    ];
    await rowOf(colleague, report).waitFor();
    await rowOf(first, report).getByRole('link').click();
    await first.getByRole('radio', { name: rejection }).check();
    await first.getByLabel('Мотиви').fill('Мястото е частно.');
    await first.getByRole('button', { name: rejection }).click();
    for (const page of [first, second]) {
      await page.getByTestId('held-step-panel').getByRole('button', { name: 'Отменете' }).waitFor();
      await bars(page).filter({ hasText: report.reference }).waitFor();
      await page.locator('header').getByTestId('held-mark').waitFor();
    }
    await rowOf(colleague, report).getByTestId('held-mark').waitFor();
    await expect.poll(() => bars(colleague).count()).toBe(0);
    await second.locator('body').press('z');
    for (const page of [first, second]) {
      await bars(page).waitFor({ state: 'detached' });
      await page.getByRole('radio', { name: rejection }).waitFor();
    }
    await expect.poll(() => second.getByLabel('Мотиви').inputValue()).toBe('Мястото е частно.');
    await rowOf(colleague, report).getByTestId('held-mark').waitFor({ state: 'detached' });
  });

  it('that had no form leaves none open when it is undone, also when the page is loaded again', async () => {
    const [report] = (await several(1)) as [SubmittedSignal];
    const page = await openFor(clerk, `/console/signals/${report.id}`, screens.desktop, { undoSeconds });
    const isClosed = async () => {
      await page.getByRole('radio', { name: rejection }).waitFor();
      await expect.poll(() => page.locator('ns-transition-form .fields').count()).toBe(0);
    };
    await page.getByRole('radio', { name: rejection }).waitFor();
    await page.locator('body').press('m');
    await page.getByTestId('held-step-panel').waitFor();
    await page.reload();
    await page.getByTestId('held-step-panel').waitFor();
    await page.locator('body').press('z');
    await isClosed();
    await page.reload();
    await isClosed();
  });
});

describe('the bars of steps that wait', () => {
  it.each([
    ['beside the list', screens.desktop, 'inbox'],
    ['on a page of its own', screens.desktop, 'signals'],
    ['on a phone', phone, 'inbox'],
  ])('cover neither the button nor the mail of the next form %s, and are two at most', async (_where, size, place) => {
    const [report, ...waiting] = (await several(4)) as [SubmittedSignal, ...SubmittedSignal[]];
    const page = await openFor(clerk, `/console/${place}/${report.id}`, size, { undoSeconds });
    await page.getByRole('radio', { name: rejection }).check();
    // The press opened the ready texts; who writes without them closes the list.
    await page.getByRole('listbox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.getByLabel('Мотиви').fill('Мястото е частно.');
    const [mail, button] = [
      page.getByTestId('mail-preview-text'),
      page.locator('ns-transition-form').getByRole('button', { name: rejection }),
    ];
    await mail.getByText('Мястото е частно.').waitFor();
    for (const each of waiting) {
      await hold(each);
    }
    const foot = page.getByRole('region', { name: 'Стъпки, които още могат да се отменят' });
    await foot.getByRole('button', { name: 'още 1' }).waitFor();
    await expect.poll(() => bars(page).count()).toBe(2);
    // They leave the window to the report: on a desktop they stand in one line.
    expect((await foot.boundingBox())?.height).toBeLessThanOrEqual(size === phone ? 130 : 60);
    const others = page.locator('main').getByRole('button');
    for (const part of [button, mail]) {
      await part.scrollIntoViewIfNeeded();
      expect(await overlap(foot, part)).toBe(false);
      const { y = -1, height = 0 } = (await part.boundingBox()) ?? {};
      expect(y >= 0 && y + height <= size.height).toBe(true);
    }
    // At the end of the page nothing is left below the bars.
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    await others.last().scrollIntoViewIfNeeded();
    expect(await overlap(foot, others.last())).toBe(false);
    expect(await accessibilityFaults(page)).toEqual([]);
    await foot.getByRole('button', { name: 'още 1' }).click();
    await expect.poll(() => bars(page).count()).toBe(3);
  });

  it('leave the bar of ticked reports free', async () => {
    const [first, second] = (await several(2)) as [SubmittedSignal, SubmittedSignal];
    await hold(second);
    for (const size of [screens.desktop, phone]) {
      const page = await openList(size);
      await rowOf(page, first).getByRole('checkbox').click();
      await page.getByTestId('chosen-count').waitFor();
      await bars(page).first().waitFor();
      const foot = page.getByRole('region', { name: 'Стъпки, които още могат да се отменят' });
      for (const name of ['Разпределете', 'Друга стъпка', 'Изчистете избора']) {
        expect(await overlap(foot, page.locator('ns-bulk-bar').getByRole('button', { name }))).toBe(false);
      }
    }
  });
});

describe('Escape in the menu of a filter', () => {
  it('gives the keys back to the list, and takes no filter away', async () => {
    await several(2);
    const page = await openList();
    await page.getByTestId('filters').click();
    await page.getByTestId('filter-panel').getByRole('combobox', { name: 'Статус' }).click();
    await page.getByRole('option', { name: /^Приет/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByTestId('filter-panel').waitFor({ state: 'detached' });
    const before = page.url();
    // The rows of the new filter may be on their way.
    await expect
      .poll(async () => {
        await page.keyboard.press('j');
        return page.locator('[data-testid=signal-row]:focus-within').count();
      })
      .toBe(1);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /NS-/ }).waitFor();
    expect(new URL(page.url()).search).toBe(new URL(before).search);
  });
});

describe('the next report', () => {
  it('opens by itself after a step, for who wants that, and the step can be undone from there', async () => {
    await several(2);
    const page = await openList();
    await page.getByRole('button', { name: 'Вид на списъка' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Отваряй следващия сигнал' }).click();
    await page.getByRole('menu').waitFor({ state: 'detached' });
    const rows = page.getByTestId('signal-row').getByRole('link');
    await rows.nth(1).waitFor();
    const [first = '', second = ''] = await rows.allInnerTexts();
    await rows.first().click();
    const heading = (reference: string) => page.getByRole('heading', { level: 1, name: reference }).waitFor();
    await heading(first);
    await page.keyboard.press('b');
    await page.getByRole('radio', { name: rejection, checked: true }).waitFor();
    await page.getByLabel('Мотиви').first().fill('Няма такова място.');
    await page.keyboard.press('Control+Enter');
    await heading(second);
    await bars(page).filter({ hasText: first }).waitFor();
    await page.locator('body').press('z');
    await bars(page).filter({ hasText: first }).waitFor({ state: 'detached' });
  });
});
