/** Milliseconds after which work is begun on a page that is never idle. */
const latest = 2_000;

/** Calls once the page has nothing else to do, which is after it has painted; in a hidden page too. */
export function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') {
    requestIdleCallback(work, { timeout: latest });
  } else {
    // Safari.
    setTimeout(work, 200);
  }
}
