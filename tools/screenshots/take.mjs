/**
 * The pictures of the README and those of the manifest, which stores and browsers show before the app is installed,
 * from a running `npm start` with its demo data:
 *
 *   node tools/screenshots/take.mjs [address, standard http://127.0.0.1:3000]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

const address = process.argv[2] ?? 'http://127.0.0.1:3000';
const folder = import.meta.dirname;
const manifestFolder = join(folder, '../../apps/citizen/public/screenshots');
const password = 'Nespeshni-2026!';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
});

async function page(viewport, colorScheme = 'light') {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'bg-BG', reducedMotion: 'reduce' });
  return context.newPage();
}

async function staffPage(account, path, viewport) {
  const screen = await page(viewport);
  await screen.goto(`${address}/console/sign-in`);
  await screen.getByRole('textbox', { name: 'Имейл' }).fill(account);
  await screen.getByLabel('Парола', { exact: true }).fill(password);
  await screen.getByRole('button', { name: 'Вход', exact: true }).click();
  await screen.waitForURL(/inbox/);
  await screen.goto(`${address}/console${path}`);
  return screen;
}

/** Pictures are small files: few colours, and no more pixels than a README shows. */
async function write(name, picture, into = folder) {
  await sharp(picture).png({ palette: true, quality: 85, compressionLevel: 9 }).toFile(join(into, name));
}

async function consolePicture(name, account, path, ready) {
  const screen = await staffPage(account, path, { width: 1440, height: 900 });
  await ready(screen);
  await screen.waitForLoadState('networkidle');
  await write(name, await screen.screenshot());
}

async function citizenPage(viewport, scheme = 'light') {
  const screen = await page(viewport, scheme);
  await screen.goto(`${address}/sign-in`);
  await screen.locator('input[type=email]').fill('citizen@demo.test');
  await screen.getByRole('button', { name: 'Вход с парола' }).click();
  await screen.locator('input[type=password]').fill(password);
  await screen.locator('input[type=password]').press('Enter');
  await screen.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  return screen;
}

/** A picture of the manifest, of the size that `manifest.webmanifest` names. */
async function manifestPicture(name, viewport, open) {
  const screen = await citizenPage(viewport);
  await open(screen);
  await screen.waitForLoadState('networkidle');
  await write(name, await screen.screenshot(), manifestFolder);
  await screen.context().close();
}

/** Several screens of a phone next to each other. */
async function phonePicture(name, screens) {
  const [width, height, gap] = [390, 844, 30];
  const shots = [];
  for (const { dark, open } of screens) {
    const screen = await citizenPage({ width, height }, dark ? 'dark' : 'light');
    await open(screen);
    await screen.waitForLoadState('networkidle');
    shots.push(await screen.screenshot());
    await screen.context().close();
  }
  const canvas = {
    width: shots.length * (width + gap) + gap,
    height: height + 2 * gap,
    channels: 3,
    background: '#eef2f3',
  };
  const tiles = shots.map((input, index) => ({ input, left: gap + index * (width + gap), top: gap }));
  await write(name, await sharp({ create: canvas }).composite(tiles).png().toBuffer());
}

const mySignals = async (screen) => {
  await screen.goto(`${address}/signals`);
  await screen
    .getByText(/NS-\d{4}-\d{6}/)
    .first()
    .waitFor();
};
const newReport = async (screen) => {
  await screen.goto(`${address}/report`);
  await screen.getByText('Улици, пътища и тротоари').waitFor();
};
const doneSignal = async (screen) => {
  await mySignals(screen);
  await screen
    .getByTestId('signal-card')
    .filter({ hasText: /Изпълнен|Приключен/ })
    .first()
    .click();
  await screen.waitForURL(/\/signals\/./);
  await screen.getByRole('heading').first().waitFor();
};
const cityMap = async (screen) => {
  await screen.goto(`${address}/map`);
  await screen.locator('canvas.maplibregl-canvas').waitFor();
  await screen.getByTestId('public-card').first().waitFor();
};
await consolePicture('console-inbox.png', 'dispatcher@demo.test', '/inbox', (screen) =>
  screen
    .getByText(/94-НС-\d+/)
    .first()
    .waitFor(),
);
await consolePicture('console-insights.png', 'manager@demo.test', '/insights', async (screen) => {
  await screen.getByTestId('figure-received').waitFor();
  await screen.locator('ns-chart svg').first().waitFor();
});
await phonePicture('citizen-phone.png', [{ open: newReport }, { open: doneSignal }, { dark: true, open: mySignals }]);
await mkdir(manifestFolder, { recursive: true });
const narrow = { width: 390, height: 844 };
await manifestPicture('report-narrow.png', narrow, newReport);
await manifestPicture('signal-narrow.png', narrow, doneSignal);
await manifestPicture('map-wide.png', { width: 1280, height: 800 }, cityMap);
await browser.close();
