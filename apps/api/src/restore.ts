import { loadApiConfig } from './config/api-config.ts';
import 'reflect-metadata';
import { resolve } from 'node:path';
import {
  checkMigrated,
  ConfigurationError,
  createLogger,
  Database,
  inEveryLanguage,
  noteRestored,
  runProgram,
} from '@ns/platform';
import { ErasureNotes } from '@ns/identity';
import { notesOf } from '@ns/media';
import { DocumentJournal, givenNumbers, raiseRegister, recordLostDocuments, recordsSystemOf } from '@ns/records';
import { executeFilePlan, forgetters, stopOutdatedPlan } from '@ns/retention';
import { raiseReferences, ReferenceMarks } from '@ns/signals';
import { checkedBackup, dumpIn, filesIn } from './backup/backup-folder.ts';
import { copyFiles } from './backup/copy-files.ts';
import { lossWords } from './backup/loss-words.ts';
import { postgresProgram } from './backup/postgres-programs.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { slices } from './slices.ts';
import { textOf } from './texts/index.ts';

const usage = `usage:
  restore.js <folder of a backup>   into an empty database and the data folder; api and worker are stopped
  restore.js finish                 after a database was restored by other means: numbers go on behind those issued`;

/** Brings an installation back from a backup. */
async function restore(): Promise<void> {
  const [what] = process.argv.slice(2);
  if (what === undefined || what.startsWith('-')) {
    throw new ConfigurationError(usage);
  }
  const config = loadApiConfig();
  const { migrationUrl } = config.database;
  const database = await Database.open({ url: migrationUrl, poolSize: 2, slices });
  try {
    let madeAt: string | undefined;
    if (what !== 'finish') {
      const folder = resolve(what);
      const manifest = await checkedBackup(folder);
      const unknown = database.unknownMigrations(manifest.migrations);
      if (unknown.length > 0) {
        throw new ConfigurationError(
          `The backup was made by a newer release: this one does not know ${unknown.join(', ')}.`,
        );
      }
      if (!(await database.isEmpty())) {
        throw new ConfigurationError('The database is not empty: create a new one and name it in DATABASE_URL.');
      }
      await postgresProgram('pg_restore', migrationUrl, [
        ...['--no-owner', '--no-privileges', '--single-transaction', dumpIn(folder)],
      ]);
      const { count } = await copyFiles(filesIn(folder), config.dataFolder);
      await bringUpToDate(database, config);
      say(inEveryLanguage(textOf('restored', { reports: manifest.reports, files: count, madeAt: manifest.madeAt })));
      madeAt = manifest.madeAt;
    }
    await checkMigrated(database);
    await noteRestored(database, madeAt === undefined ? undefined : new Date(madeAt));
    await finish(database, config);
  } finally {
    await database.close();
  }
}

/** Lets references and numbers go on behind all that were issued, and lists what the database has lost. */
async function finish(database: Database, { files, records, accounts, logLevel }: ReturnType<typeof loadApiConfig>) {
  const logger = createLogger('restore', logLevel);
  const notes = notesOf(files);
  const system = await recordsSystemOf(records, database);
  const journal = new DocumentJournal(notes, logger);
  const lost = await recordLostDocuments({ database, system }, journal);
  const given = await givenNumbers(database.fork(), journal, lost);
  const raised = await database.transaction(async (tx) => ({
    references: await raiseReferences(tx, new ReferenceMarks(notes, logger)),
    register: await raiseRegister(tx, records.index, given),
  }));
  const erased = await new ErasureNotes(notes, logger).repeat(database);
  if (erased > 0) {
    say(inEveryLanguage(textOf('erasedAgain', { count: erased })));
  }
  const now = new Date();
  const outdated = await stopOutdatedPlan(database, notes, { now });
  if (outdated) {
    say(inEveryLanguage(textOf('planOutdated')));
  }
  if (outdated && outdated.held.length > 0) {
    say(inEveryLanguage(textOf('heldSince', { held: outdated.held.join(', ') })));
  }
  const byPlan = await executeFilePlan({ database, forgetters, auditDays: accounts.auditDays }, { now });
  const erasedByPlan = byPlan.reduce((sum, { count }) => sum + count, 0);
  if (erasedByPlan > 0) {
    say(inEveryLanguage(textOf('erasedByPlan', { count: erasedByPlan })));
  }
  if (raised.register) {
    say(inEveryLanguage(textOf('registerGoesOn', raised.register)));
  }
  for (const line of lossWords(raised.references, lost)) {
    say(line);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await runProgram(restore);
