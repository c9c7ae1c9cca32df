import type { EntityManager } from '../persistence/index.ts';
import { healthTables } from './health.entities.ts';

/** What is known of the life of an installation. */
export interface InstallationDates {
  /** when its database was made, or got to know of backups */
  readonly bornAt: Date;
  /** when the last whole backup was begun; null before the first one */
  readonly backedUpAt: Date | null;
}

/** Reads them. */
export async function installationDates(em: EntityManager): Promise<InstallationDates> {
  const row = await healthTables(em)
    .selectFrom('installation')
    .select(['born_at', 'backed_up_at'])
    .executeTakeFirstOrThrow();
  return { bornAt: row.born_at, backedUpAt: row.backed_up_at };
}
