import type { Database } from '@ns/platform';
import { oldestUnsentSeconds } from './mail-metrics.ts';

/** Seconds after which a mail that has not left is a reason to look. */
const lateAfterSeconds = 900;

/**
 * What is not as it should be in the sending of mails, in words for operators; empty when all is well. Mails wait in
 * the ledger meanwhile, so none of it makes the service unready.
 */
export async function mailDegradation(database: Database, hasServer: boolean): Promise<readonly string[]> {
  const seconds = await oldestUnsentSeconds(database);
  return [
    ...(hasServer ? [] : ['mail: no mail server is configured (SMTP_URL)']),
    ...(seconds > lateAfterSeconds
      ? [`mail: the oldest unsent mail has waited for ${String(Math.round(seconds / 60))} minutes`]
      : []),
  ];
}
