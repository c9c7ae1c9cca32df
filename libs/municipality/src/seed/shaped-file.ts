import { readFile } from 'node:fs/promises';
import { ConfigurationError, inEveryLanguage } from '@ns/platform';
import type { z } from 'zod';
import { shapeFaults } from '../setup/setup-faults.ts';
import { textOf } from '../texts/index.ts';

/**
 * Reads a JSON file of an operator.
 * @throws ConfigurationError with every fault and its path in the file, in words; ENOENT and its like as they come
 */
export async function readShapedFile<T>(file: string, shape: z.ZodType<T>): Promise<T> {
  return shapedText(file, await readFile(file, 'utf8'), shape);
}

/** The same for text that was read already. @param file its name, for the faults */
export function shapedText<T>(file: string, text: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(jsonOf(file, text));
  if (parsed.success) {
    return parsed.data;
  }
  throw new ConfigurationError(faultsOf(file, shapeFaults(parsed.error)));
}

/** Faults of a file as an operator reads them: one a line, with its path in the file. */
export function faultsOf(
  file: string,
  faults: readonly { readonly path: string; readonly message: Parameters<typeof inEveryLanguage>[0] }[],
): string {
  const lines = faults.map(({ path, message }) => `  ${path}: ${inEveryLanguage(message)}`);
  return [`${file}: ${inEveryLanguage(textOf('fileFaults'))}:`, ...lines].join('\n');
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ConfigurationError(`${file}: ${inEveryLanguage(textOf('notJson'))}`);
  }
}
