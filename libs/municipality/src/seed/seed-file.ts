import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const localized = z.object({ bg: z.string().min(1), en: z.string().min(1) });
const code = z.string().regex(/^[a-z0-9_.]+$/);

const seed = z.object({
  municipality: z.object({
    name: localized,
    boundingBox: z.record(z.string(), z.number()),
    /** contacts of the municipality for pages and statements */
    contacts: z
      .object({
        address: localized.optional(),
        phone: z.string().optional(),
        email: z.email().optional(),
        website: z.url().optional(),
        dataProtectionEmail: z.email().optional(),
      })
      .optional(),
  }),
  departments: z.array(z.object({ code, name: localized })),
  externalBodies: z.array(z.object({ code, name: localized, phone: z.string().optional() })),
  settlements: z.array(
    z.object({
      code: z.string().regex(/^\d{5}$/),
      name: localized,
      kind: z.enum(['city', 'town', 'village']),
      lat: z.number(),
      lon: z.number(),
    }),
  ),
  quarters: z
    .array(
      z.object({
        code,
        settlement: z.string().regex(/^\d{5}$/),
        name: localized,
        lat: z.number().optional(),
        lon: z.number().optional(),
      }),
    )
    .default([]),
  categories: z.array(
    z.object({
      code,
      parent: code.nullable(),
      name: localized,
      department: code,
      icon: z.string().optional(),
      targetWorkingDays: z.number().int().positive().optional(),
      dangerous: z.boolean().default(false),
      advice: localized.optional(),
      forwardTo: code.optional(),
      publishable: z.boolean().default(true),
      photoOnResolve: z.boolean().default(false),
      questions: z
        .array(
          z.object({
            code,
            label: localized,
            datatype: z.enum(['string', 'text', 'number', 'datetime', 'singlevaluelist', 'multivaluelist']),
            required: z.boolean().default(false),
            values: z.array(z.object({ code, label: localized })).default([]),
          }),
        )
        .default([]),
    }),
  ),
});

/** A municipality's departments, external bodies, settlements with their quarters, and category tree, as its seed file gives them. */
export type MunicipalitySeed = z.infer<typeof seed>;

/**
 * Reads and checks a seed file.
 * @throws z.ZodError naming what is wrong in the file
 */
export async function readSeedFile(path: string): Promise<MunicipalitySeed> {
  return seed.parse(JSON.parse(await readFile(path, 'utf8')));
}
