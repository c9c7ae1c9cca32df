import { type EntityManager } from './database.ts';

/** Where our own tables are, and where BullMQ keeps its jobs when there is no Redis. */
const schemas = ['public', 'bullmq'] as const;

/**
 * Lets another role work with the tables without owning them: it reads and writes rows and can neither make, change nor
 * remove tables. Asked for again after every migration, because new tables come with it.
 * @param em of the owner of the tables
 */
export async function grantRuntimeRights(em: EntityManager, role: string): Promise<void> {
  const name = quoted(role);
  for (const schema of schemas) {
    const [found] = await em.execute<{ known: boolean }[]>('select to_regnamespace(?) is not null as known', [schema]);
    if (!found?.known) continue;
    await em.execute(`
      grant usage on schema ${schema} to ${name};
      grant select, insert, update, delete on all tables in schema ${schema} to ${name};
      grant usage, select on all sequences in schema ${schema} to ${name};
      grant execute on all functions in schema ${schema} to ${name};
      revoke create on schema ${schema} from ${name};
      revoke insert, update, delete on all tables in schema ${schema} from public;
    `);
  }
  await em.execute(`revoke insert, update, delete on schema_migration from ${name}`);
}

/** The role that a connection address names. */
export function roleOf(databaseUrl: string): string {
  return decodeURIComponent(new URL(databaseUrl).username);
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
