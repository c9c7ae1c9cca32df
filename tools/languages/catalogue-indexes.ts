import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
// eslint-disable-next-line ns/boundaries -- run by Node as it stands, which knows no name of a library
import { defaultTag, languageTags } from '../../libs/languages/src/index.ts';

const skipped = new Set(['node_modules', 'dist', 'android', 'ios']);

/** A folder with a catalogue for each language: `bg.ts`, or `bg/index.ts` where it is in parts. */
export interface CatalogueFolder {
  readonly path: string;
  /** the modules of the languages that have one, by tag */
  readonly modules: ReadonlyMap<string, string>;
}

/** The folders below the workspace that have a catalogue in the default language. */
export function catalogueFolders(root: string): CatalogueFolder[] {
  return ['apps', 'libs', 'tools'].flatMap((folder) => [...below(join(root, folder))]);
}

function* below(path: string): Generator<CatalogueFolder> {
  const modules = new Map(languageTags.flatMap((tag) => moduleOf(path, tag).map((module) => [tag, module] as const)));
  if (modules.has(defaultTag)) {
    yield { path, modules };
    return;
  }
  for (const name of readdirSync(path)) {
    if (!skipped.has(name) && statSync(join(path, name)).isDirectory()) {
      yield* below(join(path, name));
    }
  }
}

function moduleOf(path: string, tag: string): string[] {
  return [`./${tag}.ts`, `./${tag}/index.ts`].filter((module) => existsSync(join(path, module)));
}

/** The generated list of a folder. The dictionaries of the screens are fetched when they are needed. */
export function indexOf({ path, modules }: CatalogueFolder): { readonly path: string; readonly text: string } {
  const isFetched = basename(path) === 'i18n';
  const first = modules.get(defaultTag) ?? '';
  const list = [...modules].map(([tag, module]) => ({ tag, module, name: nameOf(tag) }));
  const imports = isFetched ? [] : list.map(({ name, module }) => `import { ${name} } from '${module}';`);
  const entries = list.map(({ tag, name, module }) => {
    const key = name === tag ? tag : `'${tag}'`;
    const entry = key === name ? name : `${key}: ${name}`;
    return isFetched ? `  ${key}: async () => (await import('${module}')).${name},` : `  ${entry},`;
  });
  const name = nameOf(defaultTag);
  const defaultType = isFetched ? `(typeof import('${first}'))['${name}']` : `typeof ${name}`;
  const text = [
    '// Written by `npm run languages` from the catalogues of this folder.',
    ...imports,
    ...(imports.length > 0 ? [''] : []),
    'export const catalogues = {',
    ...entries,
    '} as const;',
    '',
    '/** The catalogue of the default language, whose keys the others have. */',
    `export type DefaultCatalogue = ${defaultType};`,
    '',
  ].join('\n');
  return { path: join(path, 'catalogues.generated.ts'), text };
}

/** The name that the catalogue of a language exports: `bg`, `srLatn`. */
function nameOf(tag: string): string {
  return tag.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
