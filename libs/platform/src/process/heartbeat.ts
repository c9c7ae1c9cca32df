import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Logger } from '../observability/index.ts';

/** Data of the thread that watches an event loop. */
export interface WatchedLoop {
  /** one number, which the loop raises while it turns */
  readonly beats: SharedArrayBuffer;
  readonly host: string;
  /** where the thread answers; undefined: it does not */
  readonly port: number | undefined;
  /** milliseconds after which systemd gives the process up; undefined: systemd does not watch it */
  readonly watchdogMs: number | undefined;
  /** milliseconds without a beat after which the loop counts as hung */
  readonly standsStillMs: number;
}

/** What the thread says to its process: that it watches, or that a note to systemd failed. */
export type HeartbeatMessage = 'watches' | { readonly unsaid: string };

/** Milliseconds from one beat to the next, of a loop that turns freely. */
export const beatEveryMs = 500;
const standsStillMs = 9_000;
/** The thread needs some hundred kilobytes; megabytes. */
const resourceLimits = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 };

/**
 * Has a thread watch the event loop of this process, and say to those outside whether it turns: at `LIVE_PORT` to
 * launchers and containers, by notes to systemd. A question to the process itself waits behind its other work, so that
 * a busy process could not be distinguished from a hung one. Called when the process listens.
 * @param thread the built `heartbeat-thread.ts`
 * @throws Error of the system when the port cannot be used
 */
export async function startHeartbeat(
  thread: URL,
  settings: {
    readonly host: string;
    readonly livePort: number | undefined;
    readonly watchdogMs?: number | undefined;
    /** another one in tests only */
    readonly standsStillMs?: number;
  },
  logger: Pick<Logger, 'warn'>,
): Promise<void> {
  const { host, livePort: port, watchdogMs } = settings;
  if (port === undefined && watchdogMs === undefined) {
    return;
  }
  const beats = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const count = new Int32Array(beats);
  setInterval(() => Atomics.add(count, 0, 1), beatEveryMs).unref();
  const workerData: WatchedLoop = {
    beats,
    host,
    port,
    watchdogMs,
    standsStillMs: settings.standsStillMs ?? standsStillMs,
  };
  const worker = new Worker(thread, { workerData, resourceLimits, execArgv: [] });
  await once(worker, 'message');
  // An error of the thread from here on is one that nobody catches: without it the process would count as hung.
  worker.on('message', (message: HeartbeatMessage) => {
    if (message !== 'watches') {
      logger.warn({ code: message.unsaid }, 'systemd-notify failed');
    }
  });
  worker.unref();
}
