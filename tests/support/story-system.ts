import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { sharedBrowser } from './browser.ts';
import { startSystem, type SystemOptions, type TestSystem } from './system.ts';

/** The built system for the stories of the file that is loading; it stops after the last of them. */
export async function storySystem(options?: SystemOptions): Promise<TestSystem> {
  const system = await startSystem(options);
  afterAll(() => system.stop());
  return system;
}

/** The built system and a browser, on request a whole one, for the stories of the file that is loading. */
export async function storyWithBrowser(
  options?: SystemOptions,
  { whole = false }: { readonly whole?: boolean } = {},
): Promise<{ readonly system: TestSystem; readonly browser: Browser }> {
  const [system, browser] = await Promise.all([startSystem(options), sharedBrowser({ whole })]);
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await system.stop();
  });
  return { system, browser };
}
