/** @module-tag long */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  aPhoto,
  eventually,
  registerCitizen,
  screens,
  signIn,
  submit,
  upload,
  widthFaults,
  signInOn,
  publish,
} from '../support/index.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

/** The middle of the town, where the map begins. */
const middle = { lat: 43.83557, lon: 25.96566 };
const words = 'Изхвърлени гуми до гаражите.';

const { system, open } = await storyWithPages();
const [reporter, clerk] = await Promise.all([registerCitizen(system), signIn(system, 'clerk.ecology@demo.test')]);
const photos = [await upload(system, reporter.token, await aPhoto('#775533'))];
const shown = await submit(reporter, { description: words, location: middle, photoIds: photos.map(({ id }) => id) });
const hidden = await submit(reporter, { description: 'Непубликувани гуми.', location: middle });
await publish(clerk, shown.id);
const onStreet = 'Изхвърлени матраци на тротоара.';
const { street } = await system.graphql.request<{ street: { location: { lat: number; lon: number } } }>(
  '{ street(settlement: "63427", code: "boulevard.Липник") { location { lat lon } } }',
);
const ofStreet = await submit(reporter, { description: onStreet, location: street.location });
await publish(clerk, ofStreet.id);
/** What Chromium itself says of the graphics of this machine and of a worker that the story does not let in. */
const ofTheBrowser = /GL Driver Message|Service Worker registration/;

const card = (page: Page) => page.getByTestId('public-card').filter({ hasText: words, visible: true });

/** The page of the signal is there, and what was not published is nowhere. */
async function isOnItsPage(page: Page): Promise<void> {
  await page.waitForURL(`**/s/${shown.reference}`);
  await page.getByRole('button', { name: 'И аз го виждам' }).waitFor();
  await expect.poll(() => page.getByText('Непубликувани гуми').count()).toBe(0);
}

async function followers(): Promise<number> {
  const { publicSignal } = await system.graphql.request<{ publicSignal: { followers: number } }>(
    'query ($id: ID!) { publicSignal(id: $id) { followers } }',
    { id: shown.id },
  );
  return publicSignal.followers;
}

async function pressMap(page: Page, right: number, down: number): Promise<void> {
  const box = await page.locator('canvas.maplibregl-canvas').boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2 + right, (box?.y ?? 0) + (box?.height ?? 0) / 2 + down);
}

/** On paper there is the page alone, as long as it is, dark on light. */
async function printsWhole(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect.poll(() => page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  const paper = await page.evaluate<{ page: number; content: number; ink: string }>(`(() => {
    const sheet = [...document.querySelectorAll('ns-public-signal .sheet')].at(-1);
    return { page: document.documentElement.scrollHeight, content: sheet.getBoundingClientRect().height,
      ink: getComputedStyle(sheet.querySelector('h1')).color };
  })()`);
  expect(paper.content).toBeGreaterThan(300);
  expect(paper.page).toBeGreaterThanOrEqual(Math.floor(paper.content));
  expect(paper.ink).toBe('rgb(27, 43, 47)');
  await page.emulateMedia({ media: null, colorScheme: null });
}

describe.each(['phone', 'desktop'] as const)('the city on a screen of %s size', (size) => {
  it('is found signed out by list, words, number, street and map, where a report can begin', async () => {
    const page = await open(screens[size]);
    await page.goto(`${system.url}/map`);
    if (size === 'phone') {
      await page.getByRole('button', { name: 'Покажете списъка' }).click();
    }
    await card(page).click();
    await isOnItsPage(page);

    await page.goto(`${system.url}/map?view=list`);
    const search = page.getByRole('searchbox');
    await search.fill('automobil');
    await search.press('Enter');
    await page.getByText('Няма такива сигнали').filter({ visible: true }).waitFor();
    await search.fill('gumi');
    await search.press('Enter');
    await page.waitForURL(/text=gumi/);
    await card(page).waitFor();
    await expect.poll(() => page.getByTestId('public-card').filter({ visible: true }).count()).toBe(1);
    await search.fill(shown.reference.replaceAll('-', ' '));
    await search.press('Enter');
    await isOnItsPage(page);

    await page.goto(`${system.url}/map`);
    await page.locator('canvas.maplibregl-canvas').waitFor();
    await eventually(async () => {
      await pressMap(page, 0, 5);
      return (await page.getByTestId('chosen').count()) > 0;
    }, 'the signal in the middle of the map can be pressed');
    await page.getByTestId('chosen').getByText(words).waitFor();
    await looksRight(page);
    if (size === 'phone') {
      // The sheet takes neither the page nor the keyboard.
      await expect.poll(() => page.locator('ion-router-outlet').getAttribute('aria-hidden')).toBeNull();
      await expect
        .poll(() => page.getByRole('dialog', { name: 'Списък на сигналите' }).getAttribute('aria-modal'))
        .toBeNull();
      await page.getByRole('searchbox').focus();
      expect(await page.evaluate('document.activeElement.type')).toBe('search');
      await page.getByRole('button', { name: 'Към списъка' }).click();
      await card(page).waitFor();
      // It stays with another language, and has its name.
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('dialog', { name: 'List of reports' }).waitFor();
      await card(page).waitFor();
      await page.getByRole('button', { name: 'Български' }).click();
      await page.getByRole('dialog', { name: 'Списък на сигналите' }).waitFor();
    } else {
      await page.locator('.list .current').getByText(words).waitFor();
    }
    await pressMap(page, 70, size === 'phone' ? -80 : 60);
    await page.getByRole('button', { name: 'Подайте сигнал тук' }).waitFor();
    await page.getByRole('searchbox').fill('lipnik');
    await page
      .getByRole('button', { name: /Липник/ })
      .first()
      .click();
    await page.getByText(/Картата показва .*Липник/).waitFor();
    await page.getByRole('heading', { name: /Липник/ }).waitFor();
    await eventually(async () => {
      await pressMap(page, 70, -80);
      return (await page.getByRole('button', { name: 'Подайте сигнал тук' }).count()) > 0;
    }, 'a place next to the street can be pressed');
    await page.getByRole('button', { name: 'Подайте сигнал тук' }).click();
    await page.waitForURL(/\/report/);
    const drafts = await page.evaluate<string>('JSON.stringify(Object.entries(localStorage))');
    expect(drafts).toContain('\\"settlement\\":\\"63427\\"');
    expect(drafts).toMatch(/point[\\":{]+lat[\\":]+43\.8/);
  });

  it('is found by somebody who stands near it, and not by somebody far away', async () => {
    const page = await open(screens[size], { at: middle });
    await page.goto(`${system.url}/map`);
    await page.getByRole('button', { name: 'Около мен' }).click();
    await page.getByRole('button', { name: 'Подайте сигнал тук' }).waitFor();
    if (size === 'phone') {
      await page.getByRole('button', { name: 'Към списъка' }).click();
    }
    await page.getByRole('heading', { name: /Сигнали (около Вас|в показаната част)/ }).waitFor();
    await card(page).first().waitFor();
    await looksRight(page);
    const elsewhere = await open(screens[size], { at: { lat: 43.905, lon: 26.074 } });
    await elsewhere.goto(`${system.url}/map?view=list`);
    await card(elsewhere).first().waitFor();
    await elsewhere.getByRole('button', { name: 'Около мен' }).click();
    // Another place that is chosen takes the place of the own one.
    if (size === 'phone') {
      await elsewhere.getByRole('button', { name: 'Към списъка' }).click();
      await elsewhere.getByText('Няма такива сигнали').filter({ visible: true }).waitFor();
      await elsewhere.getByRole('button', { name: 'Приберете списъка' }).click();
      await elsewhere.getByRole('button', { name: 'Филтри' }).click();
    }
    await elsewhere.getByRole('button', { name: /Населено място/ }).press('Enter');
    await elsewhere.getByRole('radio', { name: 'Русе', exact: true }).click();
    if (screens[size].width < screens.desktop.width) {
      await elsewhere.getByRole('button', { name: 'Покажете', exact: true }).click();
      await elsewhere.getByRole('button', { name: 'Филтри: 1' }).waitFor();
      await elsewhere.getByRole('button', { name: 'Покажете списъка' }).click();
    }
    await card(elsewhere).first().waitFor();
  });

  it('finds a street by its name and Enter, draws it and says what there is', async () => {
    const page = await open(screens[size]);
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning' && !ofTheBrowser.test(message.text())) {
        warnings.push(message.text());
      }
    });
    await page.goto(`${system.url}/map`);
    await page.locator('canvas.maplibregl-canvas').waitFor();
    const search = page.getByRole('searchbox');
    await search.fill('бул. Липник');
    await search.press('Enter');
    await page.waitForURL(/street=boulevard/);
    await page.getByRole('heading', { name: 'бул. Липник' }).waitFor();
    await expect.poll(() => page.getByTestId('street-counts').innerText()).toMatch(/^Отворени:\s1 · Приключени:\s0$/);
    await page.getByTestId('public-card').filter({ hasText: onStreet, visible: true }).waitFor();
    await expect.poll(() => page.getByTestId('public-card').filter({ visible: true }).count()).toBe(1);
    await expect.poll(() => search.inputValue()).toBe('бул. Липник');
    await looksRight(page);
    if (size === 'phone') {
      // The sheet with the menus has the street, too.
      await page.getByRole('button', { name: 'Филтри: 1' }).click();
      const sheet = page.locator('ion-modal').filter({ hasText: 'Категория' });
      await sheet.getByRole('button', { name: 'Махнете бул. Липник' }).click();
      await sheet.getByRole('button', { name: 'Покажете', exact: true }).click();
    } else {
      await page.getByRole('button', { name: 'Махнете бул. Липник' }).click();
    }
    await page.waitForURL((url) => !url.searchParams.has('street'));
    await search.fill('marten');
    await search.press('Enter');
    await page.waitForURL(/settlement=47336/);
    expect(warnings).toEqual([]);
  });

  it('is shared by a link that says what it leads to, and followed by email and code on the page', async () => {
    const raw = await (await fetch(`${system.url}/s/${shown.reference}`)).text();
    expect(raw).toContain(`(${shown.reference}) – `);
    expect(raw).toContain(`<meta property="og:description" content="Приет. ${words}"`);
    expect(raw).toContain(`<meta property="og:image" content="${system.url}/s/${shown.reference}/card.jpg"`);

    const page = await open(screens[size]);
    await page.goto(`${system.url}/s/${shown.reference}`);
    await isOnItsPage(page);
    await looksRight(page);

    await printsWhole(page);
    await page.getByRole('button', { name: /Снимка от сигнала/ }).click();
    const viewer = page.getByRole('dialog', { name: 'Снимки' });
    await viewer.waitFor();
    await page.locator('ion-modal').getByText('1 от 1').waitFor();
    await looksRight(page);
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'hidden' });

    const before = await followers();
    const email = `neighbour-${size}@demo.test`;
    const visited: string[] = [];
    page.on('framenavigated', (frame) => visited.push(new URL(frame.url()).pathname));
    await page.getByRole('button', { name: 'И аз го виждам' }).click();
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Къде да Ви пишем?');
    await looksRight(page);
    await page.getByRole('button', { name: 'Отказ' }).click();
    await page.getByRole('button', { name: 'И аз го виждам' }).click();
    await page.getByLabel('Име и фамилия').fill('Демо съсед');
    await page.getByLabel('Имейл адрес').fill(email);
    await page.getByRole('button', { name: 'Изпратете ми код' }).click();
    const { text } = await system.mailbox.waitFor(email);
    // A phone loads the page again while its reader looks into the mailbox.
    await page.reload();
    await page.getByLabel('Код от имейла').waitFor();
    await looksRight(page);
    // The sixth digit sends it.
    await page.getByLabel('Код от имейла').fill(/\b\d{6}\b/.exec(text)?.[0] ?? '');
    await page.getByText('Следите този сигнал.').filter({ visible: true }).waitFor();
    expect(new Set(visited)).toEqual(new Set([`/s/${shown.reference}`]));
    expect(await followers()).toBe(before + 1);
  });

  it('is followed after a sign-in with a password, too; one that is not public has no page', async () => {
    const person = await registerCitizen(system);
    const page = await open(screens[size], { mayReport: /404/ });
    await page.goto(`${system.url}/s/${shown.reference}`);
    await page.getByRole('button', { name: 'И аз го виждам' }).click();
    await page.getByRole('link', { name: 'Вече имате профил? Влезте.' }).click();
    await page.getByRole('heading', { name: 'Къде да Ви пишем?' }).waitFor({ state: 'hidden' });
    await signInOn(page, person.email);
    await page.getByText('Следите този сигнал.').filter({ visible: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/s/${shown.reference}`);
    const { followedSignals } = await person.api.request<{
      followedSignals: { edges: { node: { reference: string } }[] };
    }>('{ followedSignals { edges { node { reference } } } }');
    expect(followedSignals.edges.map(({ node }) => node.reference)).toEqual([shown.reference]);

    await page.goto(`${system.url}/s/${hidden.reference}`);
    await page.getByRole('heading', { name: 'Няма такъв публичен сигнал' }).waitFor();
  });

  it('is followed by the street that was found, by email and code there, and left again in the account', async () => {
    const email = `street-${size}@demo.test`;
    const page = await open(screens[size]);
    await page.goto(`${system.url}/map`);
    await page.getByRole('searchbox').fill('lipnik');
    await page
      .getByRole('button', { name: /Липник/ })
      .first()
      .click();
    await page.waitForURL(/street=/);
    await page.getByRole('button', { name: 'Следете тази улица' }).click();
    await page.getByLabel('Име и фамилия').fill('Демо съсед');
    await page.getByLabel('Имейл адрес').fill(email);
    await looksRight(page);
    await page.getByRole('button', { name: 'Изпратете ми код' }).click();
    const { text } = await system.mailbox.waitFor(email);
    await page.getByLabel('Код от имейла').fill(/\b\d{6}\b/.exec(text)?.[0] ?? '');
    await page.getByText('Следите тази улица.').filter({ visible: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('street')).toMatch(/Липник/);
    await looksRight(page);

    await page.goto(`${system.url}/account`);
    const followed = page.getByTestId('area').filter({ visible: true });
    await followed.getByRole('link', { name: /Липник, Русе/ }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await followed.getByRole('button', { name: /^Премахнете „.*Липник, Русе“ от следените$/ }).press('Enter');
    await page.getByText('Още не следите нищо.').filter({ visible: true }).waitFor();
    expect(await widthFaults(page)).toEqual([]);
  });
});
