/** @module-tag long */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { eventually, openAs, openWeakLine, photosOf, screens, writeReport } from '../support/index.ts';
import { anything, storyWithPages } from './story-pages.ts';

const { system, open } = await storyWithPages();
const line = await openWeakLine(system.url);
afterAll(() => line.close());

/** A report to which photos are added. */
const aCase = { settlement: 'Русе', address: 'зад гаражите до блок 5', words: 'Изхвърлени отпадъци зад гаражите.' };

/** A photo that takes its time: noise cannot be compressed. */
function aLargePhoto(): Promise<Buffer> {
  const [width, height] = [1600, 1200];
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

describe('a photo on a weak line', () => {
  it.each(['phone', 'desktop'] as const)(
    'is cut at half, and goes on where it stopped when the line is back (%s)',
    async (screen) => {
      const photo = await aLargePhoto();
      const page = await open(screens[screen], { mayReport: anything });
      await openAs(page, 'citizen@demo.test', `${line.url}/report`);
      await writeReport(page, aCase);

      const refused = line.refused();
      line.breakAfter(photo.length / 2);
      await photosOf(page).setInputFiles({ name: 'large.jpg', mimeType: 'image/jpeg', buffer: photo });
      await eventually(
        () => Promise.resolve(line.isBroken() && line.refused() > refused),
        'the line is broken and the app has noticed',
        60_000,
      );
      const before = line.uploads.length;
      line.repair();
      await page.getByText('Готова', { exact: true }).waitFor({ timeout: 60_000 });

      const after = line.uploads.slice(before);
      expect(
        after.filter(({ method }) => method === 'POST'),
        'begun anew',
      ).toEqual([]);
      expect(after.map(({ method }) => method)).toContain('HEAD');
      const resumed = after.find(({ method }) => method === 'PATCH')?.offset ?? 0;
      expect(resumed).toBeGreaterThan(photo.length / 4);
      expect(resumed).toBeLessThanOrEqual(photo.length / 2 + 128 * 1024);
    },
  );
});

/** As a phone with a sensor of many megapixels makes it: far over what the server takes. */
async function aHugePhoto(): Promise<Buffer> {
  const [width, height] = [4200, 3150];
  const photo = await sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer();
  expect(photo.length).toBeGreaterThan(30 * 1024 * 1024);
  return photo;
}

describe('a photo for which the server has no room', () => {
  it('says so in the words of the server, stays with the report, and is sent once there is room', async () => {
    const page = await open(screens.phone, { mayReport: anything });
    await openAs(page, 'citizen@demo.test', `${system.url}/report`);
    await writeReport(page, aCase);
    const words = 'В момента не можем да приемем снимки.';
    await page
      .context()
      .route('**/files**', (route) =>
        route.fulfill({ status: 507, contentType: 'text/plain; charset=utf-8', body: words }),
      );
    await photosOf(page).setInputFiles({ name: 'hole.jpg', mimeType: 'image/jpeg', buffer: await aLargePhoto() });
    await page.getByText(words).waitFor();
    await page.reload();
    await page.getByText(words).waitFor();
    await page.getByText('Запазена е на това устройство').waitFor();
    await page.context().unroute('**/files**');
    await page.getByRole('button', { name: 'Опитайте отново' }).click();
    await page.getByText('Готова', { exact: true }).waitFor({ timeout: 60_000 });
  });
});

describe('a file without a picture', () => {
  it('says so at once, and the report begins without it', async () => {
    const page = await open(screens.phone);
    await page.goto(`${system.url}/report`);
    await page
      .getByLabel('Започнете със снимка')
      .setInputFiles({ name: 'damaged.jpg', mimeType: 'image/jpeg', buffer: randomBytes(2000) });
    await page.getByText('В този файл няма снимка').waitFor();
    await expect.poll(() => page.getByText('Снимката е добавена').count()).toBe(0);
    await page.getByRole('button', { name: 'Премахнете снимка 1' }).click();
    await page.getByLabel('Започнете със снимка').waitFor();
  });
});

describe('a photo as devices make it', () => {
  it.each(['phone', 'desktop'] as const)(
    'is made small before it is sent: one of 30 MB, and HEIC (%s)',
    async (size) => {
      const heic = await readFile('tests/support/pictures/marten.heic');
      const page = await open(screens[size]);
      const sent: number[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST' && new URL(request.url()).pathname === '/files') {
          sent.push(Number(request.headers()['upload-length']));
        }
      });
      await openAs(page, 'citizen@demo.test', `${system.url}/report`);
      await writeReport(page, aCase);
      await photosOf(page).setInputFiles(
        [
          { name: 'huge.jpg', mimeType: 'image/jpeg', buffer: await aHugePhoto() },
          // Browsers know no type for it.
          { name: 'IMG_0001.HEIC', mimeType: '', buffer: heic },
        ],
        // More than 30 MB go to the browser first.
        { timeout: 90_000 },
      );
      await expect.poll(() => page.getByText('Готова', { exact: true }).count(), { timeout: 90_000 }).toBe(2);
      expect(sent.every((bytes) => bytes > 0 && bytes < 15 * 1024 * 1024)).toBe(true);
      const [huge, small] = await page.evaluate<[number, number][]>(
        `Promise.all([...document.querySelectorAll('.tray img')].map(async (image) => {
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      }))`,
      );
      expect(huge).toEqual([2560, 1920]);
      expect(small).toEqual([2560, 1920]);
    },
  );
});
