import { municipalityZone } from '@ns/municipality';
import { type Database, type JobRequest, rows, run, type ScheduledTask, sql } from '@ns/platform';
import { requestReconciliation } from './reconcile.job.ts';

/** Hours of the Bulgarian clock in which a reconciliation begins: nobody waits for the records system then. */
const night = { from: 2, before: 6 } as const;
/** A number that is wrong for longer than this has been seen by many reports already. */
const days = 30;

/** Begins one reconciliation each night and goes on with those that were interrupted. @param clock for tests */
export function nightlyReconciliation(database: Database, clock: () => Date = () => new Date()): ScheduledTask {
  return {
    name: 'records.nightly-reconciliation',
    everyMs: 60_000,
    perform: async (): Promise<readonly JobRequest[]> => {
      const em = database.fork();
      await run(
        em,
        sql`
        insert into reconciliation (day, since)
        select local::date, now() - ${days} * interval '1 day' from (
          select ${clock()}::timestamptz at time zone ${municipalityZone} as local) clock
        where extract(hour from local) >= ${night.from} and extract(hour from local) < ${night.before}
        on conflict do nothing`,
      );
      const open = await rows(
        em,
        sql<{ id: string; compared: number }>`
        select id, compared from reconciliation where finished_at is null and (leased_until is null
          or leased_until < now())`,
      );
      return open.map(({ id, compared }) => requestReconciliation(id, compared));
    },
  };
}
