import type { EntityManager } from './entity-manager.ts';
import { databaseAddress } from '../config/index.ts';
import { contractTable } from './slice-schema.ts';
import { sql } from './statements.ts';

/** Our own tables: rows only. */
const ownTables = 'public';
/** Where BullMQ keeps its jobs when there is no Redis; it makes a sequence there for each queue at its first job. */
const queueTables = 'bullmq';

/**
 * Lets another role work with the tables without owning them: it reads and writes rows and can neither make, change nor
 * remove tables of ours. Asked for again after every migration, because new tables come with it.
 * @param em of the owner of the tables
 */
export async function grantRuntimeRights(em: EntityManager, role: string): Promise<void> {
  const name = quoted(role);
  await grantRightsIn(em, ownTables, name);
  await run(
    em,
    `revoke create on schema ${ownTables} from public, ${name};
    revoke insert, update, delete on schema_migration, ${contractTable} from ${name};`,
  );
  const known = sql<{ known: boolean }>`select to_regnamespace(${queueTables}) is not null as known`;
  const [queues] = (await known.execute(em.getKysely())).rows;
  if (!queues?.known) {
    return;
  }
  await grantRightsIn(em, queueTables, name);
  await run(em, `grant create on schema ${queueTables} to ${name}`);
}

/** Rights have no values: names are part of the text. */
async function run(em: EntityManager, text: string): Promise<void> {
  await sql.raw(text).execute(em.getKysely());
}

async function grantRightsIn(em: EntityManager, schema: string, role: string): Promise<void> {
  await run(
    em,
    `grant usage on schema ${schema} to ${role};
    grant select, insert, update, delete on all tables in schema ${schema} to ${role};
    grant execute on all functions in schema ${schema} to ${role};`,
  );
  // Not those that the processes have made: only who owns a sequence may give rights on it.
  const ofOwner = sql<{ name: string }>`
    select relation.oid::regclass::text as name from pg_class relation
    where relkind = 'S' and relnamespace = to_regnamespace(${schema}) and pg_has_role(relowner, 'usage')`;
  const own = (await ofOwner.execute(em.getKysely())).rows;
  if (own.length > 0) {
    await run(em, `grant usage, select, update on sequence ${own.map(({ name }) => name).join(', ')} to ${role}`);
  }
}

/** The role that a connection address names. */
export function roleOf(databaseUrl: string): string {
  return decodeURIComponent(new URL(databaseAddress(databaseUrl).connectionString).username);
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
