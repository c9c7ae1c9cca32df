import { randomUUID } from 'node:crypto';
import { as, sendSocketOperation } from '../send.ts';
import {
  casesOf,
  correctFields,
  type HostileCase,
  type HostileValues,
  tooManyValues,
  wrongArgument,
  wrongVariable,
  zeroByte,
} from './hostile-case.ts';
import { costly } from './hostile-document.ts';
import { filters, searches, staffCounts, staffSearch } from './staff-lists.ts';

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
const pageOf = 'query ($n: Int) { publicSignals(first: $n) { edges { cursor } } }';
const signalById = 'query ($i: ID!) { publicSignal(id: $i) { id } }';
const zero = 'a\u0000b';

/** As a client would have it from us, with other parts. */
const cursor = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const deep = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;

const variables: readonly HostileValues[] = [
  ['60,000 wrong numbers', box, { b: Array<string>(60_000).fill('') }, tooManyValues],
  ['80,000 wrong numbers, 240 kB', box, { b: Array<string>(80_000).fill('') }, tooManyValues],
  ['9,000 wrong numbers', box, { b: Array<string>(9_000).fill('') }, wrongVariable],
  ['60,000 right numbers', box, { b: Array<number>(60_000).fill(1) }, tooManyValues],
  ['numbers that are lists, 2,000 levels deep', box, { b: deep(2_000) }, wrongVariable],
  ['a variable that is not declared, 2,000 levels deep', box, { b: null, more: deep(2_000) }, 'data'],
  ['numbers that are none', box, { b: [1e308, -1e308, 1e308, -1e308] }, 'data'],
  ['a text of 200 kB instead of a number', box, { b: ['x'.repeat(200_000)] }, wrongVariable],
  [
    '5,000 unknown fields of an input',
    submitting,
    { input: Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`f${String(i)}`, 1])) },
    wrongVariable,
  ],
  [
    '10,000 wrong answers in an input',
    submitting,
    { input: { ...report, answers: Array<number>(10_000).fill(1) } },
    tooManyValues,
  ],
  ['the link of a mail of 50 kB', rateFromMail, { t: 'x'.repeat(50_000) }, 'data MailLinkError'],
  [
    'an object where a text belongs',
    'mutation ($p: String!) { signIn(email: "a@b.bg", password: $p) { __typename } }',
    { p: { secret: 'S3cret-canary' } },
    wrongVariable,
  ],
  [
    'a link of an account that is 50 kB long',
    'mutation ($t: String!) { resetPassword(token: $t, password: "x") { __typename } }',
    { t: `${randomUUID()}.${'x'.repeat(50_000)}` },
    'data InvalidTokenError',
  ],
  [
    'a link of an account without its signature',
    'mutation ($t: String!) { confirmEmailChange(token: $t) { __typename } }',
    { t: `${randomUUID()}.` },
    'data InvalidTokenError',
  ],
  [
    'a password with a zero byte',
    'mutation ($p: String!) { acceptInvitation(token: "x", password: $p) { __typename } }',
    { p: zero },
    zeroByte,
  ],
  [
    'a second factor that is 20,000 brackets',
    'mutation ($f: String!) { signIn(email: "a@b.bg", password: "x", secondFactor: $f) { __typename } }',
    { f: `{"id":${'['.repeat(20_000)}` },
    'data InvalidCredentialsError',
  ],
  [
    'a passkey that is 20,000 brackets, of a clerk',
    as('clerk', 'mutation ($r: String!) { addPasskey(name: "x", response: $r) { __typename } }'),
    { r: '['.repeat(20_000) },
    correctFields,
  ],
  ['a missing variable', track, { r: 'x' }, wrongVariable],
  ['null where nothing may be missing', track, { r: null, c: null }, wrongVariable],
  ['a page size that is null by its variable', pageOf, { n: null }, wrongArgument],
  ['a page size above all integers', pageOf, { n: 1e12 }, wrongVariable],
  [
    'a million rows by a variable',
    'query ($n: Int) { publicSignals(first: $n) { edges { node { id } } } }',
    { n: 1_000_000 },
    costly,
  ],
  ['an id that is an object', signalById, { i: {} }, wrongVariable],
  ['an id of 200 kB', signalById, { i: 'x'.repeat(200_000) }, 'data'],
  [
    'a point outside the world',
    'query ($l: PointInput!) { nearbySignals(location: $l) { id } }',
    { l: { lat: 1e300, lon: -1e300 } },
    wrongArgument,
  ],
  [
    'news around a point outside the world',
    'query ($l: PointInput!) { cityNews(location: $l) { id } }',
    { l: { lat: 90.1, lon: 0 } },
    wrongArgument,
  ],
  [
    'news within a radius of the whole country',
    'query ($r: Int) { cityNews(location: { lat: 43.85, lon: 25.95 }, radiusMeters: $r) { id } }',
    { r: 500_000 },
    wrongArgument,
  ],
  [
    'news within a radius that is null by its variable',
    'query ($r: Int) { cityNews(location: { lat: 43.85, lon: 25.95 }, radiusMeters: $r) { id } }',
    { r: null },
    wrongArgument,
  ],
];

/** The body of a request is refused as a whole; a frame is read first. */
const prototype = (guard: string): readonly HostileValues[] => [
  [
    'the prototype as a field',
    submitting,
    { input: JSON.parse('{"constructor":{"prototype":{}},"hasOwnProperty":1}') as unknown },
    guard,
  ],
];

const zeros: readonly HostileValues[] = [
  ['a reference', track, { r: zero, c: 'AAAAA-AAAAA' }, zeroByte],
  ['the link of a mail', rateFromMail, { t: zero }, zeroByte],
  ['an access code', track, { r: 'NS-2026-000001', c: zero }, zeroByte],
  [
    'a public filter',
    'query ($s: String) { publicSignals(settlement: $s) { edges { cursor } } }',
    { s: zero },
    zeroByte,
  ],
  [
    'a public category',
    'query ($s: String) { publicSignals(category: $s) { edges { cursor } } }',
    { s: zero },
    zeroByte,
  ],
  ['a search', staffSearch, { f: { text: zero } }, zeroByte],
  ['a filter', staffSearch, { f: { departments: [zero] } }, zeroByte],
  ['counts', staffCounts, { f: { settlements: ['63427', zero] } }, zeroByte],
  [
    'a description',
    as('citizen', submitting),
    { input: { ...report, description: `${zero} сметище зад гаражите` } },
    zeroByte,
  ],
  ['an address', as('citizen', submitting), { input: { ...report, address: zero } }, zeroByte],
  [
    'an answer',
    as('citizen', submitting),
    { input: { ...report, answers: [{ question: 'x', values: [zero] }] } },
    zeroByte,
  ],
  [
    'a note',
    as('clerk', 'mutation ($t: String!) { addNote(signalId: "x", text: $t) { __typename } }'),
    { t: zero },
    zeroByte,
  ],
  [
    'a view',
    as('clerk', 'mutation ($i: SaveViewInput!) { saveView(input: $i) { __typename } }'),
    { i: { name: zero, query: '' } },
    zeroByte,
  ],
  [
    'a ready text',
    as('clerk', 'mutation ($i: SaveReadyTextInput!) { saveReadyText(input: $i) { __typename } }'),
    { i: { title: 'x', text: zero, department: 'ecology' } },
    zeroByte,
  ],
  [
    'a name',
    'mutation ($i: RegisterCitizenInput!) { registerCitizen(input: $i) { __typename } }',
    { i: { name: zero, email: 'a@b.bg', password: 'long-enough-2026' } },
    zeroByte,
  ],
  [
    'a refresh token',
    'mutation ($t: String) { refreshSession(refreshToken: $t) { __typename } }',
    { t: zero },
    zeroByte,
  ],
  ['a suggestion', 'query ($t: String!) { suggestCategories(text: $t) { probability } }', { t: zero }, zeroByte],
  ['an advice', 'query ($t: String!) { categoryAdvice(text: $t) { outcome } }', { t: zero }, zeroByte],
];

const publicPage = 'query ($a: String) { publicSignals(after: $a) { edges { cursor } } }';
const ownPage = as('citizen', 'query ($a: String) { mySignals(after: $a) { edges { cursor } } }');
const followedPage = as('citizen', 'query ($a: String) { followedSignals(after: $a) { edges { cursor } } }');
const staffPage = as(
  'clerk',
  'query ($a: String, $s: SignalSort) { signals(after: $a, sort: $s) { edges { cursor } } }',
);
const registrationPage = as('clerk', 'query ($a: String) { registrations(after: $a) { edges { cursor } } }');
const id = randomUUID();

const cursors: readonly HostileValues[] = [
  ['a day that does not exist', publicPage, { a: cursor('2026-13-45', 'x') }, wrongArgument],
  ['nulls', publicPage, { a: cursor(null, null) }, wrongArgument],
  ['numbers', publicPage, { a: cursor(1, 2) }, wrongArgument],
  ['an hour that does not exist', publicPage, { a: cursor('2026-11-24 25:00:00+02', id) }, wrongArgument],
  ['U+0000 inside', publicPage, { a: cursor(zero, id) }, wrongArgument],
  ['no base64', publicPage, { a: '*' }, wrongArgument],
  ['100 kB', publicPage, { a: 'A'.repeat(100_000) }, wrongArgument],
  ['one of another list', publicPage, { a: cursor('NEWEST', '2026-11-24', id) }, wrongArgument],
  ['of own signals', ownPage, { a: cursor('NEWEST', '2026-13-45', id) }, wrongArgument],
  ['of own signals, no uuid', ownPage, { a: cursor('NEWEST', '2026-11-24', 'x') }, wrongArgument],
  ['of followed signals', followedPage, { a: cursor('2026-13-45', 'x') }, wrongArgument],
  ['of the staff’s list', staffPage, { a: cursor('DUE', '2026-02-31', id), s: 'DUE' }, wrongArgument],
  ['of the staff’s list, no uuid', staffPage, { a: cursor('NEWEST', '2026-02-28', zero), s: 'NEWEST' }, wrongArgument],
  ['of registrations', registrationPage, { a: cursor('yesterday', 'x') }, wrongArgument],
];

/** Larger messages are refused by their size. */
const largestFrame = 60_000;

function socketCasesOf(group: string, values: readonly HostileValues[]): HostileCase[] {
  return values.map(([name, operation, given, guard]) => ({
    name: `${group}, WebSocket: ${name}`,
    guard: JSON.stringify(given).length < largestFrame ? guard : 'closed 1009',
    send: (target) => sendSocketOperation(target, operation, given),
  }));
}

/** Values of variables over both transports. */
export const valueCases: readonly HostileCase[] = [
  ...casesOf('variables, HTTP', [...variables, ...prototype('400')]),
  ...socketCasesOf('variables', [...variables, ...prototype(wrongVariable)]),
  ...casesOf('U+0000, HTTP', zeros),
  ...socketCasesOf('U+0000', zeros),
  ...casesOf('cursor, HTTP', cursors),
  ...socketCasesOf('cursor', cursors.slice(0, 7)),
  ...casesOf('filter, HTTP', filters),
  ...casesOf('search, HTTP', searches),
];
