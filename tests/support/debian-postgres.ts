import { startTestPostgres, type TestPostgres } from './test-postgres.ts';

/** Where Debian 13 keeps the programs of its PostgreSQL. */
export const debianPostgres = '/usr/lib/postgresql/17/bin';

/** Starts the PostgreSQL that Debian 13 brings, as `startTestPostgres`. */
export function startDebianPostgres(): Promise<TestPostgres> {
  return startTestPostgres(debianPostgres);
}
