import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paths, root } from './workspace.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const inlineStyles = /\bstyles: `[^`]*`/g;
const comments = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
/** A class of a selector: what follows on the way to its block is no declaration. */
const styledClass = /(?<![\w)])\.([a-zA-Z][\w-]*)(?=[^;{}]*\{|[^;{}]*,\s*$)/gm;

/** What people wrote below a folder, except for specs. */
function sources(folder: string): { readonly path: string; readonly text: string }[] {
  return [...paths(folder)]
    .filter(({ path, isFolder }) => !isFolder && /\.(?:ts|html|s?css)$/.test(path) && !path.endsWith('.spec.ts'))
    .map(({ path }) => ({ path, text: read(path) }));
}

/** Classes in the styles of an application, in files of their own and inside components. */
function styledClasses(folder: string): string[] {
  const styles = sources(folder).flatMap(({ path, text }) =>
    /\.s?css$/.test(path) ? [text] : (text.match(inlineStyles) ?? []),
  );
  return [
    ...new Set(styles.flatMap((text) => [...text.replace(comments, '').matchAll(styledClass)].map(([, name]) => name))),
  ].filter((name) => name !== undefined);
}

/** Everything in which a class can be given to an element: templates and code, of a library as it is installed. */
function givers(folder: string, library: string): string {
  const own = [...sources(folder), ...sources('libs/web')].filter(({ path }) => !/\.s?css$/.test(path));
  return [
    ...own.map(({ text }) => text.replace(inlineStyles, '')),
    read(`${folder}/src/index.html`),
    ...globSync(library, { cwd: root }).map(read),
  ].join('\n');
}

describe('styles', () => {
  it.each([
    ['apps/citizen', 'node_modules/{@ionic/core/components,maplibre-gl/dist}/*.js'],
    ['apps/console', 'node_modules/{@angular/{material,cdk}/fesm2022,maplibre-gl/dist}/*.{mjs,js}'],
  ])('of %s are about classes that something there has', (folder, library) => {
    const given = new Set(givers(folder, library).match(/[a-zA-Z][\w-]*/g));
    expect(styledClasses(folder).filter((name) => !given.has(name))).toEqual([]);
  });
});
