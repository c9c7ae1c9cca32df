import { ConfigurationError } from '../config/index.ts';
import type { EntityManager } from './entity-manager.ts';
import { sql, mustExist } from './statements.ts';

/** The oldest PostgreSQL on which everything works; papers name it too, and a test compares them. */
export const oldestPostgres = 17;

/**
 * Refuses a server that is too old, by its version.
 * @throws ConfigurationError before anything is written
 */
export async function checkPostgresVersion(em: EntityManager): Promise<void> {
  const server = mustExist(
    (
      await sql<{ version: string; number: string }>`
    select current_setting('server_version') as version, current_setting('server_version_num') as number`.execute(
        em.getKysely(),
      )
    ).rows[0],
    'The statement answers one row.',
  );
  if (Math.floor(Number(server.number) / 10_000) < oldestPostgres) {
    throw new ConfigurationError(
      `The database server is PostgreSQL ${server.version}; PostgreSQL ${String(oldestPostgres)} or newer is needed. ` +
        'Nothing was changed.',
    );
  }
}

/**
 * PostgreSQL makes UUIDs of version 7 by itself from 18 on. The body names nothing of a schema, because pg_restore
 * calls it with an empty search path. As that of the server, it has the fraction of the millisecond in the twelve bits
 * behind the version (RFC 9562, 6.2, method 3), so that values of one session follow each other.
 */
const uuidv7 = sql<never>`
  create or replace function public.uuidv7() returns uuid language sql volatile parallel safe as $$
    select encode(
      substring(int8send(floor(now_ms)::bigint) from 3 for 6)
        || int2send((28672 + floor((now_ms - floor(now_ms)) * 4096))::int2)
        || set_bit(set_bit(substring(uuid_send(gen_random_uuid()) from 9 for 8), 7, 1), 6, 0),
      'hex')::uuid
    from (select extract(epoch from clock_timestamp()) * 1000 as now_ms) as clock
  $$`;

/**
 * Makes the function `uuidv7()` where the server has none. Where it has one, which is found before ours, defaults of
 * columns that came with a dump from an older server go on calling ours: both may be there.
 */
export async function ensureUuidv7(em: EntityManager): Promise<void> {
  const { known } = mustExist(
    (
      await sql<{ known: boolean }>`
    select to_regprocedure('uuidv7()') is not null as known`.execute(em.getKysely())
    ).rows[0],
    'The statement answers one row.',
  );
  if (!known) {
    await makeUuidv7(em);
  }
}

/** Makes our function, whatever the server has. */
export async function makeUuidv7(em: EntityManager): Promise<void> {
  await uuidv7.execute(em.getKysely());
}
