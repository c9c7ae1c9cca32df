import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { catalogueFolders, indexOf } from './catalogue-indexes.ts';

/**
 * `npm run languages`: writes the list of the catalogues of each folder of texts, so that a language is added by its
 * row in `libs/languages` and its catalogues alone. `--check` compares instead of writing.
 */
const root = resolve(import.meta.dirname, '../..');
const isCheck = process.argv.includes('--check');
const read = (path: string) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const old: string[] = [];
for (const folder of catalogueFolders(root)) {
  const { path, text } = indexOf(folder);
  if (read(path) !== text) {
    old.push(relative(root, path));
    if (!isCheck) {
      writeFileSync(path, text);
    }
  }
}
if (isCheck && old.length > 0) {
  console.error(`npm run languages would write:\n${old.join('\n')}`);
  process.exitCode = 1;
}
