import { ConfigurationError } from '../config/index.ts';
import type { Database } from './database.ts';

/** @throws ConfigurationError for a server that is too old, or naming the command that brings the tables up to date */
export async function checkMigrated(database: Database): Promise<void> {
  await database.checkServer();
  const pending = await database.pendingMigrations();
  if (pending.length === 0) {
    return;
  }
  throw new ConfigurationError(
    `The database lacks ${String(pending.length)} of our migrations: run node dist/apps/api/migrate.js first.`,
  );
}
