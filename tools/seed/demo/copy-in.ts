import { once } from 'node:events';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** A value of a column; objects are written as JSON. */
export type Cell = string | number | boolean | Date | null | undefined | object;

/** Rows of one table. */
export interface TableRows {
  readonly table: string;
  /** names as a statement has them, in the order of the cells */
  readonly columns: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** Writes rows with COPY, in the transaction of the client. */
export async function copyIn(client: Client, { table, columns, rows }: TableRows): Promise<void> {
  if (rows.length === 0) {
    return;
  }
  const stream = client.query(copyFrom(`copy ${table} (${columns}) from stdin`));
  const done = once(stream, 'finish');
  for (let start = 0; start < rows.length; start += 500) {
    const text = rows
      .slice(start, start + 500)
      .map(lineOf)
      .join('');
    if (!stream.write(text)) {
      await Promise.race([once(stream, 'drain'), done]);
    }
  }
  stream.end();
  await done;
}

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map(textOf).join('\t')}\n`;
}

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) {
    return '\\N';
  }
  const text =
    cell instanceof Date ? cell.toISOString() : typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}
