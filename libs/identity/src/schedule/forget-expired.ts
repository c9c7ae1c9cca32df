import { type Database, forgetOldAudit, run, type ScheduledTask, sql } from '@ns/platform';
import { deviceDays } from '../devices/device-token.ts';
import { forgetOldLimits } from '../limits/limit-table.ts';

/**
 * Removes what ran out: unused registrations with their personal data, codes, links, ended sessions, counters, and
 * entries of the audit that are older than they are kept.
 */
export function forgetExpired(database: Database, auditDays: number): ScheduledTask {
  return {
    name: 'identity.forget_expired',
    everyMs: 3_600_000,
    perform: async () => {
      await database.transaction(async (tx) => {
        await run(tx, sql`delete from pending_registration where expires_at < now()`);
        await run(tx, sql`delete from sign_in_code where expires_at < now() - interval '1 day'`);
        await run(tx, sql`delete from known_device where last_used_at < now() - make_interval(days => ${deviceDays})`);
        await run(tx, sql`delete from account_link where expires_at < now() - interval '1 day'`);
        await run(tx, sql`delete from sso_attempt where expires_at < now()`);
        await run(tx, sql`delete from account_notice where created_at < now() - interval '30 days'`);
        await run(tx, sql`delete from passkey_challenge where expires_at < now()`);
        await forgetOldAudit(tx, auditDays);
        await run(tx, sql`delete from session where expires_at < now() or revoked_at < now() - interval '30 days'`);
      });
      await forgetOldLimits(database);
      return [];
    },
  };
}
