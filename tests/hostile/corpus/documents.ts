import { sendOperation, sendSocketOperation } from '../send';
import { type Asker } from '../target';
import { type HostileCase, times } from './hostile-case';

interface HostileDocument {
  readonly name: string;
  readonly query: string;
  readonly expected: string | RegExp;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly asker?: Asker;
}

const costly = 'QUERY_TOO_COSTLY';
const invalid = 'GRAPHQL_VALIDATION_FAILED';
const unreadable = 'GRAPHQL_PARSE_FAILED';
const badInput = 'BAD_USER_INPUT';

const nested = (levels: number, open: string, inside: string) => `${open.repeat(levels)}${inside}${'}'.repeat(levels)}`;
const twoFragments = (outer: number, inner: number) =>
  `{ categories { ...A } } fragment A on Category { ${times(outer, (i) => `a${String(i)}: children { ...B }`)} } fragment B on Category { ${times(inner, (i) => `b${String(i)}: code`)} }`;
const chain = (length: number, body: (next: string) => string) =>
  `{ categories { ...F0 } } ${times(length, (i) => `fragment F${String(i)} on Category { ${body(`...F${String(i + 1)}`)} }`)} fragment F${String(length)} on Category { code }`;
const aliases = (count: number, field: string) => times(count, (i) => `a${String(i)}: ${field}`);

const multiplication: readonly HostileDocument[] = [
  { name: 'aliases × fragments, 60 × 100', query: twoFragments(60, 100), expected: /COSTLY|PARSE/ },
  { name: 'aliases × fragments, 90 × 110', query: twoFragments(90, 110), expected: /COSTLY|PARSE/ },
  { name: 'aliases × fragments, 200 × 200, 6 kB', query: twoFragments(200, 200), expected: /COSTLY|PARSE/ },
  {
    name: 'aliases × fragments on three levels, 150 × 100 × 100',
    query: `{ categories { ...A } } fragment A on Category { ${times(150, (i) => `a${String(i)}: children { ...B }`)} } fragment B on Category { ${times(100, (i) => `b${String(i)}: department { ...C }`)} } fragment C on Department { ${times(100, (i) => `c${String(i)}: code`)} }`,
    expected: /COSTLY|PARSE/,
  },
  {
    name: 'fifteen aliases on each of four levels',
    query: `{ ${times(10, (i) => `r${String(i)}: categories { ...A }`)} } fragment A on Category { ${aliases(15, 'children { ...B }')} } fragment B on Category { ${aliases(15, 'children { ...C }')} } fragment C on Category { ${aliases(15, 'name')} }`,
    expected: costly,
  },
  {
    name: 'fragments that double, 2^20',
    query: chain(20, (next) => `x: children { ${next} } y: children { ${next} }`),
    expected: costly,
  },
  {
    name: 'fragments that double on one level, 2^60',
    query: chain(60, (next) => `${next} ${next}`),
    expected: /data|COSTLY/,
  },
  {
    name: 'a chain of a hundred fragments',
    query: chain(100, (next) => `code ${next}`),
    expected: /data|COSTLY|PARSE/,
  },
  {
    name: 'a chain of a hundred levels',
    query: chain(100, (next) => `code children { ${next} }`),
    expected: /COSTLY|PARSE/,
  },
  {
    name: '800 aliases of a long text, own signals',
    query: `{ mySignals(first: 70) { edges { node { ${aliases(800, 'description')} } } } }`,
    expected: unreadable,
    asker: 'citizen',
  },
  {
    name: '100 aliases of a long text, own signals',
    query: `{ mySignals(first: 70) { edges { node { ${aliases(100, 'description')} } } } }`,
    expected: costly,
    asker: 'citizen',
  },
  {
    name: 'fifteen aliases of a long text, own signals',
    query: `{ mySignals(first: 60) { edges { node { ${aliases(15, 'description')} } } } }`,
    expected: costly,
    asker: 'citizen',
  },
  {
    name: '500 aliases of a published text',
    query: `{ publicSignals { edges { node { ${aliases(500, 'description')} } } } }`,
    expected: /COSTLY|PARSE/,
  },
  {
    name: 'fifteen aliases of a published text on a page of 200',
    query: `{ publicSignals(first: 200) { edges { node { ${aliases(15, 'description')} } } } }`,
    expected: costly,
  },
  {
    name: 'fifteen pages of published signals at once',
    query: `{ ${aliases(15, 'publicSignals(first: 200) { edges { node { id description } } }')} }`,
    expected: costly,
  },
  {
    name: 'ten pages of published signals at once',
    query: `{ ${aliases(10, 'publicSignals(first: 200) { edges { node { id reference description } } }')} }`,
    expected: costly,
  },
  { name: '300 root fields', query: `{ ${aliases(300, '__typename')} }`, expected: costly },
  { name: 'eleven root fields', query: `{ ${aliases(11, 'me { id }')} }`, expected: costly },
  {
    name: 'an alias of 60 kB in every row',
    query: `{ publicSignals(first: 200) { edges { node { ${'x'.repeat(50_000)}: id } } } }`,
    expected: costly,
  },
  { name: 'a million rows', query: '{ publicSignals(first: 1000000) { edges { node { id } } } }', expected: costly },
  {
    name: 'a million rows by a variable',
    query: 'query ($n: Int) { publicSignals(first: $n) { edges { node { id } } } }',
    variables: { n: 1_000_000 },
    expected: costly,
  },
  {
    name: 'a page above the limit',
    query: '{ publicSignals(first: 201) { edges { node { id } } } }',
    expected: badInput,
  },
  { name: 'a page of none', query: '{ publicSignals(first: 0) { edges { node { id } } } }', expected: badInput },
  {
    name: 'a page of less than none',
    query: '{ publicSignals(first: -5) { edges { node { id } } } }',
    expected: badInput,
  },
  {
    name: 'lists in lists of signals, as a clerk',
    query: `{ signals(first: 200) { edges { node { ${nested(5, 'events { signal { ', 'id')} ${'}'.repeat(5)} } } } }`,
    expected: costly,
    asker: 'clerk',
  },
  {
    name: 'neighbours of neighbours, as a clerk',
    query: `{ signals(first: 50) { edges { node { ${nested(3, 'nearby { ', 'id description')} } } } }`,
    expected: costly,
    asker: 'clerk',
  },
  {
    name: 'signals of reporters of signals, as a clerk',
    query: `{ signals(first: 200) { edges { node { ${nested(3, 'reporterSignals(first: 50) { ', 'id')} } } } }`,
    expected: costly,
    asker: 'clerk',
  },
  {
    name: 'counts of all menus eight times, as a clerk',
    query: `{ ${aliases(8, 'signalCounts { overdue complete }')} }`,
    expected: /data|COSTLY/,
    asker: 'clerk',
  },
  {
    name: 'ten sign-ins in one request',
    query: `mutation { ${aliases(10, 'signIn(email: "a@b.bg", password: "wrong-password") { __typename }')} }`,
    expected: costly,
  },
  {
    name: 'ten registrations in one request',
    query: `mutation { ${aliases(10, 'registerCitizen(input: { name: "Demo", email: "a@b.bg", password: "long-enough-2026" }) { __typename }')} }`,
    expected: costly,
  },
  {
    name: 'ten suggestions of a category in one request',
    query: `{ ${aliases(10, `suggestCategories(text: "${'дупка на пътя '.repeat(100)}") { probability }`)} }`,
    expected: /data|COSTLY|BAD_USER_INPUT/,
  },
];

const shapes: readonly HostileDocument[] = [
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
    query: `{ categories { ${times(30, (i) => `...F${String(i)}`)} } } ${times(30, (i) => `fragment F${String(i)} on Category { x: ${i % 2 ? 'code' : 'name'} children { x: ${i % 2 ? 'name' : 'code'} } }`)}`,
    expected: /VALIDATION|COSTLY/,
  },
  {
    name: 'a fragment within itself',
    query: '{ categories { ...A } } fragment A on Category { children { ...A } }',
    expected: /VALIDATION|COSTLY/,
  },
  {
    name: 'a circle of thirty fragments',
    query: `{ categories { ...F0 } } ${times(30, (i) => `fragment F${String(i)} on Category { ...F${String((i + 1) % 30)} }`)}`,
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
    query: `{ ${aliases(10, '__schema { types { name fields { name type { name ofType { name } } args { name } } } }')} }`,
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

/** Every document over both transports. */
export const documentCases: readonly HostileCase[] = [...multiplication, ...shapes].flatMap(
  ({ name, query, variables, asker, expected }): HostileCase[] => [
    { name: `document, HTTP: ${name}`, expected, send: (target) => sendOperation(target, query, variables, asker) },
    ...(Buffer.byteLength(query) < 60_000
      ? [
          {
            name: `document, WebSocket: ${name}`,
            expected,
            send: (target: Parameters<HostileCase['send']>[0]) => sendSocketOperation(target, query, variables, asker),
          },
        ]
      : []),
  ],
);
