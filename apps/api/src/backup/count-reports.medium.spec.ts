import { openTestDatabase } from '@ns/platform/testing';
import { signalSlices } from '@ns/signals/testing';
import { expect, it } from 'vitest';
import { countReports } from './count-reports.ts';

it('says how many reports a backup has', async () => {
  const { database } = await openTestDatabase(signalSlices);
  expect(await countReports(database)).toBe(0);
});
