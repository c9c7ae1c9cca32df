/**
 * `npm run measure:dev`: starts `npm run dev` and prints how long a changed label takes from saving to the screen.
 * The changed files are restored afterwards.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

const rounds = 3;
const screens = [
  {
    name: 'console',
    port: process.env.DEV_CONSOLE_PORT ?? '4201',
    path: '/console/',
    file: 'apps/console/src/app/i18n/bg/account.ts',
    label: 'forStaff',
  },
  {
    name: 'citizen app',
    port: process.env.DEV_PORT ?? '4200',
    path: '/sign-in',
    file: 'apps/citizen/src/i18n/bg/account.ts',
    label: 'noAccount',
  },
];

const browserPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const dev = spawn(process.execPath, ['tools/dev/main.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
const ended = new Promise((resolve) => dev.once('exit', resolve));
await new Promise((resolve, reject) => {
  let shown = '';
  dev.stdout.on('data', (chunk) => {
    shown += String(chunk);
    // The servers, and the address of each front end once it is built.
    if (shown.includes('Ready') && shown.split('Local:').length > 2) resolve(undefined);
  });
  dev.once('exit', () => reject(new Error('npm run dev ended while starting')));
});

const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  for (const { name, port, path, file, label } of screens) {
    const page = await browser.newPage({ locale: 'bg-BG' });
    await page.goto(`http://127.0.0.1:${port}${path}`);
    const original = readFileSync(file, 'utf8');
    const [line, old] = new RegExp(`${label}: '(.+)'`).exec(original);
    await page.getByText(old).first().waitFor({ timeout: 60_000 });
    // The connection for hot replacement opens after the page.
    await pause(2_000);
    try {
      for (let round = 1; round <= rounds; round += 1) {
        const text = `${old} ${String(round)}`;
        const saved = Date.now();
        writeFileSync(file, original.replace(line, line.replace(old, text)));
        await page.getByText(text).first().waitFor({ timeout: 30_000 });
        console.log(`${name}: a changed label was on screen after ${((Date.now() - saved) / 1000).toFixed(2)} s`);
      }
    } finally {
      writeFileSync(file, original);
      await page.close();
    }
  }
} finally {
  await browser.close();
  dev.kill('SIGTERM');
  await ended;
}
