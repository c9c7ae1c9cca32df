import { copyFile, stat, truncate } from 'node:fs/promises';

const largestLog = 10 * 1024 * 1024;
const lookEveryMs = 60_000;

/**
 * Moves what is in a large log to `<file>.1`, the only older one that is kept. The file itself stays, so a process that
 * appends to it goes on; lines that it writes at this very moment may be lost.
 * @param largest bytes
 */
export async function turnLog(file: string, largest = largestLog): Promise<void> {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  if (size > largest) {
    await copyFile(file, `${file}.1`);
    await truncate(file);
  }
}

/**
 * Turns the log of a process as long as it runs.
 * @returns ends it
 */
export function keepLogSmall(file: string, largest = largestLog, everyMs = lookEveryMs): () => void {
  // A full disk must not end the launcher; the next look tries again.
  const timer = setInterval(() => void turnLog(file, largest).catch(() => undefined), everyMs);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
