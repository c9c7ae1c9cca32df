import { as } from '../send.ts';
import { casesOf, correctFields, type HostileCase, wrongArgument, wrongVariable, zeroByte } from './hostile-case.ts';

const saving = as('clerk', 'mutation ($input: SaveReportInput!) { saveReport(input: $input) { __typename } }');
const figuresOf = (field: string) =>
  as('clerk', `query ($f: Date!, $t: Date!, $s: StatsFilter) { ${field}(from: $f, to: $t, filter: $s) { open } }`);
const byPerson = figuresOf('figuresByPerson');
const stats = figuresOf('signalStats');
const report = { name: '', period: 'LAST_MONTH' };

/** The endpoints of figures, as a clerk; nothing is saved. */
export const figureCases: readonly HostileCase[] = casesOf('figures', [
  [
    '5,000 departments of saved figures',
    saving,
    { input: { ...report, filter: { departments: Array(5_000).fill('ecology') } } },
    correctFields,
  ],
  ['a name of saved figures of 200 kB', saving, { input: { ...report, name: 'х'.repeat(100_000) } }, correctFields],
  ['a name of saved figures with a zero byte', saving, { input: { ...report, name: 'а\u0000б' } }, zeroByte],
  [
    'a period of saved figures that is part of every object',
    saving,
    { input: { ...report, period: '__proto__' } },
    wrongVariable,
  ],
  [
    'a category of saved figures that is a statement',
    saving,
    { input: { ...report, filter: { categories: ["'; drop table saved_report; --"] } } },
    correctFields,
  ],
  ['the year 275760', stats, { f: '275760-09-13', t: '275760-09-13', s: null }, wrongVariable],
  ['the year 0', stats, { f: '0000-01-01', t: '0000-01-02', s: null }, wrongVariable],
  ['ten thousand years', stats, { f: '0001-01-01', t: '9999-12-31', s: null }, wrongArgument],
  [
    'people of another department',
    byPerson,
    { f: '2026-01-01', t: '2026-12-31', s: { departments: ['op_kd'] } },
    'FORBIDDEN',
  ],
]);
