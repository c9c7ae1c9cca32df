/**
 * Runs a task at most once at a time: callers that come while it runs share its result.
 * The next call after it ended, well or badly, starts it anew.
 */
export function singleFlight<T>(task: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= task().finally(() => {
      running = null;
    });
    return running;
  };
}

/** The part of the browser's Web Locks that is needed here. */
export interface TabLocks {
  request<T>(name: string, task: () => Promise<T>): Promise<T>;
}

/**
 * Runs a task while no other tab of this site runs one under the same name.
 * Without lock support (an insecure page, an old browser) it runs at once.
 */
export function acrossTabs<T>(locks: TabLocks | undefined, name: string, task: () => Promise<T>): Promise<T> {
  return locks ? locks.request(name, task) : task();
}
