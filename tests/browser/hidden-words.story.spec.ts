import { describe, expect, it } from 'vitest';
import { registerCitizen, screens, signIn, submit } from '../support/index.ts';
import { looksRight } from './looks.ts';
import { storyWithPages } from './story-pages.ts';

const { system, open, openFor } = await storyWithPages();
const clerkEmail = 'clerk.ecology@demo.test';
const [reporter, clerk] = await Promise.all([registerCitizen(system), signIn(system, clerkEmail)]);
const description = 'Гуми пред дома на Ивайло Демов. Звънете на 0888 123 456 или питайте Кукумявка.';
const shown = 'Гуми пред дома на [лични данни]. Звънете на [лични данни] или питайте [лични данни].';
const secret = /Ивайло|Демов|0888|123 456|Кукумявка/i;
const report = await submit(reporter, { description });

const read = async (path: string) => (await fetch(`${system.url}${path}`)).text();
const asked = async (text: string) => {
  const query = 'query ($text: String) { publicSignals(text: $text, first: 20) { edges { node { reference } } } }';
  const { publicSignals } = await clerk.api.request<{
    publicSignals: { edges: { node: { reference: string } }[] };
  }>(query, { text });
  return publicSignals.edges.map(({ node }) => node.reference);
};
const publicDescription = async (language: string) => {
  const answer = await fetch(`${system.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language, 'apollo-require-preflight': 'x' },
    body: JSON.stringify({
      query: `{ publicSignalByReference(reference: "${report.reference}") { description timeline { message } } }`,
    }),
  });
  return answer.text();
};

describe('a clerk who publishes a report with personal data', () => {
  it('hides what is found and other words, and publishes without being asked', async () => {
    const page = await openFor(clerkEmail, `/console/signals/${report.id}`, screens.desktop);
    await page.getByTestId('open-findings').waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: 'Публикувайте' }).click();
    await page.getByText('име на човек „Ивайло Демов“', { exact: false }).waitFor();
    await page.getByRole('button', { name: '0888 123 456 телефонен номер' }).click();
    await page.getByRole('button', { name: '0888 123 456 телефонен номер', pressed: true }).waitFor();
    await page.getByRole('button', { name: 'Скрийте всички' }).click();
    await page.getByTestId('open-findings').waitFor({ state: 'detached' });
    await page.getByLabel('Други думи').fill('кукумявка');
    await page.getByLabel('Други думи').press('Enter');
    await page.getByRole('button', { name: 'Кукумявка', pressed: true }).waitFor();
    await looksRight(page);
    await page.getByRole('button', { name: 'Публикувайте' }).click();
    await page.getByRole('button', { name: 'Скрийте от гражданите' }).waitFor();
  });

  it.each([320, 390])('has room for it on a screen of %i pixels', async (width) => {
    const page = await openFor(clerkEmail, `/console/signals/${report.id}`, { ...screens.phone, width });
    await page.getByTestId('personal-text').waitFor();
    await looksRight(page);
  });
});

describe('what everybody reads of it', () => {
  it('has the placeholder in every edition, and never the words', async () => {
    const editions = {
      api: await publicDescription('bg'),
      page: await read(`/s/${report.reference}`),
      feed: await read('/feeds/signals.atom'),
      table: await read('/open-data/signals.csv'),
      map: await read('/open-data/signals.geojson'),
    };
    for (const [edition, text] of Object.entries(editions)) {
      expect(text, edition).toContain('Гуми пред дома на [лични данни].');
      expect(text, edition).not.toMatch(secret);
    }
    expect(await publicDescription('en')).toContain('Гуми пред дома на [personal data].');
  });

  it('is found by what stands there, and by nothing that is hidden', async () => {
    expect(await asked('гуми пред дома')).toContain(report.reference);
    for (const probe of ['0888', '123', 'Ивайло', 'Демов', 'Кукумявка', 'kukumiavka', 'гуми кукумявка']) {
      expect(await asked(probe), probe).not.toContain(report.reference);
    }
  });

  it('is the same on the page of the portal, while the reporter reads the own words', async () => {
    const page = await open(screens.phone);
    await page.goto(`${system.url}/s/${report.reference}`);
    await page.getByText(shown).first().waitFor();
    expect(await page.content()).not.toMatch(secret);
    const own = await openFor(reporter.email, `/signals/${report.id}`, screens.phone);
    await own.getByText(description).first().waitFor();
  });
});
