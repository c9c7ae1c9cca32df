import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf, paths, root } from './workspace.ts';

/** Directives of Angular's older forms in a template. */
const olderDirectives = /\[?\(?\b(?:ngModel|ngSubmit|formControl|formControlName|formGroup|formArrayName)\b\)?\]?=/;
/** A form class of an application beside the one of libs/web. */
const ownClass = /\bclass \w*MutationForm\b/;

/** Files below these folders with a form that is no signal form of `MutationForm` in libs/web. */
export function formsOfOtherKinds(folders: readonly string[] = ['apps/citizen', 'apps/console', 'libs/web']): string[] {
  return folders
    .flatMap((folder) => [...paths(folder)])
    .filter(({ path, isFolder }) => !isFolder && /\.(?:ts|html)$/.test(path))
    .filter(({ path }) => {
      const text = readFileSync(join(root, path), 'utf8');
      return (
        (path.endsWith('.ts') && importsOf(path).includes('@angular/forms')) ||
        olderDirectives.test(text) ||
        (path.startsWith('apps/') && ownClass.test(text))
      );
    })
    .map(({ path }) => path);
}
