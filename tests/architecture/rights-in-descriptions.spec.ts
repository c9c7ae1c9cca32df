import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { permissionNames, type PermissionName, roles, rolesWith } from '@ns/identity';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { rootFields, streams } from '../api/root-fields.ts';
import { root } from './workspace.ts';

const schema = buildSchema(readFileSync(join(root, 'libs/contract/schema.graphql'), 'utf8'));
const rootTypes = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
interface Described {
  readonly name: string;
  readonly description: string;
}
const described: readonly Described[] = rootTypes.flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({
    name: `${type?.name ?? ''}.${field.name}`,
    description: field.description ?? '',
  })),
);

/** Roles of staff in words; a list of them in a description is a second permission table, which grows old. */
const roleWords = /\b(clerk|head of|dispatcher|manager|administrator|auditor)s?\b/i;
const slices =
  'accounts|signal|registration|retention|delivery|workload|insights|text|view|digest|staff|menus|tokens|audit|state';
const claims = (description: string) =>
  [...description.matchAll(new RegExp(`\`((?:${slices})\\.[A-Za-z]+)\``, 'g'))].map(([, name = '']) => name);
const isPermission = (name: string): name is PermissionName => permissionNames.some((known) => known === name);

/** Whom a root field admits according to the story of rights, which asks the running system as every role. */
const admitted = new Map([...rootFields, ...streams].map(({ name, open }) => [name, open]));
const staff = roles.filter((role) => role !== 'CITIZEN');
const staffOf = (name: string) => staff.filter((role) => admitted.get(name)?.some((open) => open === role));
const holders = (name: string) =>
  isPermission(name)
    ? [rolesWith(name), rolesWith(name, 'ALL')].map((found) => staff.filter((r) => found.includes(r)))
    : [];

describe('the rights that descriptions of root fields claim', () => {
  it('are permissions by their names, not roles', () => {
    expect(described.filter(({ description }) => roleWords.test(description))).toEqual([]);
    expect(described.filter(({ description }) => /permissions? (?!`)[a-z]/i.test(description))).toEqual([]);
  });

  it('are permissions of the table', () => {
    const named = described.flatMap(({ description }) => claims(description));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !isPermission(name))).toEqual([]);
  });

  it('are those of exactly the staff whom a field admits that is not for all staff', () => {
    const restricted = described.filter(({ name }) => {
      const count = staffOf(name).length;
      return count > 0 && count < staff.length;
    });
    const isRight = ({ name, description }: Described) =>
      claims(description).some((claim) => holders(claim).some((found) => isDeepStrictEqual(found, staffOf(name))));
    expect(restricted.length).toBeGreaterThan(30);
    expect(restricted.filter((field) => !isRight(field))).toEqual([]);
  });

  it('admit everybody who has one of them for all departments', () => {
    const isOpen = ({ name, description }: Described) =>
      claims(description).every((claim) => holders(claim)[1]?.every((role) => staffOf(name).includes(role)));
    expect(described.filter((field) => !isOpen(field))).toEqual([]);
  });
});
