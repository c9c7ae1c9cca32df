/** @module-tag long */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  breakFaults,
  eventually,
  GraphqlClient,
  type Person,
  registerCitizen,
  screens,
  signIn,
  step,
  submit,
  type SubmittedSignal,
  openAs,
} from '../support/index.ts';
import { anything, storyWithPages } from './story-pages.ts';

const { system, open } = await storyWithPages();
const citizen = await registerCitizen(system);

/**
 * A clerk at the inbox.
 * @param prepare is given the page before anything is loaded
 */
async function clerkAtInbox(
  prepare: (page: Page) => unknown = () => undefined,
  email = 'clerk.ecology@demo.test',
): Promise<Page> {
  const page = await open(screens.desktop, { mayReport: anything });
  await prepare(page);
  await openAs(page, email, `${system.url}/console/`);
  await page.getByTestId('shown-count').waitFor();
  return page;
}

/** What waits for `opened` goes on after `open()`. */
function gate(): { readonly opened: Promise<unknown>; open(): void } {
  const { promise, resolve } = Promise.withResolvers();
  return { opened: promise, open: () => resolve(null) };
}

async function stateOf({ id }: SubmittedSignal): Promise<string> {
  const { mySignal } = await citizen.api.request<{ mySignal: { registration: { state: string } } }>(
    'query ($id: ID!) { mySignal(id: $id) { registration { state } } }',
    { id },
  );
  return mySignal.registration.state;
}

const rowOf = (page: Page, { reference }: SubmittedSignal) =>
  page.getByTestId('signal-row').filter({ hasText: reference });

describe('two clerks with one signal', () => {
  it('one resolves it while the other writes: the other learns what changed, and nothing is overwritten', async () => {
    const signal = await submit(citizen, { description: 'Изоставен хладилник до контейнерите.' });
    const slow = await clerkAtInbox();
    const fast = await clerkAtInbox(undefined, 'dispatcher@demo.test');
    for (const page of [slow, fast]) {
      await rowOf(page, signal).getByRole('link', { name: signal.reference }).click();
    }

    await slow.getByRole('radio', { name: 'Започнете работа' }).check();
    await fast.getByRole('radio', { name: 'Започнете работа' }).check();
    await fast.getByRole('button', { name: 'Започнете работа' }).click();
    await fast.getByRole('radio', { name: 'Отбележете като изпълнен' }).check();
    await fast.getByLabel('Предприети действия').fill('Хладилникът е извозен.');
    await fast.getByRole('button', { name: 'Отбележете като изпълнен' }).click();

    await slow.getByTestId('stale-notice').getByText('Предприети действия').first().waitFor();
    for (const size of [screens.phone, { width: 1440, height: 900 }]) {
      await slow.setViewportSize(size);
      await slow.getByTestId('stale-notice').scrollIntoViewIfNeeded();
      expect(await breakFaults(slow, '[data-testid=stale-notice]', 12)).toEqual([]);
    }
    await slow.getByRole('button', { name: 'Започнете работа' }).click();
    await slow.getByRole('dialog').getByText(signal.reference).waitFor();
    await slow.getByRole('dialog').getByText('Хладилникът е извозен.').first().waitFor();

    const clerk = await signIn(system, 'clerk.ecology@demo.test');
    const { signal: now } = await clerk.api.request<{ signal: { status: string; actionTaken: string } }>(
      'query ($id: ID!) { signal(id: $id) { status actionTaken } }',
      { id: signal.id },
    );
    expect(now).toEqual({ status: 'RESOLVED', actionTaken: 'Хладилникът е извозен.' });
  });
});

describe('an event that comes at an awkward moment', () => {
  it('between the answer and the opening of the feed is seen all the same', async () => {
    const signal = await submit(citizen, { description: 'Счупена пейка, преди връзката.' });
    await eventually(async () => (await stateOf(signal)) === 'REGISTERED', 'no more news of the registration come');
    const other = await clerkAtInbox();
    const line = gate();
    const page = await clerkAtInbox((fresh) =>
      fresh.routeWebSocket('**/graphql', async (socket) => {
        await line.opened;
        socket.connectToServer();
      }),
    );
    await rowOf(page, signal).getByText('Приет').waitFor();
    const clerk = await signIn(system, 'clerk.ecology@demo.test');
    await step(clerk, signal.id, 'IN_PROGRESS');
    await rowOf(other, signal).getByText('В изпълнение').waitFor();
    line.open();
    await rowOf(page, signal).getByText('В изпълнение').waitFor();
  });

  it('while a list is under way is not undone by it', async () => {
    const signal = await submit(citizen, { description: 'Счупена пейка, по време на въпроса.' });
    const heard: string[] = [];
    const page = await clerkAtInbox((fresh) =>
      fresh.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload)))),
    );
    await rowOf(page, signal).waitFor();
    await eventually(() => heard.some((message) => message.includes('"opened":true')), 'the feed is open');

    const [line, asked] = [gate(), gate()];
    await page.route('**/graphql', async (route) => {
      const isList = route.request().postData()?.includes('"operationName":"Inbox"') === true;
      const response = await route.fetch();
      if (isList) {
        asked.open();
        await line.opened;
      }
      await route.fulfill({ response });
    });
    await page.getByRole('combobox', { name: 'Подредба' }).click();
    await page.getByRole('option', { name: 'Най-старите първо' }).click();
    await asked.opened;
    const clerk = await signIn(system, 'clerk.ecology@demo.test');
    await step(clerk, signal.id, 'IN_PROGRESS');
    await eventually(
      () => heard.some((message) => message.includes(signal.id) && message.includes('IN_PROGRESS')),
      'the page was notified',
    );
    line.open();
    await rowOf(page, signal).getByText('В изпълнение').waitFor();
    // The page goes on asking by itself until it is closed.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
});

describe('an api that is killed', () => {
  it('and comes back finds a console that catches up by itself and has lost nothing', async () => {
    const known = await Promise.all(
      ['първи', 'втори', 'трети'].map((word) =>
        submit(citizen, { description: `Сметище, ${word} сигнал преди прекъсването.` }),
      ),
    );
    const page = await clerkAtInbox();
    for (const signal of known) {
      await rowOf(page, signal).waitFor();
    }
    await page.evaluate('window.openedOnce = true');
    const another = await system.startAnotherApi();

    await system.api.kill();
    await page
      .getByText(/Свързване…|Няма връзка/)
      .first()
      .waitFor();

    // Meanwhile life goes on at another process.
    const elsewhere = new GraphqlClient(`${another.url}/graphql`);
    const clerk = await signIn(system, 'clerk.ecology@demo.test', elsewhere);
    for (const signal of known) {
      expect(await step(clerk, signal.id, 'IN_PROGRESS')).toMatchObject({ status: 'IN_PROGRESS' });
    }
    const reporter: Person = { ...citizen, api: elsewhere.as({ token: citizen.token }) };
    const born: SubmittedSignal[] = [];
    for (let made = 0; made < 5; made += 1) {
      born.push(await submit(reporter, { description: `Сметище, ${String(made)}. сигнал по време на прекъсването.` }));
    }

    await system.api.start();
    await page.getByText('На живо').waitFor({ timeout: 60_000 });
    for (const signal of known) {
      await rowOf(page, signal).getByText('В изпълнение').waitFor();
    }
    for (const signal of born) {
      await rowOf(page, signal).waitFor();
    }
    expect(await page.evaluate('window.openedOnce')).toBe(true);

    // The feed itself goes on too, not only what was asked again.
    const [first] = known;
    if (!first) {
      throw new Error('There is no first signal.');
    }
    await step(clerk, first.id, 'RESOLVED', { message: 'Почистено.' });
    // It is not open any more, so it is none of this list: its row stays where it is and says so.
    await rowOf(page, first).getByTestId('gone').waitFor();
  });
});
