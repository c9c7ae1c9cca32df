import { gzipSync } from 'node:zlib';
import { sendGraphqlBody, sendTo } from '../send.ts';
import { type HostileCase, tooManyValues } from './hostile-case.ts';

const query = '{ __typename }';
const body = (more: object) => JSON.stringify({ query, ...more });

const bodies: readonly (readonly [
  name: string,
  body: string | Buffer,
  guard: string,
  headers?: Readonly<Record<string, string>>,
])[] = [
  ['nothing', '', '400'],
  ['no JSON', '{', '400'],
  ['a JSON text', '"x"', 'BAD_REQUEST'],
  ['null', 'null', 'BAD_REQUEST'],
  ['an empty object', '{}', 'BAD_REQUEST'],
  ['an empty batch', '[]', 'BAD_REQUEST'],
  ['a batch of two', `[${body({})},${body({})}]`, 'BAD_REQUEST'],
  ['a batch of a thousand', `[${Array<string>(1_000).fill(body({})).join(',')}]`, 'BAD_REQUEST'],
  ['lists 100,000 levels deep', '['.repeat(100_000) + ']'.repeat(100_000), 'BAD_REQUEST'],
  ['objects 20,000 levels deep', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 'BAD_REQUEST'],
  [
    'variables of 50,000 levels',
    '{"query":"query ($b: [Float!]) { publicSignals(bbox: $b) { edges { cursor } } ' +
      `}","variables":{"b":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
    tooManyValues,
  ],
  [
    'extensions of 50,000 levels',
    `{"query":"{ __typename }","extensions":{"b":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
    'data',
  ],
  ['a query that is a number', JSON.stringify({ query: 1 }), 'BAD_REQUEST'],
  ['a query that is a list', JSON.stringify({ query: [query] }), 'BAD_REQUEST'],
  ['variables that are a list', body({ variables: [1] }), 'BAD_REQUEST'],
  ['variables that are a text', body({ variables: '{}' }), 'BAD_REQUEST'],
  ['a name of an operation that is a number', body({ operationName: 7 }), 'BAD_REQUEST'],
  ['an unknown name of an operation', body({ operationName: 'x'.repeat(100_000) }), 'OPERATION_RESOLUTION_FAILURE'],
  ['extensions that are a list', body({ extensions: [] }), 'BAD_REQUEST'],
  [
    'a persisted query',
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
    'PERSISTED_QUERY_NOT_FOUND',
  ],
  [
    'a persisted query under the name of the prototype',
    JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: '__proto__' } } }),
    'PERSISTED_QUERY_NOT_FOUND',
  ],
  [
    'a text under the id of another one',
    body({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }),
    'BAD_REQUEST',
  ],
  ['the prototype as a field', '{"query":"{ __typename }","__proto__":{"a":1}}', '400'],
  ['200,000 keys', `{${Array.from({ length: 20_000 }, (_, i) => `"k${String(i)}":1`).join(',')}}`, 'BAD_REQUEST'],
  ['a megabyte', body({ more: 'x'.repeat(1_000_000) }), '413'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]), '400'],
  ['packed zeros', gzipSync(Buffer.alloc(10_000_000)), '400', { 'content-encoding': 'gzip' }],
  ['a form', 'query=%7B__typename%7D', '415', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['parts of a form', '--x\r\n\r\n--x--', '415', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['plain text', body({}), 'BAD_REQUEST', { 'content-type': 'text/plain' }],
  ['a token of 7 kB', body({}), 'data', { authorization: `Bearer ${'x'.repeat(7_000)}` }],
  ['a token that is JSON', body({}), 'data', { authorization: 'Bearer {"alg":"none"}' }],
  ['an accept header that takes nothing of ours', body({}), 'BAD_REQUEST', { accept: 'image/png' }],
  ['3 kB of languages', body({}), 'data', { 'accept-language': 'xx;q=0.1,'.repeat(300) }],
];

const gets: readonly (readonly [name: string, path: string, guard: string])[] = [
  ['a query that is no GraphQL', '/graphql?query=%7B', '400'],
  ['two queries', '/graphql?query=%7B__typename%7D&query=%7B__typename%7D', '400'],
  ['a mutation', `/graphql?query=${encodeURIComponent('mutation { signOut }')}`, '405'],
  ['variables that are no JSON', '/graphql?query=%7B__typename%7D&variables=%7B', '400'],
  ['U+0000 in the address', '/graphql?query=%7B__typename%7D%00', '400'],
  ['U+0000 in a path', '/%00', '403'],
  ['a way upwards', '/../../../../etc/passwd', '403'],
  ['a way upwards, encoded', '/..%2f..%2f..%2fetc%2fpasswd', '404'],
  ['percent signs that encode nothing', '/%zz%', '400'],
  ['15 kB of an address', `/${'x'.repeat(15_000)}`, '403'],
  ['a PDF of an unknown signal', `/pdf/${'x'.repeat(90)}?e=1&s=x`, '403'],
  ['a PDF with lists for signatures', '/pdf/x?e=1&e=2&s=x&s=y', '403'],
  ['personal data with a forged signature', '/my-data/%00/json?e=9999999999&s=x', '403'],
  ['a photo with a forged signature', '/photos/00000000-0000-0000-0000-000000000000/full?e=9999999999&s=x', '403'],
  ['a photo named by U+0000', '/photos/%00', '404'],
  ['unsubscribing with a forged token', '/mail/unsubscribe?token=%00', '404'],
  ['single sign-on that leads away', '/sso/start?next=https://evil.demo.test&next=//evil.demo.test', '303'],
  ['single sign-on with U+0000 and 8 kB to go on', `/sso/start?next=/%00${'%F0%9F'.repeat(1_300)}`, '303'],
  ['an answer of single sign-on that nobody asked for', '/sso/callback?code=x&state=x', '303'],
  ['an answer of single sign-on with states in a list', '/sso/callback?state=&state=x&state[]=y', '303'],
  ['an answer of single sign-on of 8 kB', `/sso/callback?code=${'%00'.repeat(2_600)}&iss=javascript:x`, '303'],
  ['a feed with two boxes', '/feeds/signals.atom?bbox=1,2,3,4&bbox=1', '400'],
  ['a feed with two categories', '/feeds/signals.atom?category=waste&category=waste', '400'],
  [
    'a feed with a list of settlements',
    '/feeds/signals.atom?settlement[]=63427&settlement[]=x&settlement=63427',
    '200',
  ],
  ['a feed with the prototype as its box', '/feeds/signals.atom?__proto__=1&constructor=2&bbox=1', '400'],
  ['personal data with two signatures', '/my-data/x/json?l=BG&e=9999999999&s=a&s=b', '403'],
  ['personal data with two languages', '/my-data/x/json?l=BG&l=EN&e=9999999999&s=a', '403'],
  ['a photo with two signatures', '/photos/00000000-0000-0000-0000-000000000000/full?e=9999999999&s=x&s=y', '403'],
  ['unsubscribing with two tokens', '/mail/unsubscribe?token=a&token=b', '404'],
  ['stop following with two tokens', '/mail/stop-following?token=a&token=b', '404'],
  ['statistics with two days', '/bi/stats.csv?from=2026-01-01&from=2026-01-02', '401'],
  ['open data with two formats', '/open-data/numbers.json?format=a&format=b', '400'],
  ['single sign-on with two ways on', '/sso/start?next=/a&next=/b', '303'],
  ['stop following with a token of 10 kB', `/mail/stop-following?token=${'x'.repeat(10_000)}`, '404'],
];

/** Bodies and addresses that are wrong before GraphQL is read. */
export const bodyCases: readonly HostileCase[] = [
  ...bodies.map(([name, content, guard, headers]): HostileCase => ({
    name: `body: ${name}`,
    guard,
    send: (target) => sendGraphqlBody(target, content, headers),
  })),
  ...gets.map(([name, path, guard]): HostileCase => ({
    name: `address: ${name}`,
    guard,
    send: (target) =>
      sendTo(target, path, {
        method: 'GET',
        headers: { 'apollo-require-preflight': 'true', accept: 'application/graphql-response+json' },
      }),
  })),
  {
    name: 'body: unsubscribing with 3 kB of a form',
    guard: '404',
    send: (target) =>
      sendTo(target, '/mail/unsubscribe?token=x', { method: 'POST', body: `choice=${'%00'.repeat(1_000)}` }),
  },
  ...['', 'x', '%00', 'x'.repeat(7_000), '../../x', "'; drop table sso_attempt"].map((cookie): HostileCase => ({
    name: `cookie: single sign-on with ${JSON.stringify(cookie.slice(0, 30))}`,
    guard: '303',
    send: (target) =>
      sendTo(target, '/sso/callback?code=x&state=x', { method: 'GET', headers: { cookie: `ns_sso=${cookie}` } }),
  })),
  {
    name: 'body: single sign-on by a form',
    guard: '404',
    send: (target) => sendTo(target, '/sso/callback', { method: 'POST', body: 'code=x&state=x' }),
  },
  {
    name: 'body: a returned mail that nobody may report',
    guard: '404',
    send: (target) => sendTo(target, '/mail/bounces', { method: 'POST', body: 'x'.repeat(10_000) }),
  },
];
