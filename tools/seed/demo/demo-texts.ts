import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesBeside, readTrainingFile } from '@ns/municipality';
import { readStreetsFile } from '@ns/streets';
import { z } from 'zod';

const texts = z.array(z.string()).min(1);
const shape = z.object({
  firstNames: texts,
  familyNames: texts,
  villageStreets: texts,
  landmarks: texts,
  /** how long a department takes, relative to the target of the category */
  pace: z.record(z.string(), z.number()),
  /** how many signals a group of categories gets, and how they are spread over the twelve months */
  volume: z.record(z.string(), z.number()),
  seasons: z.record(z.string(), z.array(z.number()).length(12)),
  /** by group of categories: what reporters add to the first sentence, and what was done */
  groups: z.record(z.string(), z.object({ details: texts, actions: texts })),
  questions: texts,
  answers: texts,
  forwarded: texts,
  rejected: texts,
  disputes: texts,
  notes: texts,
  remarks: texts,
  praise: texts,
  complaint: texts,
});
/** A street as demo signals name it, with the corners of its lines. */
interface DemoStreet {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
}

/** Words and places of which demo signals are made; a municipality's data, as its menus are. */
export type DemoTexts = z.infer<typeof shape> & {
  readonly streets: readonly DemoStreet[];
  /** first sentences by category */
  readonly openings: ReadonlyMap<string, readonly string[]>;
};

/**
 * Reads the texts that belong to a municipality's seed file (`demo/<name>-texts.json` next to it), its streets, and the
 * training file of the category suggestion for the first sentences.
 * @throws Error when a file is missing or malformed
 */
export async function readDemoTexts(seedFile: string, trainingFile: string): Promise<DemoTexts> {
  const folder = join(dirname(seedFile), 'demo');
  const name = seedFile.replace(/^.*[\\/]/, '').replace(/\.json$/, '');
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, file), 'utf8'));
  const [words, streets, examples] = await Promise.all([
    read(`${name}-texts.json`),
    demoStreets(seedFile),
    readTrainingFile(trainingFile),
  ]);
  const openings = Map.groupBy(examples, ({ category }) => category);
  return {
    ...shape.parse(words),
    streets,
    openings: new Map([...openings].map(([category, of]) => [category, of.map(({ text }) => text)])),
  };
}

/** The named streets of the municipality. @throws Error when its data has none: demo signals need places */
async function demoStreets(seedFile: string): Promise<readonly DemoStreet[]> {
  const { streets: file } = await filesBeside(seedFile);
  const named = file === null ? [] : (await readStreetsFile(file)).lines.filter(({ name }) => name !== undefined);
  if (named.length === 0) {
    throw new Error(`${seedFile} names no file of streets.`);
  }
  const kinds: Readonly<Record<string, string>> = { boulevard: 'бул.', square: 'пл.' };
  const byName = Map.groupBy(named, ({ kind = 'street', name = '' }) => `${kinds[kind] ?? 'ул.'} „${name}“`);
  return [...byName].map(([name, lines]) => ({ name, points: lines.flatMap(({ line }) => line) }));
}
