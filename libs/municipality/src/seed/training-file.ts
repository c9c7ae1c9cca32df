import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { TrainingExample } from '../domain/category-classifier.ts';

const example = z.object({ category: z.string().min(1), text: z.string().min(1) });

/**
 * Reads sentences with their categories, one JSON object a line.
 * @throws Error naming the line that is wrong
 */
export async function readTrainingFile(path: string): Promise<readonly TrainingExample[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') {
      return [];
    }
    const read = example.safeParse(JSON.parse(line));
    if (!read.success) {
      throw new Error(`${path}:${String(index + 1)} is no training sentence`, { cause: read.error });
    }
    return [read.data];
  });
}
