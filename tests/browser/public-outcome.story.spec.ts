import { describe, expect, it } from 'vitest';
import { aPhoto, publish, registerCitizen, screens, signIn, step, submit, upload } from '../support/index.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, open, openFor } = await storyWithPages();
const clerkEmail = 'clerk.ecology@demo.test';
const [reporter, neighbour, clerk] = await Promise.all([
  registerCitizen(system),
  registerCitizen(system),
  signIn(system, clerkEmail),
]);
const place = { address: 'ул. Борисова 12, ап. 5', location: { lat: 43.83557, lon: 25.96566 } };
const before = await upload(system, reporter.token, await aPhoto('#775544'));
const done = await submit(reporter, { description: 'Изхвърлени гуми до гаражите.', ...place, photoIds: [before.id] });
const underway = await submit(reporter, { description: 'Строителни отпадъци на тротоара.', ...place });
const outcome = 'Извозихме гумите и поставихме табела.';
const after = await upload(system, clerk.token, await aPhoto('#557744'));
for (const { id } of [done, underway]) {
  await publish(clerk, id);
  await step(clerk, id, 'IN_PROGRESS', {});
}
await step(clerk, done.id, 'RESOLVED', { message: outcome, photoIds: [after.id] });

describe.each(['phone', 'desktop'] as const)('on a %s', (size) => {
  it('the page of a finished report begins with what was done and offers nothing to wait for', async () => {
    const page = await open(screens[size]);
    await page.goto(`${system.url}/s/${done.reference}`);
    const words = page.getByRole('region', { name: 'Какво беше направено' });
    await words.getByText(outcome).waitFor();
    await page.getByText('ул. Борисова', { exact: false }).first().waitFor();
    await page.getByTestId('follow-over').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'И аз го виждам' }).count()).toBe(0);
    await expect.poll(() => page.getByText('ап. 5').count()).toBe(0);
    await looksRight(page);
  });
});

describe('„Наистина ли е готово?“', () => {
  it('is answered with one press, changed with another, and read again after a reload', async () => {
    const page = await openFor(neighbour.email, `/s/${done.reference}`, screens.phone);
    const card = page.getByRole('region', { name: 'Наистина ли е готово?' });
    await card.getByText('Още никой не е отговорил.').waitFor();
    await card.getByRole('button', { name: 'Готово е' }).click();
    await card.getByText('Готово е:\u00a01 · Още е така:\u00a00').waitFor();
    await card.getByRole('button', { name: 'Още е така' }).click();
    await card.getByText('Готово е:\u00a00 · Още е така:\u00a01').waitFor();
    await page.reload();
    await card.getByText('Отговорихте „Още е така“').waitFor();
    await looksRight(page);
  });

  it('asks a visitor who it is first, and nobody about the own report', async () => {
    const visitor = await open(screens.desktop);
    await visitor.goto(`${system.url}/s/${done.reference}`);
    await visitor.getByRole('button', { name: 'Готово е' }).click();
    await visitor.getByRole('heading', { name: 'Кой отговаря?' }).waitFor();
    await looksRight(visitor);
    const own = await openFor(reporter.email, `/s/${done.reference}`, screens.phone);
    await own.getByTestId('votes').waitFor();
    await expect.poll(() => own.getByRole('button', { name: 'Още е така' }).count()).toBe(0);
  });

  it('counts no answer of an account that was made after the work', async () => {
    const late = await registerCitizen(system);
    const page = await openFor(late.email, `/s/${done.reference}`, screens.phone);
    await page.getByRole('button', { name: 'Още е така' }).click();
    await page.getByText('Профилът Ви е създаден след края на работата').waitFor();
    await page.getByText('Готово е:\u00a00 · Още е така:\u00a01').waitFor();
  });
});

describe('the form of the console', () => {
  it('points out personal data in a public text, takes what may stay, and the text can be hidden later', async () => {
    const page = await openFor(clerkEmail, `/console/signals/${underway.id}`, screens.desktop);
    await page.getByRole('radio', { name: 'Отбележете като изпълнен' }).click();
    const box = page.getByRole('checkbox', { name: 'Текстът да се вижда от всички' });
    await expect.poll(() => box.isChecked()).toBe(true);
    await page.getByLabel('Предприети действия').fill('Почистихме. Въпроси на 0888 123 456.');
    const found = page.getByTestId('personal-data');
    await found.getByText('0888 123 456').waitFor();
    await looksRight(page);
    await found.getByRole('button', { name: 'Може да остане' }).click();
    await page.getByRole('button', { name: 'Отбележете като изпълнен' }).click();
    await page.getByRole('button', { name: 'Скрийте от всички' }).first().click();
    await page.getByRole('button', { name: 'Покажете на всички' }).first().waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Покажете на всички' }).first().waitFor();
  });
});

describe('the gallery', () => {
  it.each(['phone', 'desktop'] as const)('shows on a %s what was repaired, compared by keyboard', async (size) => {
    const page = await open(screens[size]);
    await page.goto(`${system.url}/before-after`);
    const compare = page.getByRole('slider', { name: 'Сравнете преди и след: Нерегламентирано сметище, ул. Борисова' });
    await compare.press('ArrowRight');
    await expect.poll(() => compare.getAttribute('aria-valuetext')).toContain('51');
    await looksRight(page);
    await page.getByRole('link', { name: 'Вижте сигнала: Нерегламентирано сметище, ул. Борисова' }).click();
    await page.getByRole('region', { name: 'Какво беше направено' }).waitFor();
  });
});
