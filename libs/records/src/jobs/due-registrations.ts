import { type Database, type JobRequest, rows, type ScheduledTask, sql } from '@ns/platform';
import { isDue, isFree } from '../commands/due-condition.ts';
import { type Gate } from '../commands/gate.ts';
import { requestRegistration } from './register.job.ts';

const batchSize = 500;

interface Due {
  readonly id: string;
  readonly attempts: number;
}

/**
 * Finds every registration that is due and held by nobody: new ones whose job was lost, waits that are over, numbers to
 * ask for, and what a killed worker left behind. The queue may be emptied at any time; this fills it again. While the
 * records system does not answer, it finds one, to try the other side out with.
 */
export function dueRegistrations(database: Database, gate: Gate): ScheduledTask {
  return {
    name: 'records.due-registrations',
    everyMs: 1_000,
    perform: async (): Promise<readonly JobRequest[]> => {
      switch (await gate.outlook()) {
        case 'all':
          return (await due(database)).map(({ id, attempts }) => requestRegistration(id, attempts));
        case 'one':
          return (await probe(database)).map(({ id, attempts }) => requestRegistration(id, attempts));
        case 'none':
          return [];
      }
    },
  };
}

function due(database: Database): Promise<Due[]> {
  return rows(
    database.fork(),
    sql<Due>`select id, attempts from registration where ${isDue} order by next_attempt_at limit ${batchSize}`,
  );
}

/**
 * Any waiting registration, made due now. Which one is left to chance: one document that the other side cannot
 * digest must not be the only one that ever tries.
 */
function probe(database: Database): Promise<Due[]> {
  return rows(
    database.fork(),
    sql<Due>`
    update registration set next_attempt_at = least(next_attempt_at, now())
    where id = (
      select id from registration where ${isFree} order by random() limit 1 for update skip locked)
    returning id, attempts`,
  );
}
