import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { shapedText } from '@ns/municipality';
import { z } from 'zod';
import { streetKinds } from '../domain/street-words.ts';

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** How a line is drawn: streets by their weight, railways as such. */
const lineClasses = ['major', 'minor', 'rail'] as const;

const line = z.object({
  class: z.enum(lineClasses),
  kind: z.enum(streetKinds).optional(),
  name: z.string().min(1).max(120).optional(),
  latin: z.string().min(1).max(120).optional(),
  /** former names and other spellings */
  aliases: z.array(z.string().min(1).max(120)).optional(),
  settlement: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  /** corners as [longitude, latitude] */
  line: z.array(position).min(2),
});

const streetsFile = z.object({
  attribution: z.string().min(1),
  licence: z.string().min(1),
  source: z.string().min(1),
  /** settlement of lines that name none */
  settlement: z.string().regex(/^\d{5}$/),
  lines: z.array(line),
});

/** One line of the file: a street, a part of one, or a railway. */
export type StreetLine = z.infer<typeof line>;
export type StreetsFile = z.infer<typeof streetsFile> & { readonly digest: string };

/**
 * Reads a streets file: lines of streets and railways with their names, source and licence.
 * @throws ConfigurationError naming what is wrong in the file
 */
export async function readStreetsFile(path: string): Promise<StreetsFile> {
  const text = await readFile(path, 'utf8');
  return { ...shapedText(path, text, streetsFile), digest: createHash('sha256').update(text).digest('hex') };
}
