import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runProgram } from './run-program.ts';

export const containerFolder = resolve(import.meta.dirname, '../containers');

/** What compose.yaml comes to with these variables, or the words of its fault. */
export async function composeConfig(
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const settings = join(containerFolder, 'signali.env');
  const isTheirs = await readFile(settings).then(
    () => true,
    () => false,
  );
  if (!isTheirs) {
    await writeFile(settings, '');
  }
  try {
    const given = ['-f', 'compose.yaml', 'config', '--format', 'json'];
    return runProgram('docker-compose', given, { cwd: containerFolder, environment });
  } finally {
    if (!isTheirs) {
      await rm(settings);
    }
  }
}
