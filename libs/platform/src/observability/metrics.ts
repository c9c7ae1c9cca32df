import {
  collectDefaultMetrics,
  Counter,
  Gauge as LibraryGauge,
  type GaugeConfiguration,
  Histogram,
  Registry,
} from 'prom-client';
import { setTimeout as pause } from 'node:timers/promises';
import { release } from '../release/index.ts';

export { Counter, Histogram };

/**
 * The process's metrics, served at `/metrics` in the Prometheus text format.
 * @param labels that all of them have, such as the name of the installation
 */
export function createMetrics(labels: Readonly<Record<string, string>> = {}): Registry {
  const registry = new Registry();
  registry.setDefaultLabels(labels);
  collectDefaultMetrics({ register: registry });
  new LibraryGauge({
    name: 'ns_release_info',
    help: 'Which release the process is of, as a label: always 1.',
    labelNames: ['release'],
    registers: [registry],
  }).set({ release }, 1);
  return registry;
}

export type MetricsRegistry = Registry;

/** Milliseconds: shorter than the ten seconds that Prometheus waits for all figures. */
const collectLimitMs = 3_000;

/**
 * A gauge whose figure is asked for when it is read. Where it cannot be had in time, as while the database is away, the
 * gauge alone has none (NaN, or no rows): the other figures are most wanted then.
 */
export class Gauge<T extends string = string> extends LibraryGauge<T> {
  constructor(configuration: GaugeConfiguration<T>) {
    const { collect } = configuration;
    super(collect ? { ...configuration, collect: bounded(collect) } : configuration);
  }
}

type Collect<T extends string> = NonNullable<GaugeConfiguration<T>['collect']>;

function bounded<T extends string>(collect: Collect<T>): Collect<T> {
  return async function (this: LibraryGauge<T>) {
    const limit = new AbortController();
    try {
      await Promise.race([
        Promise.resolve(collect.call(this)),
        pause(collectLimitMs, undefined, { signal: limit.signal, ref: false }).then(() => {
          throw new Error('no figure in time');
        }),
      ]);
    } catch {
      forget(this);
    } finally {
      limit.abort();
    }
  };
}

function forget<T extends string>(gauge: LibraryGauge<T>): void {
  gauge.reset();
  const { labelNames = [] } = gauge as unknown as { readonly labelNames?: readonly string[] };
  if (labelNames.length === 0) {
    gauge.set(NaN);
  }
}
