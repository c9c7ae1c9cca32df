import { type AuditActor, recordAudit, sql } from '@ns/platform';
import { retentionTables } from '../entities/retention.entities.ts';
import type { Needs } from '../needs/retention-needs.ts';
import { lockPlan } from '../queries/file-plan.ts';

export interface ConfirmFilePlanProps {
  readonly actor: AuditActor;
  readonly accountId: string;
  /** the edition that was counted and looked at */
  readonly edition: number;
}

/** `changed`: the plan is another one by now; `notTried`: nobody counted yet what would go by it. */
export type ConfirmFilePlanOutcome = 'confirmed' | 'changed' | 'notTried';

/** Lets an edition of the plan be carried out from the next night on. Twice is the same as once. */
export async function confirmFilePlan(
  { database }: Needs<'database'>,
  { actor, accountId, edition }: ConfirmFilePlanProps,
): Promise<ConfirmFilePlanOutcome> {
  return database.transaction(async (tx) => {
    const state = await lockPlan(tx);
    if (state.edition !== edition) {
      return 'changed';
    }
    if (state.triedEdition !== edition) {
      return 'notTried';
    }
    if (state.confirmedEdition === edition) {
      return 'confirmed';
    }
    await retentionTables(tx)
      .updateTable('file_plan')
      .set({ confirmed_edition: edition, confirmed_at: sql<Date>`now()`, confirmed_by: accountId })
      .execute();
    await recordAudit(tx, { actor, action: 'file_plan.confirmed', subject: null, after: { edition } });
    return 'confirmed';
  });
}
