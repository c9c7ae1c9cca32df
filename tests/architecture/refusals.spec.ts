import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paths, root } from './workspace.ts';

/** Files below a folder whose text has the pattern. */
function filesWith(folder: string, ending: string, pattern: RegExp): string[] {
  return [...paths(folder)]
    .filter(({ path, isFolder }) => !isFolder && path.endsWith(ending))
    .filter(({ path }) => pattern.test(readFileSync(`${root}/${path}`, 'utf8')))
    .map(({ path }) => path);
}

describe('what the server refuses', () => {
  it.each(['console', 'citizen'])('is selected in the %s app by the fragment of both', (app) => {
    expect(filesWith(`apps/${app}/src/app`, '.graphql', /on (ErrorResult|InvalidInputError)/)).toEqual([]);
    expect(readFileSync(`${root}/libs/web/src/server/refusal.graphql`, 'utf8')).toContain(
      'fragment Refusal on ErrorResult',
    );
  });

  it('is shown in the console by MutationForm of libs/web alone', () => {
    expect(filesWith('apps/console', '.ts', /\boverride refuse\(|\bvalidateTree\b/)).toEqual([]);
  });
});
