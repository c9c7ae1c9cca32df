import { defineConfig, type Language, languageRow, languages, optional } from '@ns/platform';
import { z } from 'zod';

/** What the operator decides about the municipality before it edits itself. */
export interface MunicipalityConfig {
  readonly municipality: {
    /** first values by the tags of the languages, until the municipality edits them; else those of the set-up file */
    readonly name: Readonly<Record<string, string>>;
    /**
     * what an installation is called in production while nobody gave its set-up: the example's menus are there to be
     * tried, and its municipality is another one; undefined where the set-up file is its own
     */
    readonly nameOfUnnamed: string | undefined;
    readonly referencePrefix: string;
    /**
     * Calendar months from receipt to the statutory term (АПК; to be confirmed by a lawyer); first value, until the
     * municipality edits it.
     */
    readonly statutoryMonths: number | undefined;
  };
  /** departments, categories and settlements of the municipality, read when the schema is migrated */
  readonly seedFile: string;
  /**
   * sentences from which the suggestion of categories learns, read at the first suggestion; undefined: those that the
   * set-up file names, else those of the product
   */
  readonly categoryTrainingFile: string | undefined;
}

/** The set-up that an installation has until it is given its own. */
const exampleFile = 'tools/seed/ruse.json';

const nameVariable = (language: Language) => `MUNICIPALITY_NAME_${language}` as const;
const nameVariables = Object.fromEntries(
  languages.map((language) => [nameVariable(language), optional(z.string())]),
) as Readonly<Record<ReturnType<typeof nameVariable>, ReturnType<typeof optional<z.ZodString>>>>;

export const municipalityConfig = defineConfig({
  variables: {
    ...nameVariables,
    REFERENCE_PREFIX: z
      .string()
      .regex(/^[A-Z]{1,6}$/)
      .default('NS'),
    STATUTORY_MONTHS: optional(z.coerce.number().int().min(1).max(24)),
    SEED_FILE: optional(z.string()),
    CATEGORY_TRAINING_FILE: optional(z.string()),
  },
  read: (env, { production, installation }): MunicipalityConfig => ({
    municipality: {
      name: Object.fromEntries(
        languages.flatMap((language) => {
          const name = env[nameVariable(language)];
          return name === undefined ? [] : [[languageRow(language).tag, name]];
        }),
      ),
      nameOfUnnamed: production && env.SEED_FILE === undefined ? installation : undefined,
      referencePrefix: env.REFERENCE_PREFIX,
      statutoryMonths: env.STATUTORY_MONTHS,
    },
    seedFile: env.SEED_FILE ?? exampleFile,
    categoryTrainingFile: env.CATEGORY_TRAINING_FILE,
  }),
});
