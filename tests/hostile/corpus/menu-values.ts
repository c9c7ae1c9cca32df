import { sendOperation } from '../send.ts';
import { type HostileCase, times } from './hostile-case.ts';

/** What a stolen session of an administrator could send to the menus; every answer is small and nothing is saved. */
interface MenuValues {
  readonly name: string;
  readonly mutation: 'saveCategory' | 'saveDepartment' | 'saveHoliday' | 'saveSettlement' | 'saveRoutingRule';
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: string | RegExp;
}

const names = { nameBg: 'Лед', nameEn: 'Ice' };
const leaf = { ...names, code: 'ice', parent: 'streets', department: 'ecology', icon: 'snow', targetWorkingDays: 3 };
const question = { code: 'how', labelBg: 'Колко?', labelEn: 'How many?', datatype: 'number', required: true };
const rule = { title: 'Правило', department: 'ecology' };
const objection = 'data';
const refused = /BAD_USER_INPUT|413|COSTLY/;

const inputs: readonly MenuValues[] = [
  {
    name: '2,000 questions of a category',
    mutation: 'saveCategory',
    input: { ...leaf, questions: Array(2_000).fill(question) },
    expected: /BAD_USER_INPUT|data|413/,
  },
  {
    name: 'a code that is a path',
    mutation: 'saveDepartment',
    input: { ...names, code: '../../etc/passwd' },
    expected: objection,
  },
  {
    name: 'a code that is part of every object',
    mutation: 'saveDepartment',
    input: { ...names, code: '__proto__' },
    expected: objection,
  },
  {
    name: 'a name of 200 kB',
    mutation: 'saveDepartment',
    input: { ...names, code: 'long', nameBg: 'х'.repeat(100_000) },
    expected: /BAD_USER_INPUT|data|413/,
  },
  {
    name: 'a name with a zero byte',
    mutation: 'saveDepartment',
    input: { ...names, code: 'zero', nameBg: 'а\u0000б' },
    expected: refused,
  },
  {
    name: 'a name in 2,000 languages that do not exist',
    mutation: 'saveDepartment',
    input: {
      ...names,
      code: 'babel',
      nameTexts: Array.from({ length: 2_000 }, (_, n) => ({ tag: `x${String(n)}`, text: 'x' })),
    },
    expected: /BAD_USER_INPUT|data|413/,
  },
  {
    name: 'a name in a language that is part of every object',
    mutation: 'saveDepartment',
    input: { ...names, code: 'proto', nameTexts: [{ tag: '__proto__', text: 'x' }] },
    expected: objection,
  },
  {
    name: 'a version below all numbers',
    mutation: 'saveDepartment',
    input: { ...names, code: 'ecology', version: -2_147_483_648 },
    expected: objection,
  },
  {
    name: 'a version that no whole number holds',
    mutation: 'saveDepartment',
    input: { ...names, code: 'ecology', version: 1e300 },
    expected: refused,
  },
  {
    name: 'a day that no calendar has',
    mutation: 'saveHoliday',
    input: { ...names, day: '2026-02-31', working: false },
    expected: refused,
  },
  {
    name: 'a day in the year 275760',
    mutation: 'saveHoliday',
    input: { ...names, day: '275760-09-13', working: false },
    expected: refused,
  },
  {
    name: 'a settlement outside the world',
    mutation: 'saveSettlement',
    input: { ...names, code: '99999', kind: 'CITY', location: { lat: 1e308, lon: -1e308 }, radiusMeters: 1e308 },
    expected: /BAD_USER_INPUT|data/,
  },
  {
    name: '5,000 words of a routing rule',
    mutation: 'saveRoutingRule',
    input: { ...rule, words: Array.from({ length: 5_000 }, (_, i) => `дума${String(i)}`) },
    expected: /BAD_USER_INPUT|data|413/,
  },
  {
    name: 'words of a routing rule that are signs of the query language',
    mutation: 'saveRoutingRule',
    input: { ...rule, department: 'nobody', words: ["' | !(a & b):*", '\\', '%', '(a+)+$'] },
    expected: objection,
  },
  {
    name: 'an assignee that is no identifier',
    mutation: 'saveRoutingRule',
    input: { ...rule, assigneeId: "' or 1=1 --" },
    expected: /BAD_USER_INPUT|data/,
  },
];

const files: readonly { readonly name: string; readonly text: string; readonly expected: string | RegExp }[] = [
  { name: 'that is empty', text: '', expected: objection },
  { name: 'that is a number', text: '1e999', expected: objection },
  { name: '20,000 levels deep', text: '['.repeat(20_000), expected: /data|413|BAD_USER_INPUT/ },
  { name: 'that ends in the middle', text: '{"municipality": {"name": {"bg": "', expected: objection },
  { name: 'that changes what all objects have', text: '{"__proto__": {"departments": []}}', expected: objection },
  {
    name: 'with 3,000 departments of one code',
    text: `{"departments": [${times(3_000, () => '{"code":"a"}', ',')}]}`,
    expected: /data|413/,
  },
  { name: 'with a zero byte', text: '{"municipality": {"name": {"bg": "\\u0000"}}}', expected: /data|BAD_USER_INPUT/ },
];

const checking = 'mutation ($f: String!) { checkSetup(file: $f) { added faults { path } } }';
const ordering = 'mutation ($input: OrderMenuInput!) { orderMenu(input: $input) { __typename } }';
const tooManyCodes = { input: { menu: 'CATEGORIES', codes: Array(20_000).fill('streets') } };

/** The doors of the administration, as its own administrator, and one of them as a clerk who has no right to it. */
export const menuCases: readonly HostileCase[] = [
  ...inputs.map(({ name, mutation, input, expected }) => asAdmin(name, saving(mutation), { input }, expected)),
  ...files.map(({ name, text, expected }) => asAdmin(`a set-up file ${name}`, checking, { f: text }, expected)),
  asAdmin('an order of 20,000 codes', ordering, tooManyCodes, /data|BAD_USER_INPUT|413/),
  {
    name: 'menus: a set-up file of a clerk',
    expected: 'FORBIDDEN',
    send: (target) =>
      sendOperation(target, 'mutation { importSetup(file: "{}", replace: true) { added } }', {}, 'clerk'),
  },
];

function asAdmin(
  name: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  expected: string | RegExp,
): HostileCase {
  return { name: `menus: ${name}`, expected, send: (target) => sendOperation(target, query, variables, 'admin') };
}

function saving(mutation: MenuValues['mutation']): string {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`;
}
