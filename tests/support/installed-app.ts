import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/**
 * The service worker has everything that the app needs to start without network. Expressions of the page are text: the
 * stories know no DOM types.
 */
export async function installed(page: Page): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await eventually(
    () => page.evaluate<boolean>("caches.keys().then((names) => names.some((name) => name.includes('assets')))"),
    'the service worker has kept the app',
  );
  await page.reload();
  await eventually(
    () => page.evaluate<boolean>('navigator.serviceWorker.controller !== null'),
    'the service worker serves the page',
  );
}
