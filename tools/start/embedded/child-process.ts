import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Waits for the end of a process that may have ended before. */
export function hasEnded(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve();
  }
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Asks a process to end, and makes it end when it has not within `grace` milliseconds. */
export async function end(
  child: ChildProcess,
  grace: number,
  { asking, forcing }: { readonly asking: NodeJS.Signals; readonly forcing: NodeJS.Signals },
): Promise<void> {
  const ended = hasEnded(child);
  child.kill(asking);
  const inTime = await Promise.race([ended.then(() => true), pause(grace, false, { ref: false })]);
  if (!inTime) {
    child.kill(forcing);
  }
  await ended;
}

/** The end of a text file, for error messages. */
export async function lastLines(file: string, count: number): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
