import { defineConfig, optional } from '@ns/platform';
import { z } from 'zod';

/** How many signals one account may send; 0: any number. */
export interface SubmissionLimits {
  readonly perHour: number;
  readonly perDay: number;
}

export const signalsConfig = defineConfig({
  variables: {
    SUBMISSIONS_PER_HOUR: optional(z.coerce.number().int().min(0)),
    SUBMISSIONS_PER_DAY: optional(z.coerce.number().int().min(0)),
  },
  read: (env, { demoAccounts }): { readonly submissions: SubmissionLimits } => ({
    submissions: {
      perHour: env.SUBMISSIONS_PER_HOUR ?? (demoAccounts ? 0 : 20),
      perDay: env.SUBMISSIONS_PER_DAY ?? (demoAccounts ? 0 : 60),
    },
  }),
});
