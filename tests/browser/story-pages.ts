import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { openAs, openPage, type PageUse, type TestSystem } from '../support/index.ts';
import { storyWithBrowser } from '../support/story-system.ts';

export interface PageOptions extends PageUse {
  /** Errors that the page may report, because the story breaks what the page asks for. */
  readonly mayReport?: RegExp;
  /** For how many seconds steps of this person can be undone; at once when left out. */
  readonly undoSeconds?: number;
  /** Where the device is, which the page may ask. */
  readonly at?: { readonly lat: number; readonly lon: number };
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** What the stories of a file share. */
interface StoryWithPages {
  readonly system: TestSystem;
  readonly browser: Browser;
  /** Opens a page of somebody who is not signed in. */
  open(viewport: Viewport, options?: PageOptions): Promise<Page>;
  /** Opens an address such as `/report` for the account with this email. */
  openFor(email: string, path: string, viewport: Viewport, options?: PageOptions): Promise<Page>;
}

/** For a story in which errors of the page say nothing, for example one without network. */
export const anything = /^/;

/**
 * The built system for the stories of the file that is loading, and pages of it, each in a browser of its own. They are
 * closed after the story, which fails when one of them has reported an error.
 */
export async function storyWithPages(...given: Parameters<typeof storyWithBrowser>): Promise<StoryWithPages> {
  const { system, browser } = await storyWithBrowser(...given);
  const opened: { page: Page; context: BrowserContext; faults: readonly string[]; mayReport: RegExp | undefined }[] =
    [];
  afterEach(async ({ task }) => {
    const pages = opened.splice(0);
    if (task.result?.state === 'fail') {
      await Promise.all(pages.map(({ page }) => sayWhatIsShown(page)));
    }
    const reported = pages.flatMap(({ faults, mayReport }) => faults.filter((fault) => !mayReport?.test(fault)));
    await Promise.all(pages.map(({ context }) => context.close()));
    expect(reported).toEqual([]);
  });
  const open: StoryWithPages['open'] = async (
    viewport,
    { mayReport, at, undoSeconds: _undoSeconds, ...options } = {},
  ) => {
    const { page, context, faults } = await openPage(browser, viewport, options);
    opened.push({ page, context, faults, mayReport });
    if (at) {
      await context.grantPermissions(['geolocation']);
      await context.setGeolocation({ latitude: at.lat, longitude: at.lon, accuracy: 10 });
    }
    return page;
  };
  return {
    system,
    browser,
    open,
    openFor: async (email, path, viewport, options) => {
      const page = await open(viewport, options);
      await openAs(page, email, `${system.url}${path}`, options?.undoSeconds);
      return page;
    },
  };
}

/** For the log of a story that failed: what a person would have seen at that moment. */
async function sayWhatIsShown(page: Page): Promise<void> {
  const words = await page.locator('body').innerText({ timeout: 2_000 }).catch(String);
  console.log(`At the end ${page.url()} shows:\n${words}`);
}
