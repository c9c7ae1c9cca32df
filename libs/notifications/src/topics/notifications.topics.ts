import { defineTopic } from '@ns/platform';
import { z } from 'zod';

/** Staff asked for a delivery again; the worker's queue has to hear of it at once. */
export const deliveryDueTopic = defineTopic('notifications.delivery_due', z.object({ deliveryId: z.uuid() }));
