import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer; the only way a story waits.
 * @param ask gives the awaited value; `undefined`, `false` or an exception mean "not yet"
 * @param what completes "waited in vain until …"
 * @param within milliseconds
 */
export async function eventually<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  what: string,
  within = 30_000,
): Promise<T> {
  const deadline = performance.now() + within;
  let cause: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) {
        return answer;
      }
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await pause(100);
  } while (performance.now() < deadline);
  throw new Error(`Waited ${String(within / 1000)} s in vain until ${what}`, { cause });
}
