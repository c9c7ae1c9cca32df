/** @module-tag long */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  aPhoto,
  chooseCategory,
  chosenIn,
  dump,
  type Person,
  publish,
  registerCitizen,
  screens,
  sendReport,
  signIn,
  submit,
  upload,
  wordsOf,
} from '../support/index.ts';
import { storyWithPages } from './story-pages.ts';

const { system, open, openFor } = await storyWithPages();
const [first, clerk] = await Promise.all([registerCitizen(system), signIn(system, 'clerk.ecology@demo.test')]);
const photo = await upload(system, first.token, await aPhoto('#775533'));
const known = await submit(first, { photoIds: [photo.id], description: 'Сметище зад гаражите, расте от седмица.' });
await publish(clerk, known.id);

/** Somebody who stands some metres from the known case and reports the same. */
async function reportNearKnownCase(screen: { width: number; height: number }, person: Person): Promise<Page> {
  const page = await openFor(person.email, '/report', screen, { at: { lat: 43.84695, lon: 25.9542 } });
  await markNearKnownCase(page);
  return page;
}

async function markNearKnownCase(page: Page): Promise<void> {
  await chooseCategory(page, dump);
  await page.getByRole('button', { name: 'Използвайте моето местоположение' }).click();
  await page.getByRole('button', { name: 'Тук е' }).click();
}

const followed = (person: Person) =>
  person.api.request<{
    followedSignals: { edges: { node: { reference: string } }[] };
    mySignals: { edges: unknown[] };
  }>('{ followedSignals { edges { node { reference } } } mySignals { edges { cursor } } }');

describe.each(Object.entries({ phone: screens.phone, desktop: screens.desktop }))(
  'a case that is known already, on a screen of %s size',
  (_size, screen) => {
    it('is recognised and followed instead of reported again', async () => {
      const person = await registerCitizen(system);
      const page = await reportNearKnownCase(screen, person);
      const card = page.getByRole('listitem').filter({ hasText: 'Сметище зад гаражите, расте от седмица.' });
      await card.waitFor();
      await card.getByText('Приет').waitFor();
      await card.getByText(/^на \d+ м$/).waitFor();
      await card.getByRole('img', { name: 'Снимка към подобния сигнал' }).waitFor();
      await card.getByRole('button', { name: 'Това е същото' }).click();
      await page.getByRole('heading', { name: 'Следите сигнала' }).waitFor();
      await page.getByText(`Вече следите ${known.reference}`).waitFor();
      const mine = await followed(person);
      expect(mine.followedSignals.edges.map(({ node }) => node.reference)).toEqual([known.reference]);
      expect(mine.mySignals.edges).toEqual([]);
    });

    it('is followed by a visitor too, who says on the page by email who it is', async () => {
      const email = `visitor-${randomUUID()}@demo.test`;
      const page = await open(screen, { at: { lat: 43.84695, lon: 25.9542 } });
      await page.goto(`${system.url}/report`);
      await markNearKnownCase(page);
      const card = page.getByRole('listitem').filter({ hasText: 'Сметище зад гаражите, расте от седмица.' });
      await card.getByRole('button', { name: 'Това е същото' }).click();
      await card.getByLabel('Име и фамилия').fill('Демо подател');
      await card.getByLabel('Имейл адрес').fill(email);
      await card.getByRole('button', { name: 'Изпратете ми код' }).click();
      const { text } = await system.mailbox.waitFor(email, ({ text: body }) => /\b\d{6}\b/.test(body));
      await card.getByLabel('Код от имейла').fill(/\b\d{6}\b/.exec(text)?.[0] ?? '');
      await page.getByRole('heading', { name: 'Следите сигнала' }).waitFor();
      await page.getByText(`Вече следите ${known.reference}`).waitFor();
    });

    it('may be another one: then it is asked no more and the report goes on', async () => {
      const person = await registerCitizen(system);
      const page = await reportNearKnownCase(screen, person);
      await page.getByRole('button', { name: 'Не, моят е друг' }).click();
      await page.getByRole('button', { name: 'Не, моят е друг' }).waitFor({ state: 'detached' });
      // The position has filled in its settlement.
      expect(await chosenIn(page, 'Населено място')).toBe('63427');
      await wordsOf(page).fill('Друго сметище, от другата страна на улицата.');
      await sendReport(page);
      expect((await followed(person)).mySignals.edges).toHaveLength(1);
    });
  },
);
