import { readFileSync } from 'node:fs';
import pg from 'pg';
import { comparedStatements, type Comparison } from './compared-statements.ts';
import { declaredRows } from './declared-rows.ts';
import { neverNull } from './never-null.ts';
import type { DescribedColumn, SightingsOfFile } from './sightings.ts';

/**
 * Compares all statements that the workers saw with the sources.
 * @param file to which the workers wrote
 * @param url of the server that answered; the templates of its databases say which columns take null
 * @returns the comparison, and the spec files that ran
 */
export async function describedStatements(
  root: string,
  file: string,
  url: string,
): Promise<Comparison & { readonly specs: readonly string[] }> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const seen = lines.map((line) => JSON.parse(line) as SightingsOfFile);
  const nullable = await nullableColumns(url);
  const comparison = comparedStatements(
    declaredRows(root),
    seen.flatMap(({ sightings }) => sightings),
    ({ table, place }: DescribedColumn) =>
      table === 0 ? undefined : nullable.get(`${String(table)}.${String(place)}`),
    neverNull,
  );
  return { ...comparison, specs: seen.map(({ spec }) => spec) };
}

/** The columns of all tables; databases that are copied from a template share its numbers of tables. */
async function nullableColumns(url: string): Promise<ReadonlyMap<string, boolean>> {
  const asked = async <T extends pg.QueryResultRow>(database: string, text: string) => {
    const address = new URL(url);
    address.pathname = `/${database}`;
    const client = new pg.Client({ connectionString: address.href });
    await client.connect();
    try {
      return (await client.query<T>(text)).rows;
    } finally {
      await client.end();
    }
  };
  const templates = await asked<{ datname: string }>(
    'postgres',
    `select datname from pg_database where datname like 'template\\_%'`,
  );
  const columns = new Map<string, boolean>();
  for (const { datname } of templates) {
    const rows = await asked<{ key: string; nullable: boolean }>(
      datname,
      `select attrelid || '.' || attnum as key, not attnotnull as nullable
         from pg_attribute join pg_class c on c.oid = attrelid
        where attnum > 0 and c.relkind in ('r', 'p')`,
    );
    rows.forEach(({ key, nullable }) => columns.set(key, nullable));
  }
  return columns;
}
