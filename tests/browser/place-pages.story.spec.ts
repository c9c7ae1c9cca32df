/** @module-tag long */
import { describe, expect, it } from 'vitest';
import { aPhoto, looked, publish, registerCitizen, screens, signIn, step, submit, upload } from '../support/index.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, open } = await storyWithPages();
const [reporter, clerk] = await Promise.all([registerCitizen(system), signIn(system, 'clerk.ecology@demo.test')]);
const path = '/ulitsa/ruse/bulevard-lipnik';
const { street } = await system.graphql.request<{ street: { location: { lat: number; lon: number } } }>(
  '{ street(settlement: "63427", code: "boulevard.Липник") { location { lat lon } } }',
);
const address = 'бул. „Липник“ 12';
const report = async (description: string, colour?: string) => {
  const photos = colour === undefined ? [] : [(await upload(system, reporter.token, await aPhoto(colour))).id];
  const sent = await submit(reporter, { description, address, location: street.location, photoIds: photos });
  await publish(clerk, sent.id);
  return sent;
};
const open1 = await report('Изхвърлени матраци на тротоара.');
const done = await report('Разпилени гуми до спирката.', '#775533');
await step(clerk, done.id, 'IN_PROGRESS', {});
await step(clerk, done.id, 'RESOLVED', {
  message: 'Извозихме гумите.',
  photoIds: [(await upload(system, clerk.token, await aPhoto('#337755'))).id],
});
await looked(clerk, done.id);

describe.each(['phone', 'desktop'] as const)('the page of a street on a screen of %s size', (size) => {
  it('has its figures, map, photos before and after and reports, and a report can begin there', async () => {
    const page = await open(screens[size]);
    await page.goto(`${system.url}/ulitsa/63427/BULEVARD-lipnik?from=mail`);
    await page.waitForURL(`${system.url}${path}`);
    await page.getByRole('heading', { name: 'бул. Липник, Русе', level: 1 }).waitFor();
    const figures = page.getByTestId('place-figures');
    await figures.getByText('още малко данни').waitFor();
    expect((await figures.innerText()).replace(/\s+/g, ' ')).toMatch(/Отворени 1 Приключени 1/);
    await page.getByRole('slider', { name: 'Сравнете преди и след' }).waitFor();
    await page.locator('canvas.maplibregl-canvas').waitFor();
    await expect.poll(() => page.getByTestId('public-card').count()).toBe(2);
    await looksRight(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await looksRight(page);
    await page.getByTestId('public-card').filter({ hasText: 'матраци' }).locator('ion-item').click();
    await page.waitForURL(`**/s/${open1.reference}`);
    await page.getByTestId('street-page').filter({ visible: true }).first().click();
    await page.waitForURL(`${system.url}${path}`);
    await page.getByRole('button', { name: 'Подайте сигнал за тук' }).filter({ visible: true }).click();
    await page.waitForURL(/\/report/);
  });

  it('is found from the map, and says where there is none', async () => {
    const page = await open(screens[size], { mayReport: /404 \(Not Found\).*nyama-takav/ });
    await page.goto(`${system.url}/map`);
    await page.getByRole('searchbox').fill('бул. Липник');
    await page.getByRole('searchbox').press('Enter');
    await page.getByTestId('place-page').filter({ visible: true }).click();
    await page.waitForURL(`${system.url}${path}`);
    await page.getByRole('link', { name: 'Вижте на картата' }).click();
    await page.waitForURL(/\/map\?.*street=/);
    await page.goto(`${system.url}/kvartal/ruse/nyama-takav`);
    await page.getByRole('heading', { name: 'Няма такова място' }).waitFor();
    await looksRight(page);
  });
});
