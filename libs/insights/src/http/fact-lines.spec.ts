import { describe, expect, it } from 'vitest';
import { factColumnNames } from '../facts/fact-cells.ts';
import { csvLine } from './csv.ts';
import { FactLineWriter } from './fact-lines.ts';

const fact = {
  id: '018c0f43-6269-701f-8992-48596949e8e6',
  reference: 'NS-2026-000001',
  category: 'roads.pothole',
  department: 'op_kd',
  settlement: '63427',
  quarter: null,
  channel: 'WEB',
  status: 'RECEIVED',
  externalBody: null,
  lat: 43.846,
  lon: -0.5,
  incomingNumber: '94-НС-1',
  receivedAt: new Date('2026-11-26T10:00:00.123Z'),
  registeredAt: new Date('2026-11-26T10:00:01.000Z'),
  firstResponseAt: new Date('2026-11-26T10:00:02.100Z'),
  resolvedAt: null,
  closedAt: null,
  serviceDueOn: null,
  statutoryDueOn: '2027-01-26',
  inTime: null,
  reopenedCount: 12,
  disputedCount: 0,
  photoCount: 2,
  dangerous: false,
  published: true,
  stars: null,
  updatedAt: new Date('2026-11-26T10:00:03.999Z'),
} satisfies Record<(typeof factColumnNames)[number], unknown>;

/** As COPY writes it: microseconds, escapes; the position stands at the end. */
function copyLine(over: Readonly<Record<string, string>>): string {
  const cells = factColumnNames.map((name) => {
    const value = fact[name];
    if (value instanceof Date) {
      return value.toISOString().replace('T', ' ').replace('.000Z', '').replace('00Z', '').replace('Z', '987');
    }
    return over[name] ?? (value === null ? '\\N' : typeof value === 'boolean' ? String(value)[0] : String(value));
  });
  return `${[...cells, '77'].join('\t')}\n`;
}

const hostile = [
  ['as it is', 'as it is'],
  ['', ''],
  ['=1+1', '=1+1'],
  ['a"b,c', 'a"b,c'],
  ['back\\\\slash', 'back\\slash'],
  ['tab\\tnew\\nline\\rreturn\\bback\\ffeed\\vvertical', 'tab\tnew\nline\rreturn\bback\ffeed\vvertical'],
  ['\\\\N', '\\N'],
  ['\u0001', '\u0001'],
  ['№ 5 😀 \u2028', '№ 5 😀 \u2028'],
] as const;

describe('lines of facts', () => {
  it.each(hostile)('are those of JSON.stringify and csvLine for %j', (copied, text) => {
    const lines = Buffer.from(copyLine({ incomingNumber: copied }) + copyLine({}));
    const expected = [{ ...fact, incomingNumber: text }, fact];
    expect(new FactLineWriter('ndjson').write(lines).toString()).toBe(
      expected.map((each) => `${JSON.stringify(each)}\n`).join(''),
    );
    expect(new FactLineWriter('csv').write(lines).toString()).toBe(
      expected.map((each) => csvLine(factColumnNames.map((name) => each[name]))).join(''),
    );
  });

  it('of many pages are written by one writer', () => {
    const writer = new FactLineWriter('ndjson');
    const page = Buffer.from(copyLine({}).repeat(300));
    for (let count = 0; count < 3; count += 1) {
      expect(writer.write(page).toString()).toBe(`${JSON.stringify(fact)}\n`.repeat(300));
    }
    expect(writer.write(Buffer.alloc(0)).length).toBe(0);
  });
});
