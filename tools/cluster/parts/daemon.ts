import { type ChildProcess, spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { end, guardOf, lastLines } from '../../start/embedded/index.ts';

const longestStartMs = 30_000;
const pauseBeforeRestartMs = 500;

/** A program of the machine, such as nginx. */
export interface DaemonPlan {
  readonly name: string;
  readonly program: string;
  readonly arguments: readonly string[];
  readonly logFile: string;
  /** Whether it answers. */
  readonly isReady: () => Promise<boolean>;
  /** Called when it ended by itself, before it is started again. */
  readonly onCrash?: ((name: string) => void) | undefined;
}

/** Runs a program of the machine, starts it again when it ends by itself, and ends it with this process. */
export class Daemon {
  private child: ChildProcess | undefined;
  private isWanted = false;

  constructor(private readonly plan: DaemonPlan) {}

  /** Undefined while it does not run. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts it and waits until it answers. @throws Error with the end of its log when it does not */
  async start(): Promise<void> {
    this.isWanted = true;
    await this.spawn();
    const { name, logFile, isReady } = this.plan;
    for (const until = Date.now() + longestStartMs; ; await pause(50)) {
      if (await isReady().catch(() => false)) {
        return;
      }
      if (!this.child || Date.now() > until) {
        throw new Error(`${name} does not answer. ${logFile}:\n${await lastLines(logFile, 15)}`);
      }
    }
  }

  async stop(): Promise<void> {
    this.isWanted = false;
    if (this.child) {
      await end(this.child, 10_000, { asking: 'SIGTERM', forcing: 'SIGKILL' });
    }
  }

  /** Ends it as a crash would; it stays away until `start`. */
  async kill(): Promise<void> {
    this.isWanted = false;
    if (this.child) {
      await end(this.child, 10_000, { asking: 'SIGKILL', forcing: 'SIGKILL' });
    }
  }

  private async spawn(): Promise<void> {
    const { program, logFile, name, onCrash } = this.plan;
    const log = await open(logFile, 'a');
    const child = spawn(program, this.plan.arguments, { detached: true, stdio: ['ignore', log.fd, log.fd] });
    await log.close();
    const guard = guardOf(child, 'TERM');
    this.child = child;
    const over = () => {
      guard?.kill('SIGKILL');
      endGroup(child);
      this.child = undefined;
      if (this.isWanted) {
        onCrash?.(name);
        void this.startAgain();
      }
    };
    child.once('error', over);
    child.once('exit', over);
  }

  private async startAgain(): Promise<void> {
    await pause(pauseBeforeRestartMs, undefined, { ref: false });
    if (this.isWanted && !this.child) {
      await this.start().catch(() => undefined);
    }
  }
}

/** Ends what a program that is gone has left behind, such as the workers of nginx. */
function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) {
      process.kill(-pid, 'SIGKILL');
    }
  } catch {
    // Nothing is left.
  }
}
