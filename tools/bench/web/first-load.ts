import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';

/**
 * The most that a first visit to a page may weigh, with gzip, before the map: pages with forms have more elements.
 * 19 kB of each are the modals and popovers of `provideIonicAngular`, 4.5 kB how Angular binds fields of signal forms.
 */
export const mostBytes = (path: string): number => (path === '/' ? 374_000 : 434_000);
/** Where people land: from a search, a poster, a mail. */
export const landingPages = ['/', '/report', '/track', '/sign-in', '/register'] as const;

/** One file of the first load. */
export interface LoadedFile {
  readonly path: string;
  /** bytes over the line with gzip; fonts and pictures travel as they are */
  readonly bytes: number;
}

/**
 * Everything that a first visit to the page loads before the person does anything, without what the service worker
 * fetches afterwards for a visit without network.
 * @param folder the built web page, whose `.gz` files are what a server with gzip sends
 * @param language the one that the person has chosen before
 */
export async function firstLoad(
  browser: Browser,
  url: string,
  folder: string,
  language: 'bg' | 'en',
): Promise<LoadedFile[]> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    serviceWorkers: 'block',
    locale: 'bg-BG',
  });
  await context.addInitScript(`localStorage.setItem('ns.language', '${language}')`);
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  const idle = networkOf(page);
  await page.goto(url);
  // The footer comes when the page has nothing else to do; on a busy machine the network rests before that as well.
  await page.locator('ns-site-footer').first().waitFor({ state: 'attached' });
  await idle();
  const files = await Promise.all(
    responses.filter((response) => response.url().startsWith('http')).map((response) => weigh(response, folder)),
  );
  await context.close();
  return files.toSorted((one, other) => other.bytes - one.bytes);
}

/** @returns waits until nothing is on its way and nothing was asked for during half a second */
function networkOf(page: Page): () => Promise<void> {
  let onTheirWay = 0;
  let changed = Date.now();
  const count = (difference: number) => () => {
    onTheirWay += difference;
    changed = Date.now();
  };
  page.on('request', count(1)).on('requestfinished', count(-1)).on('requestfailed', count(-1));
  return async () => {
    while (onTheirWay > 0 || Date.now() - changed < 500) {
      await pause(50);
    }
  };
}

/** Bytes of all files together. */
export function weightOf(files: readonly LoadedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

async function weigh(response: Response, folder: string): Promise<LoadedFile> {
  const { pathname } = new URL(response.url());
  const isFile = existsSync(join(folder, pathname)) && statSync(join(folder, pathname)).isFile();
  const name = isFile ? pathname : 'index.html';
  const isPage = response.request().isNavigationRequest();
  if (isFile || isPage) {
    const packed = join(folder, `${name}.gz`);
    return { path: isPage ? pathname : name, bytes: statSync(existsSync(packed) ? packed : join(folder, name)).size };
  }
  const body = await response.body().catch(() => Buffer.alloc(0));
  return { path: pathname, bytes: response.headers()['content-encoding'] ? gzipSync(body).length : body.length };
}
