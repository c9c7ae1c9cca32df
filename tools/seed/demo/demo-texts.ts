import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readTrainingFile } from '@ns/municipality';
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
const streetsShape = z.object({
  streets: z.array(z.object({ name: z.string(), points: z.array(z.tuple([z.number(), z.number()])).min(1) })),
});

/** Words and places of which demo signals are made; a municipality's data, as its menus are. */
export type DemoTexts = z.infer<typeof shape> & {
  readonly streets: z.infer<typeof streetsShape>['streets'];
  /** first sentences by category */
  readonly openings: ReadonlyMap<string, readonly string[]>;
};

/**
 * Reads the texts and streets that belong to a municipality's seed file: `demo/<name>-texts.json` and `demo/<name>-streets.json`
 * next to it, and the training file of the category suggestion for the first sentences.
 * @throws Error when a file is missing or malformed
 */
export async function readDemoTexts(seedFile: string, trainingFile: string): Promise<DemoTexts> {
  const folder = join(dirname(seedFile), 'demo');
  const name = seedFile.replace(/^.*[\\/]/, '').replace(/\.json$/, '');
  const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(folder, file), 'utf8'));
  const [words, streets, examples] = await Promise.all([
    read(`${name}-texts.json`),
    read(`${name}-streets.json`),
    readTrainingFile(trainingFile),
  ]);
  const openings = Map.groupBy(examples, ({ category }) => category);
  return {
    ...shape.parse(words),
    ...streetsShape.parse(streets),
    openings: new Map([...openings].map(([category, of]) => [category, of.map(({ text }) => text)])),
  };
}
