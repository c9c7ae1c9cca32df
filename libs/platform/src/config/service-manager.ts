import type { Logger } from '../observability/index.ts';
import { sayToSystemd, type ServiceNote } from './service-note.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Says to systemd that this process is ready and that it stops. Nothing where another program started it. That it
 * lives is said by the thread that watches its event loop (`startHeartbeat`).
 */
export class ServiceManager {
  private readonly isThere: boolean;

  constructor(
    logger: Logger,
    variables: Variables = process.env,
    private readonly say: (note: ServiceNote) => void = (note) =>
      sayToSystemd(note, (code) => logger.warn({ code, note }, 'systemd-notify failed')),
  ) {
    this.isThere = Boolean(variables['NOTIFY_SOCKET']);
  }

  ready(): void {
    this.note('READY=1');
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

/** The unit's `WatchdogSec` in milliseconds; undefined where systemd does not watch this process. */
export function watchdogOf(variables: Variables = process.env): number | undefined {
  const { NOTIFY_SOCKET: socket, WATCHDOG_USEC: microseconds, WATCHDOG_PID: pid = String(process.pid) } = variables;
  const isWatched = Boolean(socket) && Number(microseconds) > 0 && pid === String(process.pid);
  return isWatched ? Number(microseconds) / 1000 : undefined;
}
