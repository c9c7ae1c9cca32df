import { z } from 'zod';

const details = z.object({
  /** the status before */
  from: z.string().optional().catch(undefined),
  department: z.string().optional().catch(undefined),
  /** account */
  assignee: z.uuid().optional().catch(undefined),
  externalBody: z.string().optional().catch(undefined),
  /** reference */
  duplicateOf: z.string().optional().catch(undefined),
  /** the service target that has passed */
  dueOn: z.string().optional().catch(undefined),
  serviceDueOn: z.object({ to: z.string() }).optional().catch(undefined),
  incomingNumber: z.string().optional().catch(undefined),
  incomingDate: z.string().optional().catch(undefined),
  /** the number that the event put out of force */
  previousNumber: z.string().optional().catch(undefined),
  previousDate: z.string().optional().catch(undefined),
});

/** What an event itself says; where it is silent, the signal is asked. */
export type EventDetails = z.infer<typeof details>;

/** Reads the data of a signal event; what is missing or of another shape counts as not said. */
export function eventDetails(data: Readonly<Record<string, unknown>>): EventDetails {
  return details.parse(data);
}
