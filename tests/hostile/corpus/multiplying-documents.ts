import { as } from '../send.ts';
import { times, wrongArgument } from './hostile-case.ts';
import { aliases, costly, type HostileDocument, nested, over, tooLong } from './hostile-document.ts';

const twoFragments = (outer: number, inner: number) =>
  `{ categories { ...A } } fragment A on Category { ${times(outer, (i) => `a${String(i)}: children { ...B }`)} }
    fragment B on Category { ${times(inner, (i) => `b${String(i)}: code`)} }`;
const chain = (length: number, body: (next: string) => string) =>
  `{ categories { ...F0 } }
    ${times(length, (i) => `fragment F${String(i)} on Category { ${body(`...F${String(i + 1)}`)} }`)}
    fragment F${String(length)} on Category { code }`;
const nodesOf = (list: string, fields: string) => `{ ${list} { edges { node { ${fields} } } } }`;
const ownTexts = (first: number, count: number) =>
  as('citizen', nodesOf(`mySignals(first: ${String(first)})`, aliases(count, 'description')));
const staffRows = (first: number, fields: string) => as('clerk', nodesOf(`signals(first: ${String(first)})`, fields));

/** Documents that ask for far more than they say. */
export const multiplyingDocuments: readonly HostileDocument[] = [
  ['aliases × fragments, 60 × 100', twoFragments(60, 100), over('selections')],
  ['aliases × fragments, 90 × 110', twoFragments(90, 110), over('selections')],
  ['aliases × fragments, 200 × 200, 6 kB', twoFragments(200, 200), tooLong],
  [
    'aliases × fragments on three levels, 150 × 100 × 100',
    `{ categories { ...A } } fragment A on Category { ${times(150, (i) => `a${String(i)}: children { ...B }`)}
      } fragment B on Category { ${times(100, (i) => `b${String(i)}: department { ...C }`)} } fragment C
      on Department { ${times(100, (i) => `c${String(i)}: code`)} }`,
    tooLong,
  ],
  [
    'fifteen aliases on each of four levels',
    `{ ${times(10, (i) => `r${String(i)}: categories { ...A }`)} } fragment A
      on Category { ${aliases(15, 'children { ...B }')} } fragment B
      on Category { ${aliases(15, 'children { ...C }')} } fragment C on Category { ${aliases(15, 'name')} }`,
    over('selections'),
  ],
  [
    'fragments that double, 2^20',
    chain(20, (next) => `x: children { ${next} } y: children { ${next} }`),
    over('selections'),
  ],
  ['fragments that double on one level, 2^60', chain(60, (next) => `${next} ${next}`), over('selections')],
  ['a chain of a hundred fragments', chain(100, (next) => `code ${next}`), over('selections')],
  ['a chain of seventy levels', chain(70, (next) => `code children { ${next} }`), over('selections')],
  ['800 aliases of a long text, own signals', ownTexts(70, 800), tooLong],
  ['100 aliases of a long text, own signals', ownTexts(70, 100), costly],
  ['fifteen aliases of a long text, own signals', ownTexts(60, 15), over('answer')],
  ['500 aliases of a published text', nodesOf('publicSignals', aliases(500, 'description')), tooLong],
  [
    'fifteen aliases of a published text on a page of 200',
    nodesOf('publicSignals(first: 200)', aliases(15, 'description')),
    costly,
  ],
  [
    'fifteen pages of published signals at once',
    `{ ${aliases(15, 'publicSignals(first: 200) { edges { node { id description } } }')} }`,
    costly,
  ],
  [
    'ten pages of published signals at once',
    `{ ${aliases(10, 'publicSignals(first: 200) { edges { node { id reference description } } }')} }`,
    costly,
  ],
  ['300 names of one root field', `{ ${aliases(300, '__typename')} }`, 'data'],
  ['a hundred root fields', `{ ${aliases(100, 'me { id }')} }`, 'data'],
  [
    'an alias of 60 kB in every row',
    nodesOf('publicSignals(first: 200)', `${'x'.repeat(50_000)}: id`),
    over('nameLength'),
  ],
  ['a million rows', nodesOf('publicSignals(first: 1000000)', 'id'), costly],
  ['a page above the limit', nodesOf('publicSignals(first: 201)', 'id'), wrongArgument],
  ['a page of none', nodesOf('publicSignals(first: 0)', 'id'), wrongArgument],
  ['a page of less than none', nodesOf('publicSignals(first: -5)', 'id'), wrongArgument],
  [
    'lists in lists of signals, as a clerk',
    staffRows(200, `${nested(5, 'events { signal { ', 'id')} ${'}'.repeat(5)}`),
    costly,
  ],
  ['neighbours of neighbours, as a clerk', staffRows(50, nested(3, 'nearby { ', 'id description')), costly],
  [
    'signals of reporters of signals, as a clerk',
    staffRows(200, nested(3, 'reporterSignals(first: 50) { ', 'id')),
    costly,
  ],
  [
    'counts of all menus eight times, as a clerk',
    as('clerk', `{ ${aliases(8, 'signalCounts { overdue complete }')} }`),
    'data',
  ],
  [
    'ten sign-ins in one request',
    `mutation { ${aliases(10, 'signIn(email: "a@b.bg", password: "wrong-password") { __typename }')} }`,
    costly,
  ],
  [
    'ten registrations in one request',
    `mutation {
      ${aliases(
        10,
        'registerCitizen(input: { name: "Demo", email: "a@b.bg", password: "long-enough-2026" }) { __typename }',
      )} }`,
    costly,
  ],
  [
    'ten suggestions of a category in one request',
    `{ ${aliases(10, `suggestCategories(text: "${'дупка на пътя '.repeat(100)}") { probability }`)} }`,
    'data',
  ],
];
