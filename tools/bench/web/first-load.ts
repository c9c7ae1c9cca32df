import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, type Response } from 'playwright-core';

/** One file of the first load. */
export interface LoadedFile {
  readonly path: string;
  /** bytes over the line with gzip; fonts and pictures travel as they are */
  readonly bytes: number;
}

/**
 * Everything that a first visit to the page loads before the person does anything, without what the service worker fetches
 * afterwards for a visit without network.
 * @param folder the built web page, whose `.gz` files are what a server with gzip sends
 */
export async function firstLoad(browser: Browser, url: string, folder: string): Promise<LoadedFile[]> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block', locale: 'bg-BG' });
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(url, { waitUntil: 'networkidle' });
  const files = await Promise.all(responses.filter((response) => response.url().startsWith('http')).map((response) => weigh(response, folder)));
  await context.close();
  return files.toSorted((one, other) => other.bytes - one.bytes);
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
