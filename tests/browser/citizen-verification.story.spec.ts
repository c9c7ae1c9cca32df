/** @module-tag long */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { GraphqlClient, mailedLink, password, askForAccountOn, screens } from '../support/index.ts';
import { anything, storyWithPages } from './story-pages.ts';

const { system, open } = await storyWithPages();

const strangersPassword = 'Чужда-парола-1';
const anAddress = () => `owner-${randomUUID().slice(0, 8)}@demo.test`;

/** A stranger asks for an account with somebody else's address and a password of their own. */
async function prepareAccount(email: string, name = 'Демо Подател'): Promise<string> {
  await system.graphql.request(
    'mutation ($input: RegisterCitizenInput!) { registerCitizen(input: $input) { __typename } }',
    { input: { name, email, password: strangersPassword, language: 'BG' } },
  );
  return mailedLink(system, email);
}

async function canSignIn(email: string, chosen: string): Promise<boolean> {
  const { signIn } = await new GraphqlClient(system.graphqlUrl).request<{ signIn: { __typename: string } }>(
    'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { __typename } }',
    { email, password: chosen },
  );
  return signIn.__typename === 'Session';
}

describe.each(['phone', 'desktop'] as const)('the mailed link (%s)', (screen) => {
  it('needs one press where the account was asked for, and none signs in by itself', async () => {
    const email = anAddress();
    const page = await open(screens[screen]);
    const link = await askForAccountOn(page, system, email);
    await page.goto(link);
    await page.getByRole('button', { name: 'Потвърдете адреса' }).waitFor();
    expect(await canSignIn(email, password)).toBe(false);
    await page.getByRole('button', { name: 'Потвърдете адреса' }).click();
    await page.getByText('Адресът Ви е потвърден').waitFor();
    expect(await canSignIn(email, password)).toBe(true);
    // A used link signs nobody in again.
    const other = await open(screens[screen]);
    await other.goto(link);
    await other.getByRole('button', { name: 'Потвърдете адреса' }).click();
    await other.getByText('Тази връзка вече е използвана').waitFor();
  });

  it('has its token where no server sees it; the link of an older mail loses it at once, and works', async () => {
    const email = anAddress();
    const link = await askForAccountOn(await open(screens[screen]), system, email);
    const token = link.split('#token=')[1] ?? '';
    const page = await open(screens[screen]);
    const seen: string[] = [];
    page.on('request', (request) => {
      seen.push(request.url(), request.headers()['referer'] ?? '');
    });
    await page.goto(link);
    await page.getByRole('button', { name: 'Потвърдете адреса' }).waitFor();
    expect(seen.filter((text) => text.includes(token) && !text.includes(`#token=${token}`))).toEqual([]);
    const older = await open(screens[screen]);
    const later: string[] = [];
    older.on('request', (request) => {
      later.push(request.isNavigationRequest() ? '' : request.url(), request.headers()['referer'] ?? '');
    });
    await older.goto(link.replace('#', '?'));
    await older.getByRole('button', { name: 'Потвърдете адреса' }).waitFor();
    await older.waitForURL(link);
    expect(later.filter((text) => text.includes(token))).toEqual([]);
    await older.getByRole('button', { name: 'Потвърдете адреса' }).click();
    await older.getByText(`Потвърждавате адреса ${email}`).waitFor();
  });

  it('asks everywhere else for the password: one that a stranger chose never opens the account', async () => {
    const email = anAddress();
    const link = await prepareAccount(email);
    const page = await open(screens[screen]);
    await page.goto(link);
    await page.getByRole('button', { name: 'Потвърдете адреса' }).click();
    await page.getByText(`Потвърждавате адреса ${email}`).waitFor();
    await page.getByLabel('Нова парола').fill('кратка');
    await page.getByRole('button', { name: 'Запазете паролата и влезте' }).click();
    await page.getByText('Паролата трябва да е поне 10 знака.').waitFor();
    await page.getByLabel('Нова парола').fill(password);
    await page.getByRole('button', { name: 'Запазете паролата и влезте' }).click();
    await page.getByText('Адресът Ви е потвърден').waitFor();
    expect([await canSignIn(email, strangersPassword), await canSignIn(email, password)]).toEqual([false, true]);
  });

  it('says who is signed in here before it replaces them', async () => {
    const [mine, theirs] = [anAddress(), anAddress()];
    const page = await open(screens[screen], { mayReport: anything });
    await page.goto(await askForAccountOn(page, system, mine));
    await page.getByRole('button', { name: 'Потвърдете адреса' }).click();
    await page.getByText('Адресът Ви е потвърден').waitFor();
    await page.goto(await prepareAccount(theirs));
    await page.getByText(`В момента сте влезли като ${mine}`).waitFor();
    await page.getByRole('button', { name: 'Потвърдете адреса' }).click();
    await page.getByText(`Потвърждавате адреса ${theirs}`).waitFor();
    await page.goto(`${system.url}/account`);
    await page.getByText(mine).first().waitFor();
  });
});

it('carries nothing that the stranger wrote', async () => {
  const email = anAddress();
  await prepareAccount(email, 'Спечелихте награда');
  const mail = await system.mailbox.waitFor(email);
  expect(`${mail.text} ${mail.html}`).not.toContain('Спечелихте');
  expect(mail.text).toContain('Здравейте!');
});
