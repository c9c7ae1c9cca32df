import { describe, expect, it } from 'vitest';
import { createMetrics } from '../observability/index.ts';
import { QueueWatch } from './queue-watch.ts';

const sources = [
  { name: 'mail', concurrency: 1 },
  { name: 'registry', concurrency: 1 },
] as const;

describe('the watch of the job queue', () => {
  it('says since when the queue is away, and when it is found again', async () => {
    let counts = () => Promise.resolve({ wait: 3 } as Readonly<Record<string, number>>);
    let changes = 0;
    const watch = new QueueWatch({ counts: () => counts() }, sources, () => void (changes += 1));
    expect(await watch.words()).toEqual([]);
    await watch.measure();
    counts = () => Promise.reject(new Error('away'));
    expect(await watch.words()).toEqual([expect.stringMatching(/^queue: the job queue is away since \d{4}-/)]);
    const since = watch.awaySince;
    await watch.look();
    expect(watch.awaySince).toBe(since);
    const metrics = createMetrics();
    watch.register(metrics);
    await watch.measure();
    expect(await metrics.metrics()).toContain('ns_queue_jobs{queue="mail",state="wait"} 3');
    expect(await metrics.metrics()).toContain('ns_queue_jobs{queue="registry",state="wait"} 3');
    counts = () => Promise.resolve({ wait: 0 });
    expect(await watch.words()).toEqual([]);
    expect(changes).toBe(2);
    expect(await metrics.metrics()).toContain('ns_queue_away_seconds 0');
  });

  it('does not wait for a queue that hangs', async () => {
    const watch = new QueueWatch({ counts: () => new Promise(() => undefined) }, sources);
    expect(await watch.words()).toHaveLength(1);
  });
});
