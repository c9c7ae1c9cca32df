import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

describe('the embedded PostgreSQL', () => {
  const client = new Client({ connectionString: inject('postgresUrl') });
  beforeAll(() => client.connect());
  afterAll(() => client.end());

  it('sees Cyrillic letters as letters in trigram search', async () => {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    const { rows } = await client.query<{ near: number }>("SELECT similarity('улица', 'УЛИЦАТА') AS near");
    expect(rows[0]?.near).toBeGreaterThan(0.5);
  });

  it('orders words as a Bulgarian dictionary does', async () => {
    const { rows } = await client.query<{ word: string }>(
      "SELECT word FROM (VALUES ('ябълка'), ('Вода'), ('боя'), ('вятър')) AS words(word) ORDER BY word",
    );
    expect(rows.map((row) => row.word)).toEqual(['боя', 'Вода', 'вятър', 'ябълка']);
  });
});
