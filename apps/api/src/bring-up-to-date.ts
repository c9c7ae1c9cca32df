import type { ApiConfig } from './config/api-config.ts';
import { readReadyTexts, seedReadyTexts } from '@ns/desk';
import { readSeedFile, seedMunicipality, streetsFileOf } from '@ns/municipality';
import { type Database, grantRuntimeRights, migrateQueues, roleOf } from '@ns/platform';
import { readStreetsFile, seedStreets } from '@ns/streets';

/**
 * Brings the schema to the newest version, adds the municipality's menus and ready texts, and gives the role of the
 * processes its rights.
 * @param database opened as the owner of its tables
 * @returns the migrations that ran now
 */
export async function bringUpToDate(database: Database, config: ApiConfig): Promise<readonly string[]> {
  const done = await database.migrate();
  await seedMunicipality(database, await readSeedFile(config.seedFile), config.municipality);
  const streetsFile = await streetsFileOf(config.seedFile);
  if (streetsFile) {
    await seedStreets(database, await readStreetsFile(streetsFile));
  }
  await seedReadyTexts(database, await readReadyTexts(config.seedFile));
  await prepareRuntimeRole(database, config);
  return done;
}

/** Where the processes work as another role than the owner of the tables, that role gets what it needs and no more. */
async function prepareRuntimeRole(database: Database, { database: addresses, redis }: ApiConfig): Promise<void> {
  const role = roleOf(addresses.url);
  if (role === roleOf(addresses.migrationUrl)) {
    return;
  }
  if (!redis) {
    await migrateQueues(addresses.migrationUrl);
  }
  await grantRuntimeRights(database.fork(), role);
}
