import type { Page } from 'playwright-core';

/** What the console keeps on the device of the answers of the server, as JSON; `{}` where it keeps nothing. */
export function keptByConsole(page: Page): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'ns.answers')) return '{}';
    return new Promise((done, failed) => {
      const opened = indexedDB.open('ns.answers');
      opened.onerror = failed;
      opened.onsuccess = () => {
        const store = opened.result.transaction('answers').objectStore('answers');
        const read = store.get('console');
        read.onerror = failed;
        read.onsuccess = () => done(JSON.stringify({ console: read.result }));
        opened.result.close();
      };
    });
  })()`);
}
