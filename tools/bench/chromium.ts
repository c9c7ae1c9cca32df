import { existsSync } from 'node:fs';

const wholeBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/**
 * Chromium without its windows: the same pages for a third less work, because it keeps no second page ready and draws
 * no window. It has no notifications.
 */
const pagesOnly = '/usr/bin/chromium-headless-shell';

/**
 * The machine's Chromium.
 * @param options.whole a browser that shows notifications, too
 * @throws Error naming the places where it was looked for
 */
export function chromiumPath({ whole = false }: { readonly whole?: boolean } = {}): string {
  const places = whole ? wholeBrowsers : [pagesOnly, ...wholeBrowsers];
  const path = process.env['CHROMIUM_PATH'] ?? places.find((place) => existsSync(place));
  if (!path) {
    throw new Error(`No Chromium at ${places.join(', ')}; set CHROMIUM_PATH.`);
  }
  return path;
}
