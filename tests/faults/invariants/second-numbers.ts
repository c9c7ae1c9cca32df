import { Client } from 'pg';
import type { RegisteredDocument } from '../../support/records-simulator.ts';
import { type Finding, found } from './finding.ts';

/** A document that the records system has twice is before a person, who decides which number counts. */
export async function checkSecondNumbers(url: string, documents: readonly RegisteredDocument[]): Promise<Finding[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ guid: string }>(
      `select r.document_guid as guid from registration r where exists (
         select from registration_change c where c.registration_id = r.id and c.kind = 'REGISTERED_TWICE')
         or r.problem_cause = 'SEVERAL_NUMBERS'`,
    );
    const shown = new Set(rows.map(({ guid }) => guid));
    return found(
      'second numbers that nobody was shown',
      documents
        .filter(({ documentGuid, copies }) => copies > 1 && !shown.has(documentGuid.toLowerCase()))
        .map(({ documentGuid, reference }) => `${reference}: ${documentGuid}`),
    );
  } finally {
    await client.end();
  }
}
