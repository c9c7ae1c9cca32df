import { Gauge, type MetricsRegistry } from '../observability/index.ts';
import type { ProcessHealth } from './process-health.ts';

/** Registers what `/health/ready` says as figures, so that alerts ask the same question. */
export function registerHealthGauges(registry: MetricsRegistry, health: ProcessHealth): void {
  const registers = [registry];
  new Gauge({
    name: 'ns_health_ready',
    help: 'Whether the process is ready: 1 as /health/ready answers 200, else 0.',
    registers,
    async collect() {
      const { status } = await health.report();
      this.set(status === 'ready' ? 1 : 0);
    },
  });
  new Gauge({
    name: 'ns_health_degraded',
    help: 'How many things /health/ready names in words, by the check that found them.',
    labelNames: ['check'],
    registers,
    async collect() {
      const { found } = await health.report();
      for (const check of health.checks) {
        this.set({ check }, found.get(check) ?? 0);
      }
    },
  });
}
