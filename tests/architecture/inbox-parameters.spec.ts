import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from './workspace';

/** The text between two marks of a file. */
function between(path: string, start: string, end: string): string {
  const text = readFileSync(`${root}/${path}`, 'utf8');
  const from = text.indexOf(start);
  return text.slice(from, text.indexOf(end, from));
}

describe('the parameters of the inbox’s address', () => {
  it('are those that a saved view may carry: the console and the server do not share code, so they are compared', () => {
    const written = [
      ...between('apps/console/src/app/inbox/inbox-query.ts', 'export function paramsOf', '\n}').matchAll(
        /^ {4}(\w+):/gm,
      ),
    ].map(([, name]) => name);
    const saved = [
      ...between('libs/desk/src/domain/view-query.ts', 'viewParameters = [', ']').matchAll(/'(\w+)'/g),
    ].map(([, name]) => name);
    expect(written.length).toBeGreaterThan(10);
    expect(saved.toSorted()).toEqual(written.toSorted());
  });
});
