/** @module-tag long */
import { DirectiveLocation, type IntrospectionQuery, getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readByGraphqlCore } from '../support/graphql-core.ts';
import { storySystem } from '../support/story-system.ts';

const system = await storySystem();

/** Those of the specification of October 2021, which released clients know. */
const knownLocations: readonly DirectiveLocation[] = Object.values(DirectiveLocation).filter(
  (location) => location !== 'DIRECTIVE_DEFINITION',
);

describe('programs of others', () => {
  it('in Python read the schema and check their operations against it', async () => {
    const { code, output, words } = await readByGraphqlCore(
      system.graphqlUrl,
      'query ($first: Int!) { publicSignals(first: $first) { edges { node { reference } } } }',
    );
    expect(words).toBe('');
    expect(code).toBe(0);
    expect(Number(output)).toBeGreaterThan(200);
  });

  it('meet only places of directives that the specification had when they were released', async () => {
    const { __schema } = await system.graphql.request<IntrospectionQuery>(getIntrospectionQuery());
    const places = __schema.directives.flatMap(({ name, locations }) => locations.map((at) => ({ name, at })));
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter(({ at }) => !knownLocations.includes(at))).toEqual([]);
  });
});
