import { describe, expect, it } from 'vitest';
import { aPhoto, eventually, registerCitizen, screens, signIn, step, submit, upload } from '../support/index.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, open } = await storyWithPages();
const clerk = await signIn(system, 'clerk.ecology@demo.test');
const person = await registerCitizen(system);

interface SignalState {
  readonly status: string;
  readonly rating: number | null;
  readonly photos: number;
}

async function stateOf(id: string): Promise<SignalState> {
  const { mySignal } = await person.api.request<{
    mySignal: { status: string; rating: number | null; timeline: { photos: { id: string }[] }[] };
  }>('query ($id: ID!) { mySignal(id: $id) { status rating timeline { photos { id } } } }', { id });
  return {
    status: mySignal.status,
    rating: mySignal.rating,
    photos: mySignal.timeline.flatMap(({ photos }) => photos).length,
  };
}

/** The links of the mail that says `words`, in their order. */
async function linksIn(words: string): Promise<{ readonly links: readonly string[]; readonly html: string }> {
  const mail = await system.mailbox.waitFor(person.email, ({ text }) => text.includes(words));
  return { links: mail.text.match(/http\S+\/from-mail#token=\S+/g) ?? [], html: mail.html };
}

async function resolved(words: string): Promise<string> {
  const { id } = await submit(person, { description: 'Чували край контейнера на ъгъла.' });
  const photo = await upload(system, clerk.token, await aPhoto('#66aa66'));
  await step(clerk, id, 'IN_PROGRESS');
  await step(clerk, id, 'RESOLVED', { message: words, photoIds: [photo.id] });
  return id;
}

describe.each(['phone', 'desktop'] as const)('from a mail, without signing in (%s)', (screen) => {
  it('the star pressed in the mail is chosen, sent once, and the outcome can be disputed', async () => {
    const words = `Извозихме чувалите (${screen}).`;
    const id = await resolved(words);
    const { links, html } = await linksIn(words);
    expect(links).toHaveLength(6);
    expect(html).toContain('★');
    const fourth = links.find((link) => link.endsWith('&stars=4')) ?? '';
    const page = await open(screens[screen]);
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(fourth);
    await page.getByText(words).waitFor();
    await eventually(() => page.getByRole('radio', { name: /^4 звезди/ }).isChecked(), 'the pressed star is chosen');
    // A program that only opens the link changes nothing.
    expect((await stateOf(id)).rating).toBeNull();
    await looksRight(page);
    await page.getByLabel('Коментар').fill('Бързо и чисто.');
    await page.getByRole('button', { name: 'Изпратете оценката' }).click();
    await page.getByText('Вашата оценка: 4 от 5. Благодарим Ви!').waitFor();
    expect((await stateOf(id)).rating).toBe(4);
    const token = /token=([^&]+)/.exec(fourth)?.[1] ?? 'none';
    expect(requested.filter((url) => url.includes(token) && !url.startsWith('data:') && !url.includes('#'))).toEqual(
      [],
    );

    await page.goto('about:blank');
    await page.goto(fourth);
    await page.getByText(/На .* оценихте с 4 от 5\. Новата оценка ще я замени\./).waitFor();
    await looksRight(page);
    await page.getByRole('radio', { name: /^2 звезди/ }).press('Space');
    await page.getByRole('button', { name: 'Изпратете оценката' }).click();
    await page.getByText('Вашата оценка: 2 от 5.').waitFor();
    expect((await stateOf(id)).rating).toBe(2);

    await page.goto('about:blank');
    await page.goto(links.at(-1) ?? '');
    const send = page.getByRole('button', { name: 'Изпратете възражението' });
    await send.click();
    await page.getByText('Напишете какво не е решено.').waitFor();
    await page.getByLabel('Обяснете с няколко думи').fill('Още два чувала останаха.');
    await looksRight(page);
    await send.click();
    await page.getByText('Отворихме сигнала отново.').waitFor();
    expect((await stateOf(id)).status).toBe('ASSIGNED');
  });

  it('a question is answered with a photo', async () => {
    const { id } = await submit(person, { description: 'Препълнен контейнер, но не е ясно къде.' });
    const question = `До кой вход е контейнерът (${screen})?`;
    await step(clerk, id, 'AWAITING_REPORTER', { message: question });
    const { links } = await linksIn(question);
    const page = await open(screens[screen]);
    await page.goto(links[0] ?? '');
    await page.getByText(question).first().waitFor();
    await looksRight(page);
    await page.getByLabel('Вашият отговор').fill('До вход Б.');
    await page
      .getByLabel('Добавете снимки')
      .setInputFiles([{ name: 'bin.jpg', mimeType: 'image/jpeg', buffer: await aPhoto() }]);
    await page.locator('.arrived').waitFor();
    await page.getByRole('button', { name: 'Изпратете отговора' }).click();
    await page.getByText('Получихме отговора Ви.').waitFor();
    await looksRight(page);
    expect(await stateOf(id)).toMatchObject({ status: 'ASSIGNED', photos: 1 });
  });

  it('an answer whose question an outcome has closed meanwhile stays, and disputes the outcome', async () => {
    const { id } = await submit(person, { description: 'Счупен капак на контейнер.' });
    const question = `Кой контейнер е (${screen})?`;
    await step(clerk, id, 'AWAITING_REPORTER', { message: question });
    const { links } = await linksIn(question);
    const page = await open(screens[screen]);
    await page.goto(links[0] ?? '');
    const field = page.getByLabel('Вашият отговор');
    await field.fill('Този до училището.');
    await step(clerk, id, 'ASSIGNED');
    const photo = await upload(system, clerk.token, await aPhoto('#66aa66'));
    await step(clerk, id, 'RESOLVED', { message: 'Капакът е сменен.', photoIds: [photo.id] });
    await page.getByRole('button', { name: 'Изпратете отговора' }).click();
    await page.getByText('Въпросът вече е затворен: сигналът е „Изпълнен“').waitFor();
    await expect.poll(() => field.inputValue()).toBe('Този до училището.');
    await looksRight(page);
    await page.getByRole('button', { name: 'Оспорете с тези думи' }).click();
    await page.getByText('Отворихме сигнала отново.').waitFor();
    expect((await stateOf(id)).status).toBe('ASSIGNED');
  });
});
