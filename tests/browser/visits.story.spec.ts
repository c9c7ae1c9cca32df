/** @module-tag long */
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { firstLoad, landingPages, mostBytes, weightOf } from '@ns/first-load';
import { openAs, type Person, registerCitizen, screens, signIn, step, submit } from '../support/index.ts';
import { anything, storyWithPages } from './story-pages.ts';

const { system, browser, open, openFor } = await storyWithPages();
const dispatcher = await signIn(system, 'dispatcher@demo.test');

describe('a first visit of the citizen app', () => {
  it.each(
    landingPages.flatMap((path) => [
      { path, language: 'bg' as const },
      { path, language: 'en' as const },
    ]),
  )('loads little on $path ($language)', async ({ path, language }) => {
    const files = await firstLoad(
      browser,
      system.url + path,
      join(import.meta.dirname, '../../dist/apps/citizen'),
      language,
    );
    expect(
      files.some((file) => file.path.startsWith('/main-')),
      'the page is the application',
    ).toBe(true);
    expect(weightOf(files), files.map((file) => `${file.path} ${String(file.bytes)}`).join('\n')).toBeLessThanOrEqual(
      mostBytes(path),
    );
  });
});

/** Adds up how far what is painted moves by itself; as text, because the types of the browser are not those of this. */
const addUpMovement = `
  window.moved = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.moved += value;
  }).observe({ type: 'layout-shift', buffered: true });
`;
/** The most that counts as still: half of what Lighthouse calls good. */
const mostMovement = 0.05;

describe('a page that comes up for the first time', () => {
  it.each(
    [
      { path: '/', shown: 'Подайте сигнал', email: null },
      { path: '/report', shown: 'Отпадъци', email: null },
      { path: '/numbers', shown: 'Отворени данни', email: null },
      { path: '/signals', shown: 'Сигнал, който не се мести.', email: 'citizen@demo.test' },
      { path: '/console/inbox', shown: 'Сигнал, който не се мести.', email: 'dispatcher@demo.test' },
    ].flatMap((row) => [
      { ...row, screen: 'phone' as const },
      { ...row, screen: 'desktop' as const },
    ]),
  )('does not move under the finger: $path, $screen', async ({ path, shown, email, screen }) => {
    await submit(await signIn(system, 'citizen@demo.test'), { description: 'Сигнал, който не се мести.' });
    const page = await open(screens[screen]);
    await page.addInitScript(addUpMovement);
    await (email ? openAs(page, email, system.url + path) : page.goto(system.url + path));
    await page.getByText(shown).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate<number>('window.moved')).toBeLessThanOrEqual(mostMovement);
  });
});

const card = (page: Page, text: string): Locator => page.getByTestId('signal-card').filter({ hasText: text });

describe('the landing page of a citizen whom the device knows', () => {
  it.each(['phone', 'desktop'] as const)('does not move while the own open signals come: %s', async (screen) => {
    const person = await registerCitizen(system);
    await submit(person, { description: 'Сигнал, който не се мести.' });
    const page = await openFor(person.email, '/', screens[screen]);
    await card(page, 'не се мести').waitFor();
    await page.addInitScript(addUpMovement);
    await page.reload();
    await card(page, 'не се мести').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate<number>('window.moved')).toBeLessThanOrEqual(mostMovement);
  });
});

describe('an own report', () => {
  it.each(['phone', 'desktop'] as const)('does not move while its parts come: %s', async (screen) => {
    const person = await registerCitizen(system);
    const { id } = await submit(person, { description: 'Сигнал, който не се мести.' });
    const page = await openFor(person.email, '/', screens[screen]);
    await card(page, 'не се мести').waitFor();
    await page.addInitScript(addUpMovement);
    await page.goto(`${system.url}/signals/${id}`);
    await page.getByText('Какво се случи досега').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate<number>('window.moved')).toBeLessThanOrEqual(mostMovement);
  });
});

/** A browser in which this person has read the own signals, and that has left them. */
async function lookedAtBefore(person: Person): Promise<Page> {
  const page = await openFor(person.email, '/signals', screens.phone, { mayReport: anything });
  await card(page, 'прочетен още при първото').waitFor();
  await page.waitForLoadState('networkidle');
  await page.goto('about:blank');
  return page;
}

/** The names of the operations that a page asks the server for from now on. */
function askedBy(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const operation = request.postDataJSON() as { readonly operationName?: string } | null;
    asked.push(operation?.operationName ?? '');
  });
  return asked;
}

/** All that the device keeps of the server's answers. */
const keptOnDevice = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('ns.answers');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const reading = opening.result.transaction('answers').objectStore('answers').getAll();
    reading.onsuccess = () => resolve(JSON.stringify(reading.result));
  };
})`;

describe('a later visit to the own signals', () => {
  it('shows what the device keeps until the server answers, nothing once it is signed out', async () => {
    const person = await registerCitizen(system);
    await submit(person, { description: 'Сигнал, прочетен още при първото посещение.' });
    const page = await lookedAtBefore(person);
    const context = page.context();
    await submit(person, { description: 'Сигнал, изпратен междувременно от другаде.' });
    const frame = page.locator('.startup-frame');

    // A server that does not answer yet.
    let answer = (): void => undefined;
    const answering = new Promise<void>((resolve) => (answer = resolve));
    await context.route('**/graphql', async (route) => {
      await answering;
      await route.continue();
    });
    await page.goto(`${system.url}/signals`);
    await card(page, 'прочетен още при първото').waitFor();
    expect(await page.evaluate<string>(keptOnDevice)).toContain('прочетен още при първото');
    await expect.poll(() => card(page, 'изпратен междувременно').count()).toBe(0);
    // Nor do the scripts come: the frame stands there, in the reader's colours and without anything of theirs.
    await page.evaluate("localStorage.setItem('ns.appearance', 'dark')");
    await context.route('**/main-*.js', (route) => route.abort());
    await page.reload();
    expect((await frame.innerText()).trim()).toBe('Неспешни сигнали');
    expect(await page.evaluate("getComputedStyle(document.querySelector('.startup-frame')).backgroundColor")).toBe(
      'rgb(15, 23, 25)',
    );
    await context.unroute('**/main-*.js');
    await page.reload();
    await card(page, 'прочетен още при първото').waitFor();
    await frame.waitFor({ state: 'hidden' });
    answer();
    await card(page, 'изпратен междувременно').waitFor();
    await expect.poll(() => card(page, 'прочетен още при първото').count()).toBe(1);

    await person.api.request('mutation { endOtherSessions { __typename } }');
    await page.reload();
    await page.getByRole('heading', { name: 'Вход' }).waitFor();
    await frame.waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByText('прочетен още при първото').count()).toBe(0);
    await expect.poll(() => page.evaluate<string>(keptOnDevice)).not.toContain('прочетен още при първото');
  });

  it('asks the server where no socket opens', async () => {
    const person = await registerCitizen(system);
    await submit(person, { description: 'Сигнал, прочетен още при първото посещение.' });
    const page = await lookedAtBefore(person);
    await submit(person, { description: 'Сигнал, изпратен междувременно от другаде.' });
    await page.routeWebSocket('**/graphql', () => undefined);
    await page.goto(`${system.url}/signals`);
    await card(page, 'изпратен междувременно').waitFor();
  });

  it('counts news on the account live, and asks for its settings once', async () => {
    const person = await registerCitizen(system);
    const { id } = await submit(person, { description: 'Сигнал, прочетен още при първото посещение.' });
    const page = await lookedAtBefore(person);
    const asked = askedBy(page);
    await page.goto(`${system.url}/account`);
    await page.getByTestId('session').first().waitFor();
    await expect.poll(() => asked).toContain('SignalNews');
    await step(dispatcher, id, 'AWAITING_REPORTER', { message: 'Къде точно?' });
    await page.getByTestId('unread-count').filter({ visible: true, hasText: '1' }).waitFor();
    expect(asked.filter((each) => each === 'AccountChoices')).toHaveLength(1);
  });

  it('follows its feed, and asks for no known signal again', async () => {
    const person = await registerCitizen(system);
    const { id } = await submit(person, { description: 'Сигнал, прочетен още при първото посещение.' });
    const page = await lookedAtBefore(person);
    const opened = page
      .waitForEvent('websocket')
      .then((socket) =>
        socket.waitForEvent('framereceived', ({ payload }) => String(payload).includes('"opened":true')),
      );
    await page.goto(`${system.url}/signals`);
    await opened;
    await card(page, 'прочетен още при първото').waitFor();
    await page.waitForLoadState('networkidle');
    const asked = askedBy(page);
    await step(dispatcher, id, 'AWAITING_REPORTER', { message: 'Къде точно?' });
    await card(page, 'прочетен още при първото').getByText('Чака Вашия отговор').waitFor();
    expect(asked).not.toContain('MySignals');
  });
});
