/** @module-tag long */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  aPhoto,
  eventually,
  type Person,
  registerCitizen,
  screens,
  signIn,
  step,
  submit,
  upload,
  publish,
} from '../support/index.ts';
import { fits } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, openFor } = await storyWithPages();
const clerk = await signIn(system, 'clerk.ecology@demo.test');
const dispatcher = await signIn(system, 'dispatcher@demo.test');

async function statusOf(person: Person, id: string): Promise<string | undefined> {
  const { mySignal } = await person.api.request<{ mySignal: { status: string } | null }>(
    'query ($id: ID!) { mySignal(id: $id) { status } }',
    { id },
  );
  return mySignal?.status;
}

async function resolve(id: string, message: string): Promise<void> {
  const photo = await upload(system, clerk.token, await aPhoto('#66aa66'));
  await step(clerk, id, 'IN_PROGRESS');
  await step(clerk, id, 'RESOLVED', { message, photoIds: [photo.id] });
}

/** A choice above the list; its element takes the press for the tab inside. */
const segment = (page: Page, name: string) =>
  page.locator('ion-segment-button').filter({ hasText: name, visible: true });

/** The buttons above the list: one line, large enough for a thumb, and the one that was chosen is seen whole. */
async function statesAreOneLine(page: Page, width: number): Promise<void> {
  const buttons = page.getByRole('tablist', { name: 'Кои сигнали да се покажат' }).getByRole('tab');
  // A thumb touches what is seen of the button; a click of the browser's driver would scroll to it first.
  const seen = await buttons.last().boundingBox();
  await page.mouse.click((seen?.x ?? 0) + 8, (seen?.y ?? 0) + 22);
  const boxes = await Promise.all((await buttons.all()).map((button) => button.boundingBox()));
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
  expect(boxes.every((box) => box !== null && box.height >= 44)).toBe(true);
  const end = boxes.at(-1);
  expect((end?.x ?? 0) + (end?.width ?? width)).toBeLessThanOrEqual(width);
}

describe.each(['phone', 'desktop'] as const)('the own signals (%s)', (screen) => {
  let person: Person;
  beforeAll(async () => {
    person = await registerCitizen(system);
  });

  it('a question of the municipality arrives live, stops the promised date and is answered', async () => {
    const photo = await upload(system, person.token, await aPhoto('#997755'));
    const { id } = await submit(person, { description: 'Чували край контейнера на ъгъла.', photoIds: [photo.id] });
    const page = await openFor(person.email, `/signals/${id}`, screens[screen]);
    await page.getByTestId('now').getByText('Получихме сигнала').waitFor();
    await page.getByTestId('due').waitFor();
    await step(dispatcher, id, 'AWAITING_REPORTER', { message: 'До кой контейнер са чувалите?' });
    await page.getByText('До кой контейнер са чувалите?').first().waitFor();
    await page.getByText('Срокът е спрян, докато чакаме отговора Ви').waitFor();
    await fits(page);
    await page.getByLabel('Вашият отговор').fill('До този пред входа на училището.');
    await page.getByRole('button', { name: 'Изпратете отговора' }).click();
    await page.getByText('До този пред входа на училището.').waitFor();
    await page.getByRole('heading', { name: 'Имаме въпрос към Вас' }).waitFor({ state: 'detached' });
    expect(await statusOf(person, id)).toBe('ASSIGNED');
    await page.goto(`${system.url}/signals`);
    const card = page.getByTestId('signal-card').filter({ hasText: 'Чували край контейнера' });
    await card.waitFor();
    await statesAreOneLine(page, screens[screen].width);
    await segment(page, 'Чакат Вас').click();
    await page.getByText('Няма такива сигнали.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await segment(page, 'Работи се').click();
    await card.waitFor();
    const thumbnail = card.getByRole('img', { name: 'Снимка към сигнала' });
    await eventually(
      () => thumbnail.evaluate((image: { naturalWidth: number }) => image.naturalWidth > 0),
      'the photo',
    );
    // The only point is in the middle of the map, and it opens its signal.
    await segment(page, 'Карта').click();
    const canvas = page.locator('ns-own-map canvas.maplibregl-canvas');
    await canvas.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await fits(page);
    await eventually(async () => {
      await canvas.click({ timeout: 1000 }).catch(() => undefined);
      return new URL(page.url()).pathname === `/signals/${id}`;
    }, 'the point opens its signal');
    await page.getByTestId('now').filter({ visible: true }).waitFor();
  });

  it('an answer whose question is closed while it is written stays, and is added to the work', async () => {
    const { id } = await submit(person, { description: 'Разпилени клони край пейката.' });
    const page = await openFor(person.email, `/signals/${id}`, screens[screen]);
    await page.getByTestId('now').getByText('Получихме сигнала').waitFor();
    await step(clerk, id, 'AWAITING_REPORTER', { message: 'До коя пейка са клоните?' });
    const field = page.getByLabel('Вашият отговор');
    await field.fill('До тази пред фонтана.');
    await step(clerk, id, 'ASSIGNED');
    await page.getByText('Въпросът вече е затворен: сигналът е').waitFor();
    await fits(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await expect.poll(() => field.inputValue()).toBe('До тази пред фонтана.');
    await page.getByRole('button', { name: 'Добавете към сигнала' }).click();
    await field.waitFor({ state: 'detached' });
    await page.getByText('До тази пред фонтана.').waitFor();
    expect(await statusOf(person, id)).toBe('ASSIGNED');
  });

  it('what was done is shown with photos; the promised date is gone; a dispute opens the signal again', async () => {
    const { id } = await submit(person, { description: 'Стъкла на детската площадка.' });
    await resolve(id, 'Стъклата са събрани.');
    const page = await openFor(person.email, `/signals/${id}`, screens[screen]);
    const outcome = page.getByTestId('outcome');
    await outcome.getByText('Стъклата са събрани.').waitFor();
    await outcome.getByRole('img').waitFor();
    await expect.poll(() => page.getByTestId('due').count()).toBe(0);
    await page.getByRole('button', { name: 'Не е решено' }).click();
    await page.getByLabel('Обяснете с няколко думи').fill('До люлките още има стъкла.');
    await page.getByRole('button', { name: 'Изпратете възражението' }).click();
    await page.getByText('До люлките още има стъкла.').waitFor();
    await page.getByText(/Срокът тече отначало от/).waitFor();
    await outcome.waitFor({ state: 'detached' });
    expect(['RECEIVED', 'ASSIGNED', 'IN_PROGRESS']).toContain(await statusOf(person, id));
    await fits(page);
  });

  it('what was repaired is compared with how it was, by key, too', async () => {
    const photo = await upload(system, person.token, await aPhoto('#997755'));
    const { id } = await submit(person, { description: 'Кални коловози в градинката.', photoIds: [photo.id] });
    await resolve(id, 'Алеята е заравнена.');
    const page = await openFor(person.email, `/signals/${id}`, screens[screen]);
    const outcome = page.getByTestId('outcome');
    const border = outcome.getByRole('slider', { name: 'Сравнете преди и след' });
    await border.waitFor();
    await outcome.getByRole('img', { name: 'Снимка от сигнала' }).waitFor();
    await border.press('End');
    await expect.poll(() => border.getAttribute('aria-valuetext')).toMatch(/^100/);
    expect(await accessibilityFaults(page)).toEqual([]);
    await fits(page);
  });

  it('an outcome is rated, also when there is news while the stars are being chosen', async () => {
    const { id } = await submit(person, { description: 'Клони на тротоара.' });
    await resolve(id, 'Клоните са извозени.');
    const page = await openFor(person.email, `/signals/${id}`, screens[screen]);
    await page.locator('ns-star-choice label').filter({ hasText: '4 звезди' }).click();
    await step(clerk, id, 'CLOSED');
    await page.getByTestId('now').getByText('Сигналът е приключен.').waitFor();
    await page.getByRole('button', { name: 'Изпратете оценката' }).click();
    await page.getByText('Вашата оценка: 4 от 5').waitFor();
  });

  it(
    'a complaint about a missing answer goes when one is written, and a dispute form does not outlive its ' + 'dispute',
    async () => {
      const { id } = await submit(person, { description: 'Кашони до спирката, много.' });
      await step(dispatcher, id, 'AWAITING_REPORTER', { message: 'Коя спирка?' });
      const page = await openFor(person.email, `/signals/${id}`, screens[screen]);
      await page.getByText('Въпрос към Вас').first().waitFor();
      await page.getByText('Чака Вашия отговор').first().waitFor();
      await page.getByRole('button', { name: 'Изпратете отговора' }).click();
      await page.getByText('Напишете отговора си.').waitFor();
      await page.getByLabel('Вашият отговор').fill('Спирката пред пощата.');
      await page.getByText('Напишете отговора си.').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Изпратете отговора' }).click();
      await page.getByText('Вие отговорихте').waitFor();
      await resolve(id, 'Кашоните са събрани.');
      await page.getByRole('button', { name: 'Не е решено' }).click();
      await page.getByLabel('Обяснете с няколко думи').fill('Има още кашони.');
      await page.getByRole('button', { name: 'Изпратете възражението' }).click();
      await page.getByLabel('Обяснете с няколко думи').waitFor({ state: 'detached' });
      await resolve(id, 'И останалите са събрани.');
      await page.getByTestId('outcome').getByText('И останалите са събрани.').waitFor();
      await page.getByRole('button', { name: 'Не е решено' }).waitFor();
      await expect.poll(() => page.getByLabel('Обяснете с няколко думи').count()).toBe(0);
    },
  );

  it('what was forwarded, joined or refused reads as what it is', async () => {
    const [forwarded, joined, common, refused] = [
      await submit(person, { description: 'Теч на водопровода на ъгъла.' }),
      await submit(person, { description: 'Пак същото сметище зад гаражите.' }),
      await submit(person, { description: 'Сметище зад гаражите, общият сигнал.' }),
      await submit(person, { description: 'Листа в частен двор.' }),
    ];
    await step(dispatcher, forwarded.id, 'FORWARDED', { externalBody: 'viks', message: 'Мрежата е на ВиК.' });
    await step(dispatcher, joined.id, 'DUPLICATE', { duplicateOf: common.reference });
    await step(dispatcher, refused.id, 'REJECTED', { message: 'Дворът е частен.' });
    const page = await openFor(person.email, `/signals/${forwarded.id}`, screens[screen]);
    const outcome = page.getByTestId('outcome').filter({ visible: true });
    await outcome.getByText(/ВиК/).first().waitFor();
    await outcome.getByText('Мрежата е на ВиК.').waitFor();
    await expect.poll(() => page.getByRole('heading', { name: 'Какво е направено' }).count()).toBe(0);
    await expect.poll(() => page.getByText('Работи по него').count()).toBe(0);
    await fits(page);

    await page.goto(`${system.url}/signals/${refused.id}`);
    await outcome.getByText('Дворът е частен.').waitFor();
    await page.getByTestId('now').getByText('Проверихме и няма да предприемаме действия.').waitFor();
    await expect.poll(() => page.getByRole('heading', { name: 'Какво е направено' }).count()).toBe(0);

    await page.goto(`${system.url}/signals/${joined.id}`);
    await outcome.getByText(common.reference).waitFor();
    await outcome.getByRole('link', { name: 'Вижте общия сигнал' }).click();
    await page.waitForURL(`**/signals/${common.id}`);
  });

  it('photos follow a sent signal, and it is taken back before the work begins', async () => {
    const { id } = await submit(person, { description: 'Стара печка до кофите.' });
    const page = await openFor(person.email, `/signals/${id}`, screens[screen]);
    await page.getByRole('button', { name: 'Добавете снимки' }).click();
    await page
      .getByLabel('Добавете снимки')
      .setInputFiles({ name: 'late.jpg', mimeType: 'image/jpeg', buffer: await aPhoto('#884422') });
    await page.getByText('Готова').waitFor();
    await page.getByRole('button', { name: 'Изпратете снимките' }).click();
    await page.getByText('Вие добавихте снимки').waitFor();
    await page.getByRole('button', { name: 'Оттеглете сигнала' }).click();
    await page.getByRole('button', { name: 'Оттеглете', exact: true }).click();
    await page.getByText('Оттеглихте този сигнал').waitFor();
    expect(await statusOf(person, id)).toBe('WITHDRAWN');
  });

  it('news mark the list and the navigation live, and the mark goes when the signal was read', async () => {
    const { id } = await submit(person, { description: 'Сигнал, по който ще има новина.' });
    const page = await openFor(person.email, '/signals', screens[screen]);
    const card = page.getByTestId('signal-card').filter({ hasText: 'по който ще има новина' });
    await card.waitFor();
    // The incoming number is news too; what was there before the first visit on this device is none.
    await card.getByText(/94-НС-\d+/).waitFor({ timeout: 60_000 });
    await card.click();
    await page.getByText('Какво се случи досега').waitFor();
    // It is read when the page has come to rest before the reader.
    await page.getByTestId('unread-count').filter({ visible: true }).waitFor({ state: 'detached' });
    await page.goto(`${system.url}/signals`);
    await card.waitFor();
    await card.getByTestId('unread').waitFor({ state: 'detached' });
    await step(clerk, id, 'IN_PROGRESS');
    await card.getByTestId('unread').waitFor();
    await eventually(
      async () => (await page.getByTestId('unread-count').filter({ visible: true }).innerText()) === '1',
      'the navigation shows the number',
    );
    await fits(page);
    await card.click();
    await page.getByTestId('now').getByText('По сигнала се работи').waitFor();
    await page.getByTestId('unread-count').filter({ visible: true }).waitFor({ state: 'detached' });
    // While it is open, news are read as they come.
    await step(clerk, id, 'RESOLVED', { message: 'Готово е.' });
    await page.getByTestId('outcome').getByText('Готово е.').waitFor();
    await page.goto(`${system.url}/signals`);
    await card.getByText('Изпълнен').waitFor();
    await expect.poll(() => page.getByTestId('unread').count()).toBe(0);
  });

  it('a published signal of somebody else is followed, shows no more than is public, and is left again', async () => {
    const other = await registerCitizen(system);
    const { id } = await submit(other, { description: 'Чуждо сметище край реката.', address: 'ул. „Тайна“ 7' });
    await publish(dispatcher, id);
    await person.api.request('mutation ($id: ID!) { followSignal(signalId: $id) { __typename } }', { id });
    const page = await openFor(person.email, '/signals', screens[screen]);
    await page.getByTestId('followed').getByText('Чуждо сметище край реката.').click();
    await page.getByText('Следите този сигнал на друг човек').waitFor();
    await step(clerk, id, 'IN_PROGRESS');
    await page.getByTestId('now').getByText('По сигнала се работи').waitFor();
    await expect.poll(() => page.getByText('Тайна').count()).toBe(0);
    await expect.poll(() => page.getByText('Код за достъп').count()).toBe(0);
    await page.getByRole('button', { name: 'Спрете да следите' }).click();
    // What stays: the way back to following, and that the list no longer has it.
    await page.getByRole('button', { name: 'Следете', exact: true }).waitFor();
    await eventually(async () => {
      const { followedSignals } = await person.api.request<{ followedSignals: { edges: unknown[] } }>(
        '{ followedSignals { edges { cursor } } }',
      );
      return followedSignals.edges.length === 0;
    }, 'the signal is no longer followed');
    await page.getByText('Вече не следите този сигнал').waitFor();
    await page.goto(`${system.url}/signals`);
    await page.getByTestId('signal-card').first().waitFor();
    await expect.poll(() => page.getByText('Чуждо сметище край реката.').count()).toBe(0);
  });
});

describe('a wide screen', () => {
  it('shows the list next to the signal, and opens the next one without going back', async () => {
    const person = await registerCitizen(system);
    const [first, second] = [
      await submit(person, { description: 'Първи сигнал отстрани.' }),
      await submit(person, { description: 'Втори сигнал отстрани.' }),
    ];
    const page = await openFor(person.email, `/signals/${first.id}`, screens.desktop);
    const list = page.getByRole('navigation', { name: 'Моите сигнали' }).filter({ visible: true });
    await list.getByText(second.reference).click();
    await page.waitForURL(`${system.url}/signals/${second.id}`);
    await page.getByLabel('Състояние на сигнала').filter({ visible: true }).getByText(second.reference).waitFor();
    await expect.poll(() => list.locator('[aria-current="page"]').innerText()).toContain(second.reference);
  });
});
