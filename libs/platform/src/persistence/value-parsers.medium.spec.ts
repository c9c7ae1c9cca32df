import { describe, expect, it } from 'vitest';
import { firstRow } from '../index.ts';
import { openTestDatabase } from './testing/test-database.ts';

const test = await openTestDatabase([]);

describe('values of hand-written statements', () => {
  it('an instant arrives as Date, a calendar day as text', async () => {
    const row = await firstRow(test.database.fork())`
      select timestamptz '2026-11-24 10:00:00.5+02' as at, date '2026-11-24' as day, null::timestamptz as never,
        1::bigint as big`;
    expect(row).toEqual({ at: new Date('2026-11-24T08:00:00.500Z'), day: '2026-11-24', never: null, big: '1' });
  });

  it('lists of texts arrive as lists', async () => {
    expect(await firstRow(test.database.fork())`select array['a', 'б'] as texts, '{"a":1}'::jsonb as facts`).toEqual({
      texts: ['a', 'б'],
      facts: { a: 1 },
    });
  });
});
