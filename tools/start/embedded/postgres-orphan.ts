import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function commandOf(pid: number): Promise<string> {
  const { stdout } = await run('ps', ['-ww', '-p', String(pid), '-o', 'args=']).catch(() => ({ stdout: '' }));
  return stdout.trim();
}

/**
 * Clears what a killed launcher or a power cut may leave behind: a server still running on this data is stopped, a
 * pid file whose number now belongs to another program (PostgreSQL would refuse to start) is removed.
 */
export async function endOrphan(dataFolder: string): Promise<void> {
  const pidFile = join(dataFolder, 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) {
    return;
  }
  const isOurServer = async (): Promise<boolean> => (await commandOf(pid)).includes(dataFolder);
  if (!(await isOurServer())) {
    await rm(pidFile, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + 20_000;
  while (await isOurServer()) {
    if (Date.now() > deadline) {
      throw new Error(`Another PostgreSQL (process ${String(pid)}) holds ${dataFolder} and does not stop.`);
    }
    await pause(100);
  }
}
