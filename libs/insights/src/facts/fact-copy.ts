import { copyOut, type Database, type EntityManager } from '@ns/platform';
import { factCells, factColumnNames } from './fact-cells.ts';
import { sequenceFacts } from './fact-pages.ts';

/** Facts in the text format of COPY, in the order of `factColumnNames`; moments are in UTC. */
export type FactLines = Buffer;

const rowsAtOnce = 20_000;
const tab = 9;
const newline = 10;

/** Columns as the database has them; moments without their zone, which would have to be cut off each. */
const columns = factColumnNames.map((name) => {
  const column = `f.${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
  return factCells[name] === 'moment' ? `${column} at time zone 'UTC'` : column;
});

/**
 * Facts in commit order, in pages that are read while the one before is used. Memory is that of two pages, and a slow
 * reader holds neither a connection nor a snapshot.
 * @param updatedSince leaves out facts that did not change since
 */
export async function* copiedFacts(
  database: Database,
  { updatedSince, pageRows = rowsAtOnce }: { readonly updatedSince: Date | null; readonly pageRows?: number },
): AsyncGenerator<FactLines, void, undefined> {
  await sequenceFacts(database.fork() as EntityManager);
  const since = updatedSince ? `and f.updated_at >= '${updatedSince.toISOString()}'` : '';
  const pageAfter = async (position: string): Promise<Page | undefined> => {
    const bytes = await copyOut(
      database.url,
      `select ${columns.join(', ')}, f.position from signal_fact f where f.position > ${position} ${since}
       order by f.position limit ${String(pageRows)}`,
    );
    return bytes.length === 0 ? undefined : { bytes, last: lastCell(bytes) };
  };
  for (let page = await pageAfter('0'); page;) {
    const next = pageAfter(page.last);
    // A page that is not waited for, because the reader left, fails without anybody being concerned.
    next.catch(() => undefined);
    yield page.bytes;
    page = await next;
  }
}

interface Page {
  readonly bytes: FactLines;
  /** the position of the last fact */
  readonly last: string;
}

/** The last cell of the last line, which ends with a newline. */
function lastCell(lines: FactLines): string {
  return lines.toString('latin1', lines.lastIndexOf(tab) + 1, lines.lastIndexOf(newline));
}
