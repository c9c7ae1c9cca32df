import { sql } from 'kysely';
import { LATEST_SCHEMA_VERSION, runMigrations } from 'bullmq';
import { ConfigurationError } from '../config/index.ts';
import { connectionTarget, type Database, mustExist, ResilientClient } from '../persistence/index.ts';

/** Brings the tables of the job queues up to date; the processes only use them. */
export async function migrateQueues(databaseUrl: string): Promise<void> {
  const client = new ResilientClient(connectionTarget(databaseUrl));
  await client.connect();
  try {
    await runMigrations(client);
  } finally {
    await client.end();
  }
}

/**
 * Whether the processes may work with queues in PostgreSQL; with Redis there is nothing to check.
 * @throws ConfigurationError naming the command that makes their tables
 */
export async function checkQueues(database: Database, redis: object | undefined): Promise<void> {
  if (redis) {
    return;
  }
  const em = database.fork();
  const known = mustExist(
    (
      await sql<{ known: boolean }>`
    select coalesce(has_schema_privilege(to_regnamespace('bullmq'), 'usage')
      and has_table_privilege(to_regclass('bullmq.migration'), 'select'), false) as known`.execute(em.getKysely())
    ).rows[0],
    'The statement answers one row.',
  );
  const made = known.known
    ? (
        await sql<{ version: number | null }>`select max(version) as version from bullmq.migration`.execute(
          em.getKysely(),
        )
      ).rows[0]
    : undefined;
  if ((made?.version ?? 0) < LATEST_SCHEMA_VERSION) {
    throw new ConfigurationError(
      'The database lacks the tables of the job queues, or this role may not use them: run node ' +
        'dist/apps/api/migrate.js first.',
    );
  }
}
