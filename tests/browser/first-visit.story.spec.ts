import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstLoad, landingPages, mostBytes, weightOf } from '@ns/first-load';
import { storyWithBrowser } from '../support/story-system.ts';

const { system, browser } = await storyWithBrowser();

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
