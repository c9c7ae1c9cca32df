import { expect, it } from 'vitest';
import { openTestDatabase } from '../persistence/testing/test-database.ts';
import { checkQueues, migrateQueues } from './migrate-queues.ts';

it('queues in PostgreSQL need their tables, queues in Redis none', async () => {
  const { database, url } = await openTestDatabase([]);
  await expect(checkQueues(database, undefined)).rejects.toThrow(/lacks the tables of the job queues/);
  await expect(checkQueues(database, {})).resolves.toBeUndefined();
  await migrateQueues(url);
  await expect(checkQueues(database, undefined)).resolves.toBeUndefined();
});
