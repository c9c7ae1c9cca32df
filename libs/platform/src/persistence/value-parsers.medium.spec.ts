import { describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { openTestDatabase } from './testing/test-database.ts';

const test = await openTestDatabase([]);

describe('values of hand-written statements', () => {
  it('an instant arrives as Date, a calendar day as text', async () => {
    const row = (
      await sql`
      select timestamptz '2026-11-24 10:00:00.5+02' as at, date '2026-11-24' as day, null::timestamptz as never,
        1::bigint as big`.execute(test.database.fork().getKysely())
    ).rows[0];
    expect(row).toEqual({ at: new Date('2026-11-24T08:00:00.500Z'), day: '2026-11-24', never: null, big: '1' });
  });

  it('lists of texts arrive as lists', async () => {
    expect(
      (await sql`select array['a', 'б'] as texts, '{"a":1}'::jsonb as facts`.execute(test.database.fork().getKysely()))
        .rows[0],
    ).toEqual({
      texts: ['a', 'б'],
      facts: { a: 1 },
    });
  });
});
