import { defineJob, type JobRequest, keyOfRound, requestJob } from '@ns/platform';
import { z } from 'zod';

/** Brings one referral forward; see `carryReferral`. */
export const carryJob = defineJob({
  name: 'referrals.carry',
  queue: { name: 'referrals', concurrency: 4 },
  payload: z.object({ referralId: z.uuid() }),
});

/** A request for the next attempt. @param overdue how often it has been due in vain */
export function requestCarrying(referralId: string, attempts: number, overdue: number): JobRequest {
  return requestJob(carryJob, { referralId }, keyOfRound(`${referralId}.${attempts}`, overdue));
}
