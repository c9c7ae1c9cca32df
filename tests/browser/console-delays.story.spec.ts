/** @module-tag long */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { eventually, registerCitizen, signIn, submit } from '../support/index.ts';
import { type FormKey, LateTab, referencesIn } from './late-tab.ts';
import { anything, storyWithPages } from './story-pages.ts';

/**
 * Two clerks and three tabs work on the same reports while answers are late, one with steps that can be undone and one
 * without: short in `npm test`, longer by
 * `ACTIONS=1000 REPORTS=40 npx vitest run --project stories tests/browser/console-delays.story.spec.ts`.
 */
const given = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const [actions, reports, seed] = [given('ACTIONS', 45), given('REPORTS', 8), given('SEED', 7)];
/** The longest delay of an answer, in milliseconds. */
const longest = actions > 100 ? 5_000 : 1_200;
/** One report more comes in every so many actions, because rejected ones are not worked on any more. */
const comesAfter = 20;

const { system, openFor } = await storyWithPages();
/** The first has two of the tabs. */
const people = [
  { email: 'clerk.ecology@demo.test', undoSeconds: 10 },
  { email: 'dispatcher@demo.test', undoSeconds: 0 },
] as const;
const names = await Promise.all(
  people.map(async ({ email }) => {
    const { api } = await signIn(system, email);
    return (await api.request<{ me: { name: string } }>('{ me { name } }')).me.name;
  }),
);
let citizen = await registerCitizen(system);
let came = 0;

/** A report comes in; each reporter has ten. */
async function comeIn(): Promise<string> {
  came += 1;
  if (came % 10 === 0) {
    citizen = await registerCitizen(system);
  }
  return (await submit(citizen, { description: `Разпилени отпадъци, купчина ${String(came)}.` })).reference;
}
for (let number = 0; number < reports; number += 1) {
  await system.records.waitForNumber(await comeIn());
}

const receivedOnly = ['RECEIVED'];
/** What the tabs look at: reports come into and leave each of the lists. */
const lists = [receivedOnly, ['RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'AWAITING_REPORTER'], ['ASSIGNED', 'IN_PROGRESS']];

/** The numbers in a row that a seed decides. */
function randomOf(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const random = randomOf(seed);
let number = 0;

async function openTab(person: 0 | 1, statuses: readonly string[]): Promise<LateTab> {
  const { email, undoSeconds } = people[person];
  const path = `/console/inbox?status=${statuses.join(',')}&sort=NEWEST`;
  const page = await openFor(email, path, { width: 1440, height: 900 }, { mayReport: anything, undoSeconds });
  await page.getByTestId('shown-count').waitFor();
  return LateTab.over(
    page,
    names[person] ?? '',
    () => random(longest),
    () => (number += 1),
  );
}

interface Kept {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly heldStep: { readonly refusal: string | null } | null;
  readonly events: readonly {
    readonly type: string;
    readonly actor: string | null;
    readonly message: string | null;
    readonly note: string | null;
  }[];
}

/** The second person, who reads all reports; a long run outlives a session. */
let reader = await signIn(system, people[1].email);

/** All reports with who did what. */
async function everyReport(): Promise<readonly Kept[]> {
  const { signals } = await reader.api.request<{ signals: { edges: { node: Kept }[] } }>(
    `{ signals(first: 100) { edges { node { id reference status statusLabel heldStep { refusal }
      events { type actor message note } } } } }`,
  );
  return signals.edges.map(({ node }) => node);
}

it('a report whose successor is awaited cannot be acted on', async () => {
  const { page } = await openTab(0, receivedOnly);
  const former = await page.locator('[data-row]').first().getAttribute('data-row');
  await page.locator(`[data-row="${former ?? ''}"] a.open`).click();
  const take = page.getByRole('button', { name: 'Поемете', exact: true });
  await take.waitFor();
  const place = await take.boundingBox();
  const asked: string[] = [];
  const { promise: released, resolve: release } = Promise.withResolvers<unknown>();
  await page.route('**/graphql', async (route) => {
    const body = route.request().postData() ?? '';
    asked.push(/"operationName":"(\w+)"/.exec(body)?.[1] ?? body);
    await (body.includes('"SignalPage"') ? released : undefined);
    await route.continue();
  });
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.mouse.click((place?.x ?? 0) + 10, (place?.y ?? 0) + 10);
  await page.locator('ns-signal-detail[aria-busy=true]').waitFor();
  await page.mouse.click((place?.x ?? 0) + 10, (place?.y ?? 0) + 10);
  // Both presses were made while the successor was awaited, however long they took.
  release(undefined);
  await page.locator('ns-signal-detail[aria-busy=false]').waitFor();
  expect(asked).toContain('SignalPage');
  expect(asked.filter((name) => /step|transition/i.test(name))).toEqual([]);
  const report = (await everyReport()).find(({ id }) => id === former);
  expect(report?.heldStep).toBeNull();
  expect(report?.events.map(({ type }) => type)).not.toContain('assigned');
});

/** What a person does now and then: the number of chances of a hundred, and what. */
const deeds: readonly (readonly [chances: number, act: (tab: LateTab) => Promise<void>])[] = [
  [26, (tab) => tab.press('j')],
  [14, (tab) => tab.press('k')],
  [16, (tab) => tab.openRow(random)],
  [12, (tab) => tab.takeByKey()],
  [6, (tab) => tab.takeByMouse()],
  ...(['q', 'b', 'w', 'n'] satisfies FormKey[]).map(
    (key) => [5, (tab: LateTab) => tab.write(key)] as [number, (tab: LateTab) => Promise<void>],
  ),
  [4, (tab) => tab.press('z')],
  [2, (tab) => tab.rejectMany(2 + random(2))],
];

/** Does one of the deeds by chance. */
async function act(tab: LateTab): Promise<void> {
  let chance = random(100);
  for (const [chances, deed] of deeds) {
    if (chance < chances) {
      await tab.comeBack();
      return deed(tab);
    }
    chance -= chances;
  }
}

/** A tab's list is what the server has: its rows, what they say, its count, and its grey rows none of it. */
async function expectTrueList(tab: LateTab, statuses: readonly string[]): Promise<void> {
  await tab.comeBack();
  await tab.chooseNone();
  // Rows that wait are let in.
  await tab.press('.');
  const all = await everyReport();
  const listed = all.filter(({ status }) => statuses.includes(status));
  const rows = await tab.rows();
  const [here, gone] = [rows.filter(({ isGone }) => !isGone), rows.filter(({ isGone }) => isGone)];
  const said = await tab.page.locator('ns-connection-badge, .list > button, .list > p, .problem').allInnerTexts();
  expect(here.map(({ id }) => id).toSorted(), said.join('\n')).toEqual(listed.map(({ id }) => id).toSorted());
  for (const { id, words } of here) {
    expect(words).toContain(all.find((each) => each.id === id)?.statusLabel);
  }
  expect(gone.filter(({ id }) => listed.some((each) => each.id === id))).toEqual([]);
  const foot = await tab.page.locator('p.foot').innerText({ timeout: 1_000 });
  expect(foot).toContain(`Показани: ${String(listed.length)}`);
  expect(/Обновете \((\d+)/.exec(foot)?.[1] ?? '0').toBe(String(gone.length));
}

it(
  'every step hits the report that was looked at, and all lists say the truth in the end, however late answers are',
  async () => {
    const tabs = [await openTab(0, lists[0] ?? []), await openTab(1, lists[1] ?? []), await openTab(0, lists[2] ?? [])];
    for (let action = 1; action <= actions; action += 1) {
      await act(tabs[random(tabs.length)] as LateTab);
      if (action % comesAfter === 0) {
        await comeIn();
      }
      // The pace of a person; nothing is proven by its length.
      await pause(random(150));
    }
    reader = await signIn(system, people[1].email);
    await eventually(
      async () => (await everyReport()).every(({ heldStep }) => heldStep === null || heldStep.refusal !== null),
      'every step is taken',
      60_000,
    );
    for (const [at, tab] of tabs.entries()) {
      tab.hurry();
      // All rows are drawn.
      await tab.page.setViewportSize({ width: 1440, height: 8_000 });
      await eventually(
        async () => {
          await expectTrueList(tab, lists[at] ?? []);
          return true;
        },
        `list ${String(at)} is as the server has it`,
        90_000,
      );
    }

    const kept = await everyReport();
    const wanted = tabs.flatMap((tab) => tab.wanted);
    const isWanted = (what: string, reference: string, by: string | null) =>
      wanted.some((each) => each.what === what && each.reference === reference && each.by === by);
    const made = kept.flatMap(({ reference, events }) =>
      events.filter(({ actor }) => names.includes(actor ?? '')).map((event) => ({ ...event, reference })),
    );
    const said = made.flatMap(({ message, note, reference }) =>
      [message, note].flatMap((text) => (text ? [{ text, reference }] : [])),
    );
    // Nothing was done to a report that was not looked at, and nothing was said about another one.
    expect(made.length).toBeGreaterThan(0);
    expect(
      made.filter(
        ({ message, note, reference, actor }) => !isWanted(message || note ? 'said' : 'taken', reference, actor),
      ),
    ).toEqual([]);
    expect(said.filter(({ text, reference }) => !referencesIn(text).includes(reference))).toEqual([]);
    // Each step was taken once, and none that was undone.
    const places = said.map(({ text, reference }) => `${text} ${reference}`);
    expect(places.toSorted()).toEqual([...new Set(places)].toSorted());
    const undone = tabs.flatMap((tab) => tab.undone);
    expect(said.filter(({ text }) => undone.includes(text))).toEqual([]);
    // Nobody is told that another one did what was done by oneself.
    const notices = await Promise.all(tabs.map(async (tab) => ({ by: tab.by, texts: await tab.notices() })));
    const blames = ({ by, text }: { by: string; text: string }) =>
      text.includes('друг служител') || !names.some((name) => name !== by && text.includes(name));
    const shown = notices.flatMap(({ by, texts }) => texts.map((text) => ({ by, text })));
    expect(shown.filter(blames)).toEqual([]);
    console.log(
      `${String(actions)} actions on ${String(kept.length)} reports, answers up to ${String(longest)} ms late: ` +
        `${String(made.length)} steps and notes taken, ${String(undone.length)} undone, ` +
        `${String(shown.length)} notices of changes by the other clerk`,
    );
  },
  300_000 + actions * 4_000,
);
