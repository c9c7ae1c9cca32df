import { loadApiConfig } from './config/api-config.ts';
import 'reflect-metadata';
import { closeDemoAccounts, demoAccounts, seedDemoAccounts, seedDemoApiToken } from '@ns/identity';
import { createLogger, Database, runProgram } from '@ns/platform';
import { bringUpToDate } from './bring-up-to-date.ts';
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
    const done = await bringUpToDate(database, config);
    if (config.demoAccounts) {
      await seedDemoAccounts(database);
    }
    if (config.demoApiToken) {
      await seedDemoApiToken(database, config.demoApiToken);
    }
    const closed = process.argv.includes('--close-demo-accounts') ? await closeDemoAccounts(database) : 0;
    logger.info(
      { migrations: done, demoAccounts: config.demoAccounts ? demoAccounts.length : 0, closedDemoAccounts: closed },
      'schema is up to date',
    );
  } finally {
    await database.close();
  }
}

await runProgram(migrate);
