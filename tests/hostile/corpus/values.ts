import { randomUUID } from 'node:crypto';
import { sendOperation, sendSocketOperation } from '../send.ts';
import { type HostileCase, type HostileValues } from './hostile-case.ts';
import { filters, searches, staffCounts, staffSearch } from './staff-lists.ts';

const badInput = 'BAD_USER_INPUT';
const box = 'query ($b: [Float!]) { publicSignals(bbox: $b) { edges { cursor } } }';
const track = 'query ($r: String!, $c: String!) { trackSignal(reference: $r, accessCode: $c) { id } }';
const rateFromMail = 'mutation ($t: String!) { rateFromMail(token: $t, stars: 5) { __typename } }';
const submitting = 'mutation ($input: SubmitSignalInput!) { submitSignal(input: $input) { __typename } }';
const report = {
  clientKey: randomUUID(),
  category: 'waste.dump',
  settlement: '63427',
  description: 'Сметище зад гаражите.',
  address: 'ул. „Борисова“ 12',
};
const zero = 'a\u0000b';

/** As a client would have it from us, with other parts. */
const cursor = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;

const variables: readonly HostileValues[] = [
  { name: '60,000 wrong numbers', query: box, variables: { b: Array<string>(60_000).fill('') } },
  { name: '80,000 wrong numbers, 240 kB', query: box, variables: { b: Array<string>(80_000).fill('') } },
  { name: '9,000 wrong numbers', query: box, variables: { b: Array<string>(9_000).fill('') } },
  { name: '60,000 right numbers', query: box, variables: { b: Array<number>(60_000).fill(1) } },
  { name: 'numbers that are lists, 2,000 levels deep', query: box, variables: { b: deep(2_000) } },
  {
    name: 'a variable that is not declared, 2,000 levels deep',
    query: box,
    variables: { b: null, more: deep(2_000) },
    expected: 'data',
  },
  { name: 'numbers that are none', query: box, expected: 'data', variables: { b: [1e308, -1e308, 1e308, -1e308] } },
  { name: 'a text of 200 kB instead of a number', query: box, variables: { b: ['x'.repeat(200_000)] } },
  {
    name: '5,000 unknown fields of an input',
    query: submitting,
    variables: { input: Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`f${String(i)}`, 1])) },
  },
  {
    name: '10,000 wrong answers in an input',
    query: submitting,
    variables: { input: { ...report, answers: Array<number>(10_000).fill(1) } },
  },
  {
    name: 'the link of a mail of 50 kB',
    query: rateFromMail,
    variables: { t: 'x'.repeat(50_000) },
    expected: 'data',
  },
  {
    name: 'an object where a text belongs',
    query: 'mutation ($p: String!) { signIn(email: "a@b.bg", password: $p) { __typename } }',
    variables: { p: { secret: 'S3cret-canary' } },
  },
  {
    name: 'a link of an account that is 50 kB long',
    query: 'mutation ($t: String!) { resetPassword(token: $t, password: "x") { __typename } }',
    variables: { t: `${randomUUID()}.${'x'.repeat(50_000)}` },
    expected: 'data',
  },
  {
    name: 'a link of an account without its signature',
    query: 'mutation ($t: String!) { confirmEmailChange(token: $t) { __typename } }',
    variables: { t: `${randomUUID()}.` },
    expected: 'data',
  },
  {
    name: 'a password with a zero byte',
    query: 'mutation ($p: String!) { acceptInvitation(token: "x", password: $p) { __typename } }',
    variables: { p: zero },
  },
  {
    name: 'a second factor that is 20,000 brackets',
    query: 'mutation ($f: String!) { signIn(email: "a@b.bg", password: "x", secondFactor: $f) { __typename } }',
    variables: { f: `{"id":${'['.repeat(20_000)}` },
    expected: 'data',
  },
  {
    name: 'a passkey that is 20,000 brackets, of a clerk',
    query: 'mutation ($r: String!) { addPasskey(name: "x", response: $r) { __typename } }',
    variables: { r: '['.repeat(20_000) },
    expected: 'data',
    asker: 'clerk',
  },
  { name: 'a missing variable', query: track, variables: { r: 'x' } },
  { name: 'null where nothing may be missing', query: track, variables: { r: null, c: null } },
  {
    name: 'a page size that is null by its variable',
    query: 'query ($n: Int) { publicSignals(first: $n) { edges { cursor } } }',
    variables: { n: null },
  },
  {
    name: 'a page size above all integers',
    query: 'query ($n: Int) { publicSignals(first: $n) { edges { cursor } } }',
    variables: { n: 1e12 },
  },
  { name: 'an id that is an object', query: 'query ($i: ID!) { publicSignal(id: $i) { id } }', variables: { i: {} } },
  {
    name: 'an id of 200 kB',
    query: 'query ($i: ID!) { publicSignal(id: $i) { id } }',
    variables: { i: 'x'.repeat(200_000) },
    expected: 'data',
  },
  {
    name: 'a point outside the world',
    query: 'query ($l: PointInput!) { nearbySignals(location: $l) { id } }',
    variables: { l: { lat: 1e300, lon: -1e300 } },
  },
  {
    name: 'the prototype as a field',
    expected: /^BAD_USER_INPUT|400$/,
    query: submitting,
    variables: { input: JSON.parse('{"constructor":{"prototype":{}},"hasOwnProperty":1}') as unknown },
  },
];

const zeros: readonly HostileValues[] = [
  { name: 'a reference', query: track, variables: { r: zero, c: 'AAAAA-AAAAA' } },
  { name: 'the link of a mail', query: rateFromMail, variables: { t: zero } },
  { name: 'an access code', query: track, variables: { r: 'NS-2026-000001', c: zero } },
  {
    name: 'a public filter',
    query: 'query ($s: String) { publicSignals(settlement: $s) { edges { cursor } } }',
    variables: { s: zero },
  },
  {
    name: 'a public category',
    query: 'query ($s: String) { publicSignals(category: $s) { edges { cursor } } }',
    variables: { s: zero },
  },
  { name: 'a search', query: staffSearch, variables: { f: { text: zero } }, asker: 'clerk' },
  { name: 'a filter', query: staffSearch, variables: { f: { departments: [zero] } }, asker: 'clerk' },
  { name: 'counts', query: staffCounts, variables: { f: { settlements: ['63427', zero] } }, asker: 'clerk' },
  {
    name: 'a description',
    query: submitting,
    variables: { input: { ...report, description: `${zero} сметище зад гаражите` } },
    asker: 'citizen',
  },
  { name: 'an address', query: submitting, variables: { input: { ...report, address: zero } }, asker: 'citizen' },
  {
    name: 'an answer',
    query: submitting,
    variables: { input: { ...report, answers: [{ question: 'x', values: [zero] }] } },
    asker: 'citizen',
  },
  {
    name: 'a note',
    query: 'mutation ($t: String!) { addNote(signalId: "x", text: $t) { __typename } }',
    variables: { t: zero },
    asker: 'clerk',
  },
  {
    name: 'a view',
    query: 'mutation ($i: SaveViewInput!) { saveView(input: $i) { __typename } }',
    variables: { i: { name: zero, query: '' } },
    asker: 'clerk',
  },
  {
    name: 'a ready text',
    query: 'mutation ($i: SaveReadyTextInput!) { saveReadyText(input: $i) { __typename } }',
    variables: { i: { title: 'x', text: zero, department: 'ecology' } },
    asker: 'clerk',
  },
  {
    name: 'a name',
    query: 'mutation ($i: RegisterCitizenInput!) { registerCitizen(input: $i) { __typename } }',
    variables: { i: { name: zero, email: 'a@b.bg', password: 'long-enough-2026' } },
  },
  {
    name: 'a refresh token',
    query: 'mutation ($t: String) { refreshSession(refreshToken: $t) { __typename } }',
    variables: { t: zero },
  },
  {
    name: 'a suggestion',
    query: 'query ($t: String!) { suggestCategories(text: $t) { probability } }',
    variables: { t: zero },
  },
];

const publicPage = 'query ($a: String) { publicSignals(after: $a) { edges { cursor } } }';
const ownPage = 'query ($a: String) { mySignals(after: $a) { edges { cursor } } }';
const followedPage = 'query ($a: String) { followedSignals(after: $a) { edges { cursor } } }';
const staffPage = 'query ($a: String, $s: SignalSort) { signals(after: $a, sort: $s) { edges { cursor } } }';
const registrationPage = 'query ($a: String) { registrations(after: $a) { edges { cursor } } }';
const id = randomUUID();

const cursors: readonly HostileValues[] = [
  { name: 'a day that does not exist', query: publicPage, variables: { a: cursor('2026-13-45', 'x') } },
  { name: 'nulls', query: publicPage, variables: { a: cursor(null, null) } },
  { name: 'numbers', query: publicPage, variables: { a: cursor(1, 2) } },
  { name: 'an hour that does not exist', query: publicPage, variables: { a: cursor('2026-11-24 25:00:00+02', id) } },
  { name: 'U+0000 inside', query: publicPage, variables: { a: cursor(zero, id) } },
  { name: 'no base64', query: publicPage, variables: { a: '*' } },
  { name: '100 kB', query: publicPage, variables: { a: 'A'.repeat(100_000) } },
  { name: 'one of another list', query: publicPage, variables: { a: cursor('NEWEST', '2026-11-24', id) } },
  { name: 'of own signals', query: ownPage, variables: { a: cursor('NEWEST', '2026-13-45', id) }, asker: 'citizen' },
  {
    name: 'of own signals, no uuid',
    query: ownPage,
    variables: { a: cursor('NEWEST', '2026-11-24', 'x') },
    asker: 'citizen',
  },
  { name: 'of followed signals', query: followedPage, variables: { a: cursor('2026-13-45', 'x') }, asker: 'citizen' },
  {
    name: 'of the staff’s list',
    query: staffPage,
    variables: { a: cursor('DUE', '2026-02-31', id), s: 'DUE' },
    asker: 'clerk',
  },
  {
    name: 'of the staff’s list, no uuid',
    query: staffPage,
    variables: { a: cursor('NEWEST', '2026-02-28', zero), s: 'NEWEST' },
    asker: 'clerk',
  },
  { name: 'of registrations', query: registrationPage, variables: { a: cursor('yesterday', 'x') }, asker: 'clerk' },
];

function casesOf(group: string, values: readonly HostileValues[]): HostileCase[] {
  return values.map(({ name, query, variables: given, asker, expected = badInput }) => ({
    name: `${group}, HTTP: ${name}`,
    expected,
    send: (target) => sendOperation(target, query, given, asker),
  }));
}

/** Larger messages are refused by their size. */
const largestFrame = 60_000;

function socketCasesOf(group: string, values: readonly HostileValues[]): HostileCase[] {
  return values.map(({ name, query, variables: given, asker, expected = badInput }) => ({
    name: `${group}, WebSocket: ${name}`,
    expected: JSON.stringify(given).length < largestFrame ? expected : 'closed 1009',
    send: (target) => sendSocketOperation(target, query, given, asker),
  }));
}

/** Values of variables over both transports. */
export const valueCases: readonly HostileCase[] = [
  ...casesOf('variables', variables),
  ...socketCasesOf('variables', variables),
  ...casesOf('U+0000', zeros),
  ...socketCasesOf('U+0000', zeros),
  ...casesOf('cursor', cursors),
  ...socketCasesOf('cursor', cursors.slice(0, 7)),
  ...casesOf('filter', filters),
  ...casesOf('search', searches),
];
