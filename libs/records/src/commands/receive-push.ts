import { type Database, run, sql } from '@ns/platform';
import { type StatusOutcome } from '../domain/records-system.ts';
import { type RegistrationPolicy } from '../domain/registration.ts';
import { applyOutcome } from './apply-outcome.ts';
import { logAttempt } from './registration-attempt.ts';
import { lockRegistration } from './registration-row.ts';

export interface PushedStatus {
  readonly messageGuid: string;
  readonly documentGuid: string;
  readonly outcome: StatusOutcome;
}

/**
 * Applies a status that the records system sent by itself, once per message.
 * @returns `replayed` for a message seen before, `documentUnknown` for a document that we never sent
 */
export async function receivePush(
  database: Database,
  push: PushedStatus,
  policy: RegistrationPolicy,
): Promise<'taken' | 'replayed' | 'documentUnknown'> {
  return database.transaction(async (tx) => {
    const row = await lockRegistration(tx, { documentGuid: push.documentGuid });
    if (row === undefined) return 'documentUnknown';
    const first = await run(
      tx,
      sql`insert into registration_push (message_guid) values (${push.messageGuid}) on conflict do nothing`,
    );
    if (first === 0) return 'replayed';
    const now = new Date();
    await applyOutcome(tx, row, push.outcome, { now, random: 0.5 }, policy);
    await logAttempt(tx, {
      registrationId: row.id,
      attempt: row.attempts,
      action: 'PUSH',
      at: now,
      durationMs: 0,
      outcome: push.outcome,
    });
    return 'taken';
  });
}
