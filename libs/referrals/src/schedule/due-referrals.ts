import { dayOf } from '@ns/municipality';
import { type Database, type Logger, overdueRounds, type ScheduledTask, sql } from '@ns/platform';
import { requestCarrying } from '../jobs/carry.job.ts';
import { followMails } from '../commands/follow-mails.ts';
import { remindReceivers } from '../commands/remind-receivers.ts';
import type { Needs } from '../needs/referrals-needs.ts';

const batchSize = 500;

/**
 * Finds every referral that is due and held by nobody. The queue may be emptied at any time; this fills it again. A
 * receiver that does not answer is spared by its gate.
 */
export function dueReferrals(database: Database): ScheduledTask {
  return {
    name: 'referrals.due',
    everyMs: 2_000,
    perform: async () => {
      const due = sql<{ id: string; attempts: number; overdue: number }>`
        select id, attempts, ${overdueRounds(sql.ref('next_attempt_at'))} as overdue from referral
        where next_attempt_at <= now() and (lease_until is null or lease_until < now())
        order by next_attempt_at limit ${batchSize}`;
      const { rows } = await due.execute(database.fork().getKysely());
      return rows.map(({ id, attempts, overdue }) => requestCarrying(id, attempts, overdue));
    },
  };
}

/** Brings what the ledger of mails knows to the referrals. */
export function followMailsTask(needs: Needs<'calendar' | 'database'>): ScheduledTask {
  return {
    name: 'referrals.mails',
    everyMs: 5_000,
    perform: async () => {
      await followMails(needs);
      return [];
    },
  };
}

/** Reminds receivers whose term for an answer is over. */
export function remindReceiversTask(
  needs: Needs<'calendar' | 'database' | 'directory' | 'letterWaits' | 'outside'>,
  logger: Logger,
): ScheduledTask {
  return {
    name: 'referrals.reminders',
    everyMs: 600_000,
    perform: async () => {
      const reminded = await remindReceivers(needs, { today: dayOf(new Date()) });
      if (reminded > 0) {
        logger.info({ reminded }, 'receivers were reminded of referrals without an answer');
      }
      return [];
    },
  };
}
