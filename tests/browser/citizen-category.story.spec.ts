import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { aPhotoTakenAt, eventually, registerCitizen, screens } from '../support/index.ts';
import { fits } from './looks.ts';
import { anything, storyWithPages } from './story-pages.ts';

const marten = { lat: 43.90462, lon: 26.07428 };

const { system, open, openFor } = await storyWithPages();

describe('finding the category by everyday words', () => {
  it.each(['phone', 'desktop'] as const)(
    'a sentence gives proposals, the reporter chooses, and need not write it again (%s)',
    async (screen) => {
      const page = await open(screens[screen]);
      await page.goto(`${system.url}/report`);
      await page.getByLabel('Опишете проблема с Ваши думи').fill('изоставена кола без номера пред блока');
      const proposal = page.getByRole('radio', { name: /Изоставена кола/ });
      await proposal.waitFor();
      expect(await proposal.isChecked()).toBe(false);
      await proposal.click();
      await page.getByRole('button', { name: /Разбрах, продължете/ }).click();
      expect(await page.getByLabel('Описание').inputValue()).toBe('изоставена кола без номера пред блока');
      await fits(page);
    },
  );

  it('word forms are understood without network too', async () => {
    const page = await open(screens.phone, { mayReport: anything });
    await page.goto(`${system.url}/report`);
    const words = page.getByLabel('Опишете проблема с Ваши думи');
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
    const words = page.getByLabel('Опишете проблема с Ваши думи');
    const card = page.locator('ns-words-advice');
    await words.fill('съседите отгоре се карат и тропат цяла нощ');
    await card.getByText('Районно управление').waitFor();
    expect(await page.getByRole('radiogroup', { name: 'Предложени категории' }).count()).toBe(0);
    await page.context().setOffline(true);
    await words.fill('човек лежи на тротоара и не диша');
    await card.getByRole('link', { name: 'Обадете се на 112' }).waitFor();
    await fits(page);
  });
});

describe('a report that begins with a photo on the landing page', () => {
  it.each(['phone', 'desktop'] as const)('is sent with six taps (%s)', async (size) => {
    const person = await registerCitizen(system);
    const page = await openFor(person.email, '/', screens[size]);
    let taps = 0;
    const tap = async (what: Locator) => {
      taps += 1;
      await what.click();
    };
    // The tap opens the camera or the gallery of the system; what is pressed there is not counted.
    taps += 1;
    await page
      .getByLabel('Снимайте проблема')
      .setInputFiles([{ name: 'taken.jpg', mimeType: 'image/jpeg', buffer: await aPhotoTakenAt(marten) }]);
    await page.getByText('Снимката е добавена').waitFor();
    expect(await page.getByText('Продължавате започнат сигнал').count()).toBe(0);
    await eventually(
      () => page.evaluate<boolean>(`document.activeElement.closest('ns-category-finder') !== null`),
      'the words can be typed at once',
    );
    await page.keyboard.type('незаконно сметище край реката');
    await tap(page.getByRole('radiogroup', { name: 'Предложени категории' }).getByRole('radio', { name: /сметище/i }));
    await tap(page.getByRole('button', { name: 'Напред' }));
    await tap(page.getByRole('button', { name: 'Използвайте мястото от снимката' }));
    await page.getByText('Отбелязахте място').waitFor();
    await tap(page.getByRole('button', { name: 'Напред' }));
    await tap(page.getByRole('button', { name: 'Изпратете сигнала' }));
    await page.getByRole('heading', { name: 'Сигналът е изпратен' }).waitFor();
    console.log(`A report begun with a photo: ${String(taps)} taps on the screen „${size}“.`);
    expect(taps).toBeLessThanOrEqual(6);
    // The number that its reporter waits for is no news.
    await page.getByTestId('incoming-number').waitFor({ timeout: 60_000 });
    await page.goto(`${system.url}/signals`);
    await page
      .getByTestId('signal-card')
      .getByText(/94-НС-\d+/)
      .waitFor();
    expect(await page.getByTestId('unread').count()).toBe(0);
    expect(await page.getByTestId('unread-count').count()).toBe(0);
    const { mySignals } = await person.api.request<{
      mySignals: { edges: { node: { settlement: { code: string }; photos: unknown[] } }[] };
    }>('{ mySignals { edges { node { settlement { code } photos { id } } } } }');
    expect(mySignals.edges.map(({ node }) => [node.settlement.code, node.photos.length])).toEqual([['47336', 1]]);
  });
});
