import type { EntityManager } from '@ns/platform';
import { referralTables } from '../entities/referral.entity.ts';

/** Which step of a signal is referred, and to whom. */
export interface ForwardingStep {
  readonly signalId: string;
  readonly eventId: string;
  readonly externalBody: string;
}

/** Writes the referral of a step, once however often it is asked. */
export async function beginReferral(tx: EntityManager, step: ForwardingStep): Promise<void> {
  await referralTables(tx)
    .insertInto('referral')
    .values({ signal_id: step.signalId, event_id: step.eventId, external_body: step.externalBody })
    .onConflict((begun) => begun.column('event_id').doNothing())
    .execute();
}
