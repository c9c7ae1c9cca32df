import { sendFrames } from '../send.ts';
import type { HostileCase } from './hostile-case.ts';

const subscribe = (payload: unknown, more: object = {}) =>
  JSON.stringify({ id: '1', type: 'subscribe', payload, ...more });
const query = '{ __typename }';

const frames: readonly (readonly [
  name: string,
  frames: readonly (string | Buffer)[],
  guard: string,
  options?: { readonly greet?: boolean; readonly asker?: 'clerk' },
])[] = [
  ['no JSON', ['{'], 'closed 4400'],
  ['nothing', [''], 'closed 4400'],
  ['null', ['null'], 'closed 4400'],
  ['a list', ['[]'], 'closed 4400'],
  ['an unknown type', ['{"type":"x"}'], 'closed 4400'],
  ['bytes', [Buffer.from([0, 1, 2, 255])], 'closed 4400'],
  ['lists 20,000 levels deep', ['['.repeat(20_000) + ']'.repeat(20_000)], 'closed 4400'],
  ['more than 64 kB', ['x'.repeat(70_000)], 'closed 1009'],
  ['a second greeting', ['{"type":"connection_init"}'], 'closed 4429'],
  ['an operation before the greeting', [subscribe({ query })], 'closed 4401', { greet: false }],
  [
    'one id twice',
    [
      subscribe({ query: 'subscription { signalEvents { cursor } }' }),
      subscribe({ query: 'subscription { signalEvents { cursor } }' }),
    ],
    'closed 4409',
    { asker: 'clerk' },
  ],
  ['an operation without an id', [subscribe({ query }, { id: undefined })], 'closed 4400'],
  ['an operation whose id is an object', [subscribe({ query }, { id: {} })], 'closed 4400'],
  ['a query that is a number', [subscribe({ query: 1 })], 'closed 4400'],
  ['variables that are a list', [subscribe({ query, variables: [1] })], 'closed 4400'],
  ['variables that are a text', [subscribe({ query, variables: 'x' })], 'closed 4400'],
  ['an unknown name of an operation', [subscribe({ query, operationName: 'x' })], 'OPERATION_RESOLUTION_FAILURE'],
  ['the end of what never began', [JSON.stringify({ id: 'x', type: 'complete' }), subscribe({ query })], 'data'],
  ['pings with 30 kB', [JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(30_000) } })], 'pong'],
  [
    'events after a forged cursor',
    [subscribe({ query: 'subscription { signalEvents(after: "x") { cursor } }' })],
    'UNAUTHENTICATED',
  ],
  [
    'events of a signal that is none',
    [subscribe({ query: 'subscription { signalViewers(signalId: "x") { viewers { id } } }' })],
    'UNAUTHENTICATED',
  ],
];

/** Messages of graphql-transport-ws. */
export const frameCases: readonly HostileCase[] = frames.map(([name, sent, guard, options]) => ({
  name: `frame: ${name}`,
  guard,
  send: (target) => sendFrames(target, sent, options),
}));
