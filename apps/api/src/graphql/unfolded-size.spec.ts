import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { unfoldedSize } from './unfolded-size.ts';

const size = (text: string) => unfoldedSize(parse(text));

describe('the size of a document with its fragments written out', () => {
  it('counts fields and spreads, and as levels the fields within fields alone', () => {
    expect(size('{ a { b { c } } d }')).toEqual({ selections: 4, levels: 3, isCircular: false });
    const inline = '{ a { ... on A { ... on A { b } } } }';
    expect(size(inline)).toEqual({ selections: 4, levels: 2, isCircular: false });
    const spread = 'query { ...F } fragment F on Query { a { ...G } } fragment G on A { b }';
    expect(size(spread)).toEqual({ selections: 4 + 3 + 1, levels: 2, isCircular: false });
  });

  it('counts a fragment wherever it is spread and once for itself, used or not', () => {
    const twice = (n: number) => `fragment F${n} on Q { ...F${n + 1} ...F${n + 1} }`;
    const doubled = (steps: number) =>
      `{ ...F0 } ${Array.from({ length: steps }, (_, n) => twice(n)).join(' ')} fragment F${steps} on Q { a }`;
    expect(size(doubled(3)).selections).toBe(23 + 22 + 10 + 4 + 1);
    expect(size(doubled(80)).selections).toBe(Number.MAX_SAFE_INTEGER);
    expect(size('{ a } fragment Unused on Q { b { c { d } } }')).toMatchObject({ selections: 1 + 3, levels: 3 });
  });

  it('says that a fragment leads back to itself, and of none that is spread twice', () => {
    expect(size('{ ...F } fragment F on Q { a { ...G } } fragment G on Q { ...F }').isCircular).toBe(true);
    expect(size('{ ...F b { ...F } } fragment F on Q { a }').isCircular).toBe(false);
    expect(size('{ ...Unknown }')).toEqual({ selections: 1, levels: 0, isCircular: false });
  });
});
