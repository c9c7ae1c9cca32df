import type { EntityManager } from '@ns/platform';
import type { StatusOutcome } from '../domain/records-system.ts';
import { recordsTables } from '../entities/records.entities.ts';
import type { Needs } from '../needs/records-needs.ts';
import { applyOutcome } from '../writes/apply-outcome.ts';
import { logAttempt } from '../writes/registration-attempt.ts';
import { noteLateNumber } from '../writes/registration-change.ts';
import { type HeldRegistration, lockRegistration } from '../writes/registration-row.ts';

export interface PushedStatus {
  readonly messageGuid: string;
  readonly documentGuid: string;
  readonly outcome: StatusOutcome;
}

/** The registration of a refused document that a corrected one took the place of. */
async function lockFormer(tx: EntityManager, documentGuid: string): Promise<HeldRegistration | undefined> {
  const refused = await recordsTables(tx)
    .selectFrom('registration_refused_document')
    .select('registration_id as id')
    .where('document_guid', '=', documentGuid)
    .executeTakeFirst();
  return refused && lockRegistration(tx, { id: refused.id });
}

/**
 * Applies a status that the records system sent by itself, once per message.
 * @returns `replayed` for a message seen before, `documentUnknown` for a document that we never sent
 */
export async function receivePush(
  { database, policy }: Needs<'database' | 'policy'>,
  props: PushedStatus,
): Promise<'taken' | 'replayed' | 'documentUnknown'> {
  return database.transaction(async (tx) => {
    const row = await lockRegistration(tx, { documentGuid: props.documentGuid });
    const former = row === undefined ? await lockFormer(tx, props.documentGuid) : undefined;
    if (row === undefined && former === undefined) {
      return 'documentUnknown';
    }
    const first = await recordsTables(tx)
      .insertInto('registration_push')
      .values({ message_guid: props.messageGuid })
      .onConflict((seen) => seen.doNothing())
      .executeTakeFirst();
    if (first.numInsertedOrUpdatedRows === 0n) {
      return 'replayed';
    }
    if (row === undefined) {
      if (former !== undefined) {
        await noteLateNumber(tx, former, props.documentGuid, props.outcome);
      }
      return 'taken';
    }
    await applyOutcome(tx, row, props.outcome, 0.5, policy);
    await logAttempt(tx, {
      registrationId: row.id,
      attempt: row.attempts,
      action: 'PUSH',
      durationMs: 0,
      outcome: props.outcome,
    });
    return 'taken';
  });
}
