import { type Compilable, type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import type { EntityManager } from './database.ts';
import { inStatementSpan } from './statement-spans.ts';
import { inPlace, type InPlace } from './statements.ts';

/** Each connection of PostgreSQL keeps some ten kB for one of them: texts that vary do not fill it. */
const mostStatements = 200;

/** The names of prepared statements in this process, by their text. */
const names = new Map<string, string>();

type Prepared<T> = RawBuilder<T> | Compilable<T>;

/**
 * Like `rows` for a statement of nearly every request: PostgreSQL parses it once for each connection, and plans it once
 * as soon as its plans do not differ, which is most of the work of a small statement. Its text must be the same each
 * time, and so must its best plan whatever the values: statements by key, not lists with filters.
 */
export function preparedRows<T>(em: EntityManager): InPlace<T[]>;
export function preparedRows<T>(em: EntityManager, given: Prepared<T>): Promise<T[]>;
export function preparedRows<T>(em: EntityManager, given?: Prepared<T>) {
  return inPlace(given, (statement) => prepared<T>(em, statement));
}

/** Like {@link preparedRows} for a statement that answers at most one row. */
export function firstPreparedRow<T>(em: EntityManager): InPlace<T | undefined>;
export function firstPreparedRow<T>(em: EntityManager, given: Prepared<T>): Promise<T | undefined>;
export function firstPreparedRow<T>(em: EntityManager, given?: Prepared<T>) {
  return inPlace(given, async (statement) => (await prepared<T>(em, statement))[0]);
}

async function prepared<T>(em: EntityManager, statement: Prepared<T>): Promise<T[]> {
  const db = em.getKysely<object>();
  const compiled = statement.compile(db);
  if (!names.has(compiled.sql) && names.size < mostStatements) {
    names.set(compiled.sql, `prepared_${String(names.size + 1)}`);
  }
  return (await db.executeQuery(compiled)).rows;
}

/**
 * Any of some ids, to be compared by `=` in a prepared statement. PostgreSQL expects fewer rows of one id that it sees
 * than of a list that it does not see, and would plan anew each time; behind a subquery it sees none.
 */
export function anyOfIds(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any((select ${ids}::uuid[])::uuid[])`;
}

/** A connection that sends the statements of {@link preparedRows} under their names. */
export class PreparingClient extends pg.Client {
  override query = ((...sent: unknown[]): unknown => {
    const [text, values] = sent;
    const name = typeof text === 'string' ? names.get(text) : undefined;
    const send = super.query.bind(this) as (...parts: unknown[]) => unknown;
    const begin = () => (name === undefined ? send(...sent) : send({ name, text, values }));
    return typeof text === 'string' ? inStatementSpan(text, begin) : begin();
  }) as pg.Client['query'];
}
