import { stat } from 'node:fs/promises';
import { join } from 'node:path';
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
  for (const { name } of await readInstallations(places.settings, undefined)) {
    const [newest] = await finishedBackups(join(places.backups, name)).catch(() => []);
    if (newest === undefined || Date.now() - (await stat(newest)).mtimeMs > fresh) {
      say(`${name}: NO BACKUP of the last 36 hours; the way back from a failed upgrade needs one.`);
    }
    await systemctl('start', `signali-migrate@${name}.service`);
    say(`${name}: tables are up to date`);
  }
  await replaceProcesses(places, say);
}

/**
 * Replaces every process that runs by one of the release that is installed, one after another: workers first, and each
 * api once nginx asks it no more. `systemctl restart` comes back when the new one is ready.
 */
export async function replaceProcesses(places: Places, say: Say): Promise<void> {
  if (!hasSystemd(places)) {
    return say('systemd does not run here: nothing to replace.');
  }
  await systemctl('daemon-reload');
  const units = await runningUnits();
  for (const unit of units.filter((each) => !each.startsWith('signali-api@'))) {
    await systemctl('restart', unit);
    say(`${unit}: replaced`);
  }
  for (const unit of units.filter((each) => each.startsWith('signali-api@'))) {
    const port = /@(\d+)/.exec(unit)?.[1] ?? '';
    await askApi(places, port, false);
    try {
      await systemctl('restart', unit);
    } finally {
      await askApi(places, port, true);
    }
    say(`${unit}: replaced`);
  }
}
