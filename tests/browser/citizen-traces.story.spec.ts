/** @module-tag long */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  aPhoto,
  chooseCategory,
  dump,
  eventually,
  openAs,
  password,
  registerCitizen,
  screens,
  submit,
  writeReport,
} from '../support/index.ts';
import { anything, storyWithPages } from './story-pages.ts';

const { system, open } = await storyWithPages();

const at = { lat: 43.849173, lon: 25.953938 };
const street = 'boulevard.Липник';
const sent = 'Стар шкаф до контейнера, от три дни.';
const begun = 'Дупка пред входа, непрочетена от никого.';
const waiting = 'Уличната лампа мига всяка вечер.';

/** Everything that the browser keeps for the site, by the name of its place. */
const everythingKept = `(async () => {
  const kept = {};
  for (const [place, storage] of [['localStorage', localStorage], ['sessionStorage', sessionStorage]]) {
    for (const key of Object.keys(storage)) kept[place + ' ' + key] = storage.getItem(key);
  }
  const asked = (request) => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  for (const { name } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const table = database.transaction(store).objectStore(store);
      const [keys, values] = [await asked(table.getAllKeys()), await asked(table.getAll())];
      keys.forEach((key, place) => (kept[['indexedDB', name, store, key].join(' ')] = JSON.stringify(values[place])));
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) kept['caches ' + name + ' ' + url] = '';
  }
  return kept;
})()`;

async function keptOn(page: Page): Promise<Readonly<Record<string, string>>> {
  const cookies = await page.context().cookies();
  return {
    ...(await page.evaluate<Record<string, string>>(everythingKept)),
    ...Object.fromEntries(cookies.map(({ name, value }) => [`cookie ${name}`, value])),
  };
}

/** Places whose name or content has one of the words, and whatever is of a report or a photo. */
function tracesIn(kept: Readonly<Record<string, string>>, words: readonly string[]): string[] {
  return Object.entries(kept)
    .filter(
      ([name, value]) =>
        /^indexedDB ns\.reports |^caches ns\.shared-photos /.test(name) ||
        words.some((word) => `${name} ${value}`.toLowerCase().includes(word.toLowerCase())),
    )
    .map(([name]) => name);
}

/** Writes a report with a photo and the position of the device, up to the press. */
async function write(page: Page, description: string): Promise<void> {
  await chooseCategory(page, dump);
  await page.getByRole('button', { name: 'Използвайте моето местоположение' }).click();
  await page.getByRole('button', { name: 'Тук е' }).click();
  await writeReport(page, {
    address: 'входът до аптеката',
    words: description,
    photos: [{ name: 'sreshta.jpg', mimeType: 'image/jpeg', buffer: await aPhoto('#775533') }],
  });
}

/** Somebody who sent one report, keeps another one waiting, has begun a third and was given a photo by another app. */
async function livedIn(): Promise<{ readonly page: Page; readonly words: readonly string[] }> {
  const person = await registerCitizen(system);
  const { id, reference } = await submit(person, { description: sent });
  const { me } = await person.api.request<{ me: { id: string } }>('{ me { id } }');
  const page = await open(screens.phone, { at, mayReport: anything });
  // Wanted to follow a street before signing in, and did not get to it.
  await page.goto(`${system.url}/map?view=list&settlement=63427&street=${encodeURIComponent(street)}`);
  await page.getByRole('button', { name: 'Следете тази улица' }).click();
  await page.getByLabel('Име и фамилия').waitFor();
  await openAs(page, person.email, `${system.url}/signals`);
  await page.getByText(reference).first().waitFor();
  // Nothing but the report itself is kept from the server.
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('"SubmitSignal"') ? route.abort() : route.fallback(),
  );
  await page.goto(`${system.url}/report`);
  await write(page, waiting);
  await page.getByRole('button', { name: 'Изпратете сигнала' }).click();
  await page.waitForURL('**/report/waiting/**');
  await page.goto(`${system.url}/report`);
  await write(page, begun);
  await page.evaluate(`(async () => {
    sessionStorage.setItem('ns.code-request', '{"name":"","email":"${person.email}","until":9999999999999}');
    const shared = await caches.open('ns.shared-photos');
    await shared.put('/share/0', new Response('photo'));
  })()`);
  await page.goto(`${system.url}/account`);
  const written = [sent, begun, waiting, 'входът до аптеката', '43.8491', '25.9539'];
  const words = [person.email, me.id, id, reference, street, ...written];
  const places = tracesIn(await keptOn(page), words).join('\n');
  for (const place of ['account', 'draft.', 'streets', 'seen.', 'pending-follow', 'code-request', 'answers']) {
    expect(places).toContain(`ns.${place}`);
  }
  return { page, words };
}

/** What decision 0060 promises: a report that was pressed waits for the next sign-in of who pressed it. */
const promised: readonly RegExp[] = [/^indexedDB ns\.reports outbox /, /^indexedDB ns\.reports photos /];

describe('what is left of a person on the device', () => {
  it('is, after signing out, the report that waits for the next sign-in, as was said, and nothing else', async () => {
    const { page, words } = await livedIn();
    await page.getByText('На това устройство има сигнали, които още не са изпратени').waitFor();
    await page.getByRole('button', { name: 'Изход', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Видяхте нередност?' }).waitFor();
    const isPromised = (place: string) => promised.some((known) => known.test(place));
    await eventually(
      async () => tracesIn(await keptOn(page), words).every(isPromised),
      'only what was promised is kept',
    );
    const kept = await keptOn(page);
    expect(tracesIn(kept, words)).toHaveLength(2);
    expect(JSON.stringify(kept)).not.toContain(begun);
    // Nor does anything come back with the next page.
    await page.goto(`${system.url}/map`);
    await page.getByRole('searchbox').first().waitFor();
    const answers = 'indexedDB ns.answers answers all';
    await eventually(async () => answers in (await keptOn(page)), 'the answers of the new page are kept');
    expect(tracesIn(await keptOn(page), words).filter((place) => !isPromised(place))).toEqual([]);
  });

  it('is nothing at all after the account was deleted', async () => {
    const { page, words } = await livedIn();
    await page.getByRole('button', { name: 'Изтрийте профила' }).click();
    const leave = page.locator('ns-delete-account');
    await leave.getByRole('button', { name: 'Потвърдете с парола' }).click();
    await leave.getByLabel('Сегашна парола').fill(password);
    await leave.getByRole('button', { name: 'Изтрийте завинаги' }).click();
    await page.getByText('Профилът Ви е изтрит.').waitFor();
    await expect.poll(async () => tracesIn(await keptOn(page), words), { timeout: 20_000 }).toEqual([]);
  });
});
