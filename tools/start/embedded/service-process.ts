import { type ChildProcess, spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { get } from 'node:http';
import { get as getSecurely } from 'node:https';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { freePorts } from './free-port.ts';
import { end, hasEnded, lastLines } from './child-process.ts';
import { keepLogSmall, turnLog } from './log-file.ts';
import {
  type LivenessAnswer,
  type LivenessLimits,
  LivenessWatch,
  pauseBeforeStart,
  usualLimits,
} from './restart-rules.ts';

/** One Node process of the system. */
export interface ServicePlan {
  readonly name: string;
  /** Workspace folder: where `dist/` lies and the process runs. */
  readonly root: string;
  /** Bundle to run, relative to the workspace. */
  readonly program: string;
  readonly nodeFlags?: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logFile: string;
  /** Answers 2xx when the process can do its work. */
  readonly readyUrl: string;
  /**
   * Whether the process has a thread that says at `LIVE_PORT` whether its event loop turns: where it is restarted, it
   * is asked, and a process that hangs is replaced.
   */
  readonly isWatched?: boolean;
  /** Left out: the usual ones. */
  readonly liveness?: LivenessLimits;
  /** Whether it is started again when it ends by itself or hangs. */
  readonly restartCrashed: boolean;
  /** Called when it ended by itself, or hung and was ended. */
  readonly onCrash?: (name: string, how: string) => void;
}

/** A process that did not start; the message carries the end of its log. */
export class ServiceFailure extends Error {
  override readonly name = 'ServiceFailure';
}

/**
 * Runs one Node process: log to a file, readiness over HTTP, restart after a crash or when it hangs, clean stop. Ends
 * with its parent.
 */
export class ServiceProcess {
  readonly plan: ServicePlan;
  private child: ChildProcess | undefined;
  private wanted = false;
  /** Starts in a row after which the process did not come to listen. */
  private failedStarts = 0;

  constructor(plan: ServicePlan) {
    this.plan = plan;
  }

  /** Undefined while the process is not running. */
  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Whether the last process that was started came to listen. */
  get hasListened(): boolean {
    return this.failedStarts === 0;
  }

  /**
   * Starts the process and waits until it is ready.
   * @throws ServiceFailure when it ends before, or is not ready within `timeout` milliseconds
   */
  async start(timeout = 60_000): Promise<void> {
    this.wanted = true;
    await this.spawn();
    await this.whenReady(timeout);
  }

  /** SIGTERM, and SIGKILL when it has not ended within `grace` milliseconds. */
  async stop(grace = 15_000): Promise<void> {
    this.wanted = false;
    if (this.child) {
      await end(this.child, grace, { asking: 'SIGTERM', forcing: 'SIGKILL' });
    }
  }

  /** Ends it as a crash would (kill -9); it stays down until `start`. */
  async kill(): Promise<void> {
    this.wanted = false;
    const child = this.child;
    if (!child) {
      return;
    }
    child.kill('SIGKILL');
    await hasEnded(child);
  }

  private async spawn(): Promise<void> {
    await turnLog(this.plan.logFile);
    const log = await open(this.plan.logFile, 'a');
    const livePort = this.plan.isWatched && this.plan.restartCrashed ? (await freePorts(1))[0] : undefined;
    const follow = pathToFileURL(join(this.plan.root, 'tools/start/embedded/follow-launcher.mjs')).href;
    const child = spawn(
      process.execPath,
      [...(this.plan.nodeFlags ?? []), '--enable-source-maps', '--import', follow, this.plan.program],
      {
        cwd: this.plan.root,
        env: {
          ...process.env,
          ...this.plan.environment,
          ...(livePort !== undefined && { LIVE_PORT: String(livePort) }),
        },
        // A process group of its own: Ctrl-C reaches the launcher only, which then stops everything in order.
        detached: true,
        stdio: ['ignore', log.fd, log.fd, 'ipc'],
      },
    );
    await log.close();
    child.once('exit', keepLogSmall(this.plan.logFile));
    this.child = child;
    let isHung = false;
    child.once('exit', (code, signal) => {
      this.child = undefined;
      if (this.wanted && this.plan.restartCrashed) {
        void this.startAgain(isHung ? 'no answer' : (signal ?? `code ${String(code)}`));
      }
    });
    if (this.plan.restartCrashed) {
      this.failedStarts += 1;
      void this.hangs(child, livePort).then((hung) => {
        isHung = hung;
        if (hung) {
          child.kill('SIGKILL');
        }
      });
    }
  }

  private async startAgain(how: string): Promise<void> {
    this.plan.onCrash?.(this.plan.name, how);
    await pause(pauseBeforeStart(this.failedStarts), undefined, { ref: false });
    if (this.wanted && !this.child) {
      await this.spawn();
    }
  }

  /** Looks after a process as long as it is the one that runs. @returns true when it hangs, false when it is over */
  private async hangs(child: ChildProcess, livePort: number | undefined): Promise<boolean> {
    const { readyUrl, liveness = usualLimits } = this.plan;
    const isOver = () => this.child !== child || !this.wanted;
    const watch = new LivenessWatch(liveness, Date.now());
    while (!isOver() && !(watch.hasListened && livePort === undefined)) {
      await pause(watch.nextInMs, undefined, { ref: false });
      const askedAt = Date.now();
      const answer =
        livePort === undefined
          ? await ask(readyUrl, liveness.answerWithinMs, () => 'turns')
          : await ask(`http://127.0.0.1:${String(livePort)}/`, liveness.answerWithinMs, saidByThread);
      if (isOver()) {
        return false;
      }
      if (watch.note(answer, askedAt, Date.now())) {
        return true;
      }
      if (watch.hasListened) {
        this.failedStarts = 0;
      }
    }
    return false;
  }

  private async whenReady(timeout: number): Promise<void> {
    const deadline = Date.now() + timeout;
    while (Date.now() < deadline) {
      if (!this.child) {
        break;
      }
      if (await answers(this.plan.readyUrl)) {
        return;
      }
      await pause(50);
    }
    const state = this.child ? `is not ready after ${String(timeout / 1000)} s` : 'ended while starting';
    throw new ServiceFailure(
      `${this.plan.name} ${state}. ${this.plan.logFile}:\n${await lastLines(this.plan.logFile, 15)}`,
    );
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

const saidByThread = (status: number | undefined): LivenessAnswer => (status === 200 ? 'turns' : 'standsStill');

/**
 * Asks whether a process lives, over a connection of its own.
 * @param within milliseconds
 * @param meaning of the status of an answer
 */
function ask(
  url: string,
  within: number,
  meaning: (status: number | undefined) => LivenessAnswer,
): Promise<LivenessAnswer> {
  return new Promise((resolve) => {
    const asked = (url.startsWith('https:') ? getSecurely : get)(
      url,
      { agent: false, signal: AbortSignal.timeout(within) },
      (response) => {
        response.destroy();
        resolve(meaning(response.statusCode));
      },
    );
    asked.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'ECONNREFUSED' ? 'refused' : 'silent'));
  });
}
