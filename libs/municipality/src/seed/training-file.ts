import { readFile } from 'node:fs/promises';
import { ConfigurationError } from '@ns/platform';
import { z } from 'zod';
import type { TrainingExample } from '../domain/category-classifier.ts';
import type { MunicipalityConfig } from '../config/municipality.config.ts';
import { isInUse, type Menus } from '../queries/municipality-directory.ts';
import { filesBeside } from './seed-file.ts';

const example = z.object({ category: z.string().min(1), text: z.string().min(1) });

/** Sentences of the product, in the categories of its set-up file. */
const standardFile = 'tools/seed/category-training.jsonl';

/**
 * The sentences from which the suggestion learns. Those of categories that the municipality does not have or no longer
 * uses are left out: they could only draw a guess away from its own.
 * @throws ConfigurationError naming the line that is wrong
 */
export async function readTraining(
  { categoryTrainingFile, seedFile }: Pick<MunicipalityConfig, 'categoryTrainingFile' | 'seedFile'>,
  { categories }: Pick<Menus, 'categories'>,
): Promise<readonly TrainingExample[]> {
  const file = categoryTrainingFile ?? (await filesBeside(seedFile)).training ?? standardFile;
  return (await readTrainingFile(file)).filter(({ category }) => isInUse(categories.get(category)));
}

/**
 * Reads sentences with their categories, one JSON object a line.
 * @throws ConfigurationError naming the line that is wrong
 */
export async function readTrainingFile(path: string): Promise<readonly TrainingExample[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') {
      return [];
    }
    const read = example.safeParse(jsonOf(line));
    if (!read.success) {
      throw new ConfigurationError(`${path}:${String(index + 1)} is no training sentence (category and text as JSON).`);
    }
    return [read.data];
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
