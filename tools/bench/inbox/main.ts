import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { password } from '../ask.ts';
import { chromiumPath } from '../chromium.ts';
import { EventWriter, type SentEvent, sendEvents } from './events.ts';
import { line, spread } from './figures.ts';
import { type InboxSystem, startInboxSystem } from './inbox-system.ts';
import { profileCategories, readTrace, traceCategories } from './trace.ts';
import { type Journey, journeys, listenFromTheStart, startWatching, visibleRows } from './watcher.ts';

const perSecond = 20;
const seconds = 30;

async function enter(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/console/`);
  await page.getByRole('textbox', { name: 'Имейл' }).fill('dispatcher@demo.test');
  await page.getByLabel('Парола').fill(password);
  await page.getByRole('button', { name: 'Вход', exact: true }).click();
  await page.getByTestId('signal-row').first().waitFor();
  // In the order of the deadlines a new signal comes below what is loaded, and no marker counts it.
  await page.goto(`${url}/console/inbox?sort=NEWEST`);
  await page.getByTestId('signal-row').first().waitFor();
  await page.getByText('На живо').waitFor();
  // Wait until the feed settles and the facet counts are loaded.
  await page.waitForTimeout(3_000);
}

/** A hand that stays on the list: what arrives then waits behind the marker. */
async function holdHand<Result>(page: Page, during: () => Promise<Result>): Promise<Result> {
  // From the first signal on: one that comes to a list without a hand is not counted by the marker.
  await page.mouse.move(395, 590);
  await page.mouse.move(400, 600);
  let over = false;
  const result = during().finally(() => (over = true));
  for (let beat = 0; !over; beat += 1) {
    await page.mouse.move(400 + (beat % 2) * 5, 600);
    await page.waitForTimeout(1_000);
  }
  return result;
}

async function scrollFor(page: Page, milliseconds: number): Promise<number> {
  const until = Date.now() + milliseconds;
  let moved = 0;
  while (Date.now() < until) {
    // Down for a while, then back: pages are loaded, rows come again.
    const down = Math.floor(moved / 60) % 3 !== 2;
    await page.mouse.wheel(0, down ? 600 : -900);
    await page.waitForTimeout(40);
    moved += 1;
  }
  return moved;
}

/** What each part of the way costs. */
function reportStages(seen: readonly Journey[], sends: ReadonlyMap<string, number>): void {
  const sentBy = ({ cursor }: Journey): number => sends.get(cursor) ?? Number.NaN;
  console.log(line('of that: commit', spread(seen.map(({ sentAt, committedAt }) => committedAt - sentAt))));
  console.log(line('         commit to server send', spread(seen.map((event) => sentBy(event) - event.committedAt))));
  console.log(line('         send to browser', spread(seen.map((event) => event.receivedAt - sentBy(event)))));
  console.log(line('         browser to paint', spread(seen.map(({ receivedAt, shownAt }) => shownAt - receivedAt))));
}

/** A hand rests on the list: changed rows change in place, new signals are counted on the marker. */
async function measureDelay(page: Page, writer: EventWriter, { sends }: InboxSystem): Promise<void> {
  await startWatching(page);
  const sent = await holdHand(page, () => sendEvents(writer, () => visibleRows(page), perSecond, seconds));
  await page.waitForTimeout(2_000);
  const seen = await journeys(page, sent);
  const took = (kind: SentEvent['kind']) =>
    spread(seen.filter((event) => event.kind === kind).map(({ sentAt, shownAt }) => shownAt - sentAt));
  console.log(
    `${String(perSecond)} events a second for ${String(seconds)} s, from the sending of the commit to the ` +
      `frame that shows it (${String(seen.length)} of ${String(sent.length)} seen)`,
  );
  console.log(line('changed rows in place', took('change')));
  console.log(line('new signals on the marker', took('arrival')));
  reportStages(seen, await sends());
}

async function measureScrolling(page: Page, writer: EventWriter, traceFile: string | undefined): Promise<void> {
  const browser = page.context().browser();
  if (!browser) {
    throw new Error('The page has no browser.');
  }
  await browser.startTracing(page, {
    categories: [...traceCategories, ...(traceFile ? profileCategories : [])],
    ...(traceFile ? { path: traceFile } : {}),
  });
  const sending: Promise<readonly SentEvent[]> = sendEvents(writer, () => visibleRows(page), perSecond, seconds);
  const moves = await scrollFor(page, seconds * 1000);
  await sending;
  const tasks = readTrace(await browser.stopTracing());
  const shown = (await page.getByTestId('shown-count').textContent())?.trim() ?? '';
  console.log(
    `Scrolling for ${String(seconds)} s under the same events (${String(moves)} turns of the wheel; ${shown})`,
  );
  const over = (limit: number) => `${String(tasks.filter(({ took }) => took > limit).length)} over ${String(limit)} ms`;
  console.log(
    line(
      `tasks of the page (${String(tasks.length)})`,
      `${spread(tasks.map(({ took }) => took))}, ${over(50)}, ${over(200)}`,
    ),
  );
  console.log(line('of that: on a core', spread(tasks.map(({ ran }) => ran))));
}

/**
 * `npm run bench:inbox [-- <signals>] [--keep <folder>] [--trace <file>]`: 200,000 signals by default; a kept folder
 * is seeded once; a kept trace has the page's CPU profile, which slows it. Needs `npm run build` and Chromium.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { keep: { type: 'string' }, trace: { type: 'string' } },
  });
  const count = Number(positionals[0] ?? 200_000);
  const executablePath = chromiumPath({ whole: true });
  // What else the machine does belongs to the figures.
  const loadBefore = (loadavg()[0] ?? Number.NaN).toFixed(1);
  const system = await startInboxSystem(count, values.keep);
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({
      viewport: { width: 1920, height: 1080 },
      locale: 'bg-BG',
      timezoneId: 'Europe/Sofia',
    });
    const page = await context.newPage();
    await listenFromTheStart(page);
    await enter(page, system.url);
    console.log(
      `${String(count)} signals; database, server, load and browser share ${String(availableParallelism())} ` +
        `cores; load of the machine before: ${loadBefore}`,
    );
    const writer = await EventWriter.on(system.database);
    await measureDelay(page, writer, system);
    await measureScrolling(page, writer, values.trace);
  } finally {
    await browser.close();
    await system.stop();
  }
}

await main();
