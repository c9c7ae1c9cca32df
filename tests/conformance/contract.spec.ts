import { readFileSync } from 'node:fs';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLNamedType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';

const schema = buildSchema(readFileSync('libs/contract/schema.graphql', 'utf8'));
const promised = buildSchema(readFileSync('tests/conformance/promised.graphql', 'utf8'), { assumeValidSDL: true });
const roots = new Set(['Query', 'Mutation', 'Subscription']);
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

describe('the contract', () => {
  it('has every name, argument and type that outside clients rely on', () => {
    expect(findBreakingChanges(promised, schema).map((change) => change.description)).toEqual([]);
  });

  it('describes every type and every root field, because the descriptions are the manual', () => {
    const silent = types.filter((type) => !roots.has(type.name) && !type.description).map((type) => type.name);
    const silentFields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
      (root) =>
        Object.values(root?.getFields() ?? {})
          .filter((field) => !field.description)
          .map((field) => `${root?.name ?? ''}.${field.name}`),
    );
    expect([...silent, ...silentFields]).toEqual([]);
  });

  it('says of every expected failure when it is returned', () => {
    const failures = types.filter(
      (type: GraphQLNamedType) =>
        isObjectType(type) &&
        type.getInterfaces().some((parent) => isInterfaceType(parent) && parent.name === 'ErrorResult'),
    );
    expect(failures.length).toBeGreaterThan(5);
    for (const failure of failures) {
      expect(failure.description, failure.name).toMatch(/^Returned when /);
    }
  });
});
