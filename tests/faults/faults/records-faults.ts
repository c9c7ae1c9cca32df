import type { RecordsSimulator } from '../../support/records-simulator.ts';
import type { Fault as RecordsFault } from '@ns/records-simulator';

/** What goes wrong at the records system now: several periods of faults may overlap. */
export class RecordsFaults {
  readonly struck = new Map<string, number>();
  private readonly simulator: RecordsSimulator;
  private readonly url: string;
  private readonly slowMs: number;
  private readonly periods = new Set<{ readonly faults: readonly RecordsFault[]; readonly probability: number }>();
  private seed: number;
  private work: Promise<unknown> = Promise.resolve();

  constructor(simulator: RecordsSimulator, url: string, slowMs: number, seed: number) {
    this.simulator = simulator;
    this.url = url;
    this.slowMs = slowMs;
    this.seed = seed;
  }

  /** @returns ends the period */
  async begin(faults: readonly RecordsFault[], probability: number): Promise<() => Promise<void>> {
    const period = { faults, probability };
    this.periods.add(period);
    await this.publish();
    return async () => {
      this.periods.delete(period);
      await this.publish();
    };
  }

  /** Ends everything and counts what struck last. */
  async calm(): Promise<void> {
    this.periods.clear();
    await this.publish();
  }

  /** A new plan forgets what the last one did: that is counted first. */
  private publish(): Promise<void> {
    const published = this.work.then(async () => {
      const { injected } = (await (await fetch(`${this.url}/api/faults`)).json()) as {
        injected: Record<string, number>;
      };
      for (const [fault, times] of Object.entries(injected)) {
        this.struck.set(fault, (this.struck.get(fault) ?? 0) + times);
      }
      const random: Partial<Record<RecordsFault, number>> = {};
      for (const { faults, probability } of this.periods) {
        for (const fault of faults) {
          random[fault] = Math.max(random[fault] ?? 0, probability);
        }
      }
      this.seed += 1;
      await this.simulator.setFaults({ seed: this.seed, slowMs: this.slowMs, random });
    });
    this.work = published.catch(() => undefined);
    return published;
  }
}
