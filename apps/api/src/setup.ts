import { loadApiConfig } from './config/api-config.ts';
import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { readSetupFile, type SetupReport, writeSetupFile } from '@ns/menus';
import {
  checkMigrated,
  ConfigurationError,
  Database,
  recordAudit,
  runProgram,
  systemActor,
  inEveryLanguage,
} from '@ns/platform';
import { slices } from './slices.ts';
import { textOf } from './texts/index.ts';

const usage = `usage:
  setup.js export                      the whole set-up as JSON on standard output
  setup.js check  <file> [--replace]   says what an import would do, and every fault; changes nothing
  setup.js import <file> [--replace]   writes all of it, or with a fault nothing
--replace puts out of use what the file does not have: the file is another municipality's.
<file> may be - for standard input.`;

/** The set-up of a municipality as one file, on the command line. */
async function setup(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { replace: { type: 'boolean', default: false } },
  });
  const [command, file] = positionals;
  const isKnown = command === 'export' || ((command === 'check' || command === 'import') && file !== undefined);
  if (!isKnown) {
    throw new ConfigurationError(usage);
  }
  const database = await Database.open({ url: loadApiConfig().database.url, poolSize: 2, slices });
  try {
    await checkMigrated(database);
    if (command === 'export' || file === undefined) {
      process.stdout.write(await writeSetupFile(database.fork()));
      return;
    }
    const given = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8');
    const terms = { trial: command === 'check', replace: values.replace };
    report(
      await readSetupFile(database, given, terms, (tx, { added, changed, archived }) =>
        recordAudit(tx, {
          actor: systemActor,
          action: 'setup.saved',
          subject: 'file',
          after: { added, changed, archived },
        }),
      ),
    );
  } finally {
    await database.close();
  }
}

function report({ faults, added, changed, archived }: SetupReport): void {
  if (faults.length > 0) {
    const lines = faults.map(({ path, message }) => `  ${path}: ${inEveryLanguage(message)}`);
    throw new ConfigurationError(`${inEveryLanguage(textOf('setupFaults'))}:\n${lines.join('\n')}`);
  }
  const counts = [
    textOf('setupAdded', { added }),
    textOf('setupChanged', { changed }),
    textOf('setupArchived', { archived }),
  ];
  process.stdout.write(`${counts.map((count) => inEveryLanguage(count)).join('\n')}\n`);
}

await runProgram(setup);
