import { Gauge, Histogram, type MetricsRegistry } from '@ns/platform';
import type { LiveFeed } from '@ns/signals';

/** Registers how long live events take from their commit to the sockets; answers what is to be called with them. */
export function liveLagIn(registry: MetricsRegistry): (happenedAt: readonly Date[]) => void {
  const lag = new Histogram({
    name: 'ns_live_lag_seconds',
    help: 'Time from the beginning of the transaction of an event to its frame, by the clocks of both machines.',
    buckets: [0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 15],
    registers: [registry],
  });
  return (happenedAt) => {
    const now = Date.now();
    for (const at of happenedAt) {
      lag.observe(Math.max(0, now - at.getTime()) / 1000);
    }
  };
}

/** Registers how many people watch. */
export function registerLiveGauges(
  registry: MetricsRegistry,
  feed: Pick<LiveFeed, 'size'>,
  sockets: { readonly open: number },
): void {
  const registers = [registry];
  new Gauge({
    name: 'ns_live_sockets',
    help: 'Open WebSockets.',
    registers,
    collect() {
      this.set(sockets.open);
    },
  });
  new Gauge({
    name: 'ns_live_subscriptions',
    help: 'Live subscriptions to reports.',
    registers,
    collect() {
      this.set(feed.size.subscriptions);
    },
  });
  new Gauge({
    name: 'ns_live_groups',
    help: 'Groups of live subscriptions whose frames are equal and made once.',
    registers,
    collect() {
      this.set(feed.size.groups);
    },
  });
}
