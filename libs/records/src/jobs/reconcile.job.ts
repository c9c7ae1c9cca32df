import { defineJob, type JobRequest, requestJob } from '@ns/platform';
import { z } from 'zod';

/** Compares the next documents of a reconciliation; see `reconcile`. */
export const reconcileJob = defineJob({
  name: 'records.reconcile',
  queue: { name: 'maintenance', concurrency: 2 },
  payload: z.object({ reconciliationId: z.uuid() }),
});

/** A request for the next step; `step` is in the key, so that one left behind does not keep the next one out. */
export function requestReconciliation(reconciliationId: string, step: number): JobRequest {
  return requestJob(reconcileJob, { reconciliationId }, `${reconciliationId}.${step}`);
}
