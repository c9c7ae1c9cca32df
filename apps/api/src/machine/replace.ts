import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '@ns/platform';
import { finishedBackups } from '../backup/backup-folder.ts';
import { readInstallations } from '../installations/read-installations.ts';
import { askApi } from './nginx-site.ts';
import type { Places } from './places.ts';
import { hasSystemd, runningUnits, systemctl } from './units.ts';

type Say = (line: string) => void;

/** Milliseconds after which a backup is too old for a step that may need it. */
const fresh = 36 * 3_600_000;

/**
 * Brings the tables of every installation to the release that is installed, and replaces the processes that run. An
 * installation whose tables cannot be changed keeps its processes: those of the release before go on.
 * @throws ConfigurationError with the words of the migration
 */
export async function upgrade(places: Places, say: Say): Promise<void> {
  if (!hasSystemd(places)) {
    return say('systemd does not run here: nothing to replace.');
  }
  for (const name of await namesIn(places)) {
    const [newest] = await finishedBackups(join(places.backups, name)).catch(() => []);
    if (newest === undefined || Date.now() - (await stat(newest)).mtimeMs > fresh) {
      say(`${name}: NO BACKUP of the last 36 hours; the way back from a failed upgrade needs one.`);
    }
    await systemctl('start', `signali-migrate@${name}.service`);
    say(`${name}: tables are up to date`);
  }
  await replaceProcesses(places, say);
}

/** Installations of the machine; none where the package is there and nothing was set up yet. */
async function namesIn({ settings }: Places): Promise<readonly string[]> {
  const files = await readdir(settings);
  const all = files.some((file) => file.endsWith('.env')) ? await readInstallations(settings, undefined) : [];
  return all.map(({ name }) => name);
}

/**
 * Replaces every process that runs by one of the release that is installed, one after another: workers first, and each
 * api once nginx asks it no more. `systemctl restart` comes back when the new one is ready.
 * @throws ConfigurationError when one does not get ready; those that were to follow are not touched
 */
export async function replaceProcesses(places: Places, say: Say): Promise<void> {
  if (!hasSystemd(places)) {
    return say('systemd does not run here: nothing to replace.');
  }
  await systemctl('daemon-reload');
  const units = await runningUnits();
  const isApi = (unit: string) => unit.startsWith('signali-api@');
  const inOrder = [...units.filter((unit) => !isApi(unit)), ...units.filter(isApi)];
  for (const [place, unit] of inOrder.entries()) {
    await (isApi(unit) ? replaceApi(places, unit) : systemctl('restart', unit)).catch((cause: unknown) => {
      const untouched = inOrder.slice(place + 1);
      const others = untouched.length === 0 ? '' : `, and these go on as they were: ${untouched.join(', ')}`;
      throw new ConfigurationError(
        `${cause instanceof Error ? cause.message : String(cause)}\n${unit} DID NOT GET READY${others}.\n` +
          `Look at journalctl -u ${unit}; signali rollback replaces the processes again.`,
      );
    });
    say(`${unit}: replaced`);
  }
}

/** A new process that does not come up takes no connection: nginx asks the other one at once. */
async function replaceApi(places: Places, unit: string): Promise<void> {
  const port = /@(\d+)/.exec(unit)?.[1] ?? '';
  await askApi(places, port, false);
  try {
    await systemctl('restart', unit);
  } finally {
    await askApi(places, port, true);
  }
}
