/** @module-tag long */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  eventually,
  openPage,
  password,
  registerCitizen,
  screens,
  setUndoSeconds,
  signIn,
  submit,
  type SubmittedSignal,
} from '../support/index.ts';
import { storyWithBrowser } from '../support/story-system.ts';

const count = 20;
const { system, browser } = await storyWithBrowser();
const citizen = await registerCitizen(system);
const made: SubmittedSignal[] = [];
for (let number = 1; number <= count; number += 1) {
  made.push(await submit(citizen, { description: `Нерегламентирано сметище номер ${String(number)} край пътя.` }));
}
const signals = made.toReversed();
// What the clerk presses is looked at, not what waits to be undone.
await setUndoSeconds(await signIn(system, 'clerk.ecology@demo.test'), 0);
const { page, faults } = await openPage(browser, screens.desktop);
const keys = await page.context().newCDPSession(page);
await page.goto(`${system.url}/console/inbox?sort=NEWEST`);
await page.getByRole('textbox', { name: 'Имейл', exact: true }).fill('clerk.ecology@demo.test');
await page.getByLabel('Парола').fill(password);
await page.getByLabel('Парола').press('Enter');
await page
  .getByTestId('shown-count')
  .filter({ hasText: `Показани: ${String(count)}` })
  .waitFor();

/** A hand on the keyboard that counts what it presses. Nothing in this story touches the mouse. */
class Hand {
  pressed = 0;

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.pressed += 1;
      await page.keyboard.press(key);
    }
  }

  /** Letter by letter, as a Cyrillic layout sends them. */
  async type(text: string): Promise<void> {
    for (const key of text) {
      this.pressed += 1;
      await keys.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
      await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    }
  }
}

const pane = () => page.locator('ns-inbox-signal');
const isShown = (signal: SubmittedSignal) => pane().getByRole('heading', { name: signal.reference }).waitFor();
const hasStatus = (label: string) => pane().locator('header').getByText(label, { exact: true }).waitFor();

/** A ready text by as much of its title as brings it to the first place, and the mail that will be sent with it. */
async function withReadyText(hand: Hand, title: string, words: string): Promise<void> {
  await page.getByTestId('ready-text').and(page.locator(':focus')).waitFor();
  const first = page.getByRole('option').first();
  await first.waitFor();
  for (const letter of title) {
    if ((await first.innerText()).toLocaleLowerCase('bg').startsWith(title)) {
      break;
    }
    await hand.type(letter);
  }
  await first.filter({ hasText: new RegExp(`^\\s*${title}`, 'i') }).waitFor();
  await hand.press('Enter');
  await page.getByTestId('mail-preview-text').getByText(words).waitFor();
}

async function assign(hand: Hand): Promise<void> {
  await hand.press('a');
  // The department that it is in, and the clerk, are there already.
  await pane().locator('form button[type=submit]:focus').waitFor();
  await eventually(
    async () => (await pane().getByRole('combobox', { name: 'Отговорен служител' }).inputValue()).includes('Демо'),
    'the clerk is filled in',
  );
  await expect.poll(() => pane().getByRole('combobox', { name: 'Звено' }).inputValue()).toBe('Отдел „Екология“');
  await hand.press('Control+Enter');
  await hasStatus('Разпределен');
}

async function ask(hand: Hand): Promise<void> {
  await hand.press('q');
  await withReadyText(hand, 'къде', 'по-точно');
  await hand.press('Control+Enter');
  await hasStatus('Върнат за уточнение');
}

async function resolve(hand: Hand): Promise<void> {
  await hand.press('w');
  await page.locator('form button[type=submit]:focus, .fields :focus').first().waitFor();
  await hand.press('Control+Enter');
  await hasStatus('В изпълнение');
  await hand.press('r');
  await withReadyText(hand, 'почис', 'отпадъците са извозени');
  await hand.press('Control+Enter');
  await hasStatus('Изпълнен');
}

const secondsSince = (began: number) => ((performance.now() - began) / 1_000).toFixed(0);

describe('a clerk with no hand on the mouse', () => {
  it(`triages ${String(count)} new signals: assigns, asks, resolves with text and mail preview`, async () => {
    const steps = [assign, ask, resolve] as const;
    const strokes = new Map<string, number[]>();
    const all = new Hand();
    const began = performance.now();
    for (const [place, signal] of signals.entries()) {
      const hand = new Hand();
      const step = steps[place % steps.length] ?? assign;
      await hand.press('j');
      if (place === 0) {
        await hand.press('Enter');
      }
      await isShown(signal);
      await step(hand);
      strokes.set(step.name, [...(strokes.get(step.name) ?? []), hand.pressed]);
      all.pressed += hand.pressed;
    }
    for (const [name, each] of strokes) {
      console.log(`keystrokes to ${name} a signal: ${String(Math.min(...each))} to ${String(Math.max(...each))}`);
    }
    console.log(`${String(count)} signals by keyboard: ${String(all.pressed)} keystrokes, ${secondsSince(began)} s`);
    expect(all.pressed / count).toBeLessThanOrEqual(5);

    const clerk = await signIn(system, 'clerk.ecology@demo.test');
    const { signals: list } = await clerk.api.request<{
      signals: { edges: { node: { reference: string; status: string; assignee: { id: string } | null } }[] };
    }>('{ signals(first: 50) { edges { node { reference status assignee { id } } } } }');
    const states = new Map(list.edges.map(({ node }) => [node.reference, node.status]));
    expect(signals.map(({ reference }) => states.get(reference))).toEqual(
      signals.map((_, place) => ['ASSIGNED', 'AWAITING_REPORTER', 'RESOLVED'][place % 3]),
    );
    // What was previewed is what was sent.
    const resolved = signals[2]?.reference ?? '';
    await eventually(
      async () =>
        (await system.mailbox.to(citizen.email)).some(
          ({ subject, text }) => subject.includes(resolved) && text.includes('отпадъците са извозени'),
        ),
      'the mail about the resolved signal is out',
      60_000,
    );
    expect(faults).toEqual([]);
  });

  it('finds every key in the help, under a Cyrillic layout too', async () => {
    await page.keyboard.press('Escape');
    await page.locator('body').dispatchEvent('keydown', { key: 'Б', code: 'Slash', shiftKey: true, bubbles: true });
    const help = page.getByRole('dialog', { name: 'Клавишни комбинации' });
    await help.getByText('Следващ сигнал').waitFor();
    await help.getByText('Поискайте уточнение').waitFor();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
  });

  it('chooses several and changes them together after a preview', async () => {
    const [first, second] = signals;
    await page.keyboard.press('Home');
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByTestId('chosen-count').filter({ hasText: 'Избрани са 2 сигнала' }).waitFor();
    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Започнете работа' }).waitFor();
    await dialog.getByRole('radio', { name: 'Започнете работа' }).press('Space');
    await dialog.getByRole('button', { name: 'Преглед', disabled: false }).press('Enter');
    const rows = dialog.getByTestId('bulk-row');
    await rows
      .filter({ hasText: first?.reference ?? '' })
      .getByText('Ще бъде променен')
      .waitFor();
    await expect.poll(() => rows.count()).toBe(2);
    await dialog.getByRole('button', { name: /^Променете /, disabled: false }).press('Enter');
    await rows
      .filter({ hasText: first?.reference ?? '' })
      .getByText('Променен', { exact: true })
      .waitFor();
    await rows.filter({ hasText: second?.reference ?? '' }).waitFor();
    await dialog.getByRole('button', { name: 'Готово' }).press('Enter');
    await page
      .getByTestId('signal-row')
      .filter({ hasText: first?.reference ?? '' })
      .getByText('В изпълнение')
      .waitFor();
  });

  it.each([
    ['w', '.fields :focus', 'В изпълнение'],
    ['a', 'button[type=submit]:focus', 'Разпределен'],
  ])(
    'goes on before the server has answered step %s: what is pressed meanwhile is done after it',
    async (key, focused, label) => {
      await page.keyboard.press('Escape');
      const signal = await submit(citizen, { description: 'Сметище, за което сървърът отговаря късно.' });
      await page.goto(`${system.url}/console/inbox?sort=NEWEST`);
      await page.getByTestId('signal-row').filter({ hasText: signal.reference }).waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await isShown(signal);
      const isPressed = Promise.withResolvers<null>();
      await page.route('**/graphql', async (route) => {
        if (route.request().postData()?.includes('TransitionSignal')) {
          const response = await route.fetch();
          await isPressed.promise;
          return route.fulfill({ response });
        }
        return route.continue();
      });
      await page.keyboard.press(key);
      await pane().locator(focused).first().waitFor();
      await page.keyboard.press('Control+Enter');
      // The live event is faster than the answer.
      await hasStatus(label);
      await page.keyboard.press('r');
      isPressed.resolve(null);
      await withReadyText(new Hand(), 'почис', 'отпадъците са извозени');
      await page.unroute('**/graphql');
    },
  );

  it('takes 2.5 clicks a step at most with a mouse', async () => {
    await page.keyboard.press('Escape');
    let clicks = 0;
    const click = async (place: Locator) => {
      clicks += 1;
      await place.click();
    };
    const step = (name: string) => pane().getByRole('radio', { name });
    const say = async (name: string, title: string) => {
      await click(step(name));
      await page.getByRole('option', { name: title }).waitFor();
      // The list of ready texts is as wide as its field.
      const [list, field] = [page.locator('.mat-mdc-autocomplete-panel'), pane().locator('ns-ready-text-picker')];
      await expect
        .poll(async () => ((await list.boundingBox())?.width ?? 0) - ((await field.boundingBox())?.width ?? 0))
        .toBeCloseTo(0, 0);
      await click(page.getByRole('option', { name: title }));
      await click(pane().locator('form.step button[type=submit]'));
    };
    const deeds = {
      take: async () => {
        await click(pane().getByTestId('take'));
        await hasStatus('Разпределен');
        return 1;
      },
      ask: async () => {
        await say('Поискайте уточнение', 'Къде точно е мястото');
        await hasStatus('Върнат за уточнение');
        return 1;
      },
      reject: async () => {
        await say('Отклонете като без основание', 'Не е установено');
        await hasStatus('Без основание');
        return 1;
      },
      resolve: async () => {
        await click(step('Започнете работа'));
        await click(pane().locator('form.step button[type=submit]'));
        await hasStatus('В изпълнение');
        await say('Отбележете като изпълнен', 'Почистено');
        await hasStatus('Изпълнен');
        return 2;
      },
    } as const;
    const names = Object.keys(deeds) as (keyof typeof deeds)[];
    const work: { readonly deed: keyof typeof deeds; readonly signal: SubmittedSignal }[] = [];
    for (let number = 0; number < count; number += 1) {
      const deed = names[number % names.length] ?? 'take';
      work.push({
        deed,
        signal: await submit(citizen, { description: `Сметище, по което се работи с мишка: ${deed}.` }),
      });
    }
    await page.goto(`${system.url}/console/inbox?sort=NEWEST`);
    const counted = new Map<string, number>();
    let steps = 0;
    const began = performance.now();
    for (const { deed, signal } of work.toReversed()) {
      const before = clicks;
      await page.getByTestId('signal-row').filter({ hasText: signal.reference }).getByRole('link').first().click();
      await isShown(signal);
      steps += await deeds[deed]();
      counted.set(deed, clicks - before);
    }
    for (const [name, each] of counted) {
      console.log(`clicks to ${name} a signal: ${String(each)}`);
    }
    console.log(`${String(count)} signals by mouse: ${String(clicks)} clicks, ${secondsSince(began)} s`);
    expect(clicks / steps).toBeLessThanOrEqual(2.5);
  });

  it('keeps a view and comes back to it', async () => {
    await page.goto(`${system.url}/console/inbox?status=AWAITING_REPORTER`);
    await page.getByTestId('signal-row').first().waitFor();
    await page.keyboard.press('v');
    await page.getByRole('menuitem', { name: 'Запазете изгледа…' }).press('Enter');
    await page.getByLabel('Име').fill('Чакат подателя');
    // A quick hand goes on before the view is saved and the dialog is gone.
    for (const key of ['Enter', 'g', 'i']) {
      await page.keyboard.press(key);
    }
    await page.waitForURL((url) => url.searchParams.get('sort') === 'DUE');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('v');
    await page.getByRole('menuitem', { name: 'Чакат подателя', exact: true }).press('Enter');
    await page.waitForURL((url) => url.searchParams.get('status') === 'AWAITING_REPORTER');
    expect(faults).toEqual([]);
  });
});
