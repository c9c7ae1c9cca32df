import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { type FactCellKind, factCells, type FactColumn, factColumnNames } from '../facts/fact-cells.ts';
import { type FactRow } from '../facts/fact-pages.ts';

const schemaOf = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  decimal: { type: 'DOUBLE' },
  flag: { type: 'BOOLEAN' },
  moment: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } },
  day: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies Record<FactCellKind, unknown>;

/**
 * Facts as a Parquet file, one row group for each page: moments are UTC with milliseconds, days are dates. The
 * memory it needs is that of a page.
 */
export async function* parquetOf(pages: AsyncIterable<readonly FactRow[]>): AsyncGenerator<Buffer, void, undefined> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: factColumnNames.length },
      ...factColumnNames.map((name) => ({ name, ...schemaOf[factCells[name]], repetition_type: 'OPTIONAL' as const })),
    ],
  });
  for await (const page of pages) {
    if (page.length > 0) {
      await file.write({
        columnData: factColumnNames.map((name) => ({ name, data: page.map((fact) => cellOf(fact, name)) })),
        rowGroupSize: page.length,
      });
    }
    yield taken(writer);
  }
  await file.finish();
  yield taken(writer);
}

/**
 * What was written since the last time; the writer begins again at the start of its memory, its place in the file goes
 * on.
 */
function taken(writer: ByteWriter): Buffer {
  const bytes = Buffer.from(writer.getBytes());
  writer.index = 0;
  return bytes;
}

function cellOf(fact: FactRow, name: FactColumn): unknown {
  const value = fact[name];
  return value !== null && factCells[name] === 'day' ? new Date(`${String(value)}T00:00:00Z`) : value;
}
