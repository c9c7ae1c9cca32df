import { type Database, type JobRequest, rows, type ScheduledTask, sql } from '@ns/platform';
import { isDue } from '../commands/due-condition.ts';
import { requestRegistration } from './register.job.ts';

const batchSize = 500;

/**
 * Finds every registration that is due and held by nobody: new ones whose job was lost, waits that are over, numbers to
 * ask for, and what a killed worker left behind. The queue may be emptied at any time; this fills it again.
 */
export function dueRegistrations(database: Database): ScheduledTask {
  return {
    name: 'records.due-registrations',
    everyMs: 1_000,
    perform: async (): Promise<readonly JobRequest[]> => {
      const due = await rows(database.fork(), sql<{ id: string; attempts: number }>`
        select id, attempts from registration
        where ${isDue}
        order by next_attempt_at limit ${batchSize}`);
      return due.map(({ id, attempts }) => requestRegistration(id, attempts));
    },
  };
}
