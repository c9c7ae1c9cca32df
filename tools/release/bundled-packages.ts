import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const programs = [
  'apps/api',
  'apps/worker',
  'apps/solo',
  'tools/records-check',
  'tools/map-import',
  'tools/records-simulator',
];

/**
 * Where the packages lie in `node_modules` whose code the bundler put into the programs, as its comments say: some are
 * there only because a package asks for them if they are installed, for whatever.
 */
export async function bundledPlaces(root: string): Promise<readonly string[]> {
  const places = new Set<string>();
  for (const program of programs) {
    const folder = join(root, 'dist', program);
    for (const entry of (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'))) {
      placesIn(await readFile(join(folder, entry), 'utf8')).forEach((place) => places.add(place));
    }
  }
  return [...places].toSorted();
}

/** The same of the text of one program. */
export function placesIn(text: string): readonly string[] {
  const files = [...text.matchAll(/^\/\/#region (node_modules\/\S+)/gm)].map(([, file = '']) => file);
  return files.map((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? file);
}

/** Name of the package at a place in `node_modules`. */
export function packageAt(place: string): string {
  return place.replace(/^.*node_modules\//, '');
}
