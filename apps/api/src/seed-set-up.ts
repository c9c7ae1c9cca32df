import type { ApiConfig } from './config/api-config.ts';
import { readFile } from 'node:fs/promises';
import { readReadyTexts, seedReadyTexts } from '@ns/desk';
import { readSetupFile } from '@ns/menus';
import { faultsOf, filesBeside, readSeedFile, seedMunicipality } from '@ns/municipality';
import { ConfigurationError, type Database } from '@ns/platform';
import { readStreetsFile, seedStreets } from '@ns/streets';

/**
 * Adds what the set-up file and the files next to it have and the database has not. Once another set-up file was
 * imported, the installation's file no longer counts, nor do its streets and ready texts.
 * @throws ConfigurationError with every fault of the files, as `setup.js check` gives them
 */
export async function seedSetUp(
  database: Database,
  { seedFile, municipality }: Pick<ApiConfig, 'seedFile' | 'municipality'>,
): Promise<void> {
  const document = await readSeedFile(seedFile);
  const texts = await readReadyTexts(seedFile);
  const { streets } = await filesBeside(seedFile);
  const lines = streets === null ? undefined : await readStreetsFile(streets);
  try {
    if (!(await seedMunicipality(database, document, municipality))) {
      return;
    }
    if (lines) {
      await seedStreets(database, lines);
    }
    await seedReadyTexts(database, texts);
  } catch (cause) {
    // The tables refuse what the rules of an import would have refused with words.
    const { faults } = await readSetupFile(
      { database },
      { text: await readFile(seedFile, 'utf8'), trial: true, replace: false },
    );
    throw faults.length > 0 ? new ConfigurationError(faultsOf(seedFile, faults)) : cause;
  }
}
