import { as } from '../send.ts';
import { times, zeroByte } from './hostile-case.ts';
import {
  aliases,
  circular,
  costly,
  type HostileDocument,
  invalid,
  nested,
  over,
  tooLong,
  unreadable,
} from './hostile-document.ts';

const bracketed = (levels: number, inside: string) => `${'['.repeat(levels)}${inside}${']'.repeat(levels)}`;
const inBox = (value: string) => `{ publicSignals(bbox: ${value}) { edges { cursor } } }`;

/** Documents that are hard to parse, to validate or to understand. */
export const misshapenDocuments: readonly HostileDocument[] = [
  ['selections 300 levels deep', `{ ${nested(300, 'categories { ', 'code')} }`, over('levels')],
  ['inline fragments 300 deep', `{ ${nested(300, '... { ', '__typename')} }`, 'data'],
  ['a list 5,000 levels deep', inBox(bracketed(5_000, '1')), tooLong],
  ['a list that is never closed', `{ publicSignals(bbox: ${'['.repeat(50_000)}`, tooLong],
  ['a list 450 levels deep', inBox(bracketed(450, '1')), invalid],
  ['an input object 200 levels deep', `{ nearbySignals(location: ${nested(200, '{ lat: ', '1')}) { id } }`, invalid],
  ['a list type 450 levels deep', `query ($a: ${bracketed(450, 'Int')}) { categories { code } }`, invalid],
  ['a selection that is never closed', '{ categories '.repeat(400), unreadable],
  [
    '250 conflicting aliases',
    `{ categories { ${times(250, (i) => `a: ${i % 2 ? 'code' : 'name'}`)} } }`,
    over('comparisons'),
  ],
  ['30 conflicting aliases', `{ categories { ${times(30, (i) => `a: ${i % 2 ? 'code' : 'name'}`)} } }`, invalid],
  [
    'thirty conflicting arguments',
    `{ ${times(30, (i) => `a: publicSignals(first: ${String(i + 1)}) { edges { cursor } }`)} }`,
    invalid,
  ],
  ['one field 900 times', `{ categories { ${'code '.repeat(900)} } }`, over('comparisons')],
  ['one object 240 times', `{ ${'categories { code } '.repeat(240)} }`, over('comparisons')],
  ['one object 70 times', `{ ${'categories { code } '.repeat(70)} }`, 'data'],
  ['one object 150 times with fields inside', `{ ${'categories { code name } '.repeat(150)} }`, over('comparisons')],
  [
    'conflicts through fragments of fragments',
    `{ categories { ${times(30, (i) => `...F${String(i)}`)} } }
      ${times(30, (i) => {
        const [one, other] = i % 2 ? ['code', 'name'] : ['name', 'code'];
        return `fragment F${String(i)} on Category { x: ${one} children { x: ${other} } }`;
      })}`,
    invalid,
  ],
  ['a fragment within itself', '{ categories { ...A } } fragment A on Category { children { ...A } }', circular],
  [
    'a circle of thirty fragments',
    `{ categories { ...F0 } }
      ${times(30, (i) => `fragment F${String(i)} on Category { ...F${String((i + 1) % 30)} }`)}`,
    circular,
  ],
  [
    'a hundred unused fragments',
    `{ categories { code } } ${times(100, (i) => `fragment F${String(i)} on Category { code }`)}`,
    invalid,
  ],
  ['unknown fields of 10 kB', `{ ${'x'.repeat(10_000)} }`, over('nameLength')],
  ['900 unknown fields', `{ categories { ${times(900, (i) => `f${String(i)}`)} } }`, invalid],
  ['190 unused variables', `query (${times(190, (i) => `$v${String(i)}: Int`)}) { categories { code } }`, invalid],
  ['100 directives on one field', `{ categories ${'@include(if: true) '.repeat(100)} { code } }`, invalid],
  ['300 unknown directives', `{ categories ${times(300, (i) => `@d${String(i)}`)} { code } }`, invalid],
  ['100,000 tokens', `{ ${'a '.repeat(60_000)} }`, tooLong],
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
  ['an operation of the schema language', 'type Query { a: Int }', invalid],
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
    invalid,
  ],
  [
    'a subscription with two root fields',
    'subscription { a: signalEvents { cursor } b: signalEvents { cursor } }',
    invalid,
  ],
  ['U+0000 as a literal', '{ trackSignal(reference: "a\\u0000b", accessCode: "x") { id } }', zeroByte],
  [
    'a day that does not exist',
    as('clerk', '{ signals(filter: { from: "2026-02-31" }) { edges { cursor } } }'),
    invalid,
  ],
];
