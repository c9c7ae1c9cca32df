import { readShapedFile } from '@ns/municipality';
import { z } from 'zod';
import type { SignalStatus } from '@ns/signals';
import { hasLooseBrace, unknownFields } from '../domain/ready-text-fields.ts';
import { languageTags, type LanguageTag } from '@ns/platform';

const words = z.object({
  title: z.string().trim().min(1).max(120),
  text: z
    .string()
    .trim()
    .min(1)
    .max(4000)
    .refine((text) => unknownFields(text).length === 0 && !hasLooseBrace(text), 'names a field that there is not'),
});

const statuses = [
  'ASSIGNED',
  'IN_PROGRESS',
  'AWAITING_REPORTER',
  'RESOLVED',
  'CLOSED',
  'FORWARDED',
  'REJECTED',
  'DUPLICATE',
] as const satisfies readonly SignalStatus[];

/** The words of a text by the tag of their language. */
const wordsByTag = Object.fromEntries(languageTags.map((tag) => [tag, words.optional()])) as Record<
  LanguageTag,
  z.ZodOptional<typeof words>
>;

/** Ready texts in a set-up file; each in one language or both. */
export const readyTextsDocument = z
  .array(
    z.object({
      code: z.string().regex(/^[a-z0-9_.]+$/),
      to: z.enum(statuses).nullable(),
      category: z.string().optional(),
      department: z.string().optional(),
      ...wordsByTag,
    }),
  )
  .default([]);
const seed = z.object({ readyTexts: readyTextsDocument });

/** Ready texts that a municipality begins with. */
export type ReadyTextSeed = z.infer<typeof readyTextsDocument>;

/**
 * Reads and checks the ready texts of a municipality's seed file.
 * @throws ConfigurationError naming what is wrong in the file
 */
export async function readReadyTexts(path: string): Promise<ReadyTextSeed> {
  return (await readShapedFile(path, seed)).readyTexts;
}
