import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLField, isNonNullType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { root } from './workspace.ts';

const schema = buildSchema(readFileSync(join(root, 'libs/contract/schema.graphql'), 'utf8'));
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
/** Mutations where a password is chosen with the token of a mail: it proves nothing. */
const chosenByLink = ['acceptInvitation', 'resetPassword', 'verifyEmail'];

const nameOf = ({ name }: { readonly name: string }) => name;
const argument = (field: GraphQLField<unknown, unknown>, name: string) => field.args.find((arg) => arg.name === name);
/** The argument that has the present password. */
const presentPassword = (field: GraphQLField<unknown, unknown>) =>
  field.args.find(({ name }) => /^current/.test(name)) ?? argument(field, 'password');
const proven = mutations.filter((field) => presentPassword(field) && !chosenByLink.includes(field.name));

describe('mutations that are proven by the present password', () => {
  it('take a mailed code instead, because most accounts have no password', () => {
    expect(proven.map(nameOf)).toEqual(expect.arrayContaining(['changePassword', 'deleteMyAccount', 'signIn']));
    const mayUseCode = (field: GraphQLField<unknown, unknown>) =>
      [presentPassword(field), argument(field, 'code')].every((arg) => arg && !isNonNullType(arg.type));
    expect(proven.filter((field) => !mayUseCode(field)).map(nameOf)).toEqual([]);
  });

  it('say so', () => {
    const says = (field: GraphQLField<unknown, unknown>) =>
      /\bcode\b/.test([field.description, ...field.args.map(({ description }) => description)].join(' '));
    expect(proven.filter((field) => !says(field)).map(nameOf)).toEqual([]);
  });
});
