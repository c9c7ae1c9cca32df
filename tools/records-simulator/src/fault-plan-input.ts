import { z } from 'zod';
import { type FaultPlan, FAULTS, OCCASIONS } from './faults.ts';

const scripted = z.union([z.enum(FAULTS).transform((fault) => ({ fault })), z.strictObject({ fault: z.enum(FAULTS), on: z.enum(OCCASIONS).optional() })]);

const plan = z.strictObject({
  seed: z.int().optional(),
  slowMs: z.int().nonnegative().max(600_000).optional(),
  next: z.array(scripted).optional(),
  always: z.array(scripted).optional(),
  random: z.partialRecord(z.enum(FAULTS), z.number().min(0).max(1)).optional(),
});

/** A fault plan from JSON; a fault may be given by its name alone. @throws z.ZodError */
export function parseFaultPlan(json: unknown): Partial<FaultPlan> {
  return plan.parse(json);
}
