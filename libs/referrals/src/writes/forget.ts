import type { Forget } from '@ns/identity';
import { anyOf } from '@ns/platform';
import { referralTables } from '../entities/referral.entity.ts';

/** Forgets with a report who took it at the body; that it was passed on, when and under which number stays. */
export const forgetInReferrals: Forget = async (tx, forgotten) => {
  if ('signals' in forgotten && forgotten.part === 'REPORT') {
    const people = referralTables(tx).updateTable('referral').set({ person: null });
    await people.where('signal_id', '=', anyOf(forgotten.signals)).execute();
  }
};
