import { type ChildProcess, spawn } from 'node:child_process';
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

/**
 * A shell that waits on a pipe from this process and ends the child when the pipe breaks: a child of another program
 * than Node then goes when this process goes, however that happens.
 * @returns undefined where there is no such shell
 */
export function guardOf(child: ChildProcess, signal: 'INT' | 'TERM'): ChildProcess | undefined {
  if (process.platform === 'win32' || child.pid === undefined) {
    return undefined;
  }
  const end = `read -r line; kill -${signal} "$1"`;
  const guard = spawn('/bin/sh', ['-c', end, 'guard', String(child.pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  return guard;
}

/** The end of a text file, for error messages. */
export async function lastLines(file: string, count: number): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
