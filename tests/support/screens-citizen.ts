import type { Page } from 'playwright-core';
import { chooseCategory, dump, wordsOf, writeReport, type WrittenReport } from './report-form.ts';
import { aPhoto } from './reporting.ts';

/** A screen of an application, and how a story gets to it. */
export interface Screen {
  /** The pattern of its address in the route table. */
  readonly route: string;
  /** What is shown there, for routes with several states. */
  readonly state?: string;
  /** Whose eyes: without it somebody who has not signed in. */
  readonly as?: 'citizen' | 'clerk' | 'manager' | 'dispatcher' | 'admin';
  /** The address, made of the ids that the story has prepared. */
  readonly path: (ids: ScreenIds) => string;
  /** Brings the page from its address to the state, and waits until it is there. */
  readonly ready: (page: Page) => Promise<unknown>;
}

/** A name for the list of tests: its route, its state and whose eyes. */
export function nameOfScreen({ route, state, as }: Screen): string {
  return [route, state, as && `as ${as}`].filter(Boolean).join(', ');
}

/** Signals that the story has prepared. */
export interface ScreenIds {
  readonly received: string;
  readonly asked: string;
  readonly resolved: string;
  readonly forwarded: string;
  /** A letter that waits, and one that answers a mail about the first of them. */
  readonly letter: string;
  readonly answer: string;
  readonly reference: string;
  /** Reference of one that everybody may see. */
  readonly published: string;
  readonly accessCode: string;
}

const heading = (name: string | RegExp) => (page: Page) =>
  page.getByRole('heading', { name, level: 1 }).filter({ visible: true }).first().waitFor();
const constant = (path: string) => () => path;
/** What the service worker says when the files of a newer release are there. */
const newerVersion = `navigator.serviceWorker.dispatchEvent(new MessageEvent('message', {
  data: { type: 'VERSION_READY', currentVersion: { hash: 'one' }, latestVersion: { hash: 'other' } },
}))`;

/** A report in which nothing is missing. */
const aWholeReport: WrittenReport = {
  settlement: 'Русе',
  address: 'зад гаражите до блок 5',
  words: 'Изхвърлени отпадъци зад гаражите.',
};

async function written(page: Page): Promise<void> {
  await writeReport(page, {
    ...aWholeReport,
    photos: [{ name: 'dump.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() }],
  });
  await page.getByRole('button', { name: 'Изпратете сигнала' }).waitFor();
}

/** Every screen of the citizen app. A route without an entry fails the story. */
export const citizenScreens: readonly Screen[] = [
  { route: '/', path: constant('/'), ready: heading(/./) },
  { route: '/ulitsa/:settlement/:slug', path: constant('/ulitsa/ruse/bulevard-lipnik'), ready: heading(/Липник/) },
  { route: '/kvartal/:settlement/:slug', path: constant('/kvartal/ruse/druzhba-1'), ready: heading(/Дружба/) },
  { route: '/selishte/:settlement', path: constant('/selishte/ruse'), ready: heading('Русе') },
  {
    route: '/ulitsa/:settlement/:slug',
    state: 'of no street',
    path: constant('/ulitsa/ruse/nyama'),
    ready: heading('Няма такова място'),
  },
  {
    route: '/',
    state: 'a newer version',
    path: constant('/'),
    ready: async (page) => {
      await heading(/./)(page);
      await page.evaluate(newerVersion);
      await page.locator('ion-toast').getByRole('button', { name: 'По-късно' }).waitFor();
    },
  },
  { route: '/register', path: constant('/register'), ready: heading(/./) },
  {
    route: '/register',
    state: 'with mistakes',
    path: constant('/register'),
    ready: async (page) => {
      await page.getByRole('button', { name: 'Изпратете ми код' }).click();
      await page.locator('.error-text').filter({ hasText: /./ }).first().waitFor();
    },
  },
  { route: '/verify', path: constant('/verify#token=out-of-date'), ready: heading(/./) },
  { route: '/reset', path: constant('/reset'), ready: heading(/./) },
  { route: '/email', path: constant('/email#token=x'), ready: heading(/./) },
  { route: '/recovery', path: constant('/recovery#token=x'), ready: heading(/./) },
  { route: '/objection', path: constant('/objection#token=x'), ready: heading(/./) },
  { route: '/account-deleted', path: constant('/account-deleted'), ready: heading(/./) },
  { route: '/sign-in', path: constant('/sign-in'), ready: heading(/./) },
  { route: '/account', as: 'citizen', path: constant('/account'), ready: heading(/./) },
  {
    route: '/report',
    state: 'nothing written',
    path: constant('/report'),
    ready: (page) => page.getByRole('button', { name: 'Чистота и отпадъци' }).click(),
  },
  {
    route: '/report',
    state: 'a category is suggested',
    path: constant('/report'),
    ready: async (page) => {
      await wordsOf(page).fill('незаконно сметище край реката');
      await page.getByRole('radio', { name: /сметище/i, checked: true }).waitFor();
      await page.locator('ns-send-section').waitFor();
    },
  },
  {
    route: '/report',
    state: 'all categories',
    path: constant('/report'),
    ready: async (page) => {
      await chooseCategory(page, dump);
      await page.getByRole('button', { name: 'Друга категория' }).click();
      await page.locator('ns-category-menu').getByRole('button', { name: 'Чистота и отпадъци' }).waitFor();
    },
  },
  {
    route: '/report',
    state: 'something is missing',
    path: constant('/report'),
    ready: async (page) => {
      await chooseCategory(page, ['Сгради и строителство', /Графити/]);
      await page.getByRole('button', { name: 'Добавете подробности' }).click();
      await page.getByRole('button', { name: 'Изпратете сигнала' }).click();
      await page.getByText(/Опишете случая с поне/).waitFor();
    },
  },
  {
    route: '/report',
    state: 'who sends it',
    path: constant('/report'),
    ready: async (page) => {
      await writeReport(page, aWholeReport);
      await page.getByRole('button', { name: 'Изпратете сигнала' }).click();
      await page.getByRole('heading', { name: 'Кой изпраща сигнала' }).waitFor();
    },
  },
  { route: '/report', state: 'with a photo', as: 'citizen', path: constant('/report'), ready: written },
  {
    route: '/report/waiting/:key',
    as: 'citizen',
    path: constant('/report'),
    ready: async (page) => {
      await written(page);
      await page.route('**/graphql', (route) => route.abort());
      await page.getByRole('button', { name: 'Изпратете сигнала' }).click();
      await page.waitForURL('**/report/waiting/**');
      await heading(/./)(page);
    },
  },
  {
    route: '/report/followed/:reference',
    path: ({ reference }) => `/report/followed/${reference}`,
    ready: heading(/./),
  },
  {
    route: '/report/sent/:id',
    as: 'citizen',
    path: ({ received }) => `/report/sent/${received}`,
    ready: (page) => page.getByTestId('access-code').waitFor(),
  },
  {
    route: '/signals',
    as: 'citizen',
    path: constant('/signals'),
    ready: (page) => page.getByText('зад гаражите').first().waitFor(),
  },
  {
    route: '/signals',
    state: 'with an update on a report that is no longer public',
    as: 'citizen',
    path: constant('/signals'),
    ready: (page) => page.getByTestId('hidden-updates').waitFor(),
  },
  {
    route: '/signals/:id',
    state: 'received',
    as: 'citizen',
    path: ({ received }) => `/signals/${received}`,
    ready: (page) => page.getByText('Какво се случи досега').filter({ visible: true }).first().waitFor(),
  },
  {
    route: '/signals/:id',
    state: 'a question waits',
    as: 'citizen',
    path: ({ asked }) => `/signals/${asked}`,
    ready: (page) => page.getByText('Какво се случи досега').filter({ visible: true }).first().waitFor(),
  },
  {
    route: '/signals/:id',
    state: 'resolved',
    as: 'citizen',
    path: ({ resolved }) => `/signals/${resolved}`,
    ready: (page) => page.getByText('Какво се случи досега').filter({ visible: true }).first().waitFor(),
  },
  {
    route: '/map',
    path: constant('/map'),
    ready: (page) => page.locator('canvas.maplibregl-canvas').filter({ visible: true }).first().waitFor(),
  },
  {
    route: '/map',
    state: 'list',
    path: constant('/map?view=list'),
    ready: (page) => page.getByTestId('public-card').filter({ visible: true }).first().waitFor(),
  },
  {
    route: '/before-after',
    path: constant('/before-after'),
    ready: (page) => page.getByTestId('gallery').filter({ visible: true }).first().waitFor(),
  },
  {
    route: '/numbers',
    path: constant('/numbers'),
    ready: (page) => page.getByRole('link', { name: 'CC BY 4.0' }).filter({ visible: true }).first().waitFor(),
  },
  {
    route: '/open-data',
    path: constant('/open-data'),
    ready: (page) => page.getByRole('link', { name: 'signals.csv' }).filter({ visible: true }).first().waitFor(),
  },
  {
    route: '/s/:reference',
    path: ({ published }) => `/s/${published}`,
    ready: (page) => page.getByTestId('now').filter({ visible: true }).first().waitFor(),
  },
  // What links open is in the story of the mails, which has mails.
  {
    route: '/work',
    path: constant('/work#token=out-of-date'),
    ready: (page) => page.getByText('Тази връзка не е валидна').waitFor(),
  },
  {
    route: '/from-mail',
    path: constant('/from-mail#token=out-of-date'),
    ready: heading('Връзката не е валидна'),
  },
  { route: '/share', path: constant('/share'), ready: (page) => page.getByText('Не получихме снимка').waitFor() },
  { route: '/track', path: constant('/track'), ready: heading(/./) },
  { route: '/accessibility', path: constant('/accessibility'), ready: heading(/./) },
  { route: '/privacy', path: constant('/privacy'), ready: heading(/./) },
  { route: '/**', path: constant('/nothing-here'), ready: heading(/./) },
];
