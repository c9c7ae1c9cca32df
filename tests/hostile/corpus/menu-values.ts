import { as, type Operation } from '../send.ts';
import {
  casesOf,
  correctFields,
  type HostileCase,
  type HostileValues,
  times,
  wrongVariable,
  zeroByte,
} from './hostile-case.ts';

/** What a stolen session of an administrator could send to the menus; every answer is small and nothing is saved. */
type MenuValues = readonly [
  name: string,
  mutation: 'saveCategory' | 'saveDepartment' | 'saveHoliday' | 'saveSettlement' | 'saveRoutingRule',
  input: Readonly<Record<string, unknown>>,
  guard: HostileCase['guard'],
];

const names = { nameBg: 'Лед', nameEn: 'Ice' };
const leaf = { ...names, code: 'ice', parent: 'streets', department: 'ecology', icon: 'snow', targetWorkingDays: 3 };
const question = { code: 'how', labelBg: 'Колко?', labelEn: 'How many?', datatype: 'number', required: true };
const rule = { title: 'Правило', department: 'ecology' };

const inputs: readonly MenuValues[] = [
  ['1,000 questions of a category', 'saveCategory', { ...leaf, questions: Array(1_000).fill(question) }, correctFields],
  ['a code that is a path', 'saveDepartment', { ...names, code: '../../etc/passwd' }, correctFields],
  ['a code that is part of every object', 'saveDepartment', { ...names, code: '__proto__' }, correctFields],
  ['a name of 200 kB', 'saveDepartment', { ...names, code: 'long', nameBg: 'х'.repeat(100_000) }, correctFields],
  ['a name with a zero byte', 'saveDepartment', { ...names, code: 'zero', nameBg: 'а\u0000б' }, zeroByte],
  [
    'a name in 2,000 languages that do not exist',
    'saveDepartment',
    {
      ...names,
      code: 'babel',
      nameTexts: Array.from({ length: 2_000 }, (_, n) => ({ tag: `x${String(n)}`, text: 'x' })),
    },
    correctFields,
  ],
  [
    'a name in a language that is part of every object',
    'saveDepartment',
    { ...names, code: 'proto', nameTexts: [{ tag: '__proto__', text: 'x' }] },
    correctFields,
  ],
  [
    'a version below all numbers',
    'saveDepartment',
    { ...names, code: 'ecology', version: -2_147_483_648 },
    'data StaleEntryError',
  ],
  [
    'a version that no whole number holds',
    'saveDepartment',
    { ...names, code: 'ecology', version: 1e300 },
    wrongVariable,
  ],
  ['a day that no calendar has', 'saveHoliday', { ...names, day: '2026-02-31', working: false }, wrongVariable],
  ['a day in the year 275760', 'saveHoliday', { ...names, day: '275760-09-13', working: false }, wrongVariable],
  [
    'a settlement outside the world',
    'saveSettlement',
    { ...names, code: '99999', kind: 'CITY', location: { lat: 1e308, lon: -1e308 }, radiusMeters: 1e308 },
    correctFields,
  ],
  [
    '5,000 words of a routing rule',
    'saveRoutingRule',
    { ...rule, words: Array.from({ length: 5_000 }, (_, i) => `дума${String(i)}`) },
    correctFields,
  ],
  [
    'words of a routing rule that are signs of the query language',
    'saveRoutingRule',
    { ...rule, department: 'nobody', words: ["' | !(a & b):*", '\\', '%', '(a+)+$'] },
    correctFields,
  ],
  ['an assignee that is no identifier', 'saveRoutingRule', { ...rule, assigneeId: "' or 1=1 --" }, correctFields],
];

const files: readonly (readonly [name: string, text: string, guard: HostileCase['guard']])[] = [
  ['that is empty', '', 'data'],
  ['that is a number', '1e999', 'data'],
  ['20,000 levels deep', '['.repeat(20_000), 'data'],
  ['that ends in the middle', '{"municipality": {"name": {"bg": "', 'data'],
  ['that changes what all objects have', '{"__proto__": {"departments": []}}', 'data'],
  ['with 3,000 departments of one code', `{"departments": [${times(3_000, () => '{"code":"a"}', ',')}]}`, 'data'],
  ['with a zero byte', '{"municipality": {"name": {"bg": "\\u0000"}}}', 'data'],
];

const checking = as('admin', 'mutation ($f: String!) { checkSetup(file: $f) { added faults { path } } }');
const ordering = as('admin', 'mutation ($input: OrderMenuInput!) { orderMenu(input: $input) { __typename } }');
const importing = as('clerk', 'mutation { importSetup(file: "{}", replace: true) { added } }');
const tooManyCodes = { input: { menu: 'CATEGORIES', codes: Array(5_000).fill('streets') } };

/** The fields of the administration, as its own administrator, and one of them as a clerk who has no right to it. */
export const menuCases: readonly HostileCase[] = casesOf('menus', [
  ...inputs.map(([name, mutation, input, guard]): HostileValues => [name, saving(mutation), { input }, guard]),
  ...files.map(([name, file, guard]): HostileValues => [`a set-up file ${name}`, checking, { f: file }, guard]),
  ['an order of 5,000 codes', ordering, tooManyCodes, correctFields],
  ['a set-up file of a clerk', importing, {}, 'FORBIDDEN'],
]);

function saving(mutation: MenuValues[1]): Operation {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return as('admin', `mutation ($input: ${type}!) { ${mutation}(input: $input) { __typename } }`);
}
