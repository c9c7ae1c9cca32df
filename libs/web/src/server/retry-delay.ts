const firstMs = 500;
const longestMs = 30_000;

/**
 * Milliseconds to wait before the given retry (0 is the first): doubling, at most half a minute, and
 * spread over the upper half of that time so that the clients of a restarted server do not come at once.
 * @param chance a number from 0 to 1
 */
export function retryDelay(attempt: number, chance: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 10));
  return Math.round(full * (0.5 + chance / 2));
}

/** Waits the given time, or less when the device reports that its network is back. */
export function waitForNetwork(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
  });
}
