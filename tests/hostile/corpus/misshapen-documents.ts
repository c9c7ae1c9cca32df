import { aliases, badInput, costly, type HostileDocument, invalid, nested, unreadable } from './hostile-document.ts';
import { times } from './hostile-case.ts';

/** Documents that are hard to parse, to validate or to understand. */
export const misshapenDocuments: readonly HostileDocument[] = [
  {
    name: 'selections 400 levels deep',
    query: `{ ${nested(400, 'categories { ', 'code')} }`,
    expected: /COSTLY|PARSE/,
  },
  {
    name: 'inline fragments 300 deep',
    query: `{ ${nested(300, '... { ', '__typename')} }`,
    expected: /data|COSTLY|PARSE/,
  },
  {
    name: 'a list 5,000 levels deep',
    query: `{ publicSignals(bbox: ${'['.repeat(5_000)}1${']'.repeat(5_000)}) { edges { cursor } } }`,
    expected: unreadable,
  },
  { name: 'a list that is never closed', query: `{ publicSignals(bbox: ${'['.repeat(50_000)}`, expected: unreadable },
  {
    name: 'a list 450 levels deep',
    query: `{ publicSignals(bbox: ${'['.repeat(450)}1${']'.repeat(450)}) { edges { cursor } } }`,
    expected: invalid,
  },
  {
    name: 'an input object 200 levels deep',
    query: `{ nearbySignals(location: ${nested(200, '{ lat: ', '1')}) { id } }`,
    expected: invalid,
  },
  {
    name: 'a list type 450 levels deep',
    query: `query ($a: ${'['.repeat(450)}Int${']'.repeat(450)}) { categories { code } }`,
    expected: invalid,
  },
  { name: 'a selection that is never closed', query: '{ categories '.repeat(400), expected: unreadable },
  {
    name: '250 conflicting aliases',
    query: `{ categories { ${times(250, (i) => `a: ${i % 2 ? 'code' : 'name'}`)} } }`,
    expected: costly,
  },
  {
    name: '30 conflicting aliases',
    query: `{ categories { ${times(30, (i) => `a: ${i % 2 ? 'code' : 'name'}`)} } }`,
    expected: invalid,
  },
  {
    name: '200 conflicting arguments',
    query: `{ ${times(90, (i) => `a: publicSignals(first: ${String(i + 1)}) { edges { cursor } }`)} }`,
    expected: /COSTLY|PARSE/,
  },
  { name: 'one field 900 times', query: `{ categories { ${'code '.repeat(900)} } }`, expected: costly },
  {
    name: 'one object 200 times with fields inside',
    query: `{ ${'categories { code name } '.repeat(150)} }`,
    expected: costly,
  },
  {
    name: 'conflicts through fragments of fragments',
    query: `{ categories { ${times(30, (i) => `...F${String(i)}`)} } }
      ${times(30, (i) => {
        const [one, other] = i % 2 ? ['code', 'name'] : ['name', 'code'];
        return `fragment F${String(i)} on Category { x: ${one} children { x: ${other} } }`;
      })}`,
    expected: /VALIDATION|COSTLY/,
  },
  {
    name: 'a fragment within itself',
    query: '{ categories { ...A } } fragment A on Category { children { ...A } }',
    expected: /VALIDATION|COSTLY/,
  },
  {
    name: 'a circle of thirty fragments',
    query: `{ categories { ...F0 } }
      ${times(30, (i) => `fragment F${String(i)} on Category { ...F${String((i + 1) % 30)} }`)}`,
    expected: invalid,
  },
  {
    name: 'a hundred unused fragments',
    query: `{ categories { code } } ${times(100, (i) => `fragment F${String(i)} on Category { code }`)}`,
    expected: invalid,
  },
  { name: 'unknown fields of 10 kB', query: `{ ${'x'.repeat(10_000)} }`, expected: /VALIDATION|COSTLY/ },
  { name: '900 unknown fields', query: `{ categories { ${times(900, (i) => `f${String(i)}`)} } }`, expected: invalid },
  {
    name: '190 unused variables',
    query: `query (${times(190, (i) => `$v${String(i)}: Int`)}) { categories { code } }`,
    expected: invalid,
  },
  {
    name: '100 directives on one field',
    query: `{ categories ${'@include(if: true) '.repeat(100)} { code } }`,
    expected: invalid,
  },
  {
    name: '300 unknown directives',
    query: `{ categories ${times(300, (i) => `@d${String(i)}`)} { code } }`,
    expected: invalid,
  },
  { name: '100,000 tokens', query: `{ ${'a '.repeat(60_000)} }`, expected: unreadable },
  { name: '200 kB of comments', query: `${'# x\n'.repeat(10_000)}{ nonsense }`, expected: invalid },
  {
    name: 'a string of 60 kB as an argument',
    query: `{ trackSignal(reference: "${'x'.repeat(50_000)}", accessCode: "x") { id } }`,
    expected: 'data',
  },
  {
    name: '200 operations in one document',
    query: times(190, (i) => `query Q${String(i)} { __typename }`),
    expected: 'OPERATION_RESOLUTION_FAILURE',
  },
  { name: 'no operation', query: 'fragment A on Category { code }', expected: invalid },
  { name: 'an operation of the schema language', query: 'type Query { a: Int }', expected: /VALIDATION|RESOLUTION/ },
  { name: 'nothing but a comment', query: '# nothing', expected: unreadable },
  { name: 'nothing but half a document', query: '{ categories(', expected: unreadable },
  { name: 'control characters', query: '{ categories { \u0001\u0002 } }', expected: unreadable },
  {
    name: 'a lone surrogate',
    query: '{ trackSignal(reference: "\\uD800", accessCode: "x") { id } }',
    expected: unreadable,
  },
  {
    name: 'introspection ten times',
    query: `{
      ${aliases(10, '__schema { types { name fields { name type { name ofType { name } } args { name } } } }')} }`,
    expected: costly,
  },
  {
    name: 'introspection in introspection',
    query: `{ __schema { types { ${nested(6, 'fields { type { ', 'name')} ${'}'.repeat(6)} } } }`,
    expected: /VALIDATION|COSTLY/,
  },
  {
    name: 'a subscription with two root fields',
    query: 'subscription { a: signalEvents { cursor } b: signalEvents { cursor } }',
    expected: invalid,
  },
  {
    name: 'U+0000 as a literal',
    query: '{ trackSignal(reference: "a\\u0000b", accessCode: "x") { id } }',
    expected: badInput,
  },
  {
    name: 'a day that does not exist',
    query: '{ signals(filter: { from: "2026-02-31" }) { edges { cursor } } }',
    expected: /VALIDATION|BAD_USER_INPUT/,
    asker: 'clerk',
  },
];
