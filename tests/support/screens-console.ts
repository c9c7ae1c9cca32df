import type { Page } from 'playwright-core';
import type { Screen } from './screens-citizen.ts';

const heading = (name: string | RegExp) => (page: Page) => page.getByRole('heading', { name }).first().waitFor();
const constant = (path: string) => () => `/console${path}`;
/** The map is fetched when its card is seen; its heading stands there for a moment before it has its words. */
const withMap = async (page: Page): Promise<void> => {
  await page.locator('section.place').scrollIntoViewIfNeeded();
  await page.locator('section.place canvas').waitFor();
};
const row = (page: Page): Promise<unknown> =>
  page
    .getByText(/NS-\d{4}-\d{6}/)
    .first()
    .waitFor();

/** At first signing in is left out, and nothing else may have been done yet. */
const withEveryEntry = async (page: Page): Promise<void> => {
  await page.getByTestId('audit-kind').click();
  await page.getByRole('option').nth(1).click();
  await page.getByRole('listbox').waitFor({ state: 'detached' });
  await page.getByTestId('audit-row').first().waitFor();
};

/** Every screen of the console. A route without an entry fails the story. */
export const consoleScreens: readonly Screen[] = [
  {
    route: '/sign-in',
    path: constant('/sign-in'),
    ready: (page) => page.getByRole('textbox', { name: 'Имейл' }).waitFor(),
  },
  { route: '/inbox', as: 'dispatcher', path: constant('/inbox'), ready: row },
  { route: '/inbox/:id', as: 'dispatcher', path: ({ received }) => `/console/inbox/${received}`, ready: withMap },
  {
    route: '/signals/:id',
    state: 'received',
    as: 'dispatcher',
    path: ({ received }) => `/console/signals/${received}`,
    ready: withMap,
  },
  {
    route: '/signals/:id',
    state: 'resolved',
    as: 'dispatcher',
    path: ({ resolved }) => `/console/signals/${resolved}`,
    ready: async (page) => {
      await page.getByText('Контейнерът').first().waitFor();
      await withMap(page);
    },
  },
  {
    route: '/signals/:id',
    state: 'with the form about a forwarding',
    as: 'dispatcher',
    path: ({ forwarded }) => `/console/signals/${forwarded}`,
    ready: async (page) => {
      await page.getByTestId('note-referral').click();
      await page.getByRole('dialog').getByRole('combobox', { name: 'Какво стана' }).waitFor();
    },
  },
  {
    route: '/signals/:id',
    state: 'with the form of a new date',
    as: 'dispatcher',
    path: ({ received }) => `/console/signals/${received}`,
    ready: async (page) => {
      await withMap(page);
      await page.getByTestId('move-date').click();
      await page.getByRole('dialog').getByRole('combobox', { name: 'Причина' }).waitFor();
    },
  },
  {
    route: '/inbox',
    state: 'with the form of one new date for several',
    as: 'dispatcher',
    path: constant('/inbox'),
    ready: async (page) => {
      await row(page);
      await page.getByTestId('signal-row').first().getByRole('checkbox').click();
      await page.locator('ns-bulk-bar').getByRole('button', { name: 'Нов срок' }).click();
      await page.getByRole('dialog').getByRole('combobox', { name: 'Причина' }).waitFor();
    },
  },
  {
    route: '/inbox',
    state: 'below the field that finds everything',
    as: 'admin',
    path: constant('/inbox'),
    ready: async (page) => {
      await row(page);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('контейнер');
      await page.getByRole('option').filter({ hasText: /NS-/ }).first().waitFor();
    },
  },
  {
    route: '/today',
    state: 'with work',
    as: 'dispatcher',
    path: constant('/today'),
    ready: (page) => page.getByTestId('today-card').first().waitFor(),
  },
  {
    route: '/today',
    state: 'calm',
    as: 'clerk',
    path: constant('/today'),
    ready: heading('За днес няма нищо спешно'),
  },
  { route: '/workload', as: 'manager', path: constant('/workload'), ready: heading(/./) },
  {
    route: '/insights',
    as: 'manager',
    path: constant('/insights'),
    ready: (page) => page.getByTestId('figure-received').waitFor(),
  },
  {
    route: '/insights/signals',
    as: 'manager',
    path: constant('/insights/signals'),
    ready: (page) => page.getByTestId('figure-count').filter({ hasText: /\d/ }).waitFor(),
  },
  { route: '/map', as: 'dispatcher', path: constant('/map'), ready: heading(/./) },
  { route: '/around-me', as: 'dispatcher', path: constant('/around-me'), ready: heading('Около мен') },
  { route: '/board', as: 'dispatcher', path: constant('/board'), ready: row },
  { route: '/on-behalf', as: 'dispatcher', path: constant('/on-behalf'), ready: heading(/./) },
  {
    route: '/on-behalf',
    state: 'with an unfinished entry',
    as: 'dispatcher',
    path: constant('/on-behalf'),
    ready: async (page) => {
      await page.getByLabel('Какво съобщава').fill(`Недовършено обаждане за ${'много '.repeat(40)}шум.`);
      await page.getByRole('button', { name: 'Оставете за после' }).click();
      await page.getByText('Недовършени:').waitFor();
    },
  },
  {
    route: '/on-behalf',
    state: 'of a letter',
    as: 'dispatcher',
    path: ({ letter }) => `/console/on-behalf?letter=${letter}`,
    ready: (page) => page.getByTestId('entry-letter').waitFor(),
  },
  {
    route: '/letters',
    as: 'dispatcher',
    path: constant('/letters'),
    ready: (page) => page.getByTestId('letter-row').first().waitFor(),
  },
  {
    route: '/letters',
    state: 'without any',
    as: 'dispatcher',
    path: constant('/letters?show=handled'),
    ready: heading('Още няма обработени писма'),
  },
  {
    route: '/letters/:id',
    as: 'dispatcher',
    path: ({ answer }) => `/console/letters/${answer}`,
    ready: (page) => page.getByTestId('letter-text').waitFor(),
  },
  {
    route: '/letters/:id',
    state: 'with the form of what is no report',
    as: 'dispatcher',
    path: ({ letter }) => `/console/letters/${letter}`,
    ready: async (page) => {
      await page.getByTestId('dismiss-letter').click();
      await page.getByRole('dialog').getByRole('textbox', { name: 'Причина' }).waitFor();
    },
  },
  { route: '/texts', as: 'dispatcher', path: constant('/texts'), ready: heading(/./) },
  { route: '/stuck', as: 'dispatcher', path: constant('/stuck'), ready: heading(/./) },
  {
    route: '/stuck/comparisons',
    as: 'dispatcher',
    path: constant('/stuck/comparisons'),
    ready: (page) =>
      page
        .getByText(/Още няма сверки|No comparisons yet/)
        .or(page.getByTestId('comparison'))
        .first()
        .waitFor(),
  },
  { route: '/reset', path: constant('/reset'), ready: heading(/./) },
  { route: '/invitation', path: constant('/invitation#token=x'), ready: heading(/./) },
  { route: '/email', path: constant('/email#token=x'), ready: heading(/./) },
  { route: '/account', as: 'dispatcher', path: constant('/account'), ready: heading('Втори фактор') },
  {
    route: '/administration/staff',
    as: 'admin',
    path: constant('/administration/staff'),
    ready: (page) => page.getByTestId('staff-row').first().waitFor(),
  },
  {
    route: '/administration/audit',
    as: 'admin',
    path: constant('/administration/audit'),
    ready: withEveryEntry,
  },
  {
    route: '/administration/retention',
    as: 'admin',
    path: constant('/administration/retention'),
    ready: (page) => page.getByTestId('plan-rule').first().waitFor(),
  },
  {
    route: '/administration/retention',
    state: 'counted, with both forms',
    as: 'admin',
    path: constant('/administration/retention'),
    ready: async (page) => {
      await page.getByRole('button', { name: 'Пребройте' }).click();
      await page.getByTestId('confirm').or(page.getByTestId('plan-counts')).first().waitFor();
      await page.getByRole('button', { name: 'Променете „Снимки“' }).click();
      await page.getByLabel('Месеци').waitFor();
      await page.getByRole('button', { name: 'Задръжте сигнал' }).click();
      await page.getByLabel('Номер на сигнала').waitFor();
    },
  },
  {
    route: '/administration/state',
    as: 'admin',
    path: constant('/administration/state'),
    ready: (page) => page.getByTestId('state-green').or(page.getByTestId('state-entry')).first().waitFor(),
  },
  ...[
    'municipality',
    'categories',
    'departments',
    'bodies',
    'receivers',
    'settlements',
    'quarters',
    'holidays',
    'routing',
    'setup',
  ].map((part): Screen => ({
    route: `/administration/${part}`,
    as: 'admin',
    path: constant(`/administration/${part}`),
    ready: heading(/./),
  })),
  {
    route: '/administration/categories',
    state: 'in the form',
    as: 'admin',
    path: constant('/administration/categories'),
    ready: async (page) => {
      await page
        .getByRole('button', { name: /^Променете „/ })
        .nth(1)
        .click();
      await page.getByLabel('Име на английски').waitFor();
    },
  },
  {
    route: '/administration/mails',
    as: 'admin',
    path: constant('/administration/mails'),
    ready: (page) => page.getByTestId('mail-subject').waitFor(),
  },
  {
    route: '/administration/public-photos',
    as: 'admin',
    path: constant('/administration/public-photos'),
    ready: (page) => page.getByTestId('pass-state').waitFor(),
  },
  {
    route: '/administration/provider',
    as: 'admin',
    path: constant('/administration/provider'),
    ready: (page) => page.getByTestId('no-provider').waitFor(),
  },
  {
    route: '/administration/recoveries',
    as: 'dispatcher',
    path: constant('/administration/recoveries'),
    ready: heading(/./),
  },
  {
    route: '/administration/recoveries',
    state: 'search',
    as: 'dispatcher',
    path: constant('/administration/recoveries'),
    ready: (page) => page.getByRole('button', { name: 'Нова смяна' }).click(),
  },
  {
    route: '/administration/contractors',
    as: 'admin',
    path: constant('/administration/contractors'),
    ready: heading(/./),
  },
  { route: '/administration/tokens', as: 'admin', path: constant('/administration/tokens'), ready: heading(/./) },
  { route: '/**', as: 'dispatcher', path: constant('/nothing-here'), ready: heading(/./) },
];
