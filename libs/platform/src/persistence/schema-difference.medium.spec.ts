import { describe, expect, it, onTestFinished } from 'vitest';
import { ProcessHealth, Readiness, schemaChecks } from '../health/index.ts';
import { Database } from './database.ts';
import { checkMigrated, checkNotContracted } from './schema-difference.ts';
import type { SliceMigration } from './slice-schema.ts';
import { openTestDatabase } from './testing/test-database.ts';

const first: SliceMigration = { name: '20260101T0000_kept_create', sql: 'create table kept (id int, old int)' };
const added: SliceMigration = { name: '20260102T0000_kept_added', sql: 'alter table kept add column further int' };
const dropped: SliceMigration = {
  name: '20260103T0000_kept_dropped',
  sql: 'alter table kept drop column old',
  contracts: true,
};
const slicesOf = (...migrations: SliceMigration[]) => [{ name: 'kept', entities: [], migrations }];

/** The database as one release left it, seen by the program of another. */
async function seenBy(program: readonly SliceMigration[], left: readonly SliceMigration[]) {
  const test = await openTestDatabase(slicesOf(...left), onTestFinished);
  const database = await Database.open({ url: test.url, poolSize: 2, slices: slicesOf(...program) });
  onTestFinished(() => database.close());
  const health = new ProcessHealth({ database, readiness: new Readiness(), checks: schemaChecks(database) });
  return { database, health };
}

describe('a schema that is', () => {
  it('the one of the program is fine', async () => {
    const { database, health } = await seenBy([first, dropped], [first, dropped]);
    await expect(checkMigrated(database)).resolves.toBeUndefined();
    expect(await health.report()).toMatchObject({ status: 'ready', degraded: [] });
  });

  it('older is refused at start, and a process that runs already is not ready', async () => {
    const { database, health } = await seenBy([first, added], [first]);
    await expect(checkMigrated(database)).rejects.toThrow('lacks 1 of our migrations');
    await expect(checkNotContracted(database)).resolves.toBeUndefined();
    expect(await health.report()).toMatchObject({
      status: 'unavailable',
      degraded: [expect.stringContaining('lacks 1')],
    });
  });

  it('newer and only has more lets the program go on, which says so', async () => {
    const { database, health } = await seenBy([first], [first, added]);
    await expect(checkMigrated(database)).resolves.toBeUndefined();
    expect(await health.report()).toMatchObject({
      status: 'ready',
      degraded: ['schema: The database is newer than this program by 1 migrations; it can go on working.'],
    });
  });

  it('newer and no longer has what the program uses is refused by name, by its migrate as well', async () => {
    const { database, health } = await seenBy([first, added], [first, added, dropped]);
    const named = 'no longer has what it uses (20260103T0000_kept_dropped)';
    await expect(checkMigrated(database)).rejects.toThrow(named);
    await expect(checkNotContracted(database)).rejects.toThrow(named);
    expect(await health.report()).toMatchObject({ status: 'unavailable', degraded: [expect.stringContaining(named)] });
  });
});
