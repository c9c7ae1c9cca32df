import { anonymous } from '@ns/identity';
import { buildSchema, getOperationAST, GraphQLFloat, parse } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { refusals } from './operation-check.ts';
import { mustExist } from '@ns/platform';

const schema = buildSchema(`
  type Query { find(words: [String!], box: [Float!], first: Int! = 5): [Thing!]! thing(id: ID!): Thing }
  type Thing { id: ID! name: String! }
`);

function refusalsOf(text: string, variables: Record<string, unknown> = {}, isTrusted = false) {
  const document = parse(text);
  const operation = mustExist(getOperationAST(document), 'no operation');
  return refusals(schema, { document, operation, variables, isTrusted }, anonymous, 'EN');
}
const codesOf = (...asked: Parameters<typeof refusalsOf>) =>
  refusalsOf(...asked).map(({ extensions }) => extensions['code']);
const byBox = 'query ($box: [Float!]) { find(box: $box) { name } }';

describe('an operation of a valid document', () => {
  it('may run when its values fit', () => expect(codesOf('{ find { name } }')).toEqual([]));

  it('may run with an escaped backslash before u0000', () => {
    expect(codesOf('{ thing(id: "a\\\\u0000") { id } }')).toEqual([]);
  });

  it.each([false, true])('ends for U+0000 in a text, trusted: %s', (isTrusted) => {
    expect(codesOf('{ thing(id: "a\\u0000") { id } }', {}, isTrusted)).toEqual(['BAD_USER_INPUT']);
    expect(codesOf('{ thing(id: "a\\u{000}") { id } }', {}, isTrusted)).toEqual(['BAD_USER_INPUT']);
    const document = 'query ($words: [String!]) { find(words: $words) { name } }';
    expect(codesOf(document, { words: ['a', 'b\u0000'] }, isTrusted)).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(document, { words: ['a'], more: { deep: ['\u0000'] } }, isTrusted)).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(document, { words: ['a'] }, isTrusted)).toEqual([]);
  });

  it.each([false, true])('ends for more values than anybody sends, right or wrong, deep or flat', (isTrusted) => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;
    for (const box of [Array(60_000).fill(1), Array(60_000).fill(''), deep]) {
      expect(refusalsOf(byBox, { box }, isTrusted)).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', problem: 'more than 10000 values' } },
      ]);
    }
  });

  it('ends after three wrong values, and looks at no further one', () => {
    const parseValue = vi.spyOn(GraphQLFloat, 'parseValue');
    expect(codesOf(byBox, { box: Array(9_000).fill('') })).toEqual(Array(3).fill('BAD_USER_INPUT'));
    expect(parseValue.mock.calls.length).toBeLessThan(20);
  });

  it('ends for an argument that is null only by its variable', () => {
    expect(codesOf('query ($first: Int = 5) { find(first: $first) { name } }', { first: null })).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  it('ends for its cost when a stranger asks, and not when our own apps do', () => {
    expect(refusalsOf('{ find(first: 1000000) { name } }')).toMatchObject([{ extensions: { bound: 'cost' } }]);
    expect(refusalsOf('{ find(first: 1000000) { name } }', {}, true)).toEqual([]);
  });
});
