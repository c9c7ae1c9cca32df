import { setTimeout as pause } from 'node:timers/promises';
import { ServiceProcess, type ServicePlan } from '@ns/embedded';

const restartPauseMs = 300;
const longestStartMs = 120_000;

/** A process with somebody who starts it again when it has died. What is done to it happens one after another. */
export class SupervisedProcess {
  readonly name: string;
  readonly #process: ServiceProcess;
  #work: Promise<unknown> = Promise.resolve();

  constructor(plan: ServicePlan) {
    this.name = plan.name;
    this.#process = new ServiceProcess(plan);
  }

  /** Starts it for the first time. @throws ServiceFailure with the end of its log */
  start(): Promise<void> {
    return this.#process.start();
  }

  /**
   * kill -9, and a new start like a supervisor's: again and again until it is ready.
   * @returns milliseconds from the kill until it is ready
   */
  killAndRestart(onKilled: (at: number) => void): Promise<number> {
    return this.#afterOthers(async () => {
      await this.#process.kill();
      const killedAt = Date.now();
      onKilled(killedAt);
      await this.#startUntilReady(killedAt + longestStartMs);
      return Date.now() - killedAt;
    });
  }

  /** Stops it in the middle of what it does and lets it go on later, as if nothing had been. */
  freeze(ms: number): Promise<void> {
    return this.#afterOthers(async () => {
      const { pid } = this.#process;
      if (pid === undefined) return;
      process.kill(pid, 'SIGSTOP');
      try {
        await pause(ms);
      } finally {
        process.kill(pid, 'SIGCONT');
      }
    });
  }

  async stop(): Promise<void> {
    await this.#work.catch(() => undefined);
    await this.#process.stop();
  }

  async #startUntilReady(deadline: number): Promise<void> {
    for (;;) {
      await pause(restartPauseMs);
      try {
        await this.#process.start(15_000);
        return;
      } catch (cause) {
        if (Date.now() > deadline) throw cause;
        await this.#process.kill();
      }
    }
  }

  #afterOthers<T>(act: () => Promise<T>): Promise<T> {
    const result = this.#work.then(act);
    this.#work = result.catch(() => undefined);
    return result;
  }
}
