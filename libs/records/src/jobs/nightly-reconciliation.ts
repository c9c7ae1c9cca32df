import { municipalityZone } from '@ns/municipality';
import { type Database, type JobRequest, type ScheduledTask, sql } from '@ns/platform';
import { recordsTables } from '../entities/records.entities.ts';
import { requestReconciliation } from './reconcile.job.ts';

/** Hours of the Bulgarian clock in which a reconciliation begins: nobody waits for the records system then. */
const night = { from: 2, before: 6 } as const;
/** A number that is wrong for longer than this has been seen by many reports already. */
const days = 30;

/** The day and the beginning of a reconciliation; no row outside the night. */
const tonight = (now: Date) => sql<never>`
  select local::date, now() - ${days} * interval '1 day'
  from (select ${now}::timestamptz at time zone ${municipalityZone} as local) clock
  where extract(hour from local) >= ${night.from} and extract(hour from local) < ${night.before}`;

/** Begins one reconciliation each night and goes on with those that were interrupted. @param clock for tests */
export function nightlyReconciliation(database: Database, clock: () => Date = () => new Date()): ScheduledTask {
  return {
    name: 'records.nightly-reconciliation',
    everyMs: 60_000,
    perform: async (): Promise<readonly JobRequest[]> => {
      const em = database.fork();
      await recordsTables(em)
        .insertInto('reconciliation')
        .columns(['day', 'since'])
        .expression(tonight(clock()))
        .onConflict((begun) => begun.doNothing())
        .execute();
      const open = await recordsTables(em)
        .selectFrom('reconciliation')
        .select(['id', 'compared'])
        .where('finished_at', 'is', null)
        .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<', sql<Date>`now()`)]))
        .execute();
      return open.map(({ id, compared }) => requestReconciliation(id, compared));
    },
  };
}
