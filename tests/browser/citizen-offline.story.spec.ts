/** @module-tag long */
import { createHash } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  accessibilityFaults,
  aPhoto,
  eventually,
  installed,
  type Person,
  registerCitizen,
  screens,
  signInOn,
  wordsOf,
  writeReport,
} from '../support/index.ts';
import { anything, storyWithPages, type Viewport } from './story-pages.ts';

const { system, open } = await storyWithPages();

const openApp = (viewport: Viewport) => open(viewport, { serviceWorker: true, mayReport: anything });

interface SentSignal {
  readonly id: string;
  readonly description: string;
  readonly photos: readonly { readonly id: string }[];
  readonly timeline: readonly { readonly type: string; readonly photos: readonly { readonly id: string }[] }[];
}

async function signalsOf(person: Person): Promise<readonly SentSignal[]> {
  const { mySignals } = await person.api.request<{ mySignals: { edges: readonly { node: SentSignal }[] } }>(
    '{ mySignals { edges { node { id description photos { id } timeline { type photos { id } } } } } }',
  );
  return mySignals.edges.map(({ node }) => node);
}

async function signInToReport(page: Page, person: Person): Promise<void> {
  await page.goto(`${system.url}/sign-in?next=/report`);
  await signInOn(page, person.email);
  await page.getByRole('heading', { name: /За какво се отнася/ }).waitFor();
}

/** A new report in an app that works without network, too. */
async function enter(person: Person, viewport: Viewport): Promise<Page> {
  const page = await openApp(viewport);
  await signInToReport(page, person);
  return page;
}

async function write(page: Page, words: string, photos: number): Promise<void> {
  const files = await Promise.all(['#775533', '#337755', '#335577'].slice(0, photos).map((colour) => aPhoto(colour)));
  await writeReport(page, {
    settlement: 'Русе',
    address: 'край реката, при моста',
    words,
    photos: files.map((buffer, index) => ({ name: `${String(index)}.jpg`, mimeType: 'image/jpeg', buffer })),
  });
}

async function openAgain(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${system.url}${path}`);
  return page;
}

/** Another app shares a file with this one: the system posts a form to the address that the manifest names. */
async function share(page: Page, name: string, type: string, content: Buffer): Promise<void> {
  await page.evaluate(`{
    const bytes = Uint8Array.from(atob('${content.toString('base64')}'), (character) => character.charCodeAt(0));
    const files = new DataTransfer();
    files.items.add(new File([bytes], ${JSON.stringify(name)}, { type: ${JSON.stringify(type)} }));
    const form = Object.assign(document.createElement('form'), {
      action: '/share',
      method: 'post',
      enctype: 'multipart/form-data',
    });
    const field = Object.assign(document.createElement('input'), { type: 'file', name: 'photos' });
    field.files = files.files;
    form.append(field);
    document.body.append(form);
    setTimeout(() => form.submit());
  }`);
}

/** What the application keeps on the device of the answers of the server, as JSON. */
function keptAnswers(page: Page): Promise<string> {
  return page.evaluate<string>(`new Promise((done, failed) => {
    const opened = indexedDB.open('ns.answers');
    opened.onerror = failed;
    opened.onsuccess = () => {
      const read = opened.result.transaction('answers').objectStore('answers').get('all');
      read.onerror = failed;
      read.onsuccess = () => done(JSON.stringify(read.result ?? null));
      opened.result.close();
    };
  })`);
}

describe('sharing a photo with the app', () => {
  it('begins a new report, signed out and without network; what is no photo is said', async () => {
    const page = await openApp(screens.phone);
    await page.goto(`${system.url}/report`);
    await installed(page);
    await page.getByRole('button', { name: 'Чистота и отпадъци' }).waitFor();
    await page.context().setOffline(true);
    await share(page, 'дупка.jpg', 'image/jpeg', await aPhoto());
    await page.waitForURL(`${system.url}/report?step=all`);
    await page.getByText('Снимката е добавена').waitFor();
    await eventually(
      () =>
        page
          .getByRole('img', { name: 'Снимка 1' })
          .evaluate((image: { naturalWidth: number }) => image.naturalWidth > 0),
      'the photo is shown',
    );
    await share(page, 'договор.pdf', 'application/pdf', Buffer.from('%PDF-1.7'));
    await page.getByText('Това не е снимка.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Започнете сигнал' }).click();
    // The photo that was shared before is still there.
    await page.getByText('Снимката е добавена').waitFor();
  });
});

describe('reporting without network', () => {
  it.each(['phone', 'desktop'] as const)(
    'a report with three photos is written and pressed offline, the app is closed, and the signal sends ' +
      'itself exactly once (%s)',
    async (screen) => {
      const person = await registerCitizen(system);
      const page = await enter(person, screens[screen]);
      const context = page.context();

      await installed(page);
      await context.setOffline(true);
      await write(page, 'Купчина отпадъци край реката, писано без връзка.', 3);
      await page.getByRole('button', { name: 'Изпратете сигнала' }).click();
      await page.getByRole('heading', { name: 'Сигналът е запазен' }).waitFor();
      await page.close();

      // Still without network the app starts, knows whose device it is and shows what waits.
      const offline = await openAgain(context, '/signals');
      await offline.getByTestId('unsent-signal').filter({ hasText: 'писано без връзка' }).waitFor();
      expect(await signalsOf(person)).toEqual([]);
      await offline.close();

      await context.setOffline(false);
      const online = await openAgain(context, '/signals');
      const [sent] = await eventually(async () => {
        const signals = await signalsOf(person);
        return signals.length > 0 && signals;
      }, 'the signal has sent itself');
      expect(sent?.photos).toHaveLength(3);
      await online.getByTestId('unsent-signal').waitFor({ state: 'detached' });
      await online.getByText('писано без връзка').waitFor();
      await online.reload();
      await online.getByText('писано без връзка').waitFor();
      expect(await signalsOf(person)).toHaveLength(1);
    },
  );

  it('a report is safe in a browser that keeps nothing of the app; pages that cannot come say so', async () => {
    const person = await registerCitizen(system);
    const page = await open(screens.phone, { mayReport: anything });
    await signInToReport(page, person);
    // No file comes any more once the button is there: where it leads is there with it.
    await page.route('**/*.js', async (route) => {
      if ((await page.locator('ns-send-section').count()) === 0) {
        await route.continue();
      }
    });
    await write(page, 'Писано точно преди връзката да изчезне.', 0);
    await page.getByRole('button', { name: 'Изпратете сигнала' }).waitFor();
    await page.context().setOffline(true);
    await page.unroute('**/*.js');
    await page.getByRole('button', { name: 'Изпратете сигнала' }).click();
    await page.getByRole('heading', { name: 'Сигналът е запазен' }).waitFor();
    await page.locator('ion-tab-button').filter({ hasText: 'Профил' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Страницата не можа да се зареди.' });
    await alert.waitFor();
    await expect.poll(() => alert.getByRole('button').count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Сигналът е изпратен' }).waitFor();
    await alert.waitFor({ state: 'detached' });
    await page.locator('ion-tab-button').filter({ hasText: 'Профил' }).click();
    await page.getByRole('heading', { name: 'Профил', level: 1 }).waitFor();
    expect(await signalsOf(person)).toHaveLength(1);
  });

  it('the service worker knows every file as it is served', async () => {
    const { hashTable } = (await (await fetch(`${system.url}/ngsw.json`)).json()) as {
      hashTable: Readonly<Record<string, string>>;
    };
    expect(Object.keys(hashTable).filter((path) => /^\/main-.*\.js$/.test(path))).toHaveLength(1);
    for (const [path, hash] of Object.entries(hashTable)) {
      const file = Buffer.from(await (await fetch(system.url + path)).arrayBuffer());
      expect(createHash('sha1').update(file).digest('hex'), path).toBe(hash);
    }
  });

  it('own signals and menus can be read without network, which is said; numbers come when it is back', async () => {
    const person = await registerCitizen(system);
    const page = await enter(person, screens.phone);

    // The report is registered while the list is looked at, so that its row is newer than its page.
    await system.records.setFaults({ always: [{ fault: 'down', on: 'register' }] });
    await write(page, 'Сигнал, който ще се чете и без връзка.', 0);
    await page.getByRole('button', { name: 'Изпратете сигнала' }).click();
    await page.getByRole('link', { name: 'Вижте сигнала' }).click();
    await page.getByText('Какво се случи досега').waitFor();
    // What was answered is kept a moment after it is shown.
    await eventually(async () => (await keptAnswers(page)).includes('"timeline":['), 'the history is kept');
    await page.goto(`${system.url}/signals`);
    await page.getByText('ще се чете и без връзка').waitFor();
    await system.records.setFaults({});
    const isRegistered = async () => (await signalsOf(person))[0]?.timeline.some(({ type }) => type === 'registered');
    await eventually(isRegistered, 'the report is registered', 90_000);
    await page.reload();
    await page.getByText('ще се чете и без връзка').waitFor();
    await eventually(async () => (await keptAnswers(page)).includes('"mySignals'), 'the list is kept');
    await installed(page);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText('Няма интернет. Изпращаме, щом се върне.').waitFor();
    await page.getByText('ще се чете и без връзка').click();
    await page.getByText('Какво се случи досега').waitFor();
    await page.goto(`${system.url}/report`);
    await page.getByRole('button', { name: 'Чистота и отпадъци' }).waitFor();
    await page.goto(`${system.url}/numbers`);
    await page.locator('ns-load-failure').waitFor();
    await page.context().setOffline(false);
    await page.locator('ns-month-chart').waitFor();
  });

  it('several drafts stay apart, each with its photos, also after the app was closed', async () => {
    const person = await registerCitizen(system);
    const page = await enter(person, screens.small);

    await write(page, 'Първа чернова с една снимка.', 1);
    // Who comes for a report again finds the one that was begun, and the way to another.
    await page.locator('ion-tab-button').filter({ hasText: 'Нов сигнал' }).click();
    await page.getByRole('button', { name: 'Започнете нов сигнал' }).click();
    await write(page, 'Втора чернова с две снимки.', 2);
    await page.close();
    const again = await openAgain(page.context(), '/signals');
    await again.getByTestId('draft').nth(1).waitFor();
    await again
      .getByTestId('draft')
      .filter({ hasText: 'Първа чернова' })
      .getByRole('button', { name: 'Продължете' })
      .click();
    await wordsOf(again).waitFor();
    await expect.poll(() => again.getByRole('button', { name: 'Започнете нов сигнал' }).count()).toBe(0);
    await again.getByRole('button', { name: 'Изпратете сигнала' }).click();
    await again.getByRole('heading', { name: 'Сигналът е изпратен' }).waitFor();
    // On a busy server a report does not wait for a photo that failed three times: the photo follows.
    const sent = await eventually(
      async () => (await signalsOf(person)).find(({ photos }) => photos.length === 1),
      'the report has its photo',
      90_000,
    );
    expect(sent.description).toBe('Първа чернова с една снимка.');
    await again.goto(`${system.url}/report`);
    await again.getByText('Продължавате започнат сигнал:').waitFor();
    await again.getByText('Втора чернова с две снимки.').first().waitFor();
  });

  it('a signal goes without photos that cannot be sent, and gets them when they can', async () => {
    const person = await registerCitizen(system);
    const page = await enter(person, screens.phone);
    const context = page.context();

    await context.route('**/files**', (route) => route.abort());
    await write(page, 'Сигнал, чиято снимка закъснява.', 1);
    await page.getByRole('button', { name: 'Изпратете сигнала' }).click();
    await page.getByRole('heading', { name: /Сигналът (се изпраща|е запазен)/ }).waitFor();
    await page.goto(`${system.url}/signals`);
    const waiting = page.getByTestId('unsent-signal');
    await eventually(
      async () => (await signalsOf(person)).length === 1,
      'the signal has gone without its photo',
      90_000,
    );
    await waiting.getByText(/още не са при него:\s1/).waitFor();
    await context.unroute('**/files**');
    await page.reload();
    const late = await eventually(
      async () => (await signalsOf(person))[0]?.timeline.find(({ type }) => type === 'photos_added'),
      'the photo has followed',
      60_000,
    );
    expect(late.photos).toHaveLength(1);
    expect((await signalsOf(person))[0]?.photos).toEqual([]);
    await waiting.waitFor({ state: 'detached' });
  });

  it('a report changed after a lost answer is never taken for the one that arrived', async () => {
    const person = await registerCitizen(system);
    const page = await enter(person, screens.phone);
    // The report arrives, its answer does not.
    await page.context().route('**/graphql', async (route) => {
      const isSubmission = route.request().postData()?.includes('SubmitSignal') ?? false;
      if (!isSubmission) {
        return route.fallback();
      }
      await route.fetch();
      await route.abort();
    });
    await write(page, 'Стар матрак до кофите.', 1);
    await page.getByRole('button', { name: 'Изпратете сигнала' }).click();
    await page.getByRole('heading', { name: 'Сигналът е запазен' }).waitFor();
    await eventually(async () => (await signalsOf(person)).length === 1, 'the first version has arrived');
    await page.goto(`${system.url}/signals`);
    const unsent = page.getByTestId('unsent-signal');
    await unsent.getByRole('button', { name: 'Променете' }).click();
    await wordsOf(page).fill('Два стари матрака до кофите.');
    await page.context().unroute('**/graphql');
    await page.getByRole('button', { name: 'Изпратете сигнала' }).click();
    await page.getByText('По-ранният Ви вариант вече пристигна като NS-').first().waitFor();
    await page.getByRole('button', { name: 'Поправете' }).click();
    await expect
      .poll(async () => {
        const box = await page
          .locator('ns-send-section')
          .getByText('По-ранният Ви вариант вече пристигна')
          .boundingBox();
        return box !== null && box.y > 0 && box.y + box.height < screens.phone.height;
      })
      .toBe(true);
    await page.getByRole('button', { name: 'Изпратете сигнала' }).click();
    await page.getByRole('heading', { name: 'Сигналът е изпратен' }).waitFor();
    const sent = await signalsOf(person);
    expect(sent.map(({ description }) => description).toSorted()).toEqual([
      'Два стари матрака до кофите.',
      'Стар матрак до кофите.',
    ]);
  });
});
