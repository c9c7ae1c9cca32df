import { fitsAddress, sendByAddress, sendOperation, sendSocketOperation } from '../send.ts';
import type { Reply } from '../reply.ts';
import { type HostileCase, times } from './hostile-case.ts';
import { circular, nested, over } from './hostile-document.ts';

interface Unfolding {
  readonly query: string;
  readonly guard: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** A repeated document would be compiled at its third time, if it were one of ours. */
const timesSent = 4;

const selections = over('selections');
const first = (index: number) => `...F${String(index)}`;

/** Fragments of which each is the next one, as `body` writes it. */
const chain = (type: string, length: number, body: (next: string) => string, end: string) =>
  `${times(length, (i) => `fragment F${String(i)} on ${type} { ${body(first(i + 1))} }`)}
  fragment F${String(length)} on ${type} { ${end} }`;
const twice = (next: string) => `${next} ${next}`;
const doubled = (length: number) => chain('Query', length, twice, '__typename');
const skipped = (length: number) => ({
  query: `query ($s: Boolean!) { municipality { name ...F0 @skip(if: $s) } }
    ${chain('Municipality', length, twice, 'name')}`,
  variables: { s: true },
  guard: selections,
});
const inCategory = (body: string, fragments: string) => `{ categories { code ${body} } } ${fragments}`;
const wide = (width: number) => `{ ${times(width, () => '...A')} }
  fragment A on Query { ${times(width, () => '...B')} } fragment B on Query { ${times(width, () => '...C')} }
  fragment C on Query { __typename }`;

const unfolding: Readonly<Record<string, Unfolding>> = {
  ...Object.fromEntries(
    [16, 18, 20, 23, 25, 30, 40, 60, 95].map((length) => [
      `two spreads of the next fragment, 2^${String(length)}`,
      { query: `{ ...F0 } ${doubled(length)}`, guard: selections },
    ]),
  ),
  ...Object.fromEntries(
    [16, 23, 25, 40].map((length) => [`2^${String(length)}, skipped by a variable`, skipped(length)]),
  ),
  '2^30, left out by a default': {
    query: `query ($w: Boolean = false) { __typename ...F0 @include(if: $w) } ${doubled(30)}`,
    guard: selections,
  },
  '2^30, left out for ever': { query: `{ __typename ...F0 @include(if: false) } ${doubled(30)}`, guard: selections },
  '2^30, each spread skipped': {
    query: `{ __typename ...F0 } ${chain('Query', 30, (next) => twice(`${next} @skip(if: true)`), '__typename')}`,
    guard: selections,
  },
  '2^25 in inline fragments': {
    query: `{ ...F0 } ${chain('Query', 25, (next) => `... { ${next} } ... on Query { ${next} }`, '__typename')}`,
    guard: selections,
  },
  '2^18 through fields': {
    query: inCategory(
      '...F0',
      chain('Category', 18, (next) => `x: children { ${next} } y: children { ${next} }`, 'code'),
    ),
    guard: selections,
  },
  '3^12 on one level': {
    query: `{ ...F0 } ${chain('Query', 12, (next) => `${next} ${twice(next)}`, '__typename')}`,
    guard: selections,
  },
  '2^30 that end in a fragment that is not there': {
    query: `{ ...F0 } ${chain('Query', 30, twice, '...Nowhere')}`,
    guard: selections,
  },
  '2^30 that nobody spreads': { query: `{ __typename } ${doubled(30)}`, guard: selections },
  '2^30 in an operation that is not asked for': {
    query: `query A { __typename } query B { ...F0 } ${doubled(30)}`,
    operationName: 'A',
    guard: selections,
  },
  '2^30 in the operation that is asked for': {
    query: `query A { __typename } query B { ...F0 } ${doubled(30)}`,
    operationName: 'B',
    guard: selections,
  },
  'a fan of ten times ten times ten': { query: wide(10), guard: selections },
  'a fan of three times three times three, which is small': { query: wide(3), guard: 'data' },
  'levels through fragments': {
    query: inCategory(
      '...F0',
      chain('Category', 21, (next) => `children { ${next} }`, 'code'),
    ),
    guard: over('levels'),
  },
  'levels in one fragment': {
    query: inCategory('...F0', `fragment F0 on Category { ${nested(20, 'children { ', 'code')} }`),
    guard: over('levels'),
  },
  'a fragment within itself': { query: '{ ...A } fragment A on Query { __typename ...A }', guard: circular },
  'a fragment within a field of itself': {
    query: inCategory('...A', 'fragment A on Category { children { ...A } }'),
    guard: circular,
  },
  'a fragment within an inline fragment of itself': {
    query: '{ ...A } fragment A on Query { ... @skip(if: true) { ... on Query { ...A ...A } } }',
    guard: circular,
  },
  'two fragments within each other': {
    query: '{ ...A ...B } fragment A on Query { ...B ...B } fragment B on Query { ...A ...A }',
    guard: circular,
  },
  'a circle of thirty fragments that double': {
    query: `{ ...F0 } ${chain('Query', 29, twice, '...F0 ...F0')}`,
    guard: circular,
  },
  'a circle that nobody spreads': { query: '{ __typename } fragment A on Query { ...A }', guard: circular },
  'a circle under a name of two': {
    query: '{ ...A } fragment A on Query { __typename } fragment A on Query { ...A }',
    guard: circular,
  },
};

type Send = (target: Parameters<HostileCase['send']>[0], sent: Unfolding) => Promise<Reply>;

const transports: readonly (readonly [name: string, send: Send])[] = [
  ['POST', (target, { query, variables, operationName }) => sendOperation(target, query, variables, operationName)],
  ['GET', (target, { query, variables, operationName }) => sendByAddress(target, query, variables, operationName)],
  [
    'WebSocket',
    (target, { query, variables, operationName }) => sendSocketOperation(target, query, variables, operationName),
  ],
];

/** Documents that are small as they are written and have no end as they are read, over all transports. */
export const unfoldingCases: readonly HostileCase[] = Object.entries(unfolding).flatMap(([name, sent]) =>
  transports
    .filter(([transport]) => transport !== 'GET' || fitsAddress(sent.query))
    .map(([transport, send]) => ({
      name: `fragments, ${transport}: ${name}`,
      guard: sent.guard,
      send: (target) => again(() => send(target, sent)),
    })),
);

/** The first answer that differs from the one before, or the last one. */
async function again(send: () => Promise<Reply>): Promise<Reply> {
  let last = await send();
  for (let count = 1; count < timesSent; count += 1) {
    const next = await send();
    if (next.guard !== last.guard) {
      return next;
    }
    last = next;
  }
  return last;
}
