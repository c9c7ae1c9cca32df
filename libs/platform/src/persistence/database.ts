import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { isTracing } from '../tracing/index.ts';
import type { EntityManager } from './entity-manager.ts';
import { type ConnectionLimits, limitsOf } from './connection-limits.ts';
import { LockConnection } from './lock-connection.ts';
import { inTransaction, oneConnectionEach, refuseInTransaction } from './one-connection.ts';
import { NamingClient } from './naming-client.ts';
import { checkPostgresVersion, ensureUuidv7 } from './postgres-version.ts';
import type { SchemaDifference } from './schema-difference.ts';
import { connectionTarget } from './server-choice.ts';
import { contractTable, type SliceSchema, toMigrationList } from './slice-schema.ts';
import { sql } from './statements.ts';
import { TracedClient } from './statement-spans.ts';
import { valueParsers } from './value-parsers.ts';

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  /** Every slice of the process, ground floor first. */
  readonly slices: readonly SliceSchema[];
  /** those of a running service; left out by commands, whose statements may take long */
  readonly limits?: ConnectionLimits | undefined;
}

/** How the connections of a process are used. */
export interface PoolUse {
  readonly used: number;
  readonly idle: number;
  /** work that waits for a connection */
  readonly waiting: number;
  readonly most: number;
}

/** What a pool says of itself. */
interface CountedPool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/**
 * Milliseconds. Work that waits for a connection in vain fails and is tried again, instead of holding what others wait
 * for.
 */
const longestWaitForConnection = 20_000;

/** Milliseconds. */
const askAgainAfter = 250;
/** SQLSTATE: a deadlock, and a lock that was not had in time. */
const lockTroubles: readonly unknown[] = ['40P01', '55P03'];
const mostTries = 240;
/** SQLSTATE of a wrong account (28…) or name (3D…): to ask again would not help. */
const wrongAddress = /^(28|3D)/;

/** The connection pool and the entity map of one process. */
export class Database {
  private readonly locks: LockConnection;

  private constructor(
    private readonly orm: MikroORM,
    readonly url: string,
    private readonly migrations: readonly string[],
    private readonly pool: { readonly most: number; counted?: CountedPool },
    limits: ConnectionLimits | undefined,
  ) {
    this.locks = new LockConnection(url, limits);
  }

  /** Connects lazily: the first statement opens the first connection. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const entities = options.slices.flatMap<EntitySchema>((slice) => slice.entities);
    const migrations = toMigrationList(options.slices);
    const { connectionString = '', ...target } = connectionTarget(options.url);
    const pool: { readonly most: number; counted?: CountedPool } = { most: options.poolSize };
    const orm = await MikroORM.init({
      clientUrl: connectionString,
      entities,
      pool: { min: 0, max: options.poolSize },
      driverOptions: {
        ...target,
        ...limitsOf(options.limits),
        types: valueParsers,
        connectionTimeoutMillis: longestWaitForConnection,
        Client: isTracing() ? TracedClient : NamingClient,
        onPoolCreated: (created: Parameters<typeof oneConnectionEach>[0] & CountedPool) => {
          oneConnectionEach(created);
          pool.counted = created;
        },
      },
      extensions: [Migrator],
      migrations: {
        tableName: 'schema_migration',
        migrationsList: migrations,
        snapshot: false,
        silent: true,
        transactional: true,
        allOrNothing: false,
      },
      discovery: { warnWhenNoEntities: false },
      forceUtcTimezone: true,
      allowGlobalContext: false,
      ensureDatabase: false,
    });
    return new Database(
      orm as MikroORM,
      options.url,
      migrations.map(({ name }) => name),
      pool,
      options.limits,
    );
  }

  /**
   * A fresh unit of work with an empty identity map.
   * @throws SecondConnectionError inside a transaction, which has a unit of work of its own
   */
  fork(): EntityManager {
    refuseInTransaction('A unit of work of its own');
    return this.orm.em.fork() as EntityManager;
  }

  /**
   * Runs `work` in one transaction on a fresh unit of work; whatever it throws rolls everything back. Statements of
   * `work` go through `tx` only.
   * @throws SecondConnectionError when `work` takes another connection of the pool, or is inside a transaction
   */
  async transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const em = this.fork();
    return inTransaction(() => em.transactional((tx) => work(tx as EntityManager)));
  }

  /** @throws ConfigurationError when the server is older than the product works on */
  async checkServer(): Promise<void> {
    await checkPostgresVersion(this.fork());
  }

  /**
   * Brings the schema to the newest version. Safe to call from several processes at once: the others wait.
   * @returns names of the migrations that ran now, oldest first
   * @throws ConfigurationError when the server is too old, before anything is written
   */
  async migrate(): Promise<readonly string[]> {
    await this.checkServer();
    const kysely = this.fork().getKysely();
    await sql`create table if not exists schema_migration_lock (id int primary key)`.execute(kysely);
    await sql`create table if not exists ${sql.ref(contractTable)} (name text primary key)`.execute(kysely);
    return this.locks.whileTableLocked('schema_migration_lock', async () => {
      await ensureUuidv7(this.fork());
      const before = await this.doneMigrations();
      await this.migrateBesideWork();
      const after = await this.doneMigrations();
      return this.migrations.filter((name) => after.includes(name) && !before.includes(name));
    });
  }

  /**
   * The release that still works locks the same tables, in an order of its own. Each migration is a transaction, so one
   * that waited too long for a lock has done nothing and is begun again, before a deadlock ends a request.
   */
  private async migrateBesideWork(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.orm.migrator.up();
        return;
      } catch (failure) {
        if (!lockTroubles.includes((failure as { readonly code?: unknown }).code) || tries === mostTries) {
          throw failure;
        }
        await pause(askAgainAfter);
      }
    }
  }

  /**
   * Does work that one process does at a time; it uses the pool as it needs, because the lock is held outside of it.
   * @param name of the work, the same in all processes
   * @returns undefined when somebody does it already
   */
  ifAlone<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    return this.locks.ifFree(name, work);
  }

  /**
   * How the schema differs from what this process's slices know. Only reads: the processes need no right to make
   * tables.
   */
  async schemaDifference(): Promise<SchemaDifference> {
    const done = await this.doneMigrations();
    const contracts = new Set(await this.namesIn(contractTable));
    const unknown = this.unknownMigrations(done);
    return {
      missing: this.migrations.filter((name) => !done.includes(name)),
      expanding: unknown.filter((name) => !contracts.has(name)),
      contracting: unknown.filter((name) => contracts.has(name)),
    };
  }

  /** Names of the migrations that ran on this database, of this program or another one. Only reads. */
  doneMigrations(): Promise<readonly string[]> {
    return this.namesIn('schema_migration');
  }

  /** Which of these migrations no slice of this process has: they are of a newer release. */
  unknownMigrations(names: readonly string[]): readonly string[] {
    return names.filter((name) => !this.migrations.includes(name));
  }

  /** Whether there is no table of ours. */
  async isEmpty(): Promise<boolean> {
    const counted = sql<{ tables: number }>`
      select count(*)::int as tables from pg_tables where schemaname = 'public'`;
    const [found] = (await counted.execute(this.fork().getKysely())).rows;
    return found?.tables === 0;
  }

  /**
   * Twelve characters that no other database has, on whatever server: a standby has the same, a restored copy another
   * one. For what installations would share by mistake.
   */
  async identity(): Promise<string> {
    const asked = sql<{ identity: string }>`
      select system_identifier || '/' || oid as identity
      from pg_control_system(), pg_database where datname = current_database()`;
    const [found] = (await asked.execute(this.fork().getKysely())).rows;
    return createHash('sha256')
      .update(found?.identity ?? '')
      .digest('hex')
      .slice(0, 12);
  }

  private async namesIn(table: string): Promise<readonly string[]> {
    const kysely = this.fork().getKysely();
    const known = sql<{ known: boolean }>`select to_regclass(${table}) is not null as known`;
    const [found] = (await known.execute(kysely)).rows;
    const names = sql<{ name: string }>`select name from ${sql.ref(table)}`;
    return found?.known ? (await names.execute(kysely)).rows.map(({ name }) => name) : [];
  }

  /** How the connections are used now. */
  get poolUse(): PoolUse {
    const { totalCount = 0, idleCount = 0, waitingCount = 0 } = this.pool.counted ?? {};
    return { used: totalCount - idleCount, idle: idleCount, waiting: waitingCount, most: this.pool.most };
  }

  /** True when the database answers. */
  async isAlive(): Promise<boolean> {
    try {
      await this.ask();
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Waits until the database answers. A process that ended instead would have to be started anew, and that takes
   * longer than most restarts of a database.
   * @param patience milliseconds
   * @throws the failure of the last try when it does not answer in time; at once when account or database are wrong
   */
  async whenAlive(patience = 60_000): Promise<void> {
    const deadline = Date.now() + patience;
    for (;;) {
      try {
        await this.ask();
        return;
      } catch (failure) {
        const { code } = failure as { readonly code?: unknown };
        if (Date.now() > deadline || wrongAddress.test(String(code))) {
          throw failure;
        }
        await pause(askAgainAfter);
      }
    }
  }

  private async ask(): Promise<void> {
    await sql`select`.execute(this.orm.em.fork().getKysely());
  }

  async close(): Promise<void> {
    await this.locks.close();
    await this.orm.close(true);
  }
}
