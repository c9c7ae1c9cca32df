import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { providerClient, startIdentityProvider } from '../support/identity-provider.ts';
import { accessibilityFaults, storyPorts } from '../support/index.ts';
import { storyWithBrowser } from '../support/story-system.ts';

const groups = ['signali-dispatchers'];

const [port = 0] = await storyPorts(1);
const { system, browser } = await storyWithBrowser({
  environment: {
    OIDC_ISSUER: `http://127.0.0.1:${String(port)}`,
    OIDC_CLIENT_ID: providerClient.id,
    OIDC_CLIENT_SECRET: providerClient.secret,
    OIDC_ROLES: 'signali-dispatchers=DISPATCHER',
    STAFF_PASSWORDS: 'off',
    STAFF_IDLE_MINUTES: '2',
  },
});
const provider = await startIdentityProvider(port, `${system.url}/sso/callback`);
provider.people.set('ana', { sub: 'ana', email: 'ana@demo.test', email_verified: true, name: 'Ана Иванова', groups });
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'bg-BG' })).newPage();
page.setDefaultTimeout(20_000);
afterAll(() => provider.stop());

async function enter(at: Page, login: string): Promise<void> {
  await at.getByRole('link', { name: 'Вход със служебен профил' }).click();
  await at.getByLabel('Name').fill(login);
  await at.getByRole('button', { name: 'Continue' }).click();
}

describe('the work account', () => {
  it('opens the page where one wanted to go, without a form for a password', async () => {
    await page.goto(`${system.url}/console/workload`);
    await page.getByRole('link', { name: 'Вход със служебен профил' }).waitFor();
    await expect.poll(() => page.getByLabel(/^Парола\s?\*?$/).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await enter(page, 'ana');
    await page.waitForURL(/\/console\/workload$/);
    await page.goto(`${system.url}/console/account`);
    await page.getByText('Влезли сте със служебния си профил').waitFor();
    await expect.poll(() => page.getByLabel('Сегашна парола').count()).toBe(0);
  });

  it('without a group says so on the sign-in page', async () => {
    provider.people.set('ivo', { sub: 'ivo', email: 'ivo@demo.test', email_verified: true, name: 'Иво', groups: [] });
    const other = await (await browser.newContext({ locale: 'bg-BG' })).newPage();
    await other.goto(`${system.url}/console/sign-in`);
    await enter(other, 'ivo');
    await other.getByRole('alert').getByText('не е включен в системата').waitFor();
    expect(await accessibilityFaults(other)).toEqual([]);
  });

  it('is left when nobody works: with a warning, in every tab, and back to the same page', async () => {
    const context = page.context();
    const second = await context.newPage();
    await second.goto(`${system.url}/console/inbox`);
    await second.getByRole('heading').first().waitFor();
    // The clocks of the pages, not the server's: two minutes pass at once.
    await context.clock.install();
    await page.goto(`${system.url}/console/board`);
    await page.getByRole('heading').first().waitFor();
    await page.clock.runFor(61_000);
    const warning = page.getByRole('alertdialog', { name: 'Ще излезете след минута' });
    await warning.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await warning.getByRole('button', { name: 'Останете' }).click();
    await warning.waitFor({ state: 'detached' });
    await page.clock.runFor(61_000);
    await warning.waitFor();
    await page.clock.runFor(61_000);
    await page.waitForURL(/\/console\/sign-in\?next=%2Fboard/);
    await page.getByText('Излязохте, защото').waitFor();
    await second.waitForURL(/\/console\/sign-in/);
    await page.getByRole('link', { name: 'Вход със служебен профил' }).click();
    await page.waitForURL(/\/console\/board/);
  });
});
