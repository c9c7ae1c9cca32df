/** @module-tag long */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually, installed, registerCitizen, screens, submit, type SubmittedSignal } from '../support/index.ts';
import { keptByConsole } from './kept-by-console.ts';
import { looksRight } from './looks.ts';
import { anything, storyWithPages } from './story-pages.ts';

const { system, openFor } = await storyWithPages();
const clerk = 'clerk.ecology@demo.test';
const description = 'Изоставен хладилник до контейнерите.';
let signal: SubmittedSignal;
beforeAll(async () => {
  signal = await submit(await registerCitizen(system), { description });
});

const phone = { serviceWorker: true, touch: true, mayReport: anything };

/** Makes what is kept older. */
function makeOlder(page: Page, hours: number): Promise<unknown> {
  return page.evaluate(`new Promise((done, failed) => {
    const opened = indexedDB.open('ns.answers');
    opened.onerror = failed;
    opened.onsuccess = () => {
      const store = opened.result.transaction('answers', 'readwrite').objectStore('answers');
      const read = store.get('console');
      read.onsuccess = () => {
        // Deleted already: nothing is left to become older.
        if (!read.result) return done();
        const written = store.put({ ...read.result, at: read.result.at - ${String(hours * 3_600_000)} }, 'console');
        written.onsuccess = () => done();
      };
      opened.result.close();
    };
  })`);
}

/** The open report, not its row in the list behind it. */
const reportOn = (page: Page) => page.locator('ns-signal-detail').getByText(description);

/** An inspector has read a report on an installed console. */
async function readOnPhone(): Promise<Page> {
  const page = await openFor(clerk, '/console/inbox', screens.phone, phone);
  await page.getByTestId('signal-row').first().waitFor();
  await installed(page);
  await page.goto(`${system.url}/console/inbox/${signal.id}`);
  await reportOn(page).waitFor();
  // Its row is kept sooner.
  await eventually(async () => (await keptByConsole(page)).includes('"signal({'), 'the report is kept');
  return page;
}

describe('the console on a phone', () => {
  it('can be installed, opens without network with what was read, and leaves nothing after signing out', async () => {
    const page = await readOnPhone();
    const manifest = (await (await fetch(`${system.url}/console/manifest.webmanifest`)).json()) as { scope: string };
    expect(manifest.scope).toBe('/console/');

    await page.context().setOffline(true);
    await page.reload();
    await reportOn(page).waitFor();
    await page.getByText('Без връзка. Виждате последно прочетеното.').waitFor();
    await looksRight(page);
    await page.goto(`${system.url}/console/inbox`);
    await page.getByTestId('signal-row').first().waitFor();

    await page.context().setOffline(false);
    await page.locator('[data-status=live]').waitFor();
    await page.getByRole('button', { name: 'Профил' }).click();
    await page.getByRole('menuitem', { name: 'Изход' }).click();
    await page.getByText('Вход за служители').waitFor();
    await eventually(async () => !(await keptByConsole(page)).includes(description), 'nothing is kept');
    expect(await page.evaluate<string | null>("localStorage.getItem('ns.account')")).toBeNull();
    await page.context().setOffline(true);
    await page.goto(`${system.url}/console/inbox/${signal.id}`);
    await page.getByText('Вход за служители').waitFor();
    await expect.poll(() => page.getByText(description).count()).toBe(0);
  });

  it('forgets what it kept when the session is refused, and shows nothing older than a working day', async () => {
    const page = await readOnPhone();
    await page.context().setOffline(true);
    // What came just before the network went is kept a moment later, as new.
    await eventually(async () => {
      await makeOlder(page, 13);
      await page.reload();
      await page.locator('ns-load-failure').getByRole('alert').first().waitFor();
      return !(await keptByConsole(page)).includes(description);
    }, 'nothing old is kept');
    await expect.poll(() => page.getByText(description).count()).toBe(0);

    await page.context().setOffline(false);
    await reportOn(page).waitFor();
    await eventually(async () => (await keptByConsole(page)).includes(description), 'the report is kept again');
    await page.context().clearCookies();
    await page.reload();
    await page.getByText('Вход за служители').waitFor();
    await eventually(async () => !(await keptByConsole(page)).includes(description), 'nothing is kept');
  });
});

describe('the console on a desk', () => {
  it('keeps no answers: the computer may be everybody’s', async () => {
    const page = await openFor(clerk, `/console/inbox/${signal.id}`, screens.desktop);
    await page.getByText(description).first().waitFor();
    expect(await keptByConsole(page)).toBe('{}');
    expect(await page.evaluate<string | null>("localStorage.getItem('ns.account')")).toBeNull();
  });
});
