import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { ConfigurationError } from '../config/index.ts';
import { createMetrics } from '../observability/index.ts';
import { openTestDatabase } from '../persistence/testing/test-database.ts';
import { backupCheck, registerBackupGauges } from './backup-check.ts';
import { noteRestored, noteWhile } from './backup-record.ts';
import { healthSchema } from './health.schema.ts';

const { database } = await openTestDatabase([healthSchema]);
const run = (statement: string) => sql.raw(statement).execute(database.fork().getKysely());
const words = () => backupCheck(database).ask();
const pass = (hours: number) =>
  run(`update installation set (born_at, backed_up_at, backup_seen_at) =
    (select born_at - age, backed_up_at - age, backup_seen_at - age
      from make_interval(secs => ${String(hours * 3_600)}) age)`);
const made = () => noteWhile(database, () => Promise.resolve(new Date()));

/** What Prometheus reads: age in seconds and whether the last try failed. */
async function figures() {
  const metrics = createMetrics();
  registerBackupGauges(metrics, database);
  const text = await metrics.metrics();
  const of = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return { age: Math.floor(of('ns_backup_age_seconds') / 3_600), failed: of('ns_backup_failed') };
}

beforeEach(() => run('delete from installation; insert into installation default values'));

describe('a backup is missed', () => {
  it('when none was made in the first day of an installation', async () => {
    expect(await words()).toEqual([]);
    await pass(23);
    expect(await words()).toEqual([]);
    await pass(2);
    expect(await words()).toEqual(['backup: none was made in the 25 hours of this installation']);
    expect(await figures()).toEqual({ age: 25, failed: 0 });
    await made();
    expect(await words()).toEqual([]);
    expect(await figures()).toEqual({ age: 0, failed: 0 });
  });

  it('when the last one is older than a day and a half', async () => {
    await made();
    await pass(35);
    expect(await words()).toEqual([]);
    await pass(2);
    expect(await words()).toEqual(['backup: the last one is 37 hours old']);
    expect(await figures()).toEqual({ age: 37, failed: 0 });
  });

  it('when the last try failed, with its words, until one is made', async () => {
    await made();
    const failing = noteWhile(database, () => Promise.reject(new ConfigurationError('pg_dump is missing')));
    await expect(failing).rejects.toThrow('pg_dump is missing');
    const failed = [expect.stringMatching(/^backup: the last try failed at \S+: pg_dump is missing$/)];
    expect(await words()).toEqual(failed);
    expect(await figures()).toEqual({ age: 0, failed: 1 });
    await noteWhile(database, async () => {
      expect(await words()).toEqual(failed);
      return new Date();
    });
    expect(await words()).toEqual([]);
  });

  it('when it was killed, and not while it runs', async () => {
    await noteWhile(database, async () => {
      await pass(0.01);
      expect(await words()).toEqual([]);
      await pass(0.1);
      expect(await words()).toEqual([expect.stringMatching(/^backup: the last try failed at \S+: it was cut off$/)]);
      expect((await figures()).failed).toBe(1);
      return new Date();
    });
    expect(await words()).toEqual([]);
  });

  it('by a database that was restored from it no more than by the one before', async () => {
    await run("update installation set backup_begun_at = now(), backup_seen_at = now() - interval '1 hour'");
    await noteRestored(database, new Date(Date.now() - 7_200_000));
    expect(await words()).toEqual([]);
    expect(await figures()).toEqual({ age: 2, failed: 0 });
  });
});

it('a backup is made although it cannot be noted, and says so at its end', async () => {
  await run('alter table installation rename to elsewhere');
  let isMade = false;
  const making = noteWhile(database, async () => {
    isMade = true;
    return Promise.resolve(new Date());
  });
  await expect(making).rejects.toThrow('installation');
  await run('alter table elsewhere rename to installation');
  expect(isMade).toBe(true);
});
