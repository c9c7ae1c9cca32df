import manifest from '@ns/contract/manifest' with { type: 'json' };
import { sendGraphqlBody } from '../send.ts';
import type { HostileCase } from './hostile-case.ts';

const operations: readonly { readonly id: string; readonly name: string; readonly body: string }[] =
  manifest.operations;

/** An operation of our own apps that anybody may ask, and that takes a text. */
const own = operations.find(({ name }) => name === 'CategoryAdvice') ?? { id: '', name: '', body: '' };

const values: readonly (readonly [name: string, variables: object])[] = [
  ['usual values', { text: 'дупка' }],
  ['U+0000 in a value', { text: '\u0000' }],
  ['more values than anybody sends', { text: Array<number>(10_001).fill(1) }],
  ['a value of another kind', { text: { a: 1 } }],
  ['no value', {}],
];
const sent = { text: { query: own.body }, id: { extensions: { persistedQuery: { version: 1, sha256Hash: own.id } } } };

/** What an id of a document may be that is none. */
const noIds: readonly unknown[] = [null, 7, true, [], ['x'], {}, { toString: 1 }, { toString: null, valueOf: 1 }];

/** Documents of our own apps, which are neither bounded nor counted, asked for in a way in which no app does. */
export const ownDocumentCases: readonly HostileCase[] = [
  ...Object.entries(sent).flatMap(([by, document]) =>
    values.map(([name, variables]): HostileCase => ({
      name: `own document by its ${by} under another name: ${name}`,
      guard: 'OPERATION_RESOLUTION_FAILURE',
      send: (target) => sendGraphqlBody(target, JSON.stringify({ ...document, variables, operationName: 'Other' })),
    })),
  ),
  ...noIds.flatMap((sha256Hash): HostileCase[] => {
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    return [
      {
        name: `id of a document: ${JSON.stringify(sha256Hash)}`,
        guard: 'PERSISTED_QUERY_NOT_FOUND',
        send: (target) => sendGraphqlBody(target, JSON.stringify({ extensions })),
      },
      {
        name: `text under the id ${JSON.stringify(sha256Hash)}`,
        guard: 'BAD_REQUEST',
        send: (target) => sendGraphqlBody(target, JSON.stringify({ query: '{ __typename }', extensions })),
      },
    ];
  }),
];
