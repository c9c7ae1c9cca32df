import { ConfigurationError } from '../config/index.ts';

/** How the schema of a database differs from the one that a program knows; names of migrations. */
export interface SchemaDifference {
  /** that the database lacks */
  readonly missing: readonly string[];
  /** that the program does not know and that only added to the schema */
  readonly expanding: readonly string[];
  /** that the program does not know and that took away or changed what an older program uses */
  readonly contracting: readonly string[];
}

/** A database that is compared with the program. */
export interface ComparedDatabase {
  checkServer(): Promise<void>;
  schemaDifference(): Promise<SchemaDifference>;
}

/** What a schema lacks, in words for the operator; empty when it is complete. */
export function missingWords({ missing }: SchemaDifference): readonly string[] {
  return missing.length === 0
    ? []
    : [`The database lacks ${String(missing.length)} of our migrations: run node dist/apps/api/migrate.js first.`];
}

/** What a newer release took away, in words for the operator; empty when it took nothing. */
export function contractedWords({ contracting }: SchemaDifference): readonly string[] {
  return contracting.length === 0
    ? []
    : [
        'The database is newer than this program and no longer has what it uses ' +
          `(${contracting.join(', ')}): start the newer release, or restore the backup from before the upgrade.`,
      ];
}

/** That the schema is newer but fits, in words for the operator; empty when it is not. */
export function newerWords({ expanding }: SchemaDifference): readonly string[] {
  return expanding.length === 0
    ? []
    : [`The database is newer than this program by ${String(expanding.length)} migrations; it can go on working.`];
}

/**
 * @throws ConfigurationError for a server that is too old, when migrations are missing, naming the command that brings
 *   the tables up to date, or when a newer release took away what this program uses
 */
export async function checkMigrated(database: ComparedDatabase): Promise<void> {
  await database.checkServer();
  const difference = await database.schemaDifference();
  const [words] = [...contractedWords(difference), ...missingWords(difference)];
  if (words !== undefined) {
    throw new ConfigurationError(words);
  }
}

/**
 * Refuses to migrate a database that a newer release has changed beyond this one.
 * @throws ConfigurationError
 */
export async function checkNotContracted(database: ComparedDatabase): Promise<void> {
  const [words] = contractedWords(await database.schemaDifference());
  if (words !== undefined) {
    throw new ConfigurationError(words);
  }
}
