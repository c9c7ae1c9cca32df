import { runMigrations } from 'bullmq';
import { connectionTarget, ResilientClient } from '../persistence/index.ts';

/** Brings the tables of the job queues up to date, for installations whose processes may not make tables. */
export async function migrateQueues(databaseUrl: string): Promise<void> {
  const client = new ResilientClient(connectionTarget(databaseUrl));
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}
