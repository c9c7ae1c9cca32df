import { defineJob } from '@ns/platform';
import { z } from 'zod';

/** One attempt to hand a delivery to the mail server. */
export const sendMailJob = defineJob({ name: 'mail.send', queue: 'mail', payload: z.object({ deliveryId: z.uuid() }) });

/** Every job of the slice. */
export const mailJobs = [sendMailJob] as const;
