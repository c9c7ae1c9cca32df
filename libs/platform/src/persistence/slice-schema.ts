import type { EntitySchema } from '@mikro-orm/postgresql';
import { Migration } from '@mikro-orm/migrations';

/**
 * One forward step of the schema, written by hand in SQL; the name begins with its time and orders all slices' steps.
 */
export interface SliceMigration {
  /** `20261124T1500_signals_create`: sorts by time over all slices */
  readonly name: string;
  /** one or many statements; run in one transaction */
  readonly sql: string;
  /**
   * Whether it takes away or changes what the release before uses: that release then refuses the database. Everything
   * else only adds, so both releases work side by side while the processes are replaced.
   */
  readonly contracts?: true;
}

/** What a domain slice keeps in the database: its entities and the migrations that made their tables. */
export interface SliceSchema {
  readonly name: string;
  // Entities differ in their type arguments; the map only needs their common base.
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly SliceMigration[];
}

/** Names of the migrations that declared {@link SliceMigration.contracts}. */
export const contractTable = 'schema_contract';

/**
 * How long a migration waits for a lock: less than the second after which PostgreSQL looks for a deadlock, so that none
 * of its making ends a request of the release that still works.
 */
const lockedOutAfter = '200ms';

/**
 * Orders all slices' migrations by name for the migrator.
 * @throws Error on two migrations of one name
 */
export function toMigrationList(slices: readonly SliceSchema[]) {
  const steps = slices.flatMap((slice) => slice.migrations).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const names = new Set(steps.map((step) => step.name));
  if (names.size !== steps.length) {
    throw new Error('Two migrations have the same name.');
  }
  return steps.map((step) => ({
    name: step.name,
    class: class extends Migration {
      override up(): void {
        this.addSql(`set local lock_timeout = '${lockedOutAfter}'`);
        this.addSql(step.sql);
        if (step.contracts) {
          this.addSql(`insert into ${contractTable} (name) values ('${step.name}')`);
        }
      }
    },
  }));
}
