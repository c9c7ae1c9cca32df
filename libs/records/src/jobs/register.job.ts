import { defineJob, type JobRequest, keyOfRound, requestJob } from '@ns/platform';
import { z } from 'zod';

/** Brings one registration forward; see `registerDocument`. */
export const registerJob = defineJob({
  name: 'records.register',
  queue: { name: 'registry', concurrency: 8 },
  payload: z.object({ registrationId: z.uuid() }),
});

/**
 * A request for the next attempt. The attempt number is in the key: a job that a killed worker left behind does not
 * keep the next attempt out of the queue.
 * @param overdue how often it has been due in vain
 */
export function requestRegistration(registrationId: string, attempts: number, overdue = 0): JobRequest {
  return requestJob(registerJob, { registrationId }, keyOfRound(`${registrationId}.${attempts}`, overdue));
}
