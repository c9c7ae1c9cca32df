import type { QueueEngine } from '@ns/platform';

export interface QueuedJob {
  readonly name: string;
  readonly data: object;
  readonly key: string;
}

/** A queue engine that only remembers what is asked of it. */
export function engineOf(queued: QueuedJob[]): QueueEngine {
  return {
    kind: 'postgres',
    queue: () => ({
      addBulk: (jobs) =>
        Promise.resolve(queued.push(...jobs.map(({ name, data, opts }) => ({ name, data, key: opts.jobId })))),
      getJobCounts: () => Promise.resolve({}),
      on: () => undefined,
      waitUntilReady: () => Promise.resolve(),
      close: () => Promise.resolve(),
    }),
    worker: () => {
      throw new Error('tests run jobs by themselves');
    },
    close: () => Promise.resolve(),
  };
}
