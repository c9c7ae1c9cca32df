import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '@ns/platform';
import { chromium, type Page } from 'playwright-core';
import { freePorts, startSystem } from '../../start/embedded/index.ts';
import { EventWriter, type SentEvent, sendEvents } from './events.ts';
import { seedSignals } from './seed.ts';
import { readTrace, traceCategories } from './trace.ts';
import { latencies, startWatching, visibleRows } from './watcher.ts';

const perSecond = 20;
const seconds = 30;
const password = 'Nespeshni-2026!';
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function at(times: readonly number[], part: number): string {
  const sorted = times.toSorted((one, other) => one - other);
  return `${String(Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN))} ms`;
}

function summary(times: readonly number[]): string {
  return `p50 ${at(times, 0.5)}, p95 ${at(times, 0.95)}, longest ${at(times, 1)}  (${String(times.length)} seen)`;
}

async function enter(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/console/`);
  await page.getByLabel('Електронна поща').fill('dispatcher@demo.test');
  await page.getByLabel('Парола').fill(password);
  await page.getByRole('button', { name: 'Вход' }).click();
  await page.getByTestId('signal-row').first().waitFor();
  await page.getByText('На живо').waitFor();
  // The feed settles, the numbers beside the filters are counted.
  await page.waitForTimeout(3_000);
}

/** A hand that stays on the list: what arrives then waits behind the marker. */
async function holdHand(page: Page, during: Promise<unknown>): Promise<void> {
  let over = false;
  void during.finally(() => (over = true));
  for (let beat = 0; !over; beat += 1) {
    await page.mouse.move(400 + (beat % 2) * 5, 600);
    await page.waitForTimeout(1_000);
  }
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

async function measure(page: Page, database: Database): Promise<void> {
  const writer = new EventWriter(database);
  await startWatching(page);
  const steady = sendEvents(writer, () => visibleRows(page), perSecond, seconds);
  await holdHand(page, steady);
  await page.waitForTimeout(2_000);
  const { changes, arrivals, missed } = await latencies(page, await steady);
  console.log(`  ${'changed rows in place'.padEnd(34)} ${summary(changes)}`);
  console.log(`  ${'new signals on the marker'.padEnd(34)} ${summary(arrivals)}`);
  console.log(`  ${'not seen'.padEnd(34)} ${String(missed)}`);

  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser.');
  await browser.startTracing(page, { categories: traceCategories });
  const sending: Promise<readonly SentEvent[]> = sendEvents(writer, () => visibleRows(page), perSecond, seconds);
  const moves = await scrollFor(page, seconds * 1000);
  await sending;
  const { longestTask, longTasks, tasks } = readTrace(await browser.stopTracing());
  const shown = (await page.getByTestId('shown-count').textContent())?.trim() ?? '';
  console.log(`Scrolling for ${String(seconds)} s (${String(moves)} turns of the wheel; ${shown})`);
  console.log(`  ${'longest task'.padEnd(34)} ${longestTask.toFixed(0)} ms`);
  console.log(`  ${'tasks over 50 ms'.padEnd(34)} ${String(longTasks)} of ${String(tasks)}`);
}

/** `npm run bench:inbox [-- <signals>]`: 200,000 signals unless told otherwise; needs `npm run build` and Chromium. */
async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 200_000);
  const executablePath = process.env['CHROMIUM_PATH'] ?? browsers.find((place) => existsSync(place));
  if (!executablePath) throw new Error(`No Chromium at ${browsers.join(', ')}; set CHROMIUM_PATH.`);
  const dataFolder = await mkdtemp(join(tmpdir(), 'ns-bench-inbox-'));
  await chmod(dataFolder, 0o755);
  const [http = 0, worker = 0, postgres = 0, smtp = 0, mailbox = 0, records = 0] = await freePorts(6);
  const url = `http://127.0.0.1:${String(http)}`;
  const system = await startSystem(
    {
      root: process.cwd(),
      dataFolder,
      ports: { http, worker, postgres, smtp, mailbox, records },
      recordsElsewhere: false,
      demoAccounts: true,
      lasting: false,
      environment: { NODE_ENV: 'test', NODE_OPTIONS: '', HOST: '127.0.0.1', PUBLIC_URL: url, REDIS_URL: '' },
    },
    () => () => undefined,
  );
  const database = await Database.open({ url: system.databaseUrl, poolSize: 4, slices: [] });
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  try {
    await seedSignals(database, count);
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'bg-BG', timezoneId: 'Europe/Sofia' });
    const page = await context.newPage();
    await enter(page, url);
    console.log(`${String(count)} signals, ${String(perSecond)} events a second, from the sending of the commit to the frame that shows it`);
    await measure(page, database);
  } finally {
    await browser.close();
    await database.close();
    await system.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

await main();
