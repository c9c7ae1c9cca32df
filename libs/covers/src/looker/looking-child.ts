import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { LookingMessage } from '../looking/looking-messages.ts';
import type { LookLimits, LookOutcome } from './look-outcome.ts';

/** The process went while it looked; `signal` is what ended it. */
export interface Died {
  readonly kind: 'died';
  readonly signal: NodeJS.Signals | null;
}

type Refused = Extract<LookOutcome, { kind: 'failed' }>;

/** Heap of JavaScript in it, megabytes: pixels and the net lie outside of it. */
const heapMegabytes = 128;
const msBetweenLooksAtMemory = 250;

/** One process that looks at photos. It sees no settings and no secrets of the one that starts it. */
export class LookingChild {
  private readonly child: ChildProcess;
  private readonly limits: LookLimits;
  /** why it was ended while it looked */
  private outOf: Refused['reason'] | undefined;

  constructor(program: URL, models: URL, limits: LookLimits) {
    this.limits = limits;
    this.child = fork(fileURLToPath(program), [fileURLToPath(models)], {
      env: { MALLOC_ARENA_MAX: '2' },
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Its errors are those of starting and sending; what they lead to is read where an answer is awaited.
    this.child.on('error', () => undefined);
    this.yieldToOthers();
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get isAlive(): boolean {
    return this.child.connected && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** @returns why it cannot look; undefined: it is ready */
  async started(): Promise<string | undefined> {
    const message = await this.answer(this.limits.msToStart);
    if (message.kind === 'unavailable') {
      return message.cause;
    }
    const isTooLarge = this.outOf === 'TOO_LARGE' || (await this.isAboveMemory());
    if (isTooLarge) {
      return 'The looking process takes more memory than it may before it has a photo.';
    }
    return message.kind === 'ready' ? undefined : 'The looking process does not start.';
  }

  /** A photo that takes more time or memory than it may ends the process. */
  async look(photo: Buffer): Promise<LookOutcome | Died> {
    const answer = this.answer(this.limits.msPerPhoto);
    this.child.send(photo, () => undefined);
    const message = await answer;
    const isOfStart = message.kind === 'ready' || message.kind === 'unavailable';
    return isOfStart ? { kind: 'died', signal: null } : message;
  }

  /** Ends the process, whatever it does. */
  async end(): Promise<void> {
    if (this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null) {
      const gone = once(this.child, 'exit');
      this.child.kill('SIGKILL');
      await gone;
    }
  }

  /** The next message, or what happened instead of it. */
  private async answer(ms: number): Promise<LookingMessage | Died | Refused> {
    const settled = new AbortController();
    const { signal } = settled;
    this.endAfter(ms, signal).catch(() => undefined);
    this.endAboveMemory(signal).catch(() => undefined);
    try {
      return await Promise.race([
        once(this.child, 'message', { signal }).then(([message]) => message as LookingMessage),
        once(this.child, 'exit', { signal }).then(([, by]) => this.gone(by as Died['signal'])),
        once(this.child, 'error', { signal }).then(() => this.gone(null)),
      ]);
    } finally {
      settled.abort();
    }
  }

  private gone(signal: Died['signal']): Died | Refused {
    return this.outOf ? { kind: 'failed', reason: this.outOf } : { kind: 'died', signal };
  }

  private async endAfter(ms: number, signal: AbortSignal): Promise<void> {
    await setTimeout(ms, undefined, { signal });
    await this.endFor('TOO_LONG');
  }

  /** Most of its memory lies outside of the heap, so the size of the heap does not bound it. */
  private async endAboveMemory(signal: AbortSignal): Promise<void> {
    while (!(await this.isAboveMemory())) {
      await setTimeout(msBetweenLooksAtMemory, undefined, { signal });
    }
    if (!signal.aborted) {
      await this.endFor('TOO_LARGE');
    }
  }

  private async isAboveMemory(): Promise<boolean> {
    return (await residentMegabytes(this.child.pid)) > this.limits.mostMegabytes;
  }

  private async endFor(reason: Refused['reason']): Promise<void> {
    this.outOf = reason;
    await this.end();
  }

  /** What people wait for goes first. */
  private yieldToOthers(): void {
    try {
      setPriority(this.child.pid ?? 0, this.limits.niceness);
    } catch {
      // The process did not start, or is gone already.
    }
  }
}

/** @returns resident memory of a process; 0 where the system does not say it as Linux does, or the process is gone */
async function residentMegabytes(pid: number | undefined): Promise<number> {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}
