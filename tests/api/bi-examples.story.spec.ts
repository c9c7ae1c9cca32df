/** @module-tag long */
import { dayOf, plusDays } from '@ns/municipality';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { cellsOf, eventually, hasProgram, openedByCalc, registerCitizen, submit } from '../support/index.ts';
import { storySystem } from '../support/story-system.ts';

/** The examples of tools/docs/bi, run against a system. */
const folder = 'tools/docs/bi';

const system = await storySystem();
const get = (path: string) =>
  fetch(`${system.url}${path}`, { headers: { authorization: `Bearer ${system.apiToken}` } });
const citizen = await registerCitizen(system);
/** Its code begins with a zero. */
const village = '02796';
const signals = [(await submit(citizen)).id, (await submit(citizen, { settlement: village })).id];
// A fact that the worker is about to change may be left out of a page until it has: registered, they stay as they are.
await eventually(async () => {
  const lines = (await (await get('/bi/facts.ndjson')).text()).split('\n').filter(Boolean);
  const facts = lines.map((line) => JSON.parse(line) as { readonly id: string; readonly registeredAt: string | null });
  return signals.every((id) => facts.some((fact) => fact.id === id && fact.registeredAt !== null));
}, 'both signals are among the facts, with their numbers');

const run = async (program: string, file: string): Promise<string> => {
  const env = { ...process.env, SIGNALS_URL: system.url, SIGNALS_TOKEN: system.apiToken };
  return (await promisify(execFile)(program, [join(folder, file)], { env })).stdout;
};
/** A calendar day, by its distance from today in days: `2026-11-26`. */
const dayAfter = (days: number) => plusDays(dayOf(new Date()), days);

const namesIn = (csv: string) => csv.split('\r\n')[0]?.replace('\uFEFF', '').split(',') ?? [];

describe('the manual for BI tools', () => {
  it('names the cell of the moment that its formula reads', async () => {
    const manual = await readFile(join(folder, 'README.md'), 'utf8');
    const column = namesIn(await (await get('/bi/facts.csv')).text()).indexOf('receivedAt');
    const formulas = [...manual.matchAll(/=VALUE\(LEFT\((\w+);19\)\)/g)].map(([, cell]) => cell);
    expect(formulas).toEqual(Array(2).fill(`${String.fromCharCode('A'.charCodeAt(0) + column)}2`));
  });

  it('says of which columns a program that guesses would lose a zero', async () => {
    const manual = await readFile(join(folder, 'README.md'), 'utf8');
    const csv = await (await get('/bi/facts.csv')).text();
    const [, ...rows] = csv.trimEnd().split('\r\n');
    const withZero = namesIn(csv).filter((_name, index) =>
      rows.some((row) => /^0\d+$/.test(row.split(',')[index] ?? '')),
    );
    expect(withZero).toEqual(['settlement']);
    for (const name of withZero) {
      expect(manual.match(new RegExp(`dtype=\\{"${name}": "string"\\}`, 'g'))).toHaveLength(2);
    }
  });
});

describe('the examples for BI tools', () => {
  it.runIf(hasProgram('python3'))('in Python: statistics as a table, and every fact', async () => {
    const output = await run('python3', 'facts.py');
    expect(output).toMatch(/^2\d{3}-\d{2}-01\t\w+\t2\t0$/m);
    expect(output).toContain('2 facts, next time after');
  });

  it.runIf(hasProgram('Rscript'))('in R: medians by department', async () => {
    expect(await run('Rscript', 'facts.R')).toMatch(/nameBg/);
  });

  it('in DuckDB: months from the Parquet file', async () => {
    const work = await mkdtemp(join(tmpdir(), 'ns-duckdb-'));
    try {
      const file = join(work, 'facts.parquet');
      await writeFile(file, Buffer.from(await (await get('/bi/facts.parquet')).arrayBuffer()));
      const sql = (await readFile(join(folder, 'facts.sql'), 'utf8')).replace("'facts.parquet'", `'${file}'`);
      const connection = await (await DuckDBInstance.create()).connect();
      const rows = (await connection.runAndReadAll(sql)).getRowObjectsJson();
      expect(rows).toEqual([expect.objectContaining({ received: '2', resolved: '0', inTimePercent: null })]);
      connection.closeSync();
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  });

  it.runIf(hasProgram('soffice'))(
    'in LibreOffice Calc: days, numbers and flags are values, moments stay texts',
    async () => {
      const work = await mkdtemp(join(tmpdir(), 'ns-calc-'));
      try {
        const file = join(work, 'facts.csv');
        const csv = Buffer.from(await (await get('/bi/facts.csv')).arrayBuffer());
        await writeFile(file, csv);
        // As the manual says it, of this column alone.
        const settlements = namesIn(csv.toString()).indexOf('settlement') + 1;
        const sheet = cellsOf(await openedByCalc(file, [settlements]));
        const [header = [], ...rows] = sheet.filter((cells) => cells.length > 0);
        expect(rows.flat()).toContainEqual({ kind: 'string', text: village });
        const kinds = new Set(rows.flatMap((cells) => cells.map(({ kind }) => kind)));
        expect(header[0]?.text).toBe('id');
        expect(rows.map(([id]) => id?.text).toSorted()).toEqual(signals.toSorted());
        expect([...kinds].toSorted()).toEqual(['boolean', 'date', 'float', 'string']);
        const moment = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
        expect(rows.every((cells) => cells.some(({ kind, text }) => kind === 'string' && moment.test(text)))).toBe(
          true,
        );
      } finally {
        await rm(work, { recursive: true, force: true });
      }
    },
  );

  it('for Power BI name columns that the file has', async () => {
    const text = await readFile(join(folder, 'facts.pq'), 'utf8');
    const header = namesIn(await (await get('/bi/facts.csv')).text());
    const named = [...text.matchAll(/\{"(\w+)", (?:type|Int64)/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(header).toEqual(expect.arrayContaining(named));
    expect(text).toContain('RelativePath = "bi/facts.csv"');
    const [, query = ''] = /Query = \[([^]*?)\n {12}\]/.exec(text) ?? [];
    const parameters = [...query.matchAll(/(\w+) = Date\.ToText/g)].map(([, name = '']) => name);
    // Partitions by what never changes: a fact that changes stays in its own.
    expect(parameters).toEqual(['receivedFrom', 'receivedTo']);
    const idsIn = async (from: number, to: number) => {
      const [first = '', last = ''] = parameters;
      const file = await (await get(`/bi/facts.csv?${first}=${dayAfter(from)}&${last}=${dayAfter(to)}`)).text();
      return signals.filter((id) => file.includes(id));
    };
    expect(await idsIn(-1, 1)).toEqual(signals);
    expect(await idsIn(2, 9)).toEqual([]);
  });

  it('for Grafana ask questions that are answered with the columns that they draw', async () => {
    const board = JSON.parse(await readFile(join(folder, 'grafana-dashboard.json'), 'utf8')) as {
      panels: { targets: { url: string; columns: { selector: string }[] }[] }[];
    };
    const targets = board.panels.flatMap((panel) => panel.targets);
    expect(targets.length).toBeGreaterThan(1);
    for (const { url, columns } of targets) {
      // A day more on either side: the day of the reports may be another one than that of UTC.
      const days = { from: dayAfter(-1), to: dayAfter(1) };
      const answer = await get(
        url.replaceAll(/\$\{__(from|to):date:YYYY-MM-DD\}/g, (_all, end: 'from' | 'to') => days[end]),
      );
      const [row] = (await answer.json()) as Record<string, unknown>[];
      expect(Object.keys(row ?? {})).toEqual(expect.arrayContaining(columns.map(({ selector }) => selector)));
    }
  });
});
