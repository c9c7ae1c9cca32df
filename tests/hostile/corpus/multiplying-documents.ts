import { aliases, badInput, costly, type HostileDocument, nested, unreadable } from './hostile-document.ts';
import { times } from './hostile-case.ts';

const twoFragments = (outer: number, inner: number) =>
  `{ categories { ...A } } fragment A on Category { ${times(outer, (i) => `a${String(i)}: children { ...B }`)} }
    fragment B on Category { ${times(inner, (i) => `b${String(i)}: code`)} }`;
const chain = (length: number, body: (next: string) => string) =>
  `{ categories { ...F0 } }
    ${times(length, (i) => `fragment F${String(i)} on Category { ${body(`...F${String(i + 1)}`)} }`)}
    fragment F${String(length)} on Category { code }`;

/** Documents that ask for far more than they say. */
export const multiplyingDocuments: readonly HostileDocument[] = [
  { name: 'aliases × fragments, 60 × 100', query: twoFragments(60, 100), expected: /COSTLY|PARSE/ },
  { name: 'aliases × fragments, 90 × 110', query: twoFragments(90, 110), expected: /COSTLY|PARSE/ },
  { name: 'aliases × fragments, 200 × 200, 6 kB', query: twoFragments(200, 200), expected: /COSTLY|PARSE/ },
  {
    name: 'aliases × fragments on three levels, 150 × 100 × 100',
    query: `{ categories { ...A } } fragment A on Category { ${times(150, (i) => `a${String(i)}: children { ...B }`)}
      } fragment B on Category { ${times(100, (i) => `b${String(i)}: department { ...C }`)} } fragment C
      on Department { ${times(100, (i) => `c${String(i)}: code`)} }`,
    expected: /COSTLY|PARSE/,
  },
  {
    name: 'fifteen aliases on each of four levels',
    query: `{ ${times(10, (i) => `r${String(i)}: categories { ...A }`)} } fragment A
      on Category { ${aliases(15, 'children { ...B }')} } fragment B
      on Category { ${aliases(15, 'children { ...C }')} } fragment C on Category { ${aliases(15, 'name')} }`,
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
    query: `mutation {
      ${aliases(
        10,
        'registerCitizen(input: { name: "Demo", email: "a@b.bg", password: "long-enough-2026" }) { __typename }',
      )} }`,
    expected: costly,
  },
  {
    name: 'ten suggestions of a category in one request',
    query: `{ ${aliases(10, `suggestCategories(text: "${'дупка на пътя '.repeat(100)}") { probability }`)} }`,
    expected: /data|COSTLY|BAD_USER_INPUT/,
  },
];
