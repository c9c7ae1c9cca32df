import { type Database, Gauge, type MetricsRegistry, oldestWaiting } from '@ns/platform';
import { signalEventTopic } from '@ns/signals';

/** Registers how far the figures are behind what happened. */
export function registerFiguresGauge(registry: MetricsRegistry, database: Database): void {
  new Gauge({
    name: 'ns_figures_age_seconds',
    help: 'Seconds for which the oldest event has waited that the figures do not hold yet; 0 when they hold all.',
    registers: [registry],
    async collect() {
      const oldest = await oldestWaiting(database.fork(), signalEventTopic);
      this.set(oldest ? (Date.now() - oldest.getTime()) / 1000 : 0);
    },
  });
}
