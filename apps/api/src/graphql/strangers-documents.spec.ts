import { buildSchema, type GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { StrangersDocuments } from './strangers-documents.ts';

const schema = buildSchema(`
  type Query { me: Account a: T b: T }
  type T { a: T b: T c: Int }
  type Account { id: ID name: String }
`);

/** The first error of a document: its bound, else its code; undefined when it may be asked. */
function refusalOf(text: string): unknown {
  const read = new StrangersDocuments(schema).read(text);
  const [error] = Array.isArray(read) ? (read as readonly GraphQLError[]) : [];
  return error?.extensions['bound'] ?? error?.extensions['code'];
}
const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');

describe('the document of a stranger', () => {
  it('that exceeds a bound is seen by no other rule', () => {
    const read = new StrangersDocuments(schema).read(`{ ${times(190, () => 'me { id nothing }')} }`);
    expect(read).toMatchObject([{ extensions: { bound: 'comparisons' } }]);
  });

  it.each([
    ['is a query', '{ me { id name } a { b { c } } }'],
    ['has a fragment that is spread twice', '{ me { ...A ...A } } fragment A on Account { id }'],
    ['has many names for one field', `{ me { ${times(100, (i) => `a${String(i)}: name`)} } }`],
    ['has two operations', 'query A { me { id } } query B { me { name } }'],
  ])('is read when it %s', (_name, text) => expect(refusalOf(text)).toBeUndefined());

  it.each([
    ['is no GraphQL', '{ me(', 'GRAPHQL_PARSE_FAILED'],
    ['has too many tokens', `{ ${'a '.repeat(1_001)} }`, 'GRAPHQL_PARSE_FAILED'],
    ['opens a thousand lists', `{ me(box: ${'['.repeat(5_000)}`, 'GRAPHQL_PARSE_FAILED'],
    ['asks for what is not there', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['has no operation', 'fragment A on T { c }', 'GRAPHQL_VALIDATION_FAILED'],
    ['is too deep', `{ ${'a { '.repeat(21)} c ${'}'.repeat(21)} }`, 'levels'],
    [
      'is too deep through a fragment',
      `{ a { ...A } } fragment A on T { ${'a { '.repeat(20)} c ${'}'.repeat(20)} }`,
      'levels',
    ],
    ['asks for one object 240 times', `{ ${times(240, () => 'me { id }')} }`, 'comparisons'],
    ['asks for one field 300 times', `{ me { ${times(300, () => 'id')} } }`, 'comparisons'],
    ['has a long name', `{ me { ${'x'.repeat(101)}: name } }`, 'nameLength'],
  ])('is refused when it %s', (_name, text, refusal) => expect(refusalOf(text)).toBe(refusal));

  it('is counted with what fragments multiply, in a moment even when that is millions', () => {
    const doubled = times(
      15,
      (i) => `fragment F${String(i)} on T { a { ...F${String(i + 1)} } b { ...F${String(i + 1)} } }`,
    );
    expect(refusalOf(`{ a { ...F0 } } ${doubled} fragment F15 on T { c }`)).toBe('selections');
    expect(
      refusalOf(`{ a { ...A } } fragment A on T { ${'...B '.repeat(50)} } fragment B on T { ${'c '.repeat(50)} }`),
    ).toBe('selections');
  });

  it.each([16, 30, 60, 95])('is counted with a fragment as often as it is spread on one level: 2^%i', (length) => {
    const doubled = times(
      length,
      (i) => `fragment F${String(i)} on Query { ...F${String(i + 1)} ...F${String(i + 1)} }`,
    );
    const text = (spread: string) =>
      `query ($s: Boolean!) { __typename ${spread} } ${doubled} fragment F${String(length)} on Query { __typename }`;
    expect(refusalOf(text('...F0'))).toBe('selections');
    // Whether it is left out is known to execution only.
    expect(refusalOf(text('...F0 @skip(if: $s)'))).toBe('selections');
    expect(refusalOf(text('... on Query @include(if: false) { ...F0 }'))).toBe('selections');
    expect(refusalOf(text(''))).toBe('selections');
  });

  it.each([
    ['at once', '{ a { ...A } } fragment A on T { ...A }'],
    ['in a field', '{ a { ...A } } fragment A on T { a { ...A } }'],
    ['in an inline fragment', '{ a { ...A } } fragment A on T { ... @skip(if: true) { ...A } }'],
    ['over another one', '{ a { ...A } } fragment A on T { ...C } fragment C on T { a { ...A } }'],
    ['though nobody spreads it', '{ a { c } } fragment A on T { ...A }'],
    ['under a name of two', '{ a { ...A } } fragment A on T { c } fragment A on T { ...A }'],
  ])('is refused when a fragment leads back to itself %s', (_name, text) => expect(refusalOf(text)).toBe('circular'));

  it('is one object for all who send the same text', () => {
    const documents = new StrangersDocuments(schema);
    expect(documents.read('{ me { id } }')).toBe(documents.read('{ me { id } }'));
    expect(documents.read('{ me { id } }')).not.toBe(documents.read('{ me { name } }'));
  });

  it('has ten errors at most', () => {
    const read = new StrangersDocuments(schema).read(`{ ${times(900, (i) => `f${String(i)}`)} }`);
    expect(Array.isArray(read) && read.length).toBe(10);
  });
});
