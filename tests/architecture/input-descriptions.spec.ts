import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getNamedType, type GraphQLInputObjectType, isEnumType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { root } from './workspace.ts';

const schema = buildSchema(readFileSync(join(root, 'libs/contract/schema.graphql'), 'utf8'));
const inputs = Object.values(schema.getTypeMap()).filter((type): type is GraphQLInputObjectType =>
  isInputObjectType(type),
);
const described = inputs.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({
    name: `${type.name}.${field.name}`,
    of: getNamedType(field.type),
    description: field.description ?? '',
  })),
);
/** A value of an enumeration and a Boolean are right by their type; anything else can be refused by a rule. */
const ruled = described.filter(({ of }) => !isEnumType(of) && of.name !== 'Boolean');

describe('inputs of the API', () => {
  it('say of every value that a rule can refuse what it has to be', () => {
    expect(ruled.length).toBeGreaterThan(100);
    expect(ruled.filter(({ description }) => description === '').map(({ name }) => name)).toEqual([]);
  });

  it('say that a report needs an address or a point', () => {
    expect(inputs.find(({ name }) => name === 'SubmitSignalInput')?.description).toMatch(/address or a point/);
  });
});
