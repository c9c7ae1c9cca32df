/**
 * @module-tag long
 * @module-tag queue
 */
import { Client } from 'pg';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { ServiceProcess } from '@ns/embedded';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  aPhoto,
  eventually,
  longestLooksMs,
  looked,
  publish,
  registerCitizen,
  screens,
  signIn,
  submit,
  upload,
} from '../support/index.ts';
import { aStreetWithSomebody, isFilled, shownIn, squareDistance } from '../support/looked-photo.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, openFor } = await storyWithPages();
const clerkEmail = 'dispatcher@demo.test';
const [citizen, clerk] = await Promise.all([registerCitizen(system), signIn(system, clerkEmail)]);

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const photosFor = async (id: string) =>
  (
    await clerk.api.request<{
      signal: { photos: { id: string; url: string; covers: Area[]; look: { state: string; found: Area[] } | null }[] };
    }>(
      `query ($id: ID!) { signal(id: $id) { photos { id url covers { x y width height }
        look { state found { x y width height kind } } } } }`,
      { id },
    )
  ).signal.photos;

const photosForAll = async (reference: string) =>
  (
    await system.graphql.request<{
      publicSignalByReference: { photos: { id: string; url: string; thumbnailUrl: string; look: object | null }[] };
    }>(
      `query ($reference: String!) { publicSignalByReference(reference: $reference) {
        photos { id url thumbnailUrl look { state } } } }`,
      { reference },
    )
  ).publicSignalByReference.photos;

const bytesOf = async (url: string) => Buffer.from(await (await fetch(new URL(url, system.url))).arrayBuffer());

describe('a photo with a face and a number plate', () => {
  it('is covered before the clerk reads the report, and no public edition of it shows either', async () => {
    const photo = await upload(system, citizen.token, await aStreetWithSomebody());
    const { id, reference } = await submit(citizen, { description: 'Паднала мазилка.', photoIds: [photo.id] });
    const page = await openFor(clerkEmail, `/console/signals/${id}`, screens.desktop);
    const card = page.locator('ns-publish-card');
    await card
      .getByText(/Скрити автоматично: \d лиц[ае], \d номера?\. Погледнете и Вие\./)
      .waitFor({ timeout: longestLooksMs });
    await looksRight(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await looksRight(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await card.getByRole('button', { name: /^Скрийте части от снимка 1, скрити области: [1-9]/ }).click();
    await page
      .getByRole('button', { name: /^Скрита област \d+: лице/ })
      .first()
      .waitFor();
    await page
      .getByRole('button', { name: /^Скрита област \d+: регистрационен номер/ })
      .first()
      .waitFor();
    await looksRight(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Отказ' }).click();
    await card.getByRole('button', { name: 'Публикувайте' }).click();
    await card.getByText('Публичен', { exact: true }).waitFor();

    const [shown] = await eventually(async () => {
      const photos = await photosForAll(reference);
      return photos.length > 0 && photos;
    }, 'everybody sees the photo');
    const [seen] = await photosFor(id);
    const areas = seen?.covers ?? [];
    const covers = (at: { x: number; y: number }) =>
      areas.some(({ x, y, width, height }) => at.x > x && at.x < x + width && at.y > y && at.y < y + height);
    expect([covers(shownIn.face), covers(shownIn.plate)]).toEqual([true, true]);
    expect(shown).toMatchObject({ id: photo.id, look: null });
    expect(shown?.url).not.toContain(photo.id);
    const [full, thumbnail, original] = await Promise.all(
      [shown?.url ?? '', shown?.thumbnailUrl ?? '', seen?.url ?? ''].map(bytesOf),
    );
    for (const area of areas) {
      expect(await isFilled(full ?? Buffer.alloc(0), area)).toBe(true);
      expect(await isFilled(thumbnail ?? Buffer.alloc(0), area, 0.4)).toBe(true);
      expect(await isFilled(original ?? Buffer.alloc(0), area)).toBe(false);
    }
    // The card shows a square of the covered picture.
    const drawn = await bytesOf(`/s/${reference}/card.jpg`);
    expect(await squareDistance(drawn, full ?? Buffer.alloc(0))).toBeLessThan(12);
    expect(await squareDistance(drawn, original ?? Buffer.alloc(0))).toBeGreaterThan(30);
    // Nobody gets the original by its name.
    const { pathname, search } = new URL(shown?.url ?? '', system.url);
    const other = pathname.replace(/[0-9a-f-]{36}/, photo.id);
    expect((await fetch(`${system.url}${other}${search}`)).status).toBe(403);
    expect((await fetch(`${system.url}${other}`)).status).toBe(403);
  });

  it('is not there for everybody while the worker is killed in the middle of its look; then it is, once', async () => {
    await system.worker.kill();
    const photos = await Promise.all(
      [1, 2, 3].map(async () => upload(system, citizen.token, await aStreetWithSomebody())),
    );
    const { id, reference } = await submit(citizen, { photoIds: photos.map((photo) => photo.id) });
    const { signal } = await clerk.api.request<{ signal: { version: number } }>(
      'query ($id: ID!) { signal(id: $id) { version } }',
      { id },
    );
    await clerk.api.request(
      'mutation ($id: ID!, $version: Int!) { publishSignal(signalId: $id, version: $version) { __typename } }',
      { id, version: signal.version },
    );
    expect(await photosForAll(reference)).toEqual([]);
    await system.worker.start();
    await eventually(
      async () => (await photosFor(id)).some(({ look }) => look?.state === 'LOOKED'),
      'one is done',
      longestLooksMs,
    );
    await system.worker.kill();
    const done = (await photosFor(id)).filter(({ look }) => look?.state === 'LOOKED').length;
    expect(await photosForAll(reference)).toHaveLength(done);
    await system.worker.start();
    await looked(clerk, id);
    const shown = await photosForAll(reference);
    expect(shown.map((photo) => photo.id)).toEqual(photos.map((photo) => photo.id));
    const areas = (await photosFor(id)).map(({ covers }) => covers);
    for (const [place, { url }] of shown.entries()) {
      const picture = await bytesOf(url);
      expect(areas[place]?.length).toBeGreaterThan(1);
      for (const area of areas[place] ?? []) {
        expect(await isFilled(picture, area)).toBe(true);
      }
    }
    const { signal: after } = await clerk.api.request<{ signal: { events: { type: string }[] } }>(
      'query ($id: ID!) { signal(id: $id) { events { type } } }',
      { id },
    );
    expect(after.events.filter(({ type }) => type === 'photo_looked')).toHaveLength(3);
  }, 400_000);
});

/** A worker whose program has no models of what it looks for; next to the other one, where its packages are found. */
async function workerWithoutModels() {
  const folder = await mkdtemp(join(system.worker.plan.root, 'dist/apps/worker-'));
  await cp(dirname(join(system.worker.plan.root, system.worker.plan.program)), folder, { recursive: true });
  await Promise.all(['faces.bin', 'faces.json'].map((file) => rm(join(folder, 'covers', file))));
  const program = join(relative(system.worker.plan.root, folder), 'main.js');
  const worker = new ServiceProcess({ ...system.worker.plan, program });
  await system.worker.stop();
  await worker.start();
  return async () => {
    await worker.stop();
    await rm(folder, { recursive: true });
    await system.worker.start();
  };
}

/** The worker tries now, and for the last time before a person is asked. */
async function lastAttempt(photoId: string): Promise<void> {
  const client = new Client({ connectionString: system.databaseUrl });
  await client.connect();
  await eventually(async () => {
    const changed = await client.query(
      `update photo_look set attempts = 5, next_try_at = now(), lease_until = null
       where photo_id = $1 and state = 'WAITING' and attempts > 0 and next_try_at > now()`,
      [photoId],
    );
    return changed.rowCount === 1;
  }, 'the worker has tried');
  await client.end();
}

it('without models nothing is public that a clerk has not looked at, and the clerk is asked to', async () => {
  const photo = await upload(system, citizen.token, await aPhoto('#557766'));
  const withModels = await workerWithoutModels();
  onTestFinished(withModels);
  const { id, reference } = await submit(citizen, { photoIds: [photo.id] });
  const page = await openFor(clerkEmail, `/console/signals/${id}`, screens.phone);
  await lastAttempt(photo.id);
  const card = page.locator('ns-publish-card');
  await card.getByTestId('looks-failed').getByText('Снимка 1 не можа да бъде прегледана автоматично').waitFor();
  await card.getByRole('button', { name: 'Скрийте части от снимка 1, погледнете' }).click();
  await page.getByTestId('cover-failed').getByText('Автоматичният преглед не работи в момента.').waitFor();
  await looksRight(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Отказ' }).click();
  await card.getByRole('button', { name: 'Публикувайте' }).click();
  await card.getByTestId('publish-ask').getByText('Снимка 1 не можа да бъде прегледана автоматично.').waitFor();
  await looksRight(page);
  await card.getByRole('button', { name: 'Прегледани са, публикувайте' }).click();
  await card.getByText('Публичен', { exact: true }).waitFor();
  expect((await photosForAll(reference)).map(({ url }) => url.includes(photo.id))).toEqual([true]);
  await card.getByTestId('looks-failed').waitFor({ state: 'detached' });
});

it('a photo without anybody is public whole, and the clerk reads that nothing was found', async () => {
  const photo = await upload(system, citizen.token, await aPhoto('#667788'));
  const { id, reference } = await submit(citizen, { photoIds: [photo.id] });
  await publish(clerk, id);
  expect((await photosForAll(reference))[0]?.url).toContain(photo.id);
  const page = await openFor(clerkEmail, `/console/signals/${id}`, screens.phone);
  await page.getByText('Не намерихме лица и номера. Погледнете и Вие.').waitFor();
  await looksRight(page);
});
