import { readFile, readdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const compressible = new Set(['.js', '.mjs', '.css', '.html', '.svg', '.json', '.webmanifest', '.txt', '.map']);
/** Bytes; a smaller file fits into one packet. */
const smallest = 1024;

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

/** The same for one file; a small one gets none. */
export async function compressFile(file: string): Promise<void> {
  const text = await readFile(file);
  if (text.length < smallest) {
    return;
  }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  await writeFile(`${file}.gz`, await gzipped(text, { level: 9 }));
  await writeFile(`${file}.br`, await brotli(text, { params }));
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) {
    console.error('usage: node tools/build/precompress.ts <folder of a built front end>');
    process.exit(2);
  }
  await precompress(folder);
}
