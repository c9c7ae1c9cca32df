import { describe, expect, it } from 'vitest';
import { openTestDatabase } from '../persistence/testing/test-database.ts';
import { clockCheck } from './clock-check.ts';

const { database } = await openTestDatabase([]);
const hour = 3_600_000;

describe('the clock of a process', () => {
  it('is not spoken of while it agrees with that of the database', async () => {
    expect(await clockCheck(database).ask()).toEqual([]);
  });

  it.each([
    [hour, 'ahead of'],
    [-hour, 'behind'],
  ])('that is %i ms off is said in words', async (offMs, words) => {
    expect(await clockCheck(database, () => Date.now() + offMs).ask()).toEqual([
      expect.stringMatching(new RegExp(`^clock: the clock of this process is (3599|3600) seconds ${words} that of`)),
    ]);
  });
});
