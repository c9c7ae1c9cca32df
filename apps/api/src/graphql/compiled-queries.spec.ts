import {
  buildSchema,
  execute,
  getOperationAST,
  GraphQLError,
  type GraphQLScalarType,
  type GraphQLSchema,
  isObjectType,
  parse,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { mustExist } from '@ns/platform';
import { CompiledQueries } from './compiled-queries.ts';
import type { TrustedDocument } from './trusted-documents.ts';

const sdl = `
  scalar Day
  enum State { OPEN CLOSED }
  input Box { from: Day! size: Int = 3 states: [State!] }
  type Query { things(first: Int = 2, state: State, box: Box, ids: [ID!]): [Thing!]! maybe: Thing any: Any now: Day }
  type Thing {
    id: ID! state: State! name: String note: String! parts: [Thing!] day: Day
    echo(text: String, n: Int = 1): String
  }
  union Any = Thing
  type Mutation { change: Int }
`;

function schemaWithResolvers(): GraphQLSchema {
  const schema = buildSchema(sdl);
  const day = schema.getType('Day') as GraphQLScalarType;
  day.serialize = (value) => `day ${String(value)}`;
  day.parseValue = (value) => {
    if (value === 'wrong') {
      throw new GraphQLError('No day.');
    }
    return `parsed ${String(value)}`;
  };
  const thing = (id: string, more: object = {}) => ({ id, state: 'OPEN', name: `n${id}`, note: 'x', day: 5, ...more });
  const resolvers: Record<string, Record<string, (source: never, args: never) => unknown>> = {
    Query: {
      things: async (_source: never, args: Record<string, unknown>) =>
        Promise.resolve([
          thing('1', { name: JSON.stringify(Object.entries(args).sort()) }),
          thing('2', { parts: [thing('3')] }),
        ]),
      maybe: () => thing('4', { parts: [thing('5'), thing('bad')] }),
      any: () => ({ __typename: 'Thing', ...thing('6') }),
      now: () => 7,
    } as never,
    Thing: {
      note: async ({ id }: { id: string }) =>
        id === 'bad'
          ? Promise.reject(new GraphQLError('Not yours.', { extensions: { code: 'FORBIDDEN' } }))
          : Promise.resolve(id === '2' ? null : 'note'),
      // The order of arguments means nothing.
      echo: (_source: never, args: Record<string, unknown>) => JSON.stringify(Object.entries(args).sort()),
    } as never,
  };
  for (const [type, fields] of Object.entries(resolvers)) {
    const named = schema.getType(type);
    for (const [field, resolve] of Object.entries(fields)) {
      if (isObjectType(named)) {
        Object.assign(named.getFields()[field] ?? {}, { resolve });
      }
    }
  }
  return schema;
}

const schema = schemaWithResolvers();

function trusted(text: string): TrustedDocument {
  const document = parse(text);
  const operation = mustExist(getOperationAST(document), 'no operation');
  return { id: 'a1', name: operation.name?.value ?? '', text, document, operation, isPublic: false };
}

/** The same query by graphql-js and compiled. */
async function both(text: string, variables: Record<string, unknown> = {}) {
  const asked = trusted(text);
  const compiled = await new CompiledQueries(schema).answer(asked, variables, {});
  const usual = await execute({ schema, document: asked.document, variableValues: variables });
  const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
  return { usual: asJson(usual), compiled: asJson(compiled) };
}

describe('a compiled query', () => {
  it.each([
    ['plain fields, enums, scalars', '{ things { id state name day } now }', {}],
    ['variables and defaults', 'query ($n: Int, $s: State) { things(first: $n, state: $s) { name } }', { s: 'CLOSED' }],
    ['a variable that is null', 'query ($n: Int) { things(first: $n) { name } }', { n: null }],
    ['an object', 'query ($b: Box) { things(box: $b) { name } }', { b: { from: 'd', states: ['OPEN'] } }],
    ['one value for a list', 'query ($i: [ID!]) { things(ids: $i) { name } }', { i: 4 }],
    ['a default of the variable', 'query ($n: Int = 9) { things(first: $n) { name } }', {}],
    ['other names and fragments', '{ a: things { ...F x: id } } fragment F on Thing { y: state __typename }', {}],
    [
      'a fragment under a condition and without one',
      'query ($w: Boolean!) { things { ...F @include(if: $w) id } maybe { ...F } } fragment F on Thing { name }',
      { w: false },
    ],
    ['a field under two conditions', 'query ($w: Boolean!) { now @include(if: $w) now @skip(if: $w) }', { w: true }],
    ['an error with a code in a list', '{ maybe { id parts { id note } } now }', {}],
    ['null where none may be', '{ things { id note } now }', {}],
    ['arguments of a field', 'query ($t: String) { things { echo(text: $t, n: 4) other: echo } }', { t: '„x“\u2028' }],
  ])('answers as graphql-js does: %s', async (_what, text, variables) => {
    const { usual, compiled } = await both(text, variables);
    expect(compiled).toEqual(usual);
  });

  it('keeps the thrown error with its code', async () => {
    const { compiled } = await both('{ maybe { parts { note } } }');
    expect(compiled).toMatchObject({
      data: { maybe: { parts: null } },
      errors: [{ message: 'Not yours.', path: ['maybe', 'parts', 1, 'note'], extensions: { code: 'FORBIDDEN' } }],
    });
  });
});

describe('an operation that is left to graphql-js', () => {
  it.each([
    ['has a field of an abstract type', '{ any { __typename } }'],
    ['is a mutation', 'mutation { change }'],
  ])('%s', async (_what, text) => {
    expect(await new CompiledQueries(schema).answer(trusted(text), {}, {})).toBeUndefined();
  });

  it('has variables that do not fit', async () => {
    const asked = trusted('query ($n: Int) { things(first: $n) { id } }');
    expect(await new CompiledQueries(schema).answer(asked, { n: 'x' }, {})).toBeUndefined();
  });
});
