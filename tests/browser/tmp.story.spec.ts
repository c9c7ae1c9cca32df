import { expect, it } from 'vitest';
import { screens } from '../support/index.ts';
import { anything, storyWithPages } from './story-pages.ts';
const { system, open } = await storyWithPages();
it('x', async () => {
  const page = await open(screens.phone, { mayReport: anything });
  page.on('console', (m) => console.log('CONSOLE', m.text().slice(0, 500)));
  page.on('pageerror', (m) => console.log('ERR', m.message.slice(0, 500)));
  await page.goto(`${system.url}/report`);
  await page.getByRole('button', { name: 'Чистота и отпадъци' }).waitFor();
  await new Promise((r) => setTimeout(r, 3000));
  console.log(await page.evaluate(`new Promise((res) => { const r = indexedDB.open('ns.answers'); r.onsuccess = () => { const q = r.result.transaction('answers').objectStore('answers').getAll(); q.onsuccess = () => res(JSON.stringify(q.result).slice(0, 800)); }; r.onerror = () => res('err') })`));
  await page.route('**/graphql', (r) => r.abort());
  await page.reload();
  await new Promise((r) => setTimeout(r, 4000));
  console.log((await page.locator('body').innerText()).slice(0, 600));
  expect(1).toBe(1);
});
