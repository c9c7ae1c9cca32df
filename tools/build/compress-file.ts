import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);
/** Bytes; a smaller file fits into one packet. */
const smallest = 1024;

/** Writes a `.br` and a `.gz` copy of a file of a built front end; a small one gets none. */
export async function compressFile(file: string): Promise<void> {
  const text = await readFile(file);
  if (text.length < smallest) {
    return;
  }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  await writeFile(`${file}.gz`, await gzipped(text, { level: 9 }));
  await writeFile(`${file}.br`, await brotli(text, { params }));
}
