import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { eventually, registerCitizen, signIn, submit } from '../support/index.ts';
import { anything, storyWithPages } from './story-pages.ts';

/**
 * Two clerks and three tabs work on the same reports while answers are late: short in `npm test`, longer by
 * `ACTIONS=1000 REPORTS=40 npx vitest run --project stories tests/browser/console-delays.story.spec.ts`.
 */
const given = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const [actions, reports, seed] = [given('ACTIONS', 45), given('REPORTS', 8), given('SEED', 7)];
/** The longest delay of an answer, in milliseconds. */
const longest = actions > 100 ? 5_000 : 1_200;

const { system, openFor } = await storyWithPages();
const citizen = await registerCitizen(system);
const people = await Promise.all(['clerk.ecology@demo.test', 'dispatcher@demo.test'].map((one) => signIn(system, one)));
const names = await Promise.all(
  people.map(async ({ api }) => (await api.request<{ me: { name: string } }>('{ me { name } }')).me.name),
);
for (let number = 0; number < reports; number += 1) {
  const { reference } = await submit(citizen, { description: `Разпилени отпадъци, купчина ${String(number)}.` });
  await system.records.waitForNumber(reference);
}

interface Tab {
  readonly page: Page;
  /** of `people` */
  readonly person: number;
}

/** The numbers in a row that a seed decides. */
function randomOf(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const random = randomOf(seed);

async function tabOf(person: number): Promise<Tab> {
  const email = people[person]?.email ?? '';
  const path = '/console/inbox?status=RECEIVED&sort=NEWEST';
  const page = await openFor(email, path, { width: 1440, height: 900 }, { mayReport: anything });
  await page.getByTestId('signal-row').first().waitFor();
  await page.route('**/graphql', async (route) => {
    const answer = await route.fetch().catch(() => null);
    await pause(random(longest));
    await (answer ? route.fulfill({ response: answer }) : route.abort()).catch(() => undefined);
  });
  return { page, person };
}

const marked = (page: Page) => page.locator('[data-row].current').getAttribute('data-row', { timeout: 500 });

interface Taken {
  readonly id: string;
  readonly events: readonly { readonly type: string; readonly actor: string | null }[];
}

/** All reports as the second person sees them, with who did what. */
async function allReports(): Promise<readonly Taken[]> {
  const { signals } = await (people[1] ?? citizen).api.request<{ signals: { edges: { node: Taken }[] } }>(
    '{ signals(first: 100) { edges { node { id events { type actor } } } } }',
  );
  return signals.edges.map(({ node }) => node);
}

async function receivedFor(person: number): Promise<readonly string[]> {
  const { signals } = await (people[person] ?? citizen).api.request<{ signals: { edges: { node: { id: string } }[] } }>(
    '{ signals(filter: { statuses: [RECEIVED] }, first: 100) { edges { node { id } } } }',
  );
  return signals.edges.map(({ node }) => node.id).toSorted();
}

/** The rows that a tab counts to its list. */
async function listedIn({ page }: Tab): Promise<readonly string[]> {
  // Text, because the types of the browser are not those of this program.
  const ids = await page.evaluate<string[]>(
    `[...document.querySelectorAll('[data-row]:not(.departed)')].map(({ dataset }) => dataset.row)`,
  );
  return ids.toSorted();
}

it('a report whose successor is awaited cannot be acted on', async () => {
  const { page } = await tabOf(0);
  const former = await page.locator('[data-row]').first().getAttribute('data-row');
  await page.locator(`[data-row="${former ?? ''}"] a.open`).click();
  const take = page.getByRole('button', { name: 'Поемете', exact: true });
  await take.waitFor();
  const place = await take.boundingBox();
  await page.route('**/graphql', async (route) => {
    const isPage = route.request().postData()?.includes('"SignalPage"') ?? false;
    await pause(isPage ? 3_000 : 0);
    await route.continue();
  });
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.mouse.click((place?.x ?? 0) + 10, (place?.y ?? 0) + 10);
  await page.locator('ns-signal-detail[aria-busy=true]').waitFor();
  await page.mouse.click((place?.x ?? 0) + 10, (place?.y ?? 0) + 10);
  await page.locator('ns-signal-detail[aria-busy=false]').waitFor();
  const report = (await allReports()).find(({ id }) => id === former);
  expect(report?.events.map(({ type }) => type)).not.toContain('assigned');
});

it(
  'every step hits the report that was looked at, and all lists say the truth in the end, however late answers are',
  async () => {
    const tabs = [await tabOf(0), await tabOf(1), await tabOf(0)];
    const pressed: { readonly id: string; readonly by: string | undefined }[] = [];
    for (let action = 0; action < actions; action += 1) {
      const { page, person } = tabs[random(tabs.length)] ?? (await tabOf(0));
      const kind = random(10);
      if (kind < 5) {
        await page.keyboard.press(kind < 3 ? 'j' : 'k');
      } else if (kind < 7) {
        const rows = page.getByTestId('signal-row');
        await rows
          .nth(random(Math.max(1, await rows.count())))
          .locator('a.open')
          .click({ timeout: 1_000 })
          .catch(() => undefined);
      } else {
        const id = await marked(page).catch(() => null);
        if (id) {
          pressed.push({ id, by: names[person] });
          if (kind === 9) {
            const take = page.getByRole('button', { name: 'Поемете', exact: true });
            await take.click({ timeout: 400 }).catch(() => undefined);
          } else {
            await page.keyboard.press('m');
          }
        }
      }
      await pause(random(150));
    }
    await eventually(
      async () => {
        for (const tab of tabs) {
          expect(await listedIn(tab)).toEqual(await receivedFor(tab.person));
        }
        return true;
      },
      'every list is as the server has it',
      40_000,
    );
    const taken = (await allReports()).flatMap(({ id, events }) =>
      events.filter(({ type }) => type === 'assigned' || type === 'started').map(({ actor }) => ({ id, actor })),
    );
    expect(taken.length).toBeGreaterThan(0);
    const wanted = new Set(pressed.map(({ id, by }) => `${id} ${by ?? ''}`));
    expect(taken.filter(({ id, actor }) => !wanted.has(`${id} ${actor ?? ''}`))).toEqual([]);
  },
  300_000 + actions * 2_000,
);
