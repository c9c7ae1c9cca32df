import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { compressFile } from './compress-file.ts';

const compressible = new Set(['.js', '.mjs', '.css', '.html', '.svg', '.json', '.webmanifest', '.txt', '.map']);

/**
 * Writes a `.br` and a `.gz` copy of every text file of a built front end, so that the api serves without compressing.
 * The files themselves stay as the builder wrote them: the service worker knows their hashes.
 * @param folder of the built front end
 * @throws Error of the file system, when there is no such folder
 */
export async function precompress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await Promise.all(
    entries
      .filter((entry) => entry.isFile() && compressible.has(extname(entry.name)))
      .map((entry) => compressFile(join(entry.parentPath, entry.name))),
  );
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) {
    console.error('usage: node tools/build/precompress.ts <folder of a built front end>');
    process.exit(2);
  }
  await precompress(folder);
}
