import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/**
 * Reads the rows of a query by COPY, in PostgreSQL's text format: one line for each row, cells divided by tabs, `\N`
 * for nothing, UTF-8. Several times as fast as rows of a statement, because nothing is parsed. It has a connection of
 * its own while it reads, so none of the pool is held however much is read.
 * @param query without parameters, which COPY does not take: values must be written into it safely
 * @returns all lines
 */
export async function copyOut(url: string, query: string): Promise<Buffer> {
  const client = new pg.Client({ connectionString: url, application_name: 'ns-copy' });
  await client.connect();
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of client.query(copyTo(`copy (${query}) to stdout`))) {
      chunks.push(chunk as Buffer);
    }
    return Buffer.concat(chunks);
  } finally {
    await client.end();
  }
}
