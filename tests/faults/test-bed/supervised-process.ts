import { setTimeout as pause } from 'node:timers/promises';
import { ServiceProcess, type ServicePlan } from '@ns/embedded';

const restartPauseMs = 300;
const lookEveryMs = 250;
/**
 * A machine that does much else at the same time starts slowly; who ends a slow start makes the next one no quicker.
 */
const patienceMs = 60_000;
const longestStartMs = 180_000;

/** A process with somebody who starts it again when it has died. What is done to it happens one after another. */
export class SupervisedProcess {
  readonly name: string;
  private readonly process: ServiceProcess;
  private work: Promise<unknown> = Promise.resolve();
  private underWay = 0;
  private watch: NodeJS.Timeout | undefined;
  private crashCount = 0;

  constructor(plan: ServicePlan) {
    this.name = plan.name;
    this.process = new ServiceProcess(plan);
  }

  /** How often it died without anybody killing it. */
  get crashes(): number {
    return this.crashCount;
  }

  /** Starts it for the first time. @throws ServiceFailure with the end of its log */
  async start(): Promise<void> {
    await this.process.start();
    this.watch = setInterval(() => this.lookAfter(), lookEveryMs);
  }

  /**
   * kill -9, and a new start like a supervisor's: again and again until it is ready.
   * @returns milliseconds from the kill until it is ready
   */
  killAndRestart(onKilled: (at: number) => void): Promise<number> {
    return this.afterOthers(async () => {
      await this.process.kill();
      const killedAt = Date.now();
      onKilled(killedAt);
      await this.startUntilReady(killedAt + longestStartMs);
      return Date.now() - killedAt;
    });
  }

  /** Stops it in the middle of what it does and lets it go on later, as if nothing had been. */
  freeze(ms: number): Promise<void> {
    return this.afterOthers(async () => {
      const { pid } = this.process;
      if (pid === undefined) {
        return;
      }
      process.kill(pid, 'SIGSTOP');
      try {
        await pause(ms);
      } finally {
        process.kill(pid, 'SIGCONT');
      }
    });
  }

  /** Stops it this moment, whatever else is done to it. @returns lets it go on */
  stopNow(): () => void {
    const { pid } = this.process;
    if (pid === undefined) {
      return () => undefined;
    }
    process.kill(pid, 'SIGSTOP');
    return () => process.kill(pid, 'SIGCONT');
  }

  async stop(): Promise<void> {
    clearInterval(this.watch);
    await this.work.catch(() => undefined);
    await this.process.stop();
  }

  private async startUntilReady(deadline: number): Promise<void> {
    for (;;) {
      await pause(restartPauseMs);
      try {
        await this.process.start(patienceMs);
        return;
      } catch (cause) {
        if (Date.now() > deadline) {
          throw cause;
        }
        await this.process.kill();
      }
    }
  }

  private lookAfter(): void {
    if (this.underWay > 0 || this.process.pid !== undefined) {
      return;
    }
    this.crashCount += 1;
    this.afterOthers(() => this.startUntilReady(Date.now() + longestStartMs)).catch(() => undefined);
  }

  private afterOthers<T>(act: () => Promise<T>): Promise<T> {
    this.underWay += 1;
    const result = this.work.then(act).finally(() => (this.underWay -= 1));
    this.work = result.catch(() => undefined);
    return result;
  }
}
