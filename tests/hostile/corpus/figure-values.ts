import { sendOperation } from '../send.ts';
import { type HostileCase } from './hostile-case.ts';

const saving = 'mutation ($input: SaveReportInput!) { saveReport(input: $input) { __typename } }';
const byPerson =
  'query ($f: Date!, $t: Date!, $s: StatsFilter) { figuresByPerson(from: $f, to: $t, filter: $s) { open } }';
const stats = 'query ($f: Date!, $t: Date!, $s: StatsFilter) { signalStats(from: $f, to: $t, filter: $s) { open } }';
const refused = /BAD_USER_INPUT|413|COSTLY/;
const report = { name: '', period: 'LAST_MONTH' };

interface FigureValues {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly expected: string | RegExp;
}

const cases: readonly FigureValues[] = [
  {
    name: '20,000 departments of saved figures',
    query: saving,
    variables: { input: { ...report, filter: { departments: Array(20_000).fill('ecology') } } },
    expected: /data|413|BAD_USER_INPUT|FORBIDDEN/,
  },
  {
    name: 'a name of saved figures of 200 kB',
    query: saving,
    variables: { input: { ...report, name: 'х'.repeat(100_000) } },
    expected: /data|413|BAD_USER_INPUT/,
  },
  {
    name: 'a name of saved figures with a zero byte',
    query: saving,
    variables: { input: { ...report, name: 'а\u0000б' } },
    expected: refused,
  },
  {
    name: 'a period of saved figures that is part of every object',
    query: saving,
    variables: { input: { ...report, period: '__proto__' } },
    expected: refused,
  },
  {
    name: 'a category of saved figures that is a statement',
    query: saving,
    variables: { input: { ...report, filter: { categories: ["'; drop table saved_report; --"] } } },
    expected: 'data',
  },
  {
    name: 'the year 275760',
    query: stats,
    variables: { f: '275760-09-13', t: '275760-09-13', s: null },
    expected: refused,
  },
  { name: 'the year 0', query: stats, variables: { f: '0000-01-01', t: '0000-01-02', s: null }, expected: refused },
  {
    name: 'ten thousand years',
    query: stats,
    variables: { f: '0001-01-01', t: '9999-12-31', s: null },
    expected: /data|BAD_USER_INPUT/,
  },
  {
    name: 'people of another department',
    query: byPerson,
    variables: { f: '2026-01-01', t: '2026-12-31', s: { departments: ['op_kd'] } },
    expected: 'FORBIDDEN',
  },
];

/** The doors of figures, as a clerk; nothing is saved. */
export const figureCases: readonly HostileCase[] = cases.map(({ name, query, variables, expected }) => ({
  name: `figures: ${name}`,
  expected,
  send: (target) => sendOperation(target, query, variables, 'clerk'),
}));
