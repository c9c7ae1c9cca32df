import { loadApiConfig } from './config/api-config.ts';
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import {
  checkPhotos,
  type FilePlaces,
  filePlacesOf,
  type MoveCounts,
  moveNotes,
  moveOf,
  NotArrived,
  StoreUnavailable,
} from '@ns/media';
import { checkMigrated, ConfigurationError, Database, inEveryLanguage, runProgram } from '@ns/platform';
import { slices } from './slices.ts';
import { textOf } from './texts/index.ts';

const usage = `usage:
  files.js move --to s3 | --to folder   carries photos to where new ones are kept (FILES_IN), while the system runs
  files.js check [--content]            compares the rows of the database with the files, in both directions
A move can be ended at any moment and repeated. --content reads every photo and compares its checksum too.`;

/** A line of progress after so many photos. */
const progressEvery = 100;

/** Names of files that are printed of each kind. */
const mostNames = 100;

/** The files of the installation on the command line. */
async function files(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { to: { type: 'string', default: '' }, content: { type: 'boolean', default: false } },
  });
  const [command] = positionals;
  const { to } = values;
  if (command !== 'check' && !(command === 'move' && (to === 's3' || to === 'folder'))) {
    throw new ConfigurationError(usage);
  }
  const config = loadApiConfig();
  const places = filePlacesOf(config.files);
  const database = await Database.open({ url: config.database.url, poolSize: 2, slices });
  try {
    await checkMigrated(database);
    if (command === 'check') {
      await check(database, places, values.content);
    } else if (config.files.keptIn !== to) {
      throw new ConfigurationError(inEveryLanguage(textOf('filesOtherPlace', { place: config.files.keptIn, to })));
    } else {
      await moveNotes(config.files);
      await move(database, places);
    }
  } catch (cause) {
    throw cause instanceof StoreUnavailable ? new ConfigurationError(inEveryLanguage(textOf('filesAway'))) : cause;
  } finally {
    await database.close();
  }
}

async function move(database: Database, places: FilePlaces): Promise<void> {
  const photos = moveOf(database, places);
  if (!photos) {
    throw new ConfigurationError(inEveryLanguage(textOf('filesOnePlace')));
  }
  try {
    const counts = await photos.perform((reached) => {
      if (reached.moved > 0 && reached.moved % progressEvery === 0) {
        process.stderr.write(`${movedText(reached)}\n`);
      }
    });
    say(movedText(counts));
    say(inEveryLanguage(textOf('filesUnknown', { count: counts.unknown })));
  } catch (cause) {
    throw cause instanceof NotArrived
      ? new ConfigurationError(inEveryLanguage(textOf('filesNotArrived', { id: cause.message })))
      : cause;
  }
}

function movedText({ moved, bytes }: MoveCounts): string {
  return inEveryLanguage(textOf('filesMoved', { moved, megabytes: Math.round(bytes / 1024 / 1024) }));
}

/** Ends with status 1 when files are missing or differ; what no row names is said, and no fault. */
async function check(database: Database, places: FilePlaces, withContent: boolean): Promise<void> {
  const found = await checkPhotos(database, places, { withContent });
  say(inEveryLanguage(textOf('filesNamed', { count: found.named })));
  say(inEveryLanguage(textOf('filesKept', { count: found.kept })));
  say(inEveryLanguage(textOf('filesKeptFormerly', { count: found.keptFormerly })));
  list('filesMissing', found.missing);
  list('filesDifferent', found.different);
  list('filesUnknown', found.unknown);
  process.exitCode = found.missing.length + found.different.length > 0 ? 1 : 0;
}

function list(kind: 'filesMissing' | 'filesDifferent' | 'filesUnknown', names: readonly string[]): void {
  say(inEveryLanguage(textOf(kind, { count: names.length })));
  for (const name of names.slice(0, mostNames)) {
    say(`  ${name}`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await runProgram(files);
