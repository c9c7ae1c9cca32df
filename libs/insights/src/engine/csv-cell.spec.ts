import { csvLine } from '@ns/csv';
import { DuckDBInstance, listValue } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded-random.ts';
import { csvCell } from './csv-cell.ts';

const pieces = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  ',',
  ';',
  '\t',
  '|',
  '\r\n',
  '\n',
  '\r',
  '"',
  "'",
  ' ',
  '\u00a0',
  '\u2003',
  '\v',
];
const texts = ['', 'roads.pothole', 'NS-2026-000001', '94-НС-1', '2026-11-26', '=1+1', 'дупка;=HYPERLINK("x")'];

async function written(cells: readonly string[]): Promise<readonly unknown[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const result = await connection.runAndReadAll(
    `select ${csvCell('text')} as cell from (select unnest($1::text[]) as text)`,
    [listValue([...cells])],
  );
  connection.disconnectSync();
  instance.closeSync();
  return result.getRows().map(([cell]) => cell);
}

describe('a cell of CSV that DuckDB writes', () => {
  it('is exactly the one of other files: 20,000 random texts', async () => {
    const random = seededRandom(11);
    const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
    const cells = Array.from({ length: 20_000 }, () =>
      Array.from({ length: Math.floor(random() * 9) }, () => pick(random() < 0.8 ? pieces : texts)).join(''),
    );
    const all = [...texts, ...cells];
    const found = await written(all);
    const different = all.flatMap((text, index) => (`${String(found[index])}\r\n` === csvLine([text]) ? [] : [text]));
    expect(different.slice(0, 5).map((text) => JSON.stringify(text))).toEqual([]);
  });
});
