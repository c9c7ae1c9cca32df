import type { Database } from '@ns/platform';
import { mailCondition } from '../queries/mail-condition.ts';

/** Seconds after which a mail that has not left is a reason to look. */
const lateAfterSeconds = 900;
/** Seconds for which a mail server may be away, as for its restart. */
const awayAfterSeconds = 60;

/**
 * What is not as it should be in the sending of mails, in words for operators; empty when all is well. Mails wait in
 * the ledger meanwhile, so none of it makes the service unready.
 */
export async function mailDegradation(
  database: Database,
  hasServer: boolean,
  now: () => Date = () => new Date(),
): Promise<readonly string[]> {
  const { oldestUnsentSeconds: seconds, serverAwaySince, unsent } = await mailCondition(database.fork());
  const found: string[] = [];
  if (!hasServer) {
    found.push('mail: no mail server is configured (SMTP_URL)');
  } else if (serverAwaySince && now().getTime() - serverAwaySince.getTime() > awayAfterSeconds * 1000) {
    found.push(
      `mail: the mail server cannot be reached since ${serverAwaySince.toISOString()}, ` +
        `${String(unsent.QUEUED + unsent.DEFERRED)} mails wait`,
    );
  }
  if (seconds > lateAfterSeconds) {
    found.push(`mail: the oldest unsent mail has waited for ${String(Math.round(seconds / 60))} minutes`);
  }
  return found;
}
