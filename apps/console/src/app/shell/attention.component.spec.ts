import { Component, inject } from '@angular/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { showForm } from '../testing/console-fixture.ts';
import { AttentionWatch } from '../live/attention-watch.ts';

@Component({
  providers: [AttentionWatch],
  template: `@if (watch.recordsAway()) {
    <p>!</p>
  }`,
})
class Page {
  protected readonly watch = inject(AttentionWatch);
}

afterEach(() => void vi.useRealTimers());

describe('what everybody at work should know', () => {
  it('says within five seconds that the records system is away, and that it is back', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const condition = { connection: 'CLOSED', since: '2026-11-30T10:00:00Z' };
    const { host, sent } = await showForm(Page, {
      AttentionCounts: () => ({ stuckRegistrations: [], stuckDeliveries: [] }),
      RecordsCondition: () => ({
        recordsSystemCondition: {
          __typename: 'RecordsSystemCondition',
          problem: null,
          problemTitle: null,
          certificates: [],
          retryAt: null,
          pending: 0,
          needAttention: 0,
          oldestSince: null,
          ...condition,
        },
      }),
    });
    const banner = () => host.querySelector('p') !== null;
    const asked = (name: string) => sent.filter((each) => each.name === name).length;
    await expect.poll(() => asked('RecordsCondition')).toBe(1);
    expect(banner()).toBe(false);
    condition.connection = 'OPEN';
    vi.advanceTimersByTime(5_000);
    await expect.poll(banner).toBe(true);
    // What waits for people comes as events; it is not asked for that often.
    expect(asked('AttentionCounts')).toBe(1);
    condition.connection = 'CLOSED';
    vi.advanceTimersByTime(5_000);
    await expect.poll(banner).toBe(false);
  });
});
