/** @module-tag long */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  aPhoto,
  eventually,
  installed,
  registerCitizen,
  screens,
  signIn,
  step,
  submit,
  type SubmittedSignal,
} from '../support/index.ts';
import { keptByConsole } from './kept-by-console.ts';
import { looksRight } from './looks.ts';
import { anything, storyWithPages } from './story-pages.ts';

const { system, openFor } = await storyWithPages();
const citizen = await registerCitizen(system);
const inspector = 'clerk.ecology@demo.test';
const colleague = await signIn(system, 'dispatcher@demo.test');

const reported = (description: string): Promise<SubmittedSignal> => submit(citizen, { description });

/** Types of the events of a report with the number of their photos, oldest first. */
async function historyOf({ id }: SubmittedSignal): Promise<readonly string[]> {
  const { signal } = await colleague.api.request<{
    signal: { events: { type: string; isOwn: boolean; photos: unknown[] }[] };
  }>('query ($id: ID!) { signal(id: $id) { events { type isOwn photos { id } } } }', { id });
  return signal.events
    .filter(({ type }) => ['assigned', 'started', 'resolved', 'note'].includes(type))
    .map(({ type, isOwn, photos }) => `${isOwn ? 'colleague ' : ''}${type} ${String(photos.length)}`);
}

/** The keyboard and the screen reader are somewhere. */
async function hasFocus(page: Page): Promise<void> {
  await page.locator('body :focus').first().waitFor({ state: 'attached' });
}

const bar = (page: Page) => page.getByTestId('step-bar');
const acts = (page: Page) => page.getByTestId('unsent-act');

/** An inspector has read these reports on an installed console, and then there is no network. */
async function withoutNetwork(...signals: readonly SubmittedSignal[]): Promise<Page> {
  const phone = { serviceWorker: true, touch: true, mayReport: anything };
  const page = await openFor(inspector, '/console/around-me', screens.phone, phone);
  await page.getByTestId('work-row').first().waitFor();
  await installed(page);
  for (const { id, reference } of signals) {
    await page.goto(`${system.url}/console/signals/${id}`);
    await page.getByRole('heading', { name: reference }).waitFor();
    await bar(page).waitFor();
    await eventually(async () => (await keptByConsole(page)).includes(`signal({\\"id\\":\\"${id}\\"})`), 'it is kept');
  }
  await page.context().setOffline(true);
  await page.getByText('Без връзка. Виждате последно прочетеното.').first().waitFor();
  return page;
}

async function take(page: Page): Promise<void> {
  await bar(page).getByRole('button', { name: 'Поемете' }).tap();
  await acts(page).filter({ hasText: 'Поемете' }).waitFor();
  await hasFocus(page);
}

describe('what an inspector does without network', () => {
  it('waits on the phone, outlives the page, and is then on the server once, in order and with its photo', async () => {
    const signal = await reported('Изоставен хладилник до контейнерите.');
    const page = await withoutNetwork(signal);
    await take(page);
    await page.getByTestId('unsent-mark').getByText('Чака мрежа').waitFor();
    await bar(page).getByRole('button', { name: 'Изпълнено' }).tap();
    await page
      .locator('ns-transition-form input[capture=environment]')
      .setInputFiles({ name: 'done.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() });
    await page.getByText('Пази се на телефона').waitFor();
    await page.getByLabel('Предприети действия').fill('Хладилникът е вдигнат.');
    await page.locator('ns-transition-form button[type=submit]').tap();
    await acts(page).nth(1).getByText('Хладилникът е вдигнат.').waitFor();
    await acts(page).nth(1).getByText('Снимки: 1').waitFor();
    await hasFocus(page);
    await looksRight(page);
    expect(await historyOf(signal)).toEqual([]);

    const context = page.context();
    await page.close();
    const again = await context.newPage();
    await again.goto(`${system.url}/console/around-me`);
    const row = again.getByTestId('work-row').filter({ hasText: 'хладилник' });
    await row.getByText('Чака мрежа').waitFor();
    await row.getByRole('link').tap();
    await acts(again).nth(1).getByText('Хладилникът е вдигнат.').waitFor();

    await context.setOffline(false);
    await eventually(async () => (await historyOf(signal)).length === 2, 'both steps are on the server');
    await acts(again).first().waitFor({ state: 'detached' });
    expect(await historyOf(signal)).toEqual(['assigned 0', 'resolved 1']);
    await looksRight(again);
  });

  it('is shown to its person when a colleague was faster, who insists or takes it back', async () => {
    const [insisted, withdrawn] = [await reported('Счупена пейка.'), await reported('Паднала табела.')];
    const page = await withoutNetwork(insisted, withdrawn);
    await take(page);
    await page.goto(`${system.url}/console/signals/${insisted.id}`);
    await take(page);
    await step(colleague, insisted.id, 'IN_PROGRESS');
    await step(colleague, withdrawn.id, 'IN_PROGRESS');

    await page.context().setOffline(false);
    const conflict = acts(page).getByText('Докато бяхте без връзка, сигналът е променен.');
    await conflict.waitFor();
    await acts(page).getByRole('cell', { name: 'В изпълнение' }).waitFor();
    await looksRight(page);
    expect(await historyOf(insisted)).toEqual(['colleague started 0']);
    await acts(page).getByRole('button', { name: 'Изпълнете въпреки това' }).tap();
    await acts(page).waitFor({ state: 'detached' });
    await hasFocus(page);
    await eventually(
      async () => (await historyOf(insisted)).join() === 'colleague started 0,assigned 0',
      'the step was taken on what the colleague made',
    );

    await page.getByTestId('unsent-line').getByRole('link', { name: 'Вижте' }).tap();
    await page.getByRole('heading', { name: withdrawn.reference }).waitFor();
    await conflict.waitFor();
    await acts(page).getByRole('button', { name: 'Откажете го' }).tap();
    await acts(page).waitFor({ state: 'detached' });
    await hasFocus(page);
    await page.getByTestId('unsent-line').waitFor({ state: 'detached' });
    expect(await historyOf(withdrawn)).toEqual(['colleague started 0']);
  });
});

describe('a step whose answer is lost', () => {
  it('is taken once, and so is the note after it', async () => {
    const signal = await reported('Изгоряла лампа на алеята.');
    const page = await openFor(inspector, `/console/signals/${signal.id}`, screens.phone, {
      touch: true,
      mayReport: anything,
    });
    await bar(page).waitFor();
    const lost: string[] = [];
    await page.route('**/graphql', async (route) => {
      const name = /"operationName":"(TransitionSignal|AddNote)"/.exec(route.request().postData() ?? '')?.[1];
      if (name === undefined || lost.includes(name)) {
        return route.continue();
      }
      lost.push(name);
      // The server has done it, and the line breaks before its answer.
      await route.fetch();
      return route.abort('connectionreset');
    });
    await bar(page).getByRole('button', { name: 'Поемете' }).tap();
    await eventually(async () => (await historyOf(signal)).join() === 'assigned 0', 'it is taken');
    await acts(page).waitFor({ state: 'detached' });
    await page.getByLabel('Вътрешна бележка').fill('Огледано на място.');
    await page.getByRole('button', { name: 'Запазете бележката' }).tap();
    await eventually(async () => (await historyOf(signal)).length === 2, 'the note is written');
    await eventually(() => Promise.resolve(lost.length === 2), 'both answers were lost');
    await acts(page).waitFor({ state: 'detached' });
    expect(await historyOf(signal)).toEqual(['assigned 0', 'note 0']);
    await hasFocus(page);
  });
});
