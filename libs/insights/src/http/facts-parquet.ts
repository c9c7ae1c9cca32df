import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { FactRow } from '../facts/fact-pages.ts';

type Kind = 'text' | 'integer' | 'decimal' | 'flag' | 'moment' | 'day';

/** Types of the columns, in their order; the same names as in the other formats. */
const columns = {
  id: 'text',
  reference: 'text',
  category: 'text',
  department: 'text',
  settlement: 'text',
  quarter: 'text',
  channel: 'text',
  status: 'text',
  externalBody: 'text',
  lat: 'decimal',
  lon: 'decimal',
  incomingNumber: 'text',
  receivedAt: 'moment',
  registeredAt: 'moment',
  firstResponseAt: 'moment',
  resolvedAt: 'moment',
  closedAt: 'moment',
  serviceDueOn: 'day',
  statutoryDueOn: 'day',
  inTime: 'flag',
  reopenedCount: 'integer',
  disputedCount: 'integer',
  photoCount: 'integer',
  dangerous: 'flag',
  published: 'flag',
  stars: 'integer',
  updatedAt: 'moment',
} as const satisfies Partial<Record<keyof FactRow, Kind>>;
type Column = keyof typeof columns;
const names = Object.keys(columns) as Column[];

const schemaOf = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  decimal: { type: 'DOUBLE' },
  flag: { type: 'BOOLEAN' },
  moment: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } },
  day: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies Record<Kind, unknown>;

/**
 * Facts as a Parquet file, one row group for each page: moments are UTC with milliseconds, days are dates. The
 * memory it needs is that of a page.
 */
export async function* parquetOf(pages: AsyncIterable<readonly FactRow[]>): AsyncGenerator<Buffer, void, undefined> {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: names.length },
      ...names.map((name) => ({ name, ...schemaOf[columns[name]], repetition_type: 'OPTIONAL' as const })),
    ],
  });
  for await (const page of pages) {
    if (page.length > 0) {
      await file.write({
        columnData: names.map((name) => ({ name, data: page.map((fact) => cellOf(fact, name)) })),
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

function cellOf(fact: FactRow, name: Column): unknown {
  const value = fact[name];
  return value !== null && columns[name] === 'day' ? new Date(`${String(value)}T00:00:00Z`) : value;
}
