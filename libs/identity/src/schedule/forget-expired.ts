import { type Database, type ScheduledTask, sql } from '@ns/platform';
import { deviceDays } from '../devices/device-token.ts';
import { identityTables } from '../entities/identity.entities.ts';
import { forgetOldLimits } from '../limits/limit-table.ts';

/** Removes what ran out: unused registrations with their personal data, codes, links, ended sessions and counters. */
export function forgetExpired(database: Database): ScheduledTask {
  return {
    name: 'identity.forget_expired',
    everyMs: 3_600_000,
    perform: async () => {
      await database.transaction(async (tx) => {
        const tables = identityTables(tx);
        const ago = (days: number) => sql<Date>`now() - make_interval(days => ${days})`;
        for (const table of ['pending_registration', 'sso_attempt', 'passkey_challenge', 'passkey_sign_in'] as const) {
          await tables.deleteFrom(table).where('expires_at', '<', ago(0)).execute();
        }
        for (const table of ['sign_in_code', 'account_link'] as const) {
          await tables.deleteFrom(table).where('expires_at', '<', ago(1)).execute();
        }
        await tables.deleteFrom('known_device').where('last_used_at', '<', ago(deviceDays)).execute();
        await tables.deleteFrom('account_notice').where('created_at', '<', ago(30)).execute();
        await tables.deleteFrom('account_recovery').where('ended_at', '<', ago(90)).execute();
        await tables
          .deleteFrom('session')
          .where((eb) => eb.or([eb('expires_at', '<', ago(0)), eb('revoked_at', '<', ago(30))]))
          .execute();
      });
      await forgetOldLimits(database);
      return [];
    },
  };
}
