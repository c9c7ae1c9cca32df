import { loadApiConfig } from './config/api-config.ts';
import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { readSetupFile, type ReadSetupFileProps, type SetupReport, writeSetupFile } from '@ns/menus';
import { faultsOf, MunicipalityDirectory } from '@ns/municipality';
import {
  checkMigrated,
  ConfigurationError,
  Database,
  recordAudit,
  runProgram,
  systemActor,
  type Text,
  inEveryLanguage,
} from '@ns/platform';
import { missingIn, readWithFiles } from './setup-files.ts';
import { slices } from './slices.ts';
import { textOf } from './texts/index.ts';

const usage = `usage:
  setup.js export                      the whole set-up as JSON on standard output
  setup.js check  <file> [--replace]   says what an import would do, and every fault; changes nothing
  setup.js import <file> [--replace]   writes all of it, or with a fault nothing
--replace puts out of use what the file does not have: the file is another municipality's.
areaFile, streetsFile and trainingFile of its municipality are read from next to the file.
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
  const config = loadApiConfig();
  const database = await Database.open({ url: config.database.url, poolSize: 2, slices });
  try {
    await checkMigrated(database);
    if (command === 'export' || file === undefined) {
      process.stdout.write(await writeSetupFile(database.fork()));
      return;
    }
    const given = file === '-' ? { text: await text(process.stdin) } : await readWithFiles(file);
    let missing: readonly Text[] = [];
    const terms: ReadSetupFileProps = {
      text: given.text,
      trial: command === 'check',
      replace: values.replace,
      streets: given.streets,
      finish: (tx, { added, changed, archived }) =>
        recordAudit(tx, {
          actor: systemActor,
          action: 'setup.saved',
          subject: 'file',
          after: { added, changed, archived },
        }),
      afterwards: async (tx) => {
        missing = await missingIn(tx, await new MunicipalityDirectory(() => tx).menus(tx), {
          ...config,
          ...(given.training === undefined ? {} : { categoryTrainingFile: given.training }),
        });
      },
    };
    const done = await readSetupFile({ database }, terms);
    report(file, done, missing);
  } finally {
    await database.close();
  }
}

function report(file: string, { faults, added, changed, archived }: SetupReport, missing: readonly Text[]): void {
  if (faults.length > 0) {
    throw new ConfigurationError(faultsOf(file, faults));
  }
  const counts = [
    textOf('setupAdded', { added }),
    textOf('setupChanged', { changed }),
    textOf('setupArchived', { archived }),
  ];
  process.stdout.write(`${[...counts, ...missing].map((line) => inEveryLanguage(line)).join('\n')}\n`);
}

await runProgram(setup);
