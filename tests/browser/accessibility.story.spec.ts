import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  aPhoto,
  citizenScreens,
  consoleScreens,
  eventually,
  openBrowser,
  password,
  registerCitizen,
  routesIn,
  type Screen,
  type ScreenIds,
  signIn,
  startSystem,
  step,
  submit,
  type TestSystem,
  upload,
  widthFaults,
} from '../support/index.ts';

const emails = {
  clerk: 'clerk.ecology@demo.test',
  manager: 'manager@demo.test',
  dispatcher: 'dispatcher@demo.test',
  admin: 'admin@demo.test',
};
const sizes = { citizen: { width: 390, height: 844 }, console: { width: 1440, height: 900 } };
/** Narrower windows that people have as well. */
const narrower = {
  citizen: [{ width: 320, height: 640 }],
  console: [
    { width: 1280, height: 800 },
    { width: 390, height: 844 },
  ],
};
/** A window of 1440 × 900 at 200 %. */
const zoomed = { width: 720, height: 450 };

let system: TestSystem;
let browser: Browser;
let ids: ScreenIds;
let citizen: string;
const contexts = new Map<string, BrowserContext>();

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  const person = await registerCitizen(system);
  citizen = person.email;
  const photo = await upload(system, person.token, await aPhoto());
  const received = await submit(person, { description: 'Изхвърлени отпадъци зад гаражите.', photoIds: [photo.id] });
  const asked = await submit(person, { description: 'Препълнен контейнер, но не е ясно къде.' });
  const resolved = await submit(person, { description: 'Контейнерът пред блока не се извозва.' });
  const staff = await signIn(system, emails.clerk);
  await step(staff, asked.id, 'ASSIGNED', { department: 'ecology' });
  await step(staff, asked.id, 'AWAITING_REPORTER', { message: 'До кой вход е контейнерът?' });
  await step(staff, resolved.id, 'ASSIGNED', { department: 'ecology' });
  await step(staff, resolved.id, 'IN_PROGRESS');
  const done = await step(staff, resolved.id, 'RESOLVED', { message: 'Контейнерът е извозен и измит.' });
  expect(done.status, JSON.stringify(done)).toBe('RESOLVED');
  const { signal } = await staff.api.request<{ signal: { version: number } }>(
    'query ($id: ID!) { signal(id: $id) { version } }',
    { id: resolved.id },
  );
  await staff.api.request(
    'mutation ($id: ID!, $version: Int!) { publishSignal(signalId: $id, version: $version) { __typename } }',
    { id: resolved.id, version: signal.version },
  );
  ids = {
    received: received.id,
    asked: asked.id,
    resolved: resolved.id,
    reference: received.reference,
    published: resolved.reference,
    accessCode: received.accessCode,
  };
});
afterAll(async () => {
  await browser.close();
  await system.stop();
});

/** One browser for each person and application; signing in is done once. */
async function contextOf(app: 'citizen' | 'console', as: Screen['as']): Promise<BrowserContext> {
  const known = contexts.get(`${app} ${String(as)}`);
  if (known) {
    return known;
  }
  const context = await browser.newContext({
    // A service worker would send past the routes of a page.
    serviceWorkers: 'block',
    viewport: sizes[app],
    locale: 'bg-BG',
    timezoneId: 'Europe/Sofia',
    reducedMotion: 'reduce',
  });
  contexts.set(`${app} ${String(as)}`, context);
  if (!as) {
    return context;
  }
  const page = await context.newPage();
  await page.goto(`${system.url}${app === 'citizen' ? '/sign-in' : '/console/sign-in'}`);
  await page
    .getByLabel(app === 'citizen' ? 'Имейл адрес' : 'Електронна поща')
    .fill(as === 'citizen' ? citizen : emails[as]);
  await page.getByLabel('Парола').fill(password);
  await page.getByRole('button', { name: 'Вход', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  await page.close();
  return context;
}

/** Colours fade for a moment after the scheme has changed. */
async function scheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const chosen =
    '[document.documentElement.dataset.theme, document.documentElement.dataset.scheme]' + `.includes('${colorScheme}')`;
  await eventually(
    () =>
      page.evaluate<boolean>(
        `${chosen} && document.getAnimations().every(({ playState, effect }) => playState !== 'running' || ` +
          'effect?.getTiming().iterations === Infinity)',
      ),
    'the colours have changed',
  );
}

/** While one page of the citizen app takes the place of another, both are there for a moment. */
const severalPages = "document.querySelectorAll('ion-router-outlet > .ion-page:not(.ion-page-hidden)').length > 1";

/** The texts of a language are fetched; these stand on every screen once they are there. */
const arrived = {
  citizen: "document.querySelector('.skip')?.textContent.includes('Skip to content') === true",
  console: "document.title.includes('Non-urgent signals')",
};

/** Turns the screen into English, in the state in which it is; without the switch it takes the remembered choice. */
async function toEnglish(page: Page, app: 'citizen' | 'console'): Promise<void> {
  const choice = page.getByRole('button', { name: 'EN – English' }).filter({ visible: true });
  if ((await choice.count()) > 0) {
    await choice.first().click();
  } else {
    await page.evaluate("localStorage.setItem('ns.language', 'en')");
    await page.reload();
  }
  await eventually(() => page.evaluate<boolean>(arrived[app]), 'the texts are English');
}

async function narrowerFaults(page: Page, app: 'citizen' | 'console'): Promise<string[]> {
  const faults: string[] = [];
  for (const size of narrower[app]) {
    await page.setViewportSize(size);
    faults.push(...(await widthFaults(page)));
  }
  return faults;
}

/** What is wrong with a screen in English, and how wide it is in the usual window and in a narrow one. */
async function lookInEnglish(page: Page, app: 'citizen' | 'console'): Promise<string[]> {
  try {
    await page.setViewportSize(sizes[app]);
    await toEnglish(page, app);
    return [...(await accessibilityFaults(page)), ...(await widthFaults(page)), ...(await narrowerFaults(page, app))];
  } finally {
    await page.evaluate("localStorage.setItem('ns.language', 'bg')");
  }
}

/** Everything that is wrong with a screen, by the way it was looked at. */
async function look(app: 'citizen' | 'console', screen: Screen): Promise<Record<string, readonly string[]>> {
  const page = await (await contextOf(app, screen.as)).newPage();
  try {
    page.setDefaultTimeout(20_000);
    await page.addInitScript(
      "Object.keys(localStorage).filter((key) => key.startsWith('ns.draft.')).forEach((key) => " +
        'localStorage.removeItem(key))',
    );
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(system.url + screen.path(ids));
    await screen.ready(page);
    await page.locator('.startup-frame').waitFor({ state: 'hidden' });
    await eventually(async () => !(await page.evaluate<boolean>(severalPages)), 'the page has arrived');
    const light = await accessibilityFaults(page);
    await scheme(page, 'dark');
    const dark = await accessibilityFaults(page, { coloursOnly: true });
    await page.setViewportSize(zoomed);
    await scheme(page, 'light');
    const twice = await accessibilityFaults(page);
    const width = [...(await widthFaults(page)), ...(await narrowerFaults(page, app))];
    return { light, dark, 'at 200 %': twice, width, English: await lookInEnglish(page, app) };
  } finally {
    await page.close();
  }
}

const named = (list: readonly Screen[]) =>
  list.map(
    (screen) =>
      [[screen.route, screen.state, screen.as && `as ${screen.as}`].filter(Boolean).join(', '), screen] as const,
  );

describe.each([
  ['citizen', citizenScreens],
  ['console', consoleScreens],
] as const)('%s: everybody can read and use', (app, list) => {
  it('every screen: each route has an entry here', () => {
    expect([...new Set(list.map(({ route }) => route))].toSorted()).toEqual(
      routesIn(`apps/${app}/src/app/app.routes.ts`).toSorted(),
    );
  });

  it.each(named(list))('%s', async (_name, screen) => {
    expect(await look(app, screen)).toEqual({ light: [], dark: [], 'at 200 %': [], width: [], English: [] });
  });
});
