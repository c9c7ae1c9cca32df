/**
 * Has a worker read the browser's calendars. With the first date in words a browser looks through those of all its
 * locales: 20 to 45 ms of processor time on a computer, in which a page answers nobody.
 * @returns resolved when they are read, or the worker does not come: then the first date in words reads them
 */
export async function readCalendars(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const worker = new Worker(new URL('./calendars.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = resolve;
  worker.onerror = resolve;
  await promise;
  worker.terminate();
}
