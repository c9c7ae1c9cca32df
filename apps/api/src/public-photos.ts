import { loadApiConfig } from './config/api-config.ts';
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { checkMigrated, ConfigurationError, Database, inEveryLanguage, runProgram, systemActor } from '@ns/platform';
import { lookThroughPublicPhotos, pausePublicPhotos, photoPass } from '@ns/signals';
import { slices } from './slices.ts';
import { textOf } from './texts/index.ts';

const usage = `usage:
  public-photos.js look     the worker looks through the photos that were public before there were looks
  public-photos.js pause    what is not looked at yet waits for the next look
  public-photos.js status   how far it is
Nothing of the photos changes: a person decides in the console, „Публични снимки“.`;

const acts = { look: lookThroughPublicPhotos, pause: pausePublicPhotos, status: () => Promise.resolve() };

/** The pass through the public photos on the command line; the looking itself is up to the worker. */
async function publicPhotos(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [command] = positionals;
  if (command !== 'look' && command !== 'pause' && command !== 'status') {
    throw new ConfigurationError(usage);
  }
  const config = loadApiConfig();
  const database = await Database.open({ url: config.database.url, poolSize: 1, slices });
  try {
    await checkMigrated(database);
    await acts[command]({ database }, { actor: systemActor });
    const { state, total, lookedAt, found, failed, undecided, isWithoutMachine } = await photoPass(database.fork());
    const lines = [
      textOf(state?.isOn ? 'publicPhotosOn' : 'publicPhotosOff'),
      textOf('publicPhotosCounts', { lookedAt, total, found, failed, undecided }),
      ...(isWithoutMachine ? [textOf('publicPhotosWithoutMachine')] : []),
    ];
    process.stdout.write(lines.map((line) => `${inEveryLanguage(line)}\n`).join(''));
  } finally {
    await database.close();
  }
}

await runProgram(publicPhotos);
