import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Words that are planted are of letters only; a stem may lack the last of them. */
const word = /(?:name|mail|phone|code|text|note|file|records|number)[g-v]{8}/g;

/** What of a planted word is looked for. */
export function keyOf(text: string): string {
  return text.match(word)?.[0] ?? '';
}

/** The planted words that stand in some bytes. */
export function wordsIn(bytes: Uint8Array): readonly string[] {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').match(word) ?? [];
}

/** Planted words by the files of a folder in whose bytes they stand, however deep. */
export async function wordsBelow(
  folder: string,
  isLeftOut: (path: string) => boolean = () => false,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>();
  const entries: Dirent[] = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    // A file of a running program may be gone by now.
    const bytes = isLeftOut(path) ? undefined : await readFile(path).catch(() => undefined);
    for (const key of bytes ? wordsIn(bytes) : []) {
      found.set(key, (found.get(key) ?? new Set()).add(path));
    }
  }
  return found;
}

/** Where some words are found: each with its files. */
export function placesOf(words: readonly string[], found: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return words.flatMap((text) => [...(found.get(keyOf(text)) ?? [])].map((path) => `${keyOf(text)} in ${path}`));
}
