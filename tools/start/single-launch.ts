import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * After a power cut the number may belong to another program; where the command can be read (Linux), only a launcher
 * counts.
 */
async function isLauncher(pid: number): Promise<boolean> {
  if (!isAlive(pid)) {
    return false;
  }
  const command = await readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => undefined);
  return command === undefined || /tools\/start\/|cluster/.test(command);
}

/** A launcher whose npm was just killed notices it within a moment and then says that it is stopping. */
const patience = { running: 2_000, stopping: 25_000 };

/** The data folder as used by this process. */
export interface FolderClaim {
  /** Shows the next launcher that waiting is useful. */
  announceStop(): Promise<void>;
  free(): Promise<void>;
}

/**
 * Marks the data folder as used by this process; waits for a launcher that is just stopping.
 * @returns the process that keeps using it otherwise
 */
export async function claimFolder(dataFolder: string): Promise<FolderClaim | { readonly heldBy: number }> {
  await mkdir(dataFolder, { recursive: true });
  const file = join(dataFolder, 'launcher.pid');
  const asked = Date.now();
  for (;;) {
    const [pid = '', state] = (await readFile(file, 'utf8').catch(() => '')).split(' ');
    const holder = Number(pid);
    if (holder <= 0 || holder === process.pid || !(await isLauncher(holder))) {
      break;
    }
    if (Date.now() - asked > (state === 'stopping' ? patience.stopping : patience.running)) {
      return { heldBy: holder };
    }
    await pause(100);
  }
  await writeFile(file, String(process.pid));
  return {
    announceStop: () => writeFile(file, `${String(process.pid)} stopping`),
    free: () => rm(file, { force: true }),
  };
}
