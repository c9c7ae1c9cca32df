import type { ApiConfig } from './config/api-config.ts';
import { demoAccountsIn } from '@ns/identity';
import { checkMigrated, checkQueues, ConfigurationError, type Database } from '@ns/platform';

/**
 * Whether the api may work on this database.
 * @throws ConfigurationError when migrations are missing or, in production, when the demo accounts are there
 */
export async function checkDatabase(database: Database, config: ApiConfig): Promise<void> {
  await checkMigrated(database);
  await checkQueues(database, config.redis);
  if (!config.production) {
    return;
  }
  const demo = await demoAccountsIn(database);
  if (demo.length === 0) {
    return;
  }
  throw new ConfigurationError(
    'NODE_ENV=production refuses this database: it holds the demo accounts, whose password is public ' +
      `(${demo.join(', ')}). Close them with: node dist/apps/api/migrate.js --close-demo-accounts`,
  );
}
