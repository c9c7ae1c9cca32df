import { as } from '../send.ts';
import { badInput, times } from './hostile-case.ts';
import { aliases, costly, type HostileDocument, invalid, nested, unreadable } from './hostile-document.ts';

const bracketed = (levels: number, inside: string) => `${'['.repeat(levels)}${inside}${']'.repeat(levels)}`;
const inBox = (value: string) => `{ publicSignals(bbox: ${value}) { edges { cursor } } }`;

/** Documents that are hard to parse, to validate or to understand. */
export const misshapenDocuments: readonly HostileDocument[] = [
  ['selections 400 levels deep', `{ ${nested(400, 'categories { ', 'code')} }`, /COSTLY|PARSE/],
  ['inline fragments 300 deep', `{ ${nested(300, '... { ', '__typename')} }`, /data|COSTLY|PARSE/],
  ['a list 5,000 levels deep', inBox(bracketed(5_000, '1')), unreadable],
  ['a list that is never closed', `{ publicSignals(bbox: ${'['.repeat(50_000)}`, unreadable],
  ['a list 450 levels deep', inBox(bracketed(450, '1')), invalid],
  ['an input object 200 levels deep', `{ nearbySignals(location: ${nested(200, '{ lat: ', '1')}) { id } }`, invalid],
  ['a list type 450 levels deep', `query ($a: ${bracketed(450, 'Int')}) { categories { code } }`, invalid],
  ['a selection that is never closed', '{ categories '.repeat(400), unreadable],
  ['250 conflicting aliases', `{ categories { ${times(250, (i) => `a: ${i % 2 ? 'code' : 'name'}`)} } }`, costly],
  ['30 conflicting aliases', `{ categories { ${times(30, (i) => `a: ${i % 2 ? 'code' : 'name'}`)} } }`, invalid],
  [
    '200 conflicting arguments',
    `{ ${times(90, (i) => `a: publicSignals(first: ${String(i + 1)}) { edges { cursor } }`)} }`,
    /COSTLY|PARSE/,
  ],
  ['one field 900 times', `{ categories { ${'code '.repeat(900)} } }`, costly],
  ['one object 200 times with fields inside', `{ ${'categories { code name } '.repeat(150)} }`, costly],
  [
    'conflicts through fragments of fragments',
    `{ categories { ${times(30, (i) => `...F${String(i)}`)} } }
      ${times(30, (i) => {
        const [one, other] = i % 2 ? ['code', 'name'] : ['name', 'code'];
        return `fragment F${String(i)} on Category { x: ${one} children { x: ${other} } }`;
      })}`,
    /VALIDATION|COSTLY/,
  ],
  [
    'a fragment within itself',
    '{ categories { ...A } } fragment A on Category { children { ...A } }',
    /VALIDATION|COSTLY/,
  ],
  [
    'a circle of thirty fragments',
    `{ categories { ...F0 } }
      ${times(30, (i) => `fragment F${String(i)} on Category { ...F${String((i + 1) % 30)} }`)}`,
    invalid,
  ],
  [
    'a hundred unused fragments',
    `{ categories { code } } ${times(100, (i) => `fragment F${String(i)} on Category { code }`)}`,
    invalid,
  ],
  ['unknown fields of 10 kB', `{ ${'x'.repeat(10_000)} }`, /VALIDATION|COSTLY/],
  ['900 unknown fields', `{ categories { ${times(900, (i) => `f${String(i)}`)} } }`, invalid],
  ['190 unused variables', `query (${times(190, (i) => `$v${String(i)}: Int`)}) { categories { code } }`, invalid],
  ['100 directives on one field', `{ categories ${'@include(if: true) '.repeat(100)} { code } }`, invalid],
  ['300 unknown directives', `{ categories ${times(300, (i) => `@d${String(i)}`)} { code } }`, invalid],
  ['100,000 tokens', `{ ${'a '.repeat(60_000)} }`, unreadable],
  ['200 kB of comments', `${'# x\n'.repeat(10_000)}{ nonsense }`, invalid],
  [
    'a string of 60 kB as an argument',
    `{ trackSignal(reference: "${'x'.repeat(50_000)}", accessCode: "x") { id } }`,
    'data',
  ],
  [
    '200 operations in one document',
    times(190, (i) => `query Q${String(i)} { __typename }`),
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['no operation', 'fragment A on Category { code }', invalid],
  ['an operation of the schema language', 'type Query { a: Int }', /VALIDATION|RESOLUTION/],
  ['nothing but a comment', '# nothing', unreadable],
  ['nothing but half a document', '{ categories(', unreadable],
  ['control characters', '{ categories { \u0001\u0002 } }', unreadable],
  ['a lone surrogate', '{ trackSignal(reference: "\\uD800", accessCode: "x") { id } }', unreadable],
  [
    'introspection ten times',
    `{
      ${aliases(10, '__schema { types { name fields { name type { name ofType { name } } args { name } } } }')} }`,
    costly,
  ],
  [
    'introspection in introspection',
    `{ __schema { types { ${nested(6, 'fields { type { ', 'name')} ${'}'.repeat(6)} } } }`,
    /VALIDATION|COSTLY/,
  ],
  [
    'a subscription with two root fields',
    'subscription { a: signalEvents { cursor } b: signalEvents { cursor } }',
    invalid,
  ],
  ['U+0000 as a literal', '{ trackSignal(reference: "a\\u0000b", accessCode: "x") { id } }', badInput],
  [
    'a day that does not exist',
    as('clerk', '{ signals(filter: { from: "2026-02-31" }) { edges { cursor } } }'),
    /VALIDATION|BAD_USER_INPUT/,
  ],
];
