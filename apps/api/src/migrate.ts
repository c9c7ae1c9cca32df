import { type ApiConfig, loadApiConfig } from './config/api-config.ts';
import 'reflect-metadata';
import { readReadyTexts, seedReadyTexts } from '@ns/desk';
import { closeDemoAccounts, demoAccounts, seedDemoAccounts, seedDemoApiToken } from '@ns/identity';
import { readSeedFile, seedMunicipality, streetsFileOf } from '@ns/municipality';
import {
  checkNotContracted,
  createLogger,
  Database,
  grantRuntimeRights,
  migrateQueues,
  roleOf,
  runProgram,
} from '@ns/platform';
import { readStreetsFile, seedStreets } from '@ns/streets';
import { slices } from './slices.ts';

/**
 * Brings the schema to the newest version, adds the municipality's menus and ready texts and, in the embedded mode, the
 * demo accounts. With `--close-demo-accounts` it closes those for good.
 */
async function migrate(): Promise<void> {
  const config = loadApiConfig();
  const logger = createLogger('migrate', config.logLevel);
  const database = await Database.open({ url: config.database.migrationUrl, poolSize: 2, slices });
  try {
    await checkNotContracted(database);
    const done = await database.migrate();
    await seedMunicipality(database, await readSeedFile(config.seedFile), config.municipality);
    const streetsFile = await streetsFileOf(config.seedFile);
    if (streetsFile) {
      await seedStreets(database, await readStreetsFile(streetsFile));
    }
    await seedReadyTexts(database, await readReadyTexts(config.seedFile));
    if (config.demoAccounts) {
      await seedDemoAccounts(database);
    }
    if (config.demoApiToken) {
      await seedDemoApiToken(database, config.demoApiToken);
    }
    await prepareRuntimeRole(database, config);
    const closed = process.argv.includes('--close-demo-accounts') ? await closeDemoAccounts(database) : 0;
    logger.info(
      { migrations: done, demoAccounts: config.demoAccounts ? demoAccounts.length : 0, closedDemoAccounts: closed },
      'schema is up to date',
    );
  } finally {
    await database.close();
  }
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

await runProgram(migrate);
