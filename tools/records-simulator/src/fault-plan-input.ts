import * as z from 'zod/mini';
import { type FaultPlan, faultKinds, occasions } from './faults.ts';

const scripted = z.union([
  z.pipe(
    z.enum(faultKinds),
    z.transform((fault) => ({ fault })),
  ),
  z.strictObject({ fault: z.enum(faultKinds), on: z.optional(z.enum(occasions)) }),
]);

const plan = z.strictObject({
  seed: z.optional(z.int()),
  slowMs: z.optional(z.int().check(z.nonnegative(), z.maximum(600_000))),
  next: z.optional(z.array(scripted)),
  always: z.optional(z.array(scripted)),
  random: z.optional(z.partialRecord(z.enum(faultKinds), z.number().check(z.minimum(0), z.maximum(1)))),
});

/** A fault plan from JSON; a fault may be given by its name alone. @throws ZodError */
export function parseFaultPlan(json: unknown): Partial<FaultPlan> {
  return plan.parse(json);
}
