import { execFile } from 'node:child_process';

/** Notes of sd_notify(3). */
export type ServiceNote = 'READY=1' | 'WATCHDOG=1' | 'STOPPING=1';

/**
 * Node has no sockets of the kind that systemd listens on, so its own program carries the note (the unit needs
 * NotifyAccess=all).
 * @param failed called with the code of what went wrong; systemd then does what the unit says about silence
 */
export function sayToSystemd(note: ServiceNote, failed: (code: string) => void): void {
  execFile('systemd-notify', [note], { timeout: 10_000 }, (failure) => {
    if (failure) {
      failed(String(failure.code));
    }
  });
}
