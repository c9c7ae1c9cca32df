import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { permissionNames, roles } from '@ns/identity';
import { languageTags } from '@ns/platform';
import { dictionaryOf, root, typescriptFiles } from './workspace.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const product = ['apps', 'libs']
  .flatMap(typescriptFiles)
  .filter((path) => !path.endsWith('.spec.ts') && !path.includes('/testing/'));

/** Where a role may be named: the table, people to sign in as, and old steps of the schema. */
const mayName = [
  'libs/identity/src/domain/role.ts',
  'libs/identity/src/domain/permissions.ts',
  'libs/identity/src/seed/seed-demo-accounts.ts',
  'libs/identity/src/identity.schema.ts',
];

describe('roles', () => {
  it('are named where their permissions are, and nowhere else', () => {
    // HEAD is a method of HTTP too; citizens are no staff: what is theirs is decided by ownership.
    const named = roles.filter((role) => role !== 'CITIZEN' && role !== 'HEAD').map((role) => `'${role}'`);
    const offences = product.filter(
      (path) => !mayName.includes(path) && named.some((literal) => read(path).includes(literal)),
    );
    expect(offences).toEqual([]);
  });

  it('have a word in every language', async () => {
    for (const language of languageTags) {
      const { role } = await dictionaryOf('console', language);
      expect(Object.keys(role ?? {})).toEqual(roles);
    }
  });
});

describe('permissions', () => {
  it('that screens ask for are those of the table', () => {
    const asked = product
      .filter((path) => path.startsWith('apps/'))
      .flatMap((path) => [...read(path).matchAll(/(?:\.has\(|\.reach\(|permission: )'([a-z]+\.[A-Za-z]+)'/g)])
      .map(([, name]) => name);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((name) => !permissionNames.some((known) => known === name))).toEqual([]);
  });
});
