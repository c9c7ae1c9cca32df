import { defineJob } from '@ns/platform';
import { z } from 'zod';
import type { DeliveryLane } from '../domain/delivery.ts';

const payload = z.object({ deliveryId: z.uuid() });

/** One attempt to hand a delivery over, with a queue for each lane. */
export const sendJobs = {
  URGENT: defineJob({ name: 'mail.send-urgent', queue: { name: 'mail-urgent', concurrency: 20 }, payload }),
  MAIL: defineJob({ name: 'mail.send', queue: { name: 'mail', concurrency: 12 }, payload }),
  PUSH: defineJob({ name: 'push.send', queue: { name: 'push', concurrency: 12 }, payload }),
} as const satisfies Readonly<Record<DeliveryLane, object>>;
