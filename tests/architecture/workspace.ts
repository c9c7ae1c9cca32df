import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The workspace folder. */
export const root = resolve(import.meta.dirname, '../..');

const generatedOrForeign = new Set([
  'node_modules',
  'dist',
  '.nx',
  '.angular',
  '.data',
  '.git',
  'android',
  'ios',
  'coverage',
]);

/** Folders and files of the workspace that people wrote, relative to its root. */
export function* paths(folder: string): Generator<{ readonly path: string; readonly isFolder: boolean }> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    if (generatedOrForeign.has(entry.name)) {
      continue;
    }
    const path = `${folder}/${entry.name}`;
    yield { path, isFolder: entry.isDirectory() };
    if (entry.isDirectory()) {
      yield* paths(path);
    }
  }
}

/** The operations of the front ends and the template of mails: programs write them. */
const generatedFiles = /^libs\/contract\/src\/|\.generated\.ts$/;

/** TypeScript files that people wrote below this folder. */
export function typescriptFiles(folder: string): string[] {
  return [...paths(folder)]
    .filter(({ path, isFolder }) => !isFolder && path.endsWith('.ts') && !generatedFiles.test(path))
    .map(({ path }) => path);
}

/** One Nx project as its project.json describes it. */
export interface Project {
  readonly folder: string;
  readonly name: string;
  readonly tags: readonly string[];
}

/** Every Nx project of the workspace. */
export function projects(): Project[] {
  const files = ['apps', 'libs', 'tools', 'tests'].flatMap((folder) =>
    [...paths(folder)].filter(({ path }) => path.endsWith('/project.json')),
  );
  return files.map(({ path }) => {
    const { name, tags = [] } = JSON.parse(readFileSync(join(root, path), 'utf8')) as { name: string; tags?: string[] };
    return { folder: relative(root, join(root, path, '..')), name, tags };
  });
}

/** What a TypeScript file imports, by the names it uses for it. */
export function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), 'utf8');
  const statements = text.matchAll(
    new RegExp(
      [
        /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]/,
        /import\(\s*['"]([^'"]+)['"]\s*\)/,
        /(?:^|\n)\s*import\s*['"]([^'"]+)['"]/,
      ]
        .map(({ source }) => source)
        .join('|'),
      'g',
    ),
  );
  return [...statements].map(([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? '');
}

/** Texts of an application by their keys, in groups. */
export type Texts = { readonly [key: string]: string | Texts };

const dictionaryFolders = { citizen: 'apps/citizen/src/i18n', console: 'apps/console/src/app/i18n' };

/** The dictionary of an application in the language with this tag; the caller names the groups that it reads. */
export async function dictionaryOf<Groups extends Texts = Texts>(
  app: keyof typeof dictionaryFolders,
  tag: string,
): Promise<Groups> {
  const module = (await import(join(root, dictionaryFolders[app], tag, 'index.ts'))) as Record<string, Groups>;
  const texts = module[tag];
  if (texts === undefined) {
    throw new Error(`${app} has no dictionary called ${tag}.`);
  }
  return texts;
}
