import { defineJob } from '@ns/platform';
import { z } from 'zod';

/** One attempt to hand a delivery to the mail server. */
export const sendMailJob = defineJob({
  name: 'mail.send',
  queue: { name: 'mail', concurrency: 8 },
  payload: z.object({ deliveryId: z.uuid() }),
});

/** Every job of the slice. */
export const mailJobs = [sendMailJob] as const;
