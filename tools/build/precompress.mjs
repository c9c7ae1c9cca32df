import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
const worthIt = new Set(['.js', '.mjs', '.css', '.html', '.svg', '.json', '.webmanifest', '.txt', '.map']);
const smallest = 1024;

/** Writes .br and .gz next to every text file of the built front ends, so that the api serves without compressing. */
export async function precompress(root) {
  for (const app of ['citizen', 'console']) {
    const folder = join(root, 'dist/apps', app);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    await Promise.all(
      entries
        .filter((entry) => entry.isFile() && worthIt.has(extname(entry.name)))
        .map((entry) => compressFile(join(entry.parentPath, entry.name))),
    );
  }
}

async function compressFile(file) {
  const source = await stat(file);
  if (source.size < smallest) return;
  const done = await stat(`${file}.br`).catch(() => undefined);
  if (done && done.mtimeMs >= source.mtimeMs) return;
  const text = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  await writeFile(`${file}.gz`, await gzipped(text, { level: 9 }));
  await writeFile(`${file}.br`, await brotli(text, { params }));
}

if (import.meta.main) await precompress(process.cwd());
