import { type Database, sql } from '../persistence/index.ts';
import type { HealthCheck } from './process-health.ts';

/** Milliseconds by which the clock of a process may differ from that of the database. */
const toleratedMs = 5_000;

/**
 * Whether the clock of this process agrees with that of the database. What is due and which lease has run out is the
 * database's time, so a wrong clock delays nothing; days, signatures and certificates are judged by it.
 * @param clock milliseconds since 1970; another one in tests only
 */
export function clockCheck(database: Database, clock: () => number = Date.now): HealthCheck {
  return {
    name: 'clock',
    ask: async () => {
      const asked = clock();
      const { rows } = await sql<{
        at: number;
      }>`select extract(epoch from clock_timestamp())::float8 * 1000 as at`.execute(database.fork().getKysely());
      const answered = clock();
      const at = rows[0]?.at ?? answered;
      // It looked at its clock at some moment between question and answer.
      const ahead = Math.max(asked - at, 0) - Math.max(at - answered, 0);
      return Math.abs(ahead) <= toleratedMs
        ? []
        : [
            `clock: the clock of this process is ${String(Math.round(Math.abs(ahead) / 1000))} seconds ` +
              `${ahead > 0 ? 'ahead of' : 'behind'} that of the database; set both by NTP`,
          ];
    },
  };
}
