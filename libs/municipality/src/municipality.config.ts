import { defineConfig, optional } from '@ns/platform';
import { z } from 'zod';

/** What the operator decides about the municipality before it edits itself. */
export interface MunicipalityConfig {
  readonly municipality: {
    /** first value, until the municipality edits it; undefined: that of the set-up file */
    readonly nameBg: string | undefined;
    readonly nameEn: string | undefined;
    readonly referencePrefix: string;
    /**
     * Calendar months from receipt to the statutory term (АПК; to be confirmed by a lawyer); first value, until the
     * municipality edits it.
     */
    readonly statutoryMonths: number | undefined;
  };
  /** departments, categories and settlements of the municipality, read when the schema is migrated */
  readonly seedFile: string;
  /** sentences from which the suggestion of categories learns, read at the first suggestion */
  readonly categoryTrainingFile: string;
}

export const municipalityConfig = defineConfig({
  variables: {
    MUNICIPALITY_NAME_BG: optional(z.string()),
    MUNICIPALITY_NAME_EN: optional(z.string()),
    REFERENCE_PREFIX: z
      .string()
      .regex(/^[A-Z]{1,6}$/)
      .default('NS'),
    STATUTORY_MONTHS: optional(z.coerce.number().int().min(1).max(24)),
    SEED_FILE: z.string().default('tools/seed/ruse.json'),
    CATEGORY_TRAINING_FILE: z.string().default('tools/seed/category-training.jsonl'),
  },
  read: (env): MunicipalityConfig => ({
    municipality: {
      nameBg: env.MUNICIPALITY_NAME_BG,
      nameEn: env.MUNICIPALITY_NAME_EN,
      referencePrefix: env.REFERENCE_PREFIX,
      statutoryMonths: env.STATUTORY_MONTHS,
    },
    seedFile: env.SEED_FILE,
    categoryTrainingFile: env.CATEGORY_TRAINING_FILE,
  }),
});
