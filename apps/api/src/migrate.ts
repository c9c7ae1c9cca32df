import 'reflect-metadata';
import { readReadyTexts, seedReadyTexts } from '@ns/desk';
import { demoAccounts, seedDemoAccounts } from '@ns/identity';
import { readSeedFile, seedMunicipality } from '@ns/municipality';
import { createLogger, Database, loadConfig } from '@ns/platform';
import { slices } from './slices.ts';

/** Brings the schema to the newest version, adds the municipality's menus and ready texts and, in the embedded mode, the demo accounts. */
async function migrate(): Promise<void> {
  const config = loadConfig();
  const logger = createLogger('migrate', config.logLevel);
  const database = await Database.open({ url: config.database.url, poolSize: 2, slices });
  try {
    const done = await database.migrate();
    await seedMunicipality(database, await readSeedFile(config.seedFile));
    await seedReadyTexts(database, await readReadyTexts(config.seedFile));
    if (config.demoAccounts) await seedDemoAccounts(database);
    logger.info(
      { migrations: done, demoAccounts: config.demoAccounts ? demoAccounts.length : 0 },
      'schema is up to date',
    );
  } finally {
    await database.close();
  }
}

await migrate();
