import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { FactRow } from '../facts/fact-pages.ts';
import { factDoorColumns } from './facts-door.ts';
import { parquetOf } from './facts-parquet.ts';

const fact = (index: number): FactRow => ({
  id: `0000-${String(index)}`,
  reference: `NS-2026-${String(index)}`,
  category: 'roads.pothole',
  department: 'op_kd',
  settlement: '63427',
  quarter: index % 2 === 0 ? null : 'centre',
  channel: 'WEB',
  status: 'RECEIVED',
  externalBody: null,
  lat: 43.846,
  lon: null,
  incomingNumber: '94-НС-1',
  receivedAt: new Date('2026-11-26T10:00:00.123Z'),
  registeredAt: null,
  firstResponseAt: null,
  resolvedAt: null,
  closedAt: null,
  serviceDueOn: null,
  statutoryDueOn: '2027-01-26',
  inTime: null,
  reopenedCount: index,
  disputedCount: 0,
  photoCount: 2,
  dangerous: false,
  published: true,
  stars: null,
  updatedAt: new Date('2026-11-26T10:00:01Z'),
  position: String(index),
});

async function fileOf(
  ...pages: (readonly FactRow[])[]
): Promise<{ readonly rows: unknown[]; readonly parts: number[] }> {
  async function* source() {
    yield* pages;
    await Promise.resolve();
  }
  const parts: Buffer[] = [];
  for await (const part of parquetOf(source())) {
    parts.push(part);
  }
  const whole = Buffer.concat(parts);
  const file = whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.byteLength);
  return { rows: await parquetReadObjects({ file }), parts: parts.map(({ byteLength }) => byteLength) };
}

describe('facts as Parquet', () => {
  it('have the columns of the other formats, with types', async () => {
    const { rows } = await fileOf([fact(1)]);
    expect(Object.keys(rows[0] ?? {})).toEqual([...factDoorColumns]);
    expect(rows[0]).toMatchObject({
      incomingNumber: '94-НС-1',
      receivedAt: new Date('2026-11-26T10:00:00.123Z'),
      statutoryDueOn: new Date('2027-01-26T00:00:00Z'),
      reopenedCount: 1,
      published: true,
      lat: 43.846,
    });
  });

  it('are written page by page, in order', async () => {
    const page = (from: number) => Array.from({ length: 100 }, (_, index) => fact(from + index));
    const { rows, parts } = await fileOf(page(0), page(100), page(200));
    expect(rows.map((row) => (row as FactRow).reopenedCount)).toEqual(Array.from({ length: 300 }, (_, index) => index));
    expect(parts.length).toBeGreaterThanOrEqual(4);
  });

  it('are a file also when there are none', async () => {
    expect((await fileOf()).rows).toEqual([]);
  });
});
