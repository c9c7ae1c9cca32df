import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Territory } from '@ns/territory';
import { z } from 'zod';

const localized = z.object({ bg: z.string().min(1), en: z.string().min(1) });
const code = z.string().regex(/^[a-z0-9_.]+$/);

const seed = z.object({
  municipality: z.object({
    name: localized,
    boundingBox: z.record(z.string(), z.number()),
    /** file next to this one that says where the municipality is; without it no place is refused as outside */
    areaFile: z.string().optional(),
    /** file next to this one with lines of streets; without it no street is found by its name */
    streetsFile: z.string().optional(),
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
      /** the settlement with the land around it, where the area file has no outline of it */
      radiusMeters: z.number().positive().optional(),
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
      /** false: a matter without a place (a proposal, a driver’s conduct), sent without point and address */
      needsPlace: z.boolean().default(true),
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

/** The area file: outlines of land with where they come from and under which licence. */
const areaFile = z.object({
  attribution: z.string().min(1),
  licence: z.string().min(1),
  source: z.string().min(1),
  lands: z.array(z.array(z.tuple([z.number(), z.number()])).min(3)),
});

/**
 * Reads and checks a seed file.
 * @throws z.ZodError naming what is wrong in the file
 */
export async function readSeedFile(path: string): Promise<MunicipalitySeed> {
  return seed.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** The streets file that a seed file names; null when it names none. */
export async function streetsFileOf(path: string): Promise<string | null> {
  const { streetsFile } = (await readSeedFile(path)).municipality;
  return streetsFile === undefined ? null : join(dirname(path), streetsFile);
}

/**
 * Where the municipality is: the outlines of its area file and the settlements that have a radius.
 * @returns null when the seed file names no area file
 * @throws z.ZodError naming what is wrong in the files
 */
export async function readTerritory(path: string): Promise<Territory | null> {
  const { municipality, settlements } = await readSeedFile(path);
  if (municipality.areaFile === undefined) {
    return null;
  }
  const { lands } = areaFile.parse(JSON.parse(await readFile(join(dirname(path), municipality.areaFile), 'utf8')));
  const circles = settlements.flatMap(({ lat, lon, radiusMeters }) =>
    radiusMeters === undefined ? [] : [{ lat, lon, radiusMeters }],
  );
  return { lands, circles };
}
