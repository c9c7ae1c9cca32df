/** @module-tag long */
import { Client } from 'pg';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aPhoto, eventually, publish, registerCitizen, screens, signIn, submit, upload } from '../support/index.ts';
import { aStreetWithSomebody, isFilled } from '../support/looked-photo.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, openFor } = await storyWithPages();
const clerkEmail = 'dispatcher@demo.test';
const adminEmail = 'admin@demo.test';
const [citizen, clerk, admin] = await Promise.all([
  registerCitizen(system),
  signIn(system, clerkEmail),
  signIn(system, adminEmail),
]);

/** A report whose photo everybody saw before there were looks. */
async function publicBefore(picture: Buffer): Promise<{ id: string; reference: string; photoId: string }> {
  const { id: photoId } = await upload(system, citizen.token, picture);
  const { id, reference } = await submit(citizen, { photoIds: [photoId] });
  const client = new Client({ connectionString: system.databaseUrl });
  await client.connect();
  await client.query(`insert into photo_look (photo_id, state) values ($1, 'BEFORE')`, [photoId]);
  await client.end();
  await publish(clerk, id);
  return { id, reference, photoId };
}

const bytesOf = async (url: string) => Buffer.from(await (await fetch(new URL(url, system.url))).arrayBuffer());

const photoOf = async (reference: string) => {
  const { publicSignalByReference } = await system.graphql.request<{
    publicSignalByReference: { description: string; photos: { id: string; url: string; thumbnailUrl: string }[] };
  }>(
    `query ($reference: String!) { publicSignalByReference(reference: $reference) {
      description photos { id url thumbnailUrl } } }`,
    { reference },
  );
  return publicSignalByReference;
};

/** What everybody gets of a report: its answer, its photo in both sizes and its card, byte for byte. */
async function everything(reference: string): Promise<readonly string[]> {
  const answer = await photoOf(reference);
  const [photo] = answer.photos;
  const addresses = [photo?.url ?? '', photo?.thumbnailUrl ?? '', `/s/${reference}/card.jpg`];
  const files = await Promise.all(addresses.map(bytesOf));
  return [JSON.stringify(answer), ...files.map((file) => file.toString('base64'))];
}

const foundIn = async (id: string) => {
  const { signal } = await clerk.api.request<{
    signal: { photos: { look: { state: string; found: { x: number; y: number; width: number; height: number }[] } }[] };
  }>('query ($id: ID!) { signal(id: $id) { photos { look { state found { x y width height } } } } }', { id });
  return signal.photos[0]?.look;
};

/** It can be read and used on every device, by day and by night. */
async function looksRightEverywhere(page: Page): Promise<void> {
  const before = page.viewportSize() ?? screens.desktop;
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await looksRight(page);
    }
  }
  await page.setViewportSize(before);
}

describe('photos that were public before there were looks', () => {
  it('are looked through when somebody begins, and change when a person decides, not before', async () => {
    const street = await publicBefore(await aStreetWithSomebody());
    const plain = await publicBefore(await aPhoto('#778866'));
    const kept = await publicBefore(await aStreetWithSomebody());
    const before = [await everything(street.reference), await everything(plain.reference)];

    const page = await openFor(adminEmail, '/console/administration', screens.desktop);
    await page
      .getByRole('navigation', { name: 'Администрация' })
      .getByRole('link', { name: 'Публични снимки' })
      .click();
    const state = page.getByTestId('pass-state');
    await state.getByText('Непрегледани снимки: 3.').waitFor();
    await page.getByText('Няма снимки за решение').waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: 'Прегледайте ги' }).click();
    await state.getByText('Всички снимки са прегледани: 3.').waitFor({ timeout: 90_000 });
    expect([await everything(street.reference), await everything(plain.reference)]).toEqual(before);

    const rows = page.getByTestId('undecided-photo');
    const first = rows.filter({ hasText: street.reference });
    // A list that somebody reads does not move: what was found after the first photo is offered.
    const newOnes = page.getByRole('button', { name: /^Покажете новите: \d+$/ });
    await eventually(async () => {
      if (await newOnes.isVisible()) {
        await newOnes.click();
      }
      return (await rows.count()) === 2;
    }, 'both photos with something in them are listed');
    await first.getByTestId('found-area').filter({ hasText: 'лице' }).first().waitFor();
    await first.getByTestId('found-area').filter({ hasText: 'номер' }).first().waitFor();
    await looksRightEverywhere(page);

    // By keyboard; the next photo has it afterwards.
    const found = (await foundIn(street.id))?.found ?? [];
    await first.getByRole('button', { name: 'Скрийте намереното' }).focus();
    await page.keyboard.press('Enter');
    await first.waitFor({ state: 'detached' });
    await page.locator('a:focus', { hasText: kept.reference }).waitFor();
    const shown = (await photoOf(street.reference)).photos[0];
    expect(shown?.url).not.toContain(street.photoId);
    const picture = await bytesOf(shown?.url ?? '');
    expect(found.length).toBeGreaterThan(1);
    for (const area of found) {
      expect(await isFilled(picture, area)).toBe(true);
    }
    expect((await foundIn(street.id))?.state).toBe('SEEN');

    await rows.getByRole('button', { name: 'Променете' }).click();
    await page
      .getByRole('button', { name: /^Скрита област \d+: лице/ })
      .first()
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Отказ' }).click();
    await rows.getByRole('button', { name: 'Не е нужно' }).click();
    await page.getByText('Няма снимки за решение').waitFor();
    expect((await photoOf(kept.reference)).photos[0]?.url).toContain(kept.photoId);
    await looksRight(page);

    const { auditLog } = await admin.api.request<{ auditLog: { edges: { node: { action: string } }[] } }>(
      '{ auditLog(first: 20, action: "public_photos.") { edges { node { action } } } }',
    );
    expect(auditLog.edges.map(({ node }) => node.action)).toEqual(['public_photos.begun']);
  });

  it('are not offered to those who publish for their department alone', async () => {
    const page = await openFor('clerk.ecology@demo.test', '/console/administration/public-photos', screens.phone);
    await page.waitForURL(/\/console\/inbox/);
    await expect.poll(() => page.getByTestId('pass-state').count()).toBe(0);
  });
});
