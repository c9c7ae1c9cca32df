import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** After a power cut the number may belong to another program; where the command can be read (Linux), only a launcher counts. */
async function isLauncher(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await readFile(`/proc/${String(pid)}/cmdline`, 'utf8').catch(() => undefined);
  return command === undefined || command.includes('tools/start/');
}

/**
 * Marks the data folder as used by this process.
 * @returns the process that already uses it, or a function that frees the folder
 */
export async function claimFolder(dataFolder: string): Promise<{ readonly heldBy: number } | { readonly free: () => Promise<void> }> {
  await mkdir(dataFolder, { recursive: true });
  const file = join(dataFolder, 'launcher.pid');
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  if (holder > 0 && holder !== process.pid && (await isLauncher(holder))) return { heldBy: holder };
  await writeFile(file, String(process.pid));
  return { free: () => rm(file, { force: true }) };
}
