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

describe('tables', () => {
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
