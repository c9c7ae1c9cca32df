import { sql } from '@ns/platform';
import { openTestDatabase } from '@ns/platform/testing';
import { describe, expect, it } from 'vitest';
import { slices } from './slices.ts';

const test = await openTestDatabase(slices);

/** PostgreSQL types that fit what an entity declares. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  string: ['text', 'date', 'tsvector', 'point', 'USER-DEFINED'],
  text: ['text', 'character varying'],
  UuidType: ['uuid'],
  BigIntType: ['bigint'],
  JsonType: ['jsonb'],
  Date: ['timestamp with time zone'],
  float: ['double precision', 'real'],
  integer: ['integer'],
  BlobType: ['bytea'],
  ArrayType: ['ARRAY'],
  boolean: ['boolean'],
};

/** Of the migrations themselves. */
const migrations = ['schema_migration', 'schema_migration_lock', 'schema_contract'];

describe('entities and tables', () => {
  it('agree: each table has its entity, each column its property, each property its column of one type', async () => {
    const columns = (
      await sql<{
        table_name: string;
        column_name: string;
        data_type: string;
        is_nullable: string;
        has_default: boolean;
      }>`
      select table_name, column_name, data_type, is_nullable, column_default is not null as has_default
        from information_schema.columns
        where table_schema = 'public'`.execute(test.database.fork().getKysely())
    ).rows;
    const flaws: string[] = [];
    let checked = 0;
    const entities = [...test.database.fork().getMetadata().getAll().values()];
    for (const table of new Set(columns.map(({ table_name }) => table_name))) {
      if (!migrations.includes(table) && !entities.some(({ tableName }) => tableName === table)) {
        flaws.push(`${table} has no entity`);
      }
    }
    for (const meta of entities) {
      for (const property of meta.props) {
        const column = property.fieldNames[0] ?? '';
        const found = columns.find(
          (candidate) => candidate.table_name === meta.tableName && candidate.column_name === column,
        );
        const place = `${meta.tableName}.${column}`;
        checked += 1;
        if (!found) {
          flaws.push(`${place} is not there`);
        } else {
          if (!(fitting[property.type] ?? []).includes(found.data_type)) {
            flaws.push(`${place}: ${property.type} is kept as ${found.data_type}`);
          }
          if ((property.nullable ?? false) !== (found.is_nullable === 'YES')) {
            flaws.push(`${place}: nullable in one only`);
          }
          if (property.defaultRaw !== undefined && !found.has_default) {
            flaws.push(`${place}: the column has no default`);
          }
        }
      }
      const known = meta.props.map(({ fieldNames: [column = ''] }) => column);
      for (const { table_name, column_name } of columns) {
        if (table_name === meta.tableName && !known.includes(column_name)) {
          flaws.push(`${table_name}.${column_name} has no property`);
        }
      }
    }
    expect(flaws).toEqual([]);
    expect(checked).toBeGreaterThan(50);
  });

  it('migrations run again on a filled database without doing anything', async () => {
    expect(await test.database.migrate()).toEqual([]);
  });
});
