import type { Forget } from '@ns/identity';
import { anyOf } from '@ns/platform';
import { retentionTables } from '../entities/retention.entities.ts';

/** A reason may name a person: it goes with the report whose hold is over. */
export const forgetInRetention: Forget = async (tx, forgotten) => {
  if ('signals' in forgotten && forgotten.part === 'REPORT') {
    const reasons = retentionTables(tx).updateTable('retention_hold').set({ reason: '' });
    await reasons.where('signal_id', '=', anyOf(forgotten.signals)).execute();
  }
};
