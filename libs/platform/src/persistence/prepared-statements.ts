import { type Compilable, type RawBuilder, sql } from 'kysely';
import pg from 'pg';
import { type EntityManager } from './database.ts';

/** Each connection of PostgreSQL keeps some ten kB for one of them: texts that vary do not fill it. */
const mostStatements = 200;

/** The names of prepared statements in this process, by their text. */
const names = new Map<string, string>();

/**
 * Like `rows` for a statement of nearly every request: PostgreSQL parses it once for each connection, and plans it once
 * as soon as its plans do not differ, which is most of the work of a small statement. Its text must be the same each
 * time, and so must its best plan whatever the values: statements by key, not lists with filters.
 */
export async function preparedRows<T>(em: EntityManager, statement: RawBuilder<T> | Compilable<T>): Promise<T[]> {
  const db = em.getKysely<object>();
  const compiled = statement.compile(db);
  if (!names.has(compiled.sql) && names.size < mostStatements) {
    names.set(compiled.sql, `prepared_${String(names.size + 1)}`);
  }
  const result = await db.executeQuery(compiled);
  return result.rows;
}

/** Like {@link preparedRows} for a statement that answers at most one row. */
export async function firstPreparedRow<T>(
  em: EntityManager,
  statement: RawBuilder<T> | Compilable<T>,
): Promise<T | undefined> {
  return (await preparedRows(em, statement))[0];
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
    return name === undefined ? send(...sent) : send({ name, text, values });
  }) as pg.Client['query'];
}
