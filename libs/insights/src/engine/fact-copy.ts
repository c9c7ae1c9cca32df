import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join, dirname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type EntityManager, sql } from '@ns/platform';
import type { RawBuilder } from 'kysely';
import pLimit from 'p-limit';
import { insightsTables } from '../entities/index.ts';
import { f } from '../entities/signal-fact.entity.ts';
import { type DuckDbFile, type EngineSettings, openFile } from './duckdb-file.ts';
import { rowsOf } from './duckdb-rows.ts';
import type { FactSource, Milestone } from './fact-source.ts';

/** Facts that are read at once, a matter of some ten milliseconds. */
const batch = 5_000;

/** Statements at once; each occupies one of the four threads that files and passwords need as well. */
const statementsAtOnce = 2;

/** Hours to each milestone, worked out when a fact is written. */
const hours: Readonly<Record<Milestone, RawBuilder<number | null>>> = {
  registeredAt: sql`f.hours_to_register`,
  firstResponseAt: sql`f.hours_to_first_response`,
  resolvedAt: sql`f.hours_to_resolve`,
};
const hoursOf = (column: string) => `(epoch_us(${column}) - epoch_us(received_at)) / 3.6e9`;

/** A column of `signal_fact` and its type; DuckDB knows the types under the same names. */
interface Column {
  readonly name: string;
  readonly type: string;
}

/**
 * The facts in a DuckDB file. It follows those of PostgreSQL as a BI tool does, by their position in commit order.
 * Whether it holds what PostgreSQL has is checked by `isTrue`; it is nobody's truth and may be lost at any time.
 */
export class FactCopy implements FactSource {
  private readonly inTurn = pLimit(statementsAtOnce);

  private constructor(
    private readonly file: DuckDbFile,
    private readonly identity: string,
    private readonly columns: readonly Column[],
    /** what was last forgotten of the facts when the copy was begun */
    private readonly forgotten: string,
    /** position up to which the facts are here */
    private seen: string,
  ) {}

  /**
   * Opens the copy that was left, or an empty one when there is none, its table is of another release, or something was
   * forgotten of the facts since: then the file is another one, so that no byte of it is left.
   * @param identity of the database
   */
  static async open(settings: EngineSettings, identity: string, em: EntityManager): Promise<FactCopy> {
    const columns = (
      await sql<Column>`
      select attname as name, format_type(atttypid, null) as type from pg_attribute
      where attrelid = 'signal_fact'::regclass and attnum > 0 and not attisdropped order by attnum`.execute(
        em.getKysely(),
      )
    ).rows;
    const { at: forgotten } = await lastForgetting(em);
    const left = new FactCopy(await openFile(settings, identity), identity, columns, forgotten, '0');
    try {
      if (await left.goesOn()) {
        return left;
      }
    } catch (cause) {
      await left.remove();
      throw cause;
    }
    await left.remove();
    const anew = new FactCopy(await openFile(settings, identity), identity, columns, forgotten, '0');
    await anew.empty();
    return anew;
  }

  /** What must be the same for a copy that was left to be used. */
  private get shape(): string {
    return JSON.stringify([version, this.columns, this.forgotten]);
  }

  hoursTo(milestone: Milestone): RawBuilder<number | null> {
    return hours[milestone];
  }

  /** @param gone ends the statement */
  rows<T>(statement: RawBuilder<T>, gone?: AbortSignal): Promise<readonly T[]> {
    return this.inTurn(() => this.withConnection((connection) => rowsOf(connection, statement, gone)));
  }

  /** Runs work on a connection of its own, outside of the turns of questions. */
  async withConnection<T>(work: (connection: DuckDBConnection, folder: string) => Promise<T>): Promise<T> {
    const connection = await this.file.instance.connect();
    try {
      return await work(connection, dirname(this.file.path));
    } finally {
      connection.disconnectSync();
    }
  }

  /**
   * Reads what changed since: the facts after the last position seen, and those that have none yet.
   * @param signal ends the reading; what was read until then is kept
   * @throws Error when PostgreSQL was restored to an earlier moment
   */
  async follow(em: EntityManager, signal?: AbortSignal): Promise<void> {
    while ((await this.readBatch(em)) === batch) {
      signal?.throwIfAborted();
    }
  }

  /**
   * Whether the copy has the number and the sums of the facts that PostgreSQL has ({@link sumsOf}); false after
   * PostgreSQL was restored to an earlier moment.
   * @param tx a transaction with one snapshot, in which the copy has read everything
   */
  async isTrue(tx: EntityManager): Promise<boolean> {
    const there = (
      await sql<Sums>`${sumsOf(sql`(extract(epoch from ${f.updatedAt}) * 1000000)::bigint`)}`.execute(tx.getKysely())
    ).rows[0];
    const [here] = await this.rows(sumsOf(sql`epoch_us(${f.updatedAt})`));
    return JSON.stringify(there) === JSON.stringify(here);
  }

  /** A text that changes with the facts, and is the same in every process that holds the same ones. */
  async mark(): Promise<string> {
    const [row] = await this.rows(sql<{ n: number }>`
      select count(*)::int as n from signal_fact f where ${f.position} is null`);
    return `${this.identity}/${this.seen}${row?.n === 0 ? '' : `/${randomUUID()}`}`;
  }

  /** Whether something was forgotten of the facts since the copy was begun, and nothing more for a while. */
  async isToBeMadeAnew(em: EntityManager): Promise<boolean> {
    const { at, isOver } = await lastForgetting(em);
    return at !== this.forgotten && isOver;
  }

  /** Runs work, of one statement or several, during which the copy is not removed. */
  use<T>(work: () => Promise<T>): Promise<T> {
    return this.file.use(work);
  }

  /** Closes it now; the next process may go on with it. */
  close(): void {
    this.file.close();
  }

  /** Removes it once nothing uses it. */
  remove(): Promise<void> {
    return this.file.remove();
  }

  /** Goes on with what the file holds. @returns whether it can */
  private async goesOn(): Promise<boolean> {
    await this.withConnection((connection) => connection.run(copyState));
    const [state] = await this.rows(sql<{ shape: string; seen: string }>`select shape, seen from copy_state`);
    this.seen = state?.seen ?? '0';
    return state?.shape === this.shape;
  }

  /** Takes all facts out, so that they are read anew. */
  async empty(): Promise<void> {
    const columns = this.columns.map(({ name, type }) => `${name} ${type}`).join(', ');
    await this.withConnection(async (connection) => {
      await connection.run(`
        begin;
        ${copyState};
        create or replace table signal_fact (${columns}, hours_to_register double,
          hours_to_first_response double, hours_to_resolve double);
        delete from copy_state;
        commit`);
      await connection.run('insert into copy_state values ($1, 0)', [this.shape]);
    });
    this.seen = '0';
  }

  /** @returns how many facts with a position were read */
  private async readBatch(em: EntityManager): Promise<number> {
    const names = sql.raw(this.columns.map(({ name }) => name).join(', '));
    const row = (
      await sql<Batch>`
      select string_agg(row_to_json(f)::text, E'\\n') as facts, count(${f.position})::int as sequenced,
        max(${f.position})::text as last,
        coalesce(pg_sequence_last_value('signal_fact_position_seq'), 0) < ${this.seen}::bigint as "isEarlier"
      from (
        (select ${names} from signal_fact f where ${f.position} > ${this.seen}::bigint order by ${f.position}
          limit ${batch})
        union all (select ${names} from signal_fact f where ${f.position} is null)) f`.execute(em.getKysely())
    ).rows[0];
    if (row?.isEarlier) {
      throw new Error('PostgreSQL has an earlier state of the facts than was read before.');
    }
    if (row?.facts == null) {
      return 0;
    }
    const last = row.last ?? this.seen;
    await this.write(row.facts, last);
    this.seen = last;
    return row.sequenced;
  }

  /** @param facts as JSON, one in a line */
  private async write(facts: string, last: string): Promise<void> {
    const types = Object.fromEntries(this.columns.map(({ name, type }) => [name, type]));
    const names = this.columns.map(({ name }) => name).join(', ');
    await this.inTurn(() =>
      this.withConnection(async (connection, folder) => {
        const file = join(folder, `${randomUUID()}.ndjson`);
        await writeFile(file, facts);
        try {
          await connection.run(`
          begin;
          create or replace temp table incoming as
            select * from read_json('${file.replaceAll("'", "''")}', format = 'newline_delimited',
              columns = ${JSON.stringify(types).replaceAll('"', "'")});
          delete from signal_fact where id in (select id from incoming);
          insert into signal_fact select ${names}, ${hoursOf('registered_at')}, ${hoursOf('first_response_at')},
            ${hoursOf('resolved_at')} from incoming;
          update copy_state set seen = ${last};
          commit`);
        } finally {
          await rm(file, { force: true });
        }
      }),
    );
  }
}

/** What is read at once. */
interface Batch {
  /** as JSON, one in a line; null when there are none */
  readonly facts: string | null;
  /** how many of them have a position, and the last one */
  readonly sequenced: number;
  readonly last: string | null;
  /** whether PostgreSQL gave out fewer positions than were seen: it was restored to an earlier moment */
  readonly isEarlier: boolean;
}

const copyState = 'create table if not exists copy_state (shape text, seen bigint)';

/** A night's forgetting goes batch by batch: copies are made anew once it is over, not after each of them. */
const forgettingLasts = '10 minutes';

/** When something was last forgotten of the facts, as text, empty: never; and whether that is a while ago. */
async function lastForgetting(em: EntityManager): Promise<{ readonly at: string; readonly isOver: boolean }> {
  const last = await insightsTables(em)
    .selectFrom('fact_forgetting')
    .select([
      sql<string>`extract(epoch from at)::text`.as('at'),
      sql<boolean>`at < now() - ${forgettingLasts}::interval`.as('isOver'),
    ])
    .executeTakeFirst();
  return last ?? { at: '', isOver: false };
}

/** Another number makes all copies anew: how they are written has changed. */
const version = 1;

interface Sums {
  readonly facts: string;
  readonly positions: string | null;
  readonly moments: string | null;
}

/**
 * What two states of the facts are compared by: their number and the sums of their positions and moments. Each change
 * gives a fact a higher position and a later moment, so a copy that lacks a change, or has one that was taken back,
 * differs; sums of states that have nothing to do with each other may be alike by chance.
 */
function sumsOf(moment: RawBuilder<unknown>): RawBuilder<Sums> {
  return sql<Sums>`
    select count(*)::text as facts, sum(${f.position})::text as positions, sum(${moment})::text as moments
    from signal_fact f where ${f.position} is not null`;
}
