import 'reflect-metadata';
import { availableParallelism, loadavg } from 'node:os';
import { chromium, type Page } from 'playwright-core';
import { password } from '../ask.ts';
import { chromiumPath } from '../chromium.ts';
import { type Filled, withBenchDatabase } from '../database.ts';
import { EventWriter, type SentEvent, steadily } from '../events.ts';
import { line, spread } from '../timings.ts';
import { delaysOf, longTasksDuring, startWatching, visibleRows } from './watcher.ts';

const perSecond = 20;

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

/** Sends changes of visible rows and new signals in turn. */
function sendEvents(page: Page, writer: EventWriter, seconds: number): Promise<readonly SentEvent[]> {
  return steadily(perSecond * seconds, perSecond, async (number) => {
    const ids = number % 2 === 0 ? await visibleRows(page) : [];
    const id = ids[(number / 2) % Math.max(1, ids.length)];
    return id ? writer.change(id) : writer.arrive();
  });
}

/** A hand that stays on the list: what arrives then waits behind the marker. */
async function holdHand<Result>(page: Page, during: () => Promise<Result>): Promise<Result> {
  // From the first signal on: one that comes to a list without a hand is not counted by the marker.
  await page.mouse.move(395, 590);
  await page.mouse.move(400, 600);
  let isOver = false;
  const result = during().finally(() => (isOver = true));
  for (let beat = 0; !isOver; beat += 1) {
    await page.mouse.move(400 + (beat % 2) * 5, 600);
    await page.waitForTimeout(1_000);
  }
  return result;
}

/** Scrolls down for a while, then back: pages are loaded, rows come again. */
async function scrollFor(page: Page, milliseconds: number): Promise<void> {
  const until = Date.now() + milliseconds;
  for (let moved = 0; Date.now() < until; moved += 1) {
    await page.mouse.wheel(0, Math.floor(moved / 60) % 3 !== 2 ? 600 : -900);
    await page.waitForTimeout(40);
  }
}

async function measure({ database, rows, options, startApi }: Filled): Promise<void> {
  // What else the machine does belongs to the figures.
  const loadBefore = (loadavg()[0] ?? Number.NaN).toFixed(1);
  const seconds = Number(options['seconds']);
  const { url } = await startApi();
  const writer = await EventWriter.on(database);
  const browser = await chromium.launch({
    executablePath: chromiumPath({ whole: true }),
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const viewport = { width: 1920, height: 1080 };
    const context = await browser.newContext({ viewport, locale: 'bg-BG', timezoneId: 'Europe/Sofia' });
    const page = await context.newPage();
    await enter(page, url);
    await startWatching(page);
    const sent = await holdHand(page, () => sendEvents(page, writer, seconds));
    await page.waitForTimeout(2_000);
    const { change, arrival } = await delaysOf(page, sent);
    console.log(
      `${String(rows)} signals, ${String(perSecond)} events a second for ${String(seconds)} s; database, server, ` +
        `load and browser share ${String(availableParallelism())} cores; load of the machine before: ${loadBefore}\n` +
        `from the sending of the commit to the frame that shows it (${String(change.length + arrival.length)} of ` +
        `${String(sent.length)} seen)`,
    );
    console.log(line('changed rows', spread(change)));
    console.log(line('new signals on the marker', spread(arrival)));
    const tasks = await longTasksDuring(page, () =>
      Promise.all([sendEvents(page, writer, seconds), scrollFor(page, seconds * 1_000)]),
    );
    const shown = (await page.getByTestId('shown-count').textContent())?.trim() ?? '';
    console.log(`Scrolling for ${String(seconds)} s under the same events (${shown})`);
    console.log(line('tasks of the page over 50 ms', `${String(tasks.length)}; ${spread(tasks)}`));
  } finally {
    await browser.close();
  }
}

/**
 * `npm run bench:inbox [-- --rows 200000] [-- --seconds 30]`: how long an event takes to the eye, and how smoothly the
 * inbox scrolls meanwhile. Needs Chromium.
 */
await withBenchDatabase({
  name: 'inbox',
  defaultRows: 200_000,
  options: { seconds: { type: 'string', default: '30' } },
  measure,
});
