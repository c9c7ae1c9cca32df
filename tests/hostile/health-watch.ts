import { setTimeout as pause } from 'node:timers/promises';

const everyMs = 100;
const patienceMs = 10_000;

/** Looks at `/health/live` all the time and notes when it was not answered. */
export class HealthWatch {
  private readonly failures: string[] = [];
  private readonly ended: Promise<void>;
  private looks = 0;
  private isOver = false;

  constructor(private readonly url: string) {
    this.ended = this.watch();
  }

  /** Stops watching and returns the observations. */
  async stop(): Promise<{ readonly looks: number; readonly failures: readonly string[] }> {
    this.isOver = true;
    await this.ended;
    return { looks: this.looks, failures: this.failures };
  }

  private async watch(): Promise<void> {
    while (!this.isOver) {
      const failure = await fetch(this.url, { signal: AbortSignal.timeout(patienceMs) }).then(
        ({ status }) => (status === 200 ? undefined : `HTTP ${String(status)}`),
        (cause: unknown) => String(cause),
      );
      this.looks += 1;
      if (failure !== undefined) {
        this.failures.push(failure);
      }
      await pause(everyMs);
    }
  }
}
