import { z } from 'zod';
import type { MunicipalityConfig } from '../config/municipality.config.ts';
import type { OtherMatter } from '../domain/other-matters.ts';
import { localized } from '../setup/setup-document.ts';
import { filesBeside } from './seed-file.ts';
import { readShapedFile } from './shaped-file.ts';

const otherMatters = z.array(
  z.object({
    code: z.string().min(1),
    name: localized.optional(),
    advice: localized.optional(),
    responsible: localized.optional(),
    phone: z.string().optional(),
    sentences: z.array(z.string().min(1)),
  }),
);

/** Matters of the product, with the bodies that are responsible everywhere in the country. */
const standardFile = 'tools/seed/other-matters.json';

/**
 * What people write about that is not for the municipality, and who is responsible.
 * @throws ConfigurationError naming what is wrong in the file
 */
export async function readOtherMatters({
  seedFile,
}: Pick<MunicipalityConfig, 'seedFile'>): Promise<readonly OtherMatter[]> {
  return readOtherMattersFile((await filesBeside(seedFile)).otherMatters ?? standardFile);
}

/**
 * Reads one such file.
 * @throws ConfigurationError naming what is wrong in it
 */
export async function readOtherMattersFile(path: string): Promise<readonly OtherMatter[]> {
  return readShapedFile(path, otherMatters);
}
