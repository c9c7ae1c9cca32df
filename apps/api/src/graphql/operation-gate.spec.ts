import { anonymous } from '@ns/identity';
import { buildSchema, type GraphQLError, GraphQLFloat } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { isRefused, OperationGate } from './operation-gate.ts';

const schema = buildSchema(`
  type Query { find(words: [String!], box: [Float!], first: Int! = 5): [Thing!]! thing(id: ID!): Thing }
  type Mutation { rename(id: ID!, name: String!): Thing }
  type Thing { id: ID! name: String! }
`);

/** The errors of an operation on its way to the execution; empty when it may run. */
function errorsOf(
  text: string,
  variables: Record<string, unknown> = {},
  operationName?: string,
): readonly GraphQLError[] {
  const gate = new OperationGate(schema);
  const document = gate.parse(text);
  if (isRefused(document)) {
    return document;
  }
  const read = gate.read(document, { variables, operationName }, 'EN');
  if (isRefused(read)) {
    return read;
  }
  const refusal = gate.refusal(read, anonymous, 'EN');
  return refusal ? [refusal] : [];
}
const codesOf = (...asked: Parameters<typeof errorsOf>) =>
  errorsOf(...asked).map(({ extensions }) => extensions['code']);

describe('the way of an operation', () => {
  it('is open for what is right, with variables coerced', () => {
    const gate = new OperationGate(schema);
    const document = gate.parse('query ($first: Int = 7) { find(first: $first) { name } }');
    if (isRefused(document)) {
      throw new Error('refused');
    }
    expect(gate.read(document, {}, 'EN')).toMatchObject({ variables: { first: 7 } });
  });

  it.each([
    ['is no GraphQL', '{ find(', 'GRAPHQL_PARSE_FAILED'],
    ['has too many tokens', `{ ${'a '.repeat(1_001)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['opens a thousand lists', `{ find(box: ${'['.repeat(5_000)}`, 'GRAPHQL_PARSE_FAILED'],
    ['asks for what is not there', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'multiplies',
      `{ find { ${Array.from({ length: 16 }, (_, i) => `a${String(i)}: name`).join(' ')} } }`,
      'QUERY_TOO_COSTLY',
    ],
    ['asks for a million rows', '{ find(first: 1000000) { name } }', 'QUERY_TOO_COSTLY'],
    ['has no operation', 'fragment A on Thing { id }', 'GRAPHQL_VALIDATION_FAILED'],
    ['has two operations and no name', 'query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
    ['spells U+0000', '{ thing(id: "a\\u0000") { id } }', 'BAD_USER_INPUT'],
    ['spells U+0000 in another way', '{ thing(id: "a\\u{000}") { id } }', 'BAD_USER_INPUT'],
  ])('ends for a document that %s', (_name, text, code) => expect(codesOf(text)).toEqual([code]));

  it('says which bound was exceeded, in the language of the request', () => {
    const circle = '{ find { ...A } } fragment A on Thing { ...A }';
    expect(errorsOf(circle)).toMatchObject([
      {
        message: 'A fragment of the query contains itself.',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', bound: 'circular' },
      },
    ]);
    const levels = `{ ${'thing(id: 1) { '.repeat(21)} id ${'}'.repeat(21)} }`;
    expect(errorsOf(levels)[0]?.extensions).toEqual({ code: 'QUERY_TOO_COSTLY', bound: 'levels', limit: 20 });
    expect(errorsOf('{ find(first: 1000000) { name } }')[0]?.extensions).toMatchObject({ bound: 'cost' });
  });

  it('ends when the cost is not known', () => {
    const gate = new OperationGate(schema);
    const document = gate.parse('{ find { name } }');
    const read = isRefused(document) ? document : gate.read(document, {}, 'EN');
    if (isRefused(read)) {
      throw new Error('refused');
    }
    // A document that another schema found valid.
    const other = new OperationGate(buildSchema('type Query { a: Int }'));
    const refusal = other.refusal(read, anonymous, 'EN');
    expect(refusal?.originalError?.message).toContain('unknown');
    expect(refusal?.extensions).toEqual({});
  });

  it('knows an escaped backslash before u0000 from the character', () => {
    expect(codesOf('{ thing(id: "a\\\\u0000") { id } }')).toEqual([]);
  });

  it('ends for U+0000 anywhere in the variables', () => {
    const document = 'query ($words: [String!]) { find(words: $words) { name } }';
    expect(codesOf(document, { words: ['a', 'b\u0000'] })).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(document, { words: ['a'], more: { deep: ['\u0000'] } })).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(document, { words: ['a'] })).toEqual([]);
  });

  it('looks at no further value after ten wrong ones', () => {
    const parse = vi.spyOn(GraphQLFloat, 'parseValue');
    errorsOf('query ($box: [Float!]) { find(box: $box) { name } }', { box: Array(9_000).fill('') });
    expect(parse.mock.calls.length).toBeLessThan(20);
    parse.mockRestore();
  });

  it('ends after three wrong values, however many there are', () => {
    const errors = errorsOf('query ($box: [Float!]) { find(box: $box) { name } }', { box: Array(9_000).fill('') });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(Array(3).fill('BAD_USER_INPUT'));
  });

  it('ends for more values than anybody sends, right or wrong, deep or flat', () => {
    const document = 'query ($box: [Float!]) { find(box: $box) { name } }';
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;
    for (const box of [Array(60_000).fill(1), Array(60_000).fill(''), deep]) {
      expect(errorsOf(document, { box })).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', problem: 'more than 10000 values' } },
      ]);
    }
  });

  it('ends for an argument that is null only by its variable', () => {
    expect(codesOf('query ($first: Int = 5) { find(first: $first) { name } }', { first: null })).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  it('repeats no long name of the document', () => {
    const [error] = errorsOf(`{ ${'x'.repeat(90)}${'y'.repeat(9)} }`);
    expect(error?.message.length).toBeLessThan(310);
    expect(errorsOf(`query ($${'v'.repeat(5_000)}: Int) { __typename }`)[0]?.message.length).toBeLessThan(310);
  });

  it('is remembered for a valid document only', () => {
    const gate = new OperationGate(schema);
    const texts = ['{ find { name } }', '{ nothing }'];
    const documents = texts.map((text) => gate.parse(text));
    for (const document of documents) {
      if (!isRefused(document)) {
        gate.read(document, {}, 'EN');
      }
    }
    expect(texts.map((text, index) => gate.parse(text) === documents[index])).toEqual([true, false]);
  });
});
