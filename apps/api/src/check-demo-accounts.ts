import type { ApiConfig } from './config/api-config.ts';
import { demoAccountsIn } from '@ns/identity';
import { ConfigurationError, type Database } from '@ns/platform';

/** @throws ConfigurationError in production, when the demo accounts are in the database */
export async function checkDemoAccounts(database: Database, config: Pick<ApiConfig, 'production'>): Promise<void> {
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
