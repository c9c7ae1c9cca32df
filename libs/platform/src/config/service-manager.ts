import { execFile } from 'node:child_process';
import type { Logger } from '../observability/index.ts';

/** Notes of sd_notify(3). */
export type ServiceNote = 'READY=1' | 'WATCHDOG=1' | 'STOPPING=1';

/**
 * Says to systemd how this process is: ready, alive (as often as the unit's WatchdogSec asks, from a timer, so only
 * while the event loop turns), stopping. Nothing where another program started it.
 */
export class ServiceManager {
  private readonly isThere: boolean;
  /** milliseconds between two signs of life; undefined: none are wanted */
  private readonly everyMs: number | undefined;

  constructor(
    logger: Logger,
    variables: Readonly<Record<string, string | undefined>> = process.env,
    private readonly say: (note: ServiceNote) => void = notifier(logger),
  ) {
    this.isThere = Boolean(variables['NOTIFY_SOCKET']);
    const { WATCHDOG_USEC: microseconds, WATCHDOG_PID: pid = String(process.pid) } = variables;
    const isWatched = this.isThere && Number(microseconds) > 0 && pid === String(process.pid);
    this.everyMs = isWatched ? Number(microseconds) / 1000 / 2 : undefined;
  }

  ready(): void {
    this.note('READY=1');
    if (this.everyMs !== undefined) {
      setInterval(() => this.note('WATCHDOG=1'), this.everyMs).unref();
    }
  }

  stopping(): void {
    this.note('STOPPING=1');
  }

  private note(note: ServiceNote): void {
    if (this.isThere) {
      this.say(note);
    }
  }
}

/**
 * Node has no sockets of the kind that systemd listens on, so its own program carries the note (the unit needs
 * NotifyAccess=all). What cannot be said is logged once: systemd then does what the unit says about silence.
 */
function notifier(logger: Logger): (note: ServiceNote) => void {
  let isLogged = false;
  return (note) => {
    execFile('systemd-notify', [note], { timeout: 10_000 }, (failure) => {
      if (failure && !isLogged) {
        isLogged = true;
        logger.warn({ code: failure.code, note }, 'systemd-notify failed');
      }
    });
  };
}
