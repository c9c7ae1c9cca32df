/** @module-tag long */
import { randomUUID } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  aPhotoTakenAt,
  chooseIn,
  eventually,
  registerCitizen,
  screens,
  sendReport,
  wordsOf,
} from '../support/index.ts';
import { fits } from './looks.ts';
import { anything, storyWithPages } from './story-pages.ts';

const marten = { lat: 43.90462, lon: 26.07428 };

const { system, open, openFor } = await storyWithPages();

describe('finding the category by everyday words', () => {
  it.each(['phone', 'desktop'] as const)(
    'a sentence proposes one and two others; one press changes it, and what a person chose stays (%s)',
    async (screen) => {
      const page = await open(screens[screen]);
      await page.goto(`${system.url}/report`);
      await wordsOf(page).fill('изоставена кола без номера пред блока');
      const proposal = page.getByRole('radio', { name: /Изоставена кола/ });
      await proposal.waitFor();
      await expect.poll(() => proposal.isChecked()).toBe(true);
      // What it says first is read before the rest.
      await expect.poll(() => page.locator('ns-send-section').count()).toBe(0);
      await page.getByRole('button', { name: /Разбрах, продължете/ }).click();
      await page.locator('ns-send-section').waitFor();
      const other = page.getByRole('radiogroup', { name: 'Предложени категории' }).getByRole('radio').nth(1);
      await other.click();
      await expect.poll(() => other.isChecked()).toBe(true);
      // What a person has chosen stays, whatever is written after it.
      const chosen = await other.innerText();
      await wordsOf(page).fill('изоставена кола без номера пред блока, от месец');
      await page.waitForResponse((response) => response.request().postData()?.includes('"CategoryAdvice"') ?? false);
      await expect.poll(() => page.getByRole('radio', { checked: true }).innerText()).toBe(chosen);
      await fits(page);
    },
  );

  it('word forms are understood without network too', async () => {
    const page = await open(screens.phone, { mayReport: anything });
    await page.goto(`${system.url}/report`);
    const words = wordsOf(page);
    await words.waitFor();
    await page.context().setOffline(true);
    for (const [word, category] of [
      ['дупката', /Дупка на пътното платно/],
      ['боклуци', /Препълнен контейнер|сметище/],
      ['колата', /Изоставена кола/],
      ['dupka na ulicata', /Дупка на пътното платно/],
      ['bokluk', /Препълнен контейнер|сметище/],
    ] as const) {
      await words.fill(word);
      await page.getByRole('radio', { name: category }).first().waitFor();
    }
  });
});

describe('what is not to be reported here', () => {
  it.each(['phone', 'desktop'] as const)('is said before any category is chosen (%s)', async (screen) => {
    const page = await open(screens[screen], { mayReport: anything });
    await page.goto(`${system.url}/report`);
    const words = wordsOf(page);
    const card = page.locator('ns-words-advice');
    await words.fill('съседите отгоре се карат и тропат цяла нощ');
    await card.getByText('Районно управление').waitFor();
    await expect.poll(() => page.getByRole('radiogroup', { name: 'Предложени категории' }).count()).toBe(0);
    await page.context().setOffline(true);
    await words.fill('човек лежи на тротоара и не диша');
    await card.getByRole('link', { name: 'Обадете се на 112' }).waitFor();
    await fits(page);
  });
});

/** Counts what a person presses, and measures from the first press on. */
class Taps {
  private count = 0;
  private readonly begun = performance.now();

  /** A press. */
  async on(what: Locator): Promise<void> {
    this.add(1);
    await what.click();
  }

  /** Presses that happen outside of the page, as in the system's picker of photos. */
  add(presses: number): void {
    this.count += presses;
  }

  said(what: string): number {
    const seconds = (performance.now() - this.begun) / 1000;
    console.log(`${what}: ${String(this.count)} taps, ${seconds.toFixed(1)} s.`);
    return this.count;
  }
}

describe('a report that begins with a photo on the landing page', () => {
  it.each(['phone', 'desktop'] as const)('is sent with four taps by a person who is signed in (%s)', async (size) => {
    const person = await registerCitizen(system);
    const page = await openFor(person.email, '/', screens[size]);
    const photo = { name: 'taken.jpg', mimeType: 'image/jpeg', buffer: await aPhotoTakenAt(marten) };
    const taps = new Taps();
    // One on the page, and one in the camera or the gallery of the system.
    taps.add(2);
    await page.getByLabel('Снимайте проблема').setInputFiles([photo]);
    await page.getByText('Снимката е добавена').waitFor();
    await expect.poll(() => page.getByText('Продължавате започнат сигнал').count()).toBe(0);
    await eventually(
      () => page.evaluate<boolean>(`document.activeElement.closest('ion-textarea') !== null`),
      'the words can be typed at once',
    );
    await page.keyboard.type('незаконно сметище край реката');
    await page.getByRole('radio', { name: /сметище/i, checked: true }).waitFor();
    await taps.on(page.getByRole('button', { name: 'Използвайте мястото от снимката' }));
    await page.getByText('Отбелязахте място').waitFor();
    await taps.on(page.getByRole('button', { name: 'Изпратете сигнала' }));
    await page.getByRole('heading', { name: 'Сигналът е изпратен' }).waitFor();
    expect(taps.said(`By photo, signed in, on the screen „${size}“`)).toBeLessThanOrEqual(4);
    // The number that its reporter waits for is no news.
    await page.getByTestId('incoming-number').waitFor({ timeout: 60_000 });
    await page.goto(`${system.url}/signals`);
    await page
      .getByTestId('signal-card')
      .getByText(/94-НС-\d+/)
      .waitFor();
    await expect.poll(() => page.getByTestId('unread').count()).toBe(0);
    await expect.poll(() => page.getByTestId('unread-count').count()).toBe(0);
    const { mySignals } = await person.api.request<{
      mySignals: { edges: { node: { settlement: { code: string }; photos: unknown[] } }[] };
    }>('{ mySignals { edges { node { settlement { code } photos { id } } } } }');
    expect(mySignals.edges.map(({ node }) => [node.settlement.code, node.photos.length])).toEqual([['47336', 1]]);
  });
});

describe('a report in words by a person who is not signed in', () => {
  it.each(['phone', 'desktop'] as const)('is sent from one screen, with the code on it (%s)', async (size) => {
    const email = `words-${randomUUID()}@demo.test`;
    const page = await open(screens[size]);
    await page.goto(`${system.url}/`);
    const taps = new Taps();
    const type = async (field: Locator, words: string) => {
      await taps.on(field);
      await page.keyboard.type(words);
    };
    await taps.on(page.getByRole('link', { name: 'Подайте сигнал' }).filter({ visible: true }).first());
    await type(wordsOf(page), 'незаконно сметище зад гаражите');
    await page.getByRole('radio', { name: /сметище/i, checked: true }).waitFor();
    await type(page.getByRole('combobox', { name: /Адрес или ориентир/ }), 'липник 12');
    await taps.on(page.getByRole('option', { name: /бул\. Липник 12/ }));
    await taps.on(page.getByRole('button', { name: 'Изпратете сигнала' }));
    await type(page.getByLabel('Име и фамилия'), 'Демо подател');
    await type(page.getByLabel('Имейл адрес'), email);
    await taps.on(page.getByRole('button', { name: 'Изпратете ми код' }));
    const { text } = await system.mailbox.waitFor(email, ({ text: body }) => /\b\d{6}\b/.test(body));
    // The field of the code has the keys, and its sixth digit is the press.
    await page.locator('ns-code-field input:focus').waitFor();
    await page.keyboard.type(/\b\d{6}\b/.exec(text)?.[0] ?? '');
    await page.getByRole('heading', { name: 'Сигналът е изпратен' }).waitFor();
    expect(taps.said(`By words, signed out, on the screen „${size}“`)).toBeLessThanOrEqual(8);
  });
});

describe('what is missing', () => {
  it.each(['phone', 'desktop'] as const)('is said where it is missing, and gets the keys (%s)', async (size) => {
    const person = await registerCitizen(system);
    const page = await openFor(person.email, '/report', screens[size]);
    const send = page.getByRole('button', { name: 'Изпратете сигнала' });
    await wordsOf(page).fill('дупка на пътното платно пред блока');
    await page.getByRole('radio', { name: /Дупка/, checked: true }).waitFor();
    await send.click();
    await page.getByText('Изберете населено място.').waitFor();
    await chooseIn(page, 'Населено място', 'Русе');
    await page.getByRole('combobox', { name: /Адрес или ориентир/ }).fill('пред блок 5');
    await send.click();
    await page.getByText('Отговорете на този въпрос.').waitFor();
    await page.locator('ns-question-field :focus').first().waitFor();
    await page.getByRole('radio', { name: /до 20 см/ }).click();
    await page.getByText('Отговорете на този въпрос.').waitFor({ state: 'detached' });
    await wordsOf(page).fill('дупка');
    await send.click();
    await page.getByText(/Опишете случая с поне/).waitFor();
    await page.locator('textarea:focus').waitFor();
    await wordsOf(page).fill('дупка на пътното платно пред блока');
    await sendReport(page);
  });

  it('is what a proposal has just put there: nothing is sent before it was seen', async () => {
    const person = await registerCitizen(system);
    const submissions: string[] = [];
    const page = await openFor(person.email, '/report', screens.phone);
    await wordsOf(page).fill('незаконно сметище край реката');
    await page.getByRole('radio', { name: /сметище/i, checked: true }).waitFor();
    await chooseIn(page, 'Населено място', 'Русе');
    await page.getByRole('combobox', { name: /Адрес или ориентир/ }).fill('край реката');
    page.on('request', (request) => submissions.push(...(request.postData()?.match(/"SubmitSignal"/g) ?? [])));
    await wordsOf(page).fill('уличната лампа не свети от седмица');
    await page.getByRole('button', { name: 'Изпратете сигнала' }).click();
    await page.locator('ns-category-section h2:focus').waitFor();
    await expect
      .poll(() => page.getByRole('radio', { checked: true }).first().innerText())
      .toMatch(/лампа|осветление/i);
    expect(submissions).toEqual([]);
  });
});
