import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, GraphQLString, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { classedNames, usualLetters, weightedCoordinates } from './field-weights.ts';

const schema = buildSchema(readFileSync('libs/contract/schema.graphql', 'utf8'));
const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInterfaceType(type));
const ownTypes = types.filter(({ name }) => !name.startsWith('__'));

describe('weights of fields', () => {
  it('say of every text how long it usually is: add a new name to `lettersByLength`', () => {
    const texts = ownTypes.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type) === GraphQLString)
        .map((field) => field.name),
    );
    expect(texts.length).toBeGreaterThan(100);
    expect([...new Set(texts.filter((name) => usualLetters(name) === undefined))]).toEqual([]);
    expect(classedNames.filter((name) => !texts.includes(name))).toEqual([]);
  });

  it('are those of fields that exist', () => {
    const coordinates = types.flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
    expect(weightedCoordinates.filter((coordinate) => !coordinates.includes(coordinate))).toEqual([]);
  });
});
