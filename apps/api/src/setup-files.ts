import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  areaOutlines,
  isInUse,
  type Menus,
  type MunicipalityConfig,
  readShapedFile,
  readTraining,
  readTrainingFile,
  readOtherMattersFile,
  shapedText,
} from '@ns/municipality';
import type { EntityManager, Text } from '@ns/platform';
import { countStreets, readStreetsFile, type StreetsFile } from '@ns/streets';
import { z } from 'zod';
import { textOf } from './texts/index.ts';

/** A set-up file with what lies next to it. */
export interface SetupWithFiles {
  /** JSON, with the outlines of the area in it */
  readonly text: string;
  readonly streets?: StreetsFile | undefined;
  /** its sentences for the suggestion of categories */
  readonly training?: string | undefined;
}

const file = z.string().optional();
const named = z.looseObject({
  municipality: z
    .looseObject({ areaFile: file, streetsFile: file, trainingFile: file, otherMattersFile: file })
    .optional(),
});

/**
 * Reads a set-up file and the files that it names.
 * @throws ConfigurationError with every fault of those, and where one of them is not in the file's folder
 */
export async function readWithFiles(path: string): Promise<SetupWithFiles> {
  const text = await readFile(path, 'utf8');
  const document = shapedText(path, text, named);
  const { areaFile, streetsFile, trainingFile, otherMattersFile } = document.municipality ?? {};
  const beside = (name: string) => join(dirname(path), name);
  const area = areaFile === undefined ? undefined : await readShapedFile(beside(areaFile), areaOutlines);
  const streets = streetsFile === undefined ? undefined : await readStreetsFile(beside(streetsFile));
  const training = trainingFile === undefined ? undefined : beside(trainingFile);
  if (training !== undefined) {
    await readTrainingFile(training);
  }
  if (otherMattersFile !== undefined) {
    await readOtherMattersFile(beside(otherMattersFile));
  }
  const whole =
    area === undefined ? text : JSON.stringify({ ...document, municipality: { ...document.municipality, area } });
  return { text: whole, streets, training };
}

/** What the municipality would do without after the import, in words; none of it keeps it from working. */
export async function missingIn(
  tx: EntityManager,
  menus: Menus,
  config: Pick<MunicipalityConfig, 'categoryTrainingFile' | 'seedFile'>,
): Promise<readonly Text[]> {
  const categories = [...menus.categories.values()].filter((entry) => isInUse(entry) && entry.parentCode != null);
  const known = new Set((await readTraining(config, menus)).map(({ category }) => category));
  const untrained = categories.filter(({ code }) => !known.has(code)).length;
  return [
    ...((await countStreets(tx)) === 0 ? [textOf('noStreets')] : []),
    ...(menus.territory === null ? [textOf('noArea')] : []),
    ...(untrained === 0 ? [] : [textOf('untrainedCategories', { count: untrained, all: categories.length })]),
  ];
}
