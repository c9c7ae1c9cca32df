import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { accessibilityFaults, breakFaults, runTogetherFaults, widthFaults } from './accessibility.ts';
import { openBrowser } from './browser.ts';
import { eventually } from './eventually.ts';
import { knownMessages, messagesOn } from './foreign-texts.ts';
import { openAs, registerCitizen, signIn } from './people.ts';
import { aPhoto, publish, step, submit, upload } from './reporting.ts';
import type { Screen, ScreenIds } from './screens-citizen.ts';
import { startSystem, type TestSystem } from './system.ts';
import { putLetters } from './waiting-letters.ts';

type App = 'citizen' | 'console';
type Caller = Awaited<ReturnType<typeof registerCitizen>>;

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

/** The ways in which a screen is looked at, each without a fault. */
export const noFaults = { waiting: [], words: [], light: [], dark: [], 'at 200 %': [], width: [], English: [] };
type Faults = Readonly<Record<keyof typeof noFaults, readonly string[]>>;

/** While one page of the citizen app takes the place of another, both are there for a moment. */
const severalPages = "document.querySelectorAll('ion-router-outlet > .ion-page:not(.ion-page-hidden)').length > 1";

const bulgarianMessages = knownMessages('bg');

/** The texts of a language are fetched; these stand on every screen once they are there. */
const arrived = {
  citizen: "document.querySelector('.skip')?.textContent.includes('Skip to content') === true",
  console: "document.title.includes('Non-urgent signals')",
};

/** Looks at screens of an application in every way in which people see them, on a system with prepared signals. */
export class ScreenInspection {
  private readonly contexts = new Map<string, BrowserContext>();

  private constructor(
    private readonly app: App,
    private readonly system: TestSystem,
    private readonly browser: Browser,
    private readonly citizen: string,
    private readonly ids: ScreenIds,
  ) {}

  /** Starts a system and a browser, and reports what the screens show: two received, one asked about, one resolved. */
  static async start(app: App): Promise<ScreenInspection> {
    const [system, browser] = await Promise.all([startSystem(), openBrowser()]);
    const person = await registerCitizen(system);
    return new ScreenInspection(app, system, browser, person.email, await prepareSignals(system, person));
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.system.stop();
  }

  /** Everything that is wrong with a screen, by the way it was looked at. */
  async faults(screen: Screen): Promise<Faults> {
    return this.onScreen(screen, async (page) => {
      const waiting = await stillWaiting(page);
      const words = await runTogetherFaults(page);
      const light = await accessibilityFaults(page);
      await chooseScheme(page, 'dark');
      const dark = await accessibilityFaults(page, 'colours');
      await page.setViewportSize(zoomed);
      await chooseScheme(page, 'light');
      const twice = await accessibilityFaults(page);
      const width = [...(await widthFaults(page)), ...(await this.narrowerFaults(page))];
      return { waiting, words, light, dark, 'at 200 %': twice, width, English: await this.faultsInEnglish(page) };
    });
  }

  /** Looks at a screen in another language of the product, in which its texts have begun to stand. */
  async inLanguage<Found>(
    screen: Screen,
    language: { readonly tag: string; readonly name: string; readonly code: string },
    look: (page: Page) => Promise<Found>,
  ): Promise<Found> {
    return this.onScreen(screen, async (page) => {
      try {
        await this.turnTo(page, { tag: language.tag, choice: `${language.code} – ${language.name}` });
        await eventually(() => page.evaluate<boolean>("document.body.innerText.includes('⟦')"), 'the texts are there');
        // What a screen asks for has time to come; one with a map is sometimes never at rest.
        await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined);
        return await look(page);
      } finally {
        await page.evaluate("localStorage.setItem('ns.language', 'bg')");
      }
    });
  }

  /** Opens a screen in a page of its own, in the state in which it is looked at. */
  private async onScreen<Found>(screen: Screen, look: (page: Page) => Promise<Found>): Promise<Found> {
    const page = await (await this.contextOf(screen.as)).newPage();
    try {
      page.setDefaultTimeout(20_000);
      await page.addInitScript(
        "Object.keys(localStorage).filter((key) => key.startsWith('ns.draft.')).forEach((key) => " +
          'localStorage.removeItem(key))',
      );
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(this.system.url + screen.path(this.ids));
      await screen.ready(page);
      await page.locator('.startup-frame').waitFor({ state: 'hidden' });
      await eventually(async () => !(await page.evaluate<boolean>(severalPages)), 'the page has arrived');
      return await look(page);
    } finally {
      await page.close();
    }
  }

  /** One browser for each person; signing in is done once. */
  private async contextOf(as: Screen['as']): Promise<BrowserContext> {
    const known = this.contexts.get(String(as));
    if (known) {
      return known;
    }
    const context = await this.browser.newContext({
      // A service worker would send past the routes of a page.
      serviceWorkers: 'block',
      viewport: sizes[this.app],
      locale: 'bg-BG',
      timezoneId: 'Europe/Sofia',
      reducedMotion: 'reduce',
    });
    this.contexts.set(String(as), context);
    if (as) {
      const page = await context.newPage();
      const start = `${this.system.url}${this.app === 'citizen' ? '/' : '/console/'}`;
      await openAs(page, as === 'citizen' ? this.citizen : emails[as], start);
      await page.close();
    }
    return context;
  }

  private async narrowerFaults(page: Page): Promise<string[]> {
    const faults: string[] = [];
    for (const size of narrower[this.app]) {
      await page.setViewportSize(size);
      faults.push(...(await widthFaults(page)), ...(await runTogetherFaults(page)));
      if (this.app === 'citizen') {
        faults.push(...(await breakFaults(page)));
      }
    }
    return faults;
  }

  /**
   * What is wrong with a screen in English, and how wide it is in the usual window and in a narrow one. Its colours are
   * those of the Bulgarian screen.
   */
  private async faultsInEnglish(page: Page): Promise<string[]> {
    try {
      await page.setViewportSize(sizes[this.app]);
      await this.turnTo(page, { tag: 'en', choice: 'EN – English' });
      await eventually(() => page.evaluate<boolean>(arrived[this.app]), 'the texts are English');
      return [
        ...(await this.leftBulgarian(page)),
        ...(await accessibilityFaults(page, 'all but colours')),
        ...(await widthFaults(page)),
        ...(await this.narrowerFaults(page)),
      ];
    } finally {
      await page.evaluate("localStorage.setItem('ns.language', 'bg')");
    }
  }

  /** What stays Bulgarian in English, once the server has answered in it and the maps are drawn anew. */
  private async leftBulgarian(page: Page): Promise<string[]> {
    const known = await bulgarianMessages;
    const left = () => messagesOn(page, known);
    await eventually(async () => (await left()).length === 0, 'nothing is Bulgarian', 10_000).catch(() => undefined);
    return (await left()).map((text) => `still Bulgarian: ${text}`);
  }

  /** Turns the screen into a language, in the state in which it is; without the switch it takes what is remembered. */
  private async turnTo(page: Page, { tag, choice }: { readonly tag: string; readonly choice: string }): Promise<void> {
    const button = page.getByRole('button', { name: choice }).filter({ visible: true });
    if ((await button.count()) > 0) {
      await button.first().click();
    } else {
      await page.evaluate(`localStorage.setItem('ns.language', '${tag}')`);
      await page.reload();
    }
  }
}

/** Places that are drawn as if their content were still on its way, once it has come. */
async function stillWaiting(page: Page): Promise<string[]> {
  const places = () =>
    page.evaluate<string[]>(
      "[...document.querySelectorAll('.ns-skeleton, ion-skeleton-text')].filter((each) => each.checkVisibility())" +
        '.map((each) => `still waits: ${each.parentElement.localName}.${each.parentElement.className}`)',
    );
  await eventually(async () => (await places()).length === 0, 'nothing waits', 10_000).catch(() => undefined);
  return places();
}

/** Reports as a citizen, and handles as a clerk, what the screens show. */
async function prepareSignals(
  system: TestSystem,
  citizen: Awaited<ReturnType<typeof registerCitizen>>,
): Promise<ScreenIds> {
  const photo = await upload(system, citizen.token, await aPhoto());
  const received = await submit(citizen, { description: 'Изхвърлени отпадъци зад гаражите.', photoIds: [photo.id] });
  const asked = await submit(citizen, { description: 'Препълнен контейнер, но не е ясно къде.' });
  // Dangerous, so that something waits on the screen of the day.
  await submit(citizen, { category: 'green.fallen', description: 'Счупен клон виси над тротоара.' });
  const resolved = await submit(citizen, { description: 'Контейнерът пред блока не се извозва.' });
  const staff = await signIn(system, emails.clerk);
  await step(staff, asked.id, 'ASSIGNED', { department: 'ecology' });
  await step(staff, asked.id, 'AWAITING_REPORTER', { message: 'До кой вход е контейнерът?' });
  await step(staff, resolved.id, 'ASSIGNED', { department: 'ecology' });
  await step(staff, resolved.id, 'IN_PROGRESS');
  const forwarded = await submit(citizen, { description: 'Теч на водопровода зад гаражите.' });
  await step(staff, forwarded.id, 'FORWARDED', { externalBody: 'viks', message: 'Мрежата е на ВиК.' });
  const outcome = await upload(system, staff.token, await aPhoto('#66aa66'));
  const done = await step(staff, resolved.id, 'RESOLVED', {
    message: 'Контейнерът е извозен и измит.',
    photoIds: [outcome.id],
  });
  if (done.status !== 'RESOLVED') {
    throw new Error(`The signal is not resolved: ${JSON.stringify(done)}`);
  }
  const { signal } = await staff.api.request<{ signal: { version: number } }>(
    'query ($id: ID!) { signal(id: $id) { version } }',
    { id: resolved.id },
  );
  await staff.api.request(
    'mutation ($id: ID!, $version: Int!) { publishSignal(signalId: $id, version: $version) { __typename } }',
    { id: resolved.id, version: signal.version },
  );
  await hideUpdate(system, citizen, staff);
  const [letter = '', answer = ''] = await putLetters(system, [
    { subject: 'Дупка пред училището', text: 'Има дълбока дупка на ул. Плиска 8.' },
    { subject: `Re: ${received.reference}`, text: `Още е така. ${'Моля, вижте. '.repeat(40)}`, about: received.id },
    { text: 'x'.repeat(400), problem: 'UNREADABLE' },
  ]);
  return {
    letter,
    answer,
    received: received.id,
    asked: asked.id,
    resolved: resolved.id,
    forwarded: forwarded.id,
    reference: received.reference,
    published: resolved.reference,
    accessCode: received.accessCode,
  };
}

/** The citizen adds an update to a report of somebody else, which is not public any more then. */
async function hideUpdate(system: TestSystem, citizen: Caller, staff: Caller): Promise<void> {
  const { id } = await submit(await registerCitizen(system), { description: 'Препълнен контейнер до пазара.' });
  await publish(staff, id);
  await citizen.api.request(
    'mutation ($input: AddPublicUpdateInput!) { addPublicUpdate(input: $input) { __typename } }',
    {
      input: { signalId: id, clientKey: randomUUID(), text: 'Още е така.' },
    },
  );
  const { signal } = await staff.api.request<{ signal: { version: number } }>(
    'query ($id: ID!) { signal(id: $id) { version } }',
    { id },
  );
  await staff.api.request(
    'mutation ($id: ID!, $version: Int!) { unpublishSignal(signalId: $id, version: $version) { __typename } }',
    { id, version: signal.version },
  );
}

/** Colours fade for a moment after the scheme has changed; maps follow it. */
async function chooseScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const chosen =
    '[document.documentElement.dataset.theme, document.documentElement.dataset.scheme]' + `.includes('${colorScheme}')`;
  await eventually(
    () =>
      page.evaluate<boolean>(
        `${chosen} && ${mapsAre(colorScheme)} && document.getAnimations().every(({ playState, effect }) => ` +
          "playState !== 'running' || effect?.getTiming().iterations === Infinity)",
      ),
    'the colours have changed',
  );
}

const mapsAre = (colorScheme: 'light' | 'dark') =>
  `[...document.querySelectorAll('.maplibregl-map')].every((map) => map.classList.contains('ns-map-dark') === ` +
  `${String(colorScheme === 'dark')})`;
