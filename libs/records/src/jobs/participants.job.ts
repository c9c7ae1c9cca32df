import { municipalityZone } from '@ns/municipality';
import {
  type Database,
  defineJob,
  type JobRequest,
  keyOfRound,
  overdueRounds,
  requestJob,
  type ScheduledTask,
  sql,
} from '@ns/platform';
import { z } from 'zod';
import { recordsTables } from '../entities/records.entities.ts';
import { isFreeRegister } from '../queries/participant-register.ts';

/** Asks the register of the participants of СЕОС; see `refreshParticipants`. */
export const participantsJob = defineJob({
  name: 'records.participants',
  queue: { name: 'maintenance', concurrency: 2 },
  payload: z.object({}),
});

/** When it is asked without being wanted. */
const dueAt = (now: Date) => sql<boolean>`(
  wanted_at is not null
  or tried_at is null
  or (problem is not null and tried_at < ${now}::timestamptz - interval '1 hour')
  or (tried_at < ${now}::timestamptz - interval '12 hours'
    and extract(hour from ${now}::timestamptz at time zone ${municipalityZone}) between 2 and 5)
  or tried_at < ${now}::timestamptz - interval '30 hours'
)`;

/**
 * Has the register asked each night from 2 to 6 o'clock, when somebody wants it, and every hour while it gives no
 * usable list. @param clock for tests
 */
export function dueParticipants(database: Database, url: string, clock: () => Date = () => new Date()): ScheduledTask {
  return {
    name: 'records.due-participants',
    everyMs: 5_000,
    perform: async (): Promise<readonly JobRequest[]> => {
      const em = database.fork();
      await recordsTables(em)
        .insertInto('seos_register')
        .values({ url })
        .onConflict((known) => known.doNothing())
        .execute();
      const due = await recordsTables(em)
        .selectFrom('seos_register')
        .select(['rounds', overdueRounds(sql`coalesce(wanted_at, tried_at, created_at)`).as('overdue')])
        .where('url', '=', url)
        .where(isFreeRegister)
        .where(dueAt(clock()))
        .execute();
      // One request for each round: a job that a killed worker left behind does not keep the next one out.
      return due.map(({ rounds, overdue }) =>
        requestJob(participantsJob, {}, keyOfRound(`participants.${rounds}`, overdue)),
      );
    },
  };
}
