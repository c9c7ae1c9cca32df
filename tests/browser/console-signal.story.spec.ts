/** @module-tag long */
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  aPhoto,
  eventually,
  registerCitizen,
  screens,
  signIn,
  step,
  submit,
  upload,
  withoutTokens,
} from '../support/index.ts';
import { storyWithPages } from './story-pages.ts';

const { system, openFor } = await storyWithPages();
const [citizen, dispatcher] = await Promise.all([registerCitizen(system), signIn(system, 'dispatcher@demo.test')]);

/** The page of a signal, of the account with this email. */
async function enter(email: string, id: string): Promise<Page> {
  const page = await openFor(email, `/console/signals/${id}`, screens.desktop);
  await page.getByRole('heading', { name: 'Следваща стъпка' }).waitFor();
  return page;
}

/** Words without what lines and spaces make of them. */
const plain = (text: string | null): string =>
  withoutTokens(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** Words of a table that go on in another line. */
const brokenWords = (table: Locator): Promise<readonly string[]> =>
  table.evaluate((element) => {
    const broken: string[] = [];
    const texts = element.ownerDocument.createTreeWalker(element, 4);
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent ?? '';
      for (const word of text.matchAll(/\S+/g)) {
        const range = element.ownerDocument.createRange();
        range.setStart(texts.currentNode, word.index);
        range.setEnd(texts.currentNode, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        broken.push(...(lines.size > 1 ? [word[0]] : []));
      }
    }
    return broken;
  });

describe('the page of a signal', () => {
  it('shows the mail of a step word for word before it is taken, and the mail that arrives is that mail', async () => {
    const { id, reference } = await submit(citizen);
    await step(dispatcher, id, 'IN_PROGRESS');
    const page = await enter('clerk.ecology@demo.test', id);
    await page.getByTestId('incoming-number').waitFor();

    // By keyboard: the ready text is picked by a part of its title and stands filled in the message.
    await page.getByRole('radio', { name: 'Отбележете като изпълнен' }).press('Space');
    await page.getByTestId('ready-text').pressSequentially('Почистено');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    const message = page.getByLabel('Предприети действия');
    await expect.poll(() => message.inputValue()).toContain('Мястото е почистено');
    await message.press('End');
    await page.keyboard.type(' Проверихме го и днес.');

    const preview = page.getByTestId('mail-preview').filter({ hasText: citizen.email });
    await preview.getByText('Проверихме го и днес.').waitFor();
    const parts = await preview.getByTestId('mail-preview-text').locator('pre').allTextContents();
    const announced = plain(parts.join(''));
    const subject = plain(await preview.locator('.subject').textContent());
    expect(subject).toContain(reference);
    expect((await system.mailbox.to(citizen.email)).some(({ text }) => text.includes('Проверихме го и днес.'))).toBe(
      false,
    );

    // On paper are words and facts, and no field to write into.
    await page.emulateMedia({ media: 'print' });
    const fields = page.locator('input, textarea, select').filter({ visible: true });
    expect(await fields.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML))).toEqual([]);
    await page.emulateMedia({ media: null });
    await page.getByRole('button', { name: 'Отбележете като изпълнен' }).press('Enter');
    const mail = await system.mailbox.waitFor(citizen.email, ({ text }) => text.includes('Проверихме го и днес.'));
    expect(plain(mail.text)).toBe(announced);
    expect(mail.subject).toBe(subject);
  });

  it('shows two people each other’s presence, and explains to the slower one what the faster one changed', async () => {
    const { id } = await submit(citizen, { location: { lat: 43.9, lon: 26.1 } });
    const slow = await enter('clerk.ecology@demo.test', id);
    const fast = await enter('dispatcher@demo.test', id);
    await slow.getByTestId('presence').filter({ hasText: 'В момента го разглежда и' }).waitFor();
    await fast.getByTestId('presence').filter({ hasText: 'В момента го разглежда и' }).waitFor();

    await slow.getByRole('radio', { name: 'Отклонете като без основание' }).check();
    await slow.getByLabel('Мотиви').first().fill('Мястото е частно.');
    await fast.getByRole('radio', { name: 'Започнете работа' }).check();
    await fast.getByRole('button', { name: 'Започнете работа' }).click();

    // The notice comes by itself, with what was and what is; what was typed stays.
    const notice = slow.getByTestId('stale-notice');
    await notice
      .getByRole('row', { name: /Статус/ })
      .filter({ hasText: 'В изпълнение' })
      .waitFor();
    await expect.poll(() => notice.getByText('Започна работа').count()).toBe(1);
    expect(await brokenWords(notice.getByRole('table'))).toEqual([]);
    await slow.getByRole('button', { name: 'Отклонете като без основание' }).click();
    const dialog = slow.getByTestId('conflict');
    await dialog.getByText('Приет', { exact: true }).waitFor();
    await slow.getByRole('dialog').getByRole('button', { name: 'Продължете с новото състояние' }).click();
    await expect.poll(() => slow.getByLabel('Мотиви').first().inputValue()).toBe('Мястото е частно.');
    await slow.getByRole('button', { name: 'Отклонете като без основание' }).click();
    await fast.getByText('Без основание', { exact: true }).first().waitFor();

    await fast.context().close();
    await slow
      .getByTestId('presence')
      .filter({ hasNotText: 'В момента го разглежда и' })
      .waitFor({ state: 'attached' });
  });

  it('mentions a colleague in a note by keyboard, notified by mail, and filters the history by kind', async () => {
    const { id, reference } = await submit(citizen, { location: null });
    const page = await enter('dispatcher@demo.test', id);
    const { staffMembers } = await dispatcher.api.request<{ staffMembers: { name: string; email: string }[] }>(
      `{ staffMembers { name email } }`,
    );
    const colleague = staffMembers.find(({ email }) => email === 'clerk.ecology@demo.test');
    const note = page.getByLabel('Вътрешна бележка').last();
    await note.pressSequentially(`Моля, виж това @${colleague?.name.slice(0, -2) ?? ''}`);
    await page.getByRole('option', { name: colleague?.name ?? '' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => note.inputValue()).toBe(`Моля, виж това @${colleague?.name ?? ''} `);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Споменати:').waitFor();
    await system.mailbox.waitFor('clerk.ecology@demo.test', ({ subject }) => subject.includes(reference));

    await page.getByRole('radio', { name: /^Бележки/ }).click();
    await expect.poll(() => page.getByTestId('history-entry').count(), { timeout: 10_000 }).toBe(1);
    await page.reload();
    await page.getByTestId('history-entry').first().waitFor();
    await expect.poll(() => page.getByTestId('history-entry').count(), { timeout: 10_000 }).toBe(1);
    await page.getByRole('radio', { name: /^Имейли/ }).click();
    await page.getByTestId('history-mail').first().waitFor();
    await page.getByRole('radio', { name: /^Всичко/ }).click();
  });

  it('covers a part of a photo by keyboard; the public sees the signal with that part covered', async () => {
    const { id: photoId } = await upload(system, citizen.token, await aPhoto('#4477aa'));
    const { id } = await submit(citizen, { photoIds: [photoId], location: { lat: 43.82, lon: 25.99 } });
    const page = await enter('dispatcher@demo.test', id);
    // The machine is asked when the report is opened, and what it found is said without a reload.
    await page.getByText('Не намерихме лица и номера. Погледнете и Вие.').waitFor();
    await page.getByRole('button', { name: 'Скрийте части от снимка 1, скрити области: 0' }).click();
    await page.getByRole('button', { name: 'Нова област' }).press('Enter');
    await page.getByRole('button', { name: 'Скрита област 1' }).press('Shift+ArrowRight');
    await page.getByRole('dialog').getByRole('button', { name: 'Скрийте', exact: true }).click();
    await page.getByRole('button', { name: 'Скрийте части от снимка 1, скрити области: 1' }).waitFor();
    await page.getByRole('button', { name: 'Публикувайте' }).click();
    await page.getByText('Публичен', { exact: true }).waitFor();

    const photo = await eventually(async () => {
      const { publicSignals } = await system.graphql.request<{
        publicSignals: { edges: { node: { id: string; photos: { url: string }[] } }[] };
      }>(`{ publicSignals(first: 20) { edges { node { id photos { url } } } } }`);
      return publicSignals.edges.find(({ node }) => node.id === id)?.node.photos[0];
    }, 'everybody sees the signal with its photo');
    const picture = sharp(Buffer.from(await (await fetch(new URL(photo.url, system.url))).arrayBuffer()));
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    const offset = (x: number, y: number): number =>
      (Math.round(y * info.height) * info.width + Math.round(x * info.width)) * info.channels;
    /** How far the colour at a spot is from that of the photo. */
    const strangeness = (x: number, y: number): number =>
      Math.max(...[0x44, 0x77, 0xaa].map((part, channel) => Math.abs(part - (data[offset(x, y) + channel] ?? 0))));
    expect(strangeness(0.1, 0.1)).toBeLessThan(10);
    expect(strangeness(0.5, 0.5)).toBeGreaterThan(30);
  });

  it('is marked in the list of a colleague while somebody has it open', async () => {
    const { id, reference } = await submit(citizen);
    const list = await openFor('clerk.ecology@demo.test', '/console/inbox', screens.desktop);
    const row = list.getByTestId('signal-row').filter({ hasText: reference });
    await row.waitFor();
    const colleague = await enter('dispatcher@demo.test', id);
    await row
      .getByTestId('presence-mark')
      .getByText(/^В момента го разглежда и \S/)
      .waitFor({ state: 'attached' });
    await expect.poll(() => list.getByTestId('presence-mark').count(), { timeout: 10_000 }).toBe(1);
    await colleague.context().close();
    await row.getByTestId('presence-mark').waitFor({ state: 'detached' });
  });

  it('shows where it is, with the open signals around it to be chosen by keyboard', async () => {
    const place = { lat: 43.87, lon: 25.98 };
    const neighbour = await submit(citizen, { location: { ...place, lat: place.lat + 0.0003 } });
    const { id } = await submit(citizen, { location: place });
    const page = await enter('dispatcher@demo.test', id);
    const coordinates = (shown: string) => page.getByRole('button', { name: `Копирайте координатите ${shown}` });
    await coordinates('43.87000, 25.98000').click();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('43.87000, 25.98000');
    // Numbers that nobody reads are not shown.
    await expect.poll(() => page.getByText('43.87000, 25.98000').count()).toBe(0);
    await page.locator('section.place').scrollIntoViewIfNeeded();
    await page.getByText('Наблизо има още един отворен сигнал.').waitFor();
    await page.getByRole('region', { name: 'Карта на мястото' }).press('Enter');
    await page.getByTestId('place-chosen').getByRole('link', { name: neighbour.reference }).press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith(neighbour.id));
    await coordinates('43.87030, 25.98000').waitFor();
  });

  it('closes a signal as a duplicate of its neighbour in two presses', async () => {
    const place = { lat: 43.86, lon: 25.97 };
    const first = await submit(citizen, { location: place });
    const second = await submit(citizen, { location: { ...place, lat: place.lat + 0.0003 } });
    const page = await enter('dispatcher@demo.test', second.id);
    await page.getByRole('button', { name: `Отбележете като дубликат на този сигнал: ${first.reference}` }).click();
    await page.getByRole('button', { name: `Обединете с ${first.reference}` }).click();
    await page.getByText('Дубликат', { exact: true }).first().waitFor();
  });
});
