import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, typescriptFiles } from './workspace.ts';

/** Text of a file without its comments: prose is no statement. */
const read = (path: string) =>
  readFileSync(join(root, path), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '');
const sliceOf = (path: string) => path.split('/').slice(0, 2).join('/');
const product = ['apps/api', 'apps/worker', 'libs']
  .flatMap(typescriptFiles)
  .filter((path) => !path.endsWith('.spec.ts') && !path.includes('/testing/'));

/** The slice of each table: the one whose schema creates it. */
const owners = new Map(
  product.flatMap((path) =>
    [...read(path).matchAll(/create table (?:if not exists )?([a-z_]+)/g)].map(
      ([, table = '']) => [table, sliceOf(path)] as const,
    ),
  ),
);

/** Tables that a text reads, writes or locks. */
function tablesIn(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:from|join|update|into|using|lock table)\s+([a-z_]+)\b/g)].map(
    ([, table = '']) => table,
  );
}

/** Where a statement that writes is SQL, because its rows come from a query that the builder says worse. */
const writtenAsSql: Readonly<Record<string, string>> = {
  'libs/desk/src/presence/presence-rows.ts': 'two arrays become rows',
  'libs/desk/src/seed/seed-ready-texts.ts': 'JSON becomes rows',
  'libs/insights/src/engine/fact-copy.ts': 'its tables are in a file of DuckDB',
  'libs/insights/src/facts/keep-facts.ts': 'JSON becomes rows',
  'libs/insights/src/facts/keep-people.ts': 'JSON becomes rows',
  'libs/municipality/src/seed/seed-municipality.ts': 'JSON becomes rows',
  'libs/platform/src/persistence/slice-schema.ts': 'it belongs to the statements of a migration',
  'libs/records/src/gate/records-gate.ts': 'a window spreads the rows over a while',
  'libs/records/src/writes/lease.ts': 'the row as it was and its new number in one statement',
  'libs/referrals/src/gate/receiver-gate.ts': 'a window spreads the rows over a while',
};
const writes = /\b(?:insert into|delete from|update [a-z_]+(?: (?:as )?[a-z]+)? set)\b/;

/** Columns of a table of the file that stand in a statement as text; those of a builder are in quotes and typed. */
function bareColumns(text: string): readonly string[] {
  const aliases = [...text.matchAll(/\b(?:from|join|update|using)\s+([a-z_]+)\s+(?:as\s+)?([a-z]+)\b/g)].flatMap(
    ([, table = '', alias = '']) => (owners.has(table) ? [alias] : []),
  );
  return [...new Set(aliases)].flatMap((alias) =>
    [...text.matchAll(new RegExp(`(?<!['\\w.])${alias}\\.[a-z]+_[a-z_]+\\b`, 'g'))].map(([column]) => column),
  );
}

/** Columns of a short alias that nothing in the file has: the database would refuse the statement. */
function strayColumns(text: string): readonly string[] {
  const given = new Set(
    [...text.matchAll(/(?:\b(?:from|join|update|using|as)\s+(?:[\w.]+\s+)?|[)}]\s*(?:as\s+)?)([a-z]{1,2})\b/g)].map(
      ([, alias = '']) => alias,
    ),
  );
  return [...text.matchAll(/(?<!['\w.])([a-z]{1,2})\.[a-z]+_[a-z_]+\b/g)].flatMap(([column, alias = '']) =>
    given.has(alias) ? [] : [column],
  );
}

/** A relation of another slice that a statement takes without giving it an alias: it would be bound as a value. */
const relationWithoutAlias = /\$\{[a-z]\w*Relation\}/;

describe('tables', () => {
  it('are written through the typed builder, and statements take their columns from the entities', () => {
    const statements = product
      .filter((path) => !path.endsWith('.schema.ts'))
      .map((path) => [path, read(path)] as const);
    const unnamed = statements.flatMap(([path, text]) => (relationWithoutAlias.test(text) ? [path] : []));
    expect(unnamed).toEqual([]);
    const written = statements.flatMap(([path, text]) => (writes.test(text) ? [path] : []));
    expect(written.toSorted()).toEqual(Object.keys(writtenAsSql));
    const offences = statements
      .filter(([path]) => !(path in writtenAsSql))
      .flatMap(([path, text]) => bareColumns(text).map((column) => `${path}: ${column}`));
    expect(offences).toEqual([]);
    expect(statements.flatMap(([path, text]) => strayColumns(text).map((column) => `${path}: ${column}`))).toEqual([]);
  });

  it('are never read with all their columns: connections keep statements, and a newer release may add one', () => {
    const whole = product.filter((path) => /\.(?:selectAll|returningAll)\(/.test(read(path)));
    expect(whole).toEqual([]);
  });

  it('are named by the slice that owns them; foreign keys of a schema may point anywhere', () => {
    const offences = product
      .filter((path) => !path.endsWith('.schema.ts'))
      .flatMap((path) =>
        tablesIn(read(path))
          .filter((table) => owners.has(table) && owners.get(table) !== sliceOf(path))
          .map((table) => `${path}: ${table} belongs to ${owners.get(table) ?? ''}; join a relation that it exports`),
      );
    expect(owners.size).toBeGreaterThan(50);
    expect(offences).toEqual([]);
  });
});
