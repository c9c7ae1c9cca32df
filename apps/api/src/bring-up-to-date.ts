import type { ApiConfig } from './config/api-config.ts';
import { checkNotContracted, type Database, grantRuntimeRights, migrateQueues, roleOf } from '@ns/platform';
import { seedSetUp } from './seed-set-up.ts';

/**
 * Brings the schema to the newest version, adds the municipality's menus and ready texts, and gives the role of the
 * processes its rights.
 * @param database opened as the owner of its tables
 * @returns the migrations that ran now
 */
export async function bringUpToDate(database: Database, config: ApiConfig): Promise<readonly string[]> {
  await checkNotContracted(database);
  const done = await database.migrate();
  // Also beside Redis: to go on without it must not need other rights than it has then.
  await migrateQueues(config.database.migrationUrl);
  await seedSetUp(database, config);
  await prepareRuntimeRole(database, config);
  return done;
}

/** Where the processes work as another role than the owner of the tables, that role gets what it needs and no more. */
async function prepareRuntimeRole(database: Database, { database: addresses }: ApiConfig): Promise<void> {
  const role = roleOf(addresses.url);
  if (role === roleOf(addresses.migrationUrl)) {
    return;
  }
  await grantRuntimeRights(database.fork(), role);
}
