import { setTimeout as pause } from 'node:timers/promises';
import { SiteLoad } from '../operation/site-load.ts';
import type { Reporter } from './reporter.ts';

/** Requests a second: nginx lets an address have thirty. */
const perSecond = 20;

/**
 * Does something while a citizen uses the site, until there were so many requests.
 * @returns references of the reports that were acknowledged, and what was seen in words
 * @throws Error with the words of every request that failed
 */
export async function underLoad(
  url: string,
  reporter: Reporter,
  requests: number,
  work: () => Promise<unknown>,
): Promise<{ readonly acknowledged: readonly string[]; readonly words: string }> {
  const load = new SiteLoad(url, await reporter.signIn());
  const begun = Date.now();
  load.start(perSecond);
  let seconds = 0;
  try {
    await work();
    seconds = Math.round((Date.now() - begun) / 1_000);
    while (load.requests < requests) {
      await pause(100);
    }
  } finally {
    await load.stop();
  }
  const { acknowledged, failures } = load;
  if (failures.length > 0) {
    throw new Error(`${String(failures.length)} of ${String(load.requests)} failed:\n${failures.join('\n')}`);
  }
  const words =
    `replaced within ${String(seconds)} s; ${String(load.requests)} requests, 0 failed; ` +
    `${String(acknowledged.length)} reports`;
  return { acknowledged, words };
}
