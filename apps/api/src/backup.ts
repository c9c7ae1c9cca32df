import 'reflect-metadata';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mediaConfig } from '@ns/media';
import {
  checkMigrated,
  ConfigurationError,
  Database,
  inEveryLanguage,
  loadConfig,
  noteWhile,
  runProgram,
} from '@ns/platform';
import { countReports } from './backup/count-reports.ts';
import {
  checkedBackup,
  describeBackup,
  digestOf,
  dumpIn,
  filesIn,
  finishedBackups,
  keepNewest,
  removeLeftOvers,
  unfinished,
} from './backup/backup-folder.ts';
import { copyFiles } from './backup/copy-files.ts';
import { postgresProgram } from './backup/postgres-programs.ts';
import { slices } from './slices.ts';
import { textOf } from './texts/index.ts';

const usage = `usage:
  backup.js --to <folder> [--keep <count>]   database and files into a new folder below it; keeps the newest ones
  backup.js --check <folder of a backup>     whether it is whole`;

type Settings = ReturnType<typeof settingsOf>;

function settingsOf() {
  return loadConfig([mediaConfig]);
}

/** Copies everything of an installation but its secrets, while it runs. */
async function backup(): Promise<void> {
  const { values } = parseArgs({
    options: { to: { type: 'string' }, keep: { type: 'string' }, check: { type: 'string' } },
  });
  const keep = values.keep === undefined ? undefined : Number(values.keep);
  if (values.check !== undefined) {
    const { reports, madeAt } = await checkedBackup(values.check);
    return say(inEveryLanguage(textOf('backupWhole', { reports, madeAt })));
  }
  if (values.to === undefined || (keep !== undefined && !(Number.isInteger(keep) && keep > 0))) {
    throw new ConfigurationError(usage);
  }
  const config = settingsOf();
  const root = resolve(values.to);
  await mkdir(root, { recursive: true, mode: 0o700 });
  const database = await Database.open({ url: config.database.url, poolSize: 2, slices });
  try {
    await checkMigrated(database);
    // Before it as well, so that a night that fails does not fill the disk with what the nights before left.
    await clean(root, keep);
    await noteWhile(database, () => makeBackup(database, config, root)).finally(() => clean(root, keep));
  } finally {
    await database.close();
  }
}

/** Makes one backup below a folder. @returns when it was begun */
async function makeBackup(database: Database, { database: addresses, files: places }: Settings, root: string) {
  const [older] = await finishedBackups(root);
  const madeAt = new Date().toISOString();
  const folder = join(root, madeAt.replaceAll(/[:.]/g, ''));
  const part = `${folder}${unfinished}`;
  try {
    await mkdir(part, { mode: 0o700 });
    const migrations = await database.doneMigrations();
    const reports = await countReports(database);
    // The database first: files that come in meanwhile are more than it knows, not less.
    await postgresProgram('pg_dump', addresses.migrationUrl, [
      ...['--format=custom', '--no-owner', '--no-privileges', '--exclude-schema=bullmq', `--file=${dumpIn(part)}`],
    ]);
    // A bucket has versions and copies of its own.
    const files =
      places.keptIn === 's3' ? null : await copyFiles(places.folder, filesIn(part), older && filesIn(older));
    await describeBackup(part, {
      madeAt,
      migrations: [...migrations],
      reports,
      dump: await digestOf(dumpIn(part)),
      files,
    });
    await rename(part, folder);
    say(inEveryLanguage(textOf('backupMade', { folder, reports, files: files?.count ?? 0 })));
    return new Date(madeAt);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}

/** Removes what killed runs left, and all but the newest backups where a number to keep is given. */
async function clean(root: string, keep: number | undefined): Promise<void> {
  await removeLeftOvers(root);
  const removed = keep === undefined ? [] : await keepNewest(root, keep);
  if (removed.length > 0) {
    say(inEveryLanguage(textOf('backupsRemoved', { count: removed.length })));
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await runProgram(backup);
