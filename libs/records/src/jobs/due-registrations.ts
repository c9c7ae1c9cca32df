import { type Database, type Gate, type JobRequest, overdueRounds, type ScheduledTask, sql } from '@ns/platform';
import { r, recordsTables } from '../entities/records.entities.ts';
import { isDue, isFree } from '../queries/due-condition.ts';
import { requestRegistration } from './register.job.ts';

const batchSize = 500;

interface Due {
  readonly id: string;
  readonly attempts: number;
  /** how often it has been due in vain */
  readonly overdue: number;
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
          return (await due(database)).map(({ id, attempts, overdue }) => requestRegistration(id, attempts, overdue));
        case 'one':
          return (await probe(database)).map(({ id, attempts, overdue }) => requestRegistration(id, attempts, overdue));
        case 'none':
          return [];
      }
    },
  };
}

async function due(database: Database): Promise<Due[]> {
  return (
    await sql<Due>`select ${r.id}, ${r.attempts}, ${overdueRounds(r.nextAttemptAt)} as overdue
      from registration r where ${isDue}
      order by ${r.nextAttemptAt} limit ${batchSize}`.execute(database.fork().getKysely())
  ).rows;
}

/**
 * Any waiting registration, made due now. Which one is left to chance: one document that the other side cannot
 * digest must not be the only one that ever tries.
 */
function probe(database: Database): Promise<Due[]> {
  const any = sql<string>`(select ${r.id} from registration r where ${isFree} order by random() limit 1
    for update skip locked)`;
  return recordsTables(database.fork())
    .updateTable('registration')
    .set({ next_attempt_at: sql<Date>`least(next_attempt_at, now())` })
    .where('id', '=', any)
    .returning(['id', 'attempts', overdueRounds(sql.ref('next_attempt_at')).as('overdue')])
    .execute();
}
