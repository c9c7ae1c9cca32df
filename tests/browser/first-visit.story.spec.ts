import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstLoad, landingPages, mostBytes, weightOf } from '@ns/first-load';
import { openBrowser, startSystem, type TestSystem } from '../support/index.ts';

let system: TestSystem;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await system.stop();
});

describe('a first visit of the citizen app', () => {
  it.each(
    landingPages.flatMap((path) => [
      { path, language: 'bg' as const },
      { path, language: 'en' as const },
    ]),
  )('loads little on $path ($language)', async ({ path, language }) => {
    const files = await firstLoad(
      browser,
      system.url + path,
      join(import.meta.dirname, '../../dist/apps/citizen'),
      language,
    );
    expect(
      files.some((file) => file.path.startsWith('/main-')),
      'the page is the application',
    ).toBe(true);
    expect(weightOf(files), files.map((file) => `${file.path} ${String(file.bytes)}`).join('\n')).toBeLessThanOrEqual(
      mostBytes,
    );
  });
});
