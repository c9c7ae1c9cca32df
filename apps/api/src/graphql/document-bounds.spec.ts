import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exceededBound } from './document-bounds.ts';

const boundOf = (text: string) => exceededBound(parse(text));
const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');

describe('the bounds of a document', () => {
  it.each([
    ['a query', '{ me { id name } categories { code children { code } } }'],
    ['fifteen aliases of one field', `{ me { ${times(15, (i) => `a${String(i)}: name`)} } }`],
    ['a fragment that is spread twice', '{ me { ...A ...A } } fragment A on Account { id }'],
    ['a fragment that is not there', '{ me { ...A } }'],
  ])('admit %s', (_name, text) => expect(boundOf(text)).toBeUndefined());

  it.each([
    ['aliases', `{ me { ${times(16, (i) => `a${String(i)}: name`)} } }`],
    [
      'aliases',
      `{ me { ...A ...B } }
        ${['A', 'B']
          .map((name) => `fragment ${name} on Account { ${times(8, (i) => `${name}${String(i)}: name`)} }`)
          .join(' ')}`,
    ],
    ['aliases', `{ me { ${times(16, (i) => `... on Account { a${String(i)}: name }`)} } }`],
    ['aliases', `{ ${times(16, (i) => `x: me { a${String(i)}: name }`)} }`],
    ['repeats', `{ me { ${times(31, () => 'name')} } }`],
    ['repeats', `{ ${times(31, (i) => `x: ${i % 2 ? 'me' : 'mailState'} { waiting }`)} }`],
    ['rootFields', `{ ${times(11, (i) => `f${String(i)} { id }`)} }`],
    ['rootFields', `{ ...A } fragment A on Query { ${times(11, (i) => `f${String(i)} { id }`)} }`],
    ['levels', `{ ${'a { '.repeat(21)} b ${'}'.repeat(21)} }`],
    ['levels', `{ a { ...A } } fragment A on B { ${'a { '.repeat(20)} b ${'}'.repeat(20)} }`],
    ['nameLength', `{ me { ${'x'.repeat(101)}: name } }`],
  ] as const)('%s: %s', (bound, text) => expect(boundOf(text)).toBe(bound));

  it('count what fragments multiply, in a moment even when that is millions', () => {
    const doubled = times(
      15,
      (i) => `fragment F${String(i)} on T { a { ...F${String(i + 1)} } b { ...F${String(i + 1)} } }`,
    );
    expect(boundOf(`{ t { ...F0 } } ${doubled} fragment F15 on T { c }`)).toBe('selections');
    expect(boundOf(`{ ${times(2_001, () => '... { a }')} }`)).toBe('selections');
  });

  it.each([16, 30, 60, 140])('count a fragment as often as it is spread on one level: 2^%i', (length) => {
    const doubled = times(
      length,
      (i) => `fragment F${String(i)} on Query { ...F${String(i + 1)} ...F${String(i + 1)} }`,
    );
    const text = (spread: string) =>
      `query ($s: Boolean!) { a ${spread} } ${doubled} fragment F${String(length)} on Query { b }`;
    expect(boundOf(text('...F0'))).toBe('selections');
    // Whether it is left out is known to execution only.
    expect(boundOf(text('...F0 @skip(if: $s)'))).toBe('selections');
    expect(boundOf(text('... on Query @include(if: false) { ...F0 }'))).toBe('selections');
    expect(boundOf(text(''))).toBe('selections');
  });

  it.each([
    ['at once', '{ a { ...A } } fragment A on B { ...A }'],
    ['in a field', '{ a { ...A } } fragment A on B { a { ...A } }'],
    ['in an inline fragment', '{ a { ...A } } fragment A on B { ... @skip(if: true) { ...A } }'],
    ['over another one', '{ a { ...A } } fragment A on B { ...C } fragment C on B { c { ...A } }'],
    ['though nobody spreads it', '{ a } fragment A on B { ...A }'],
    ['under a name of two', '{ a { ...A } } fragment A on B { b } fragment A on B { ...A }'],
  ])('refuse a fragment that leads back to itself %s', (_name, text) => expect(boundOf(text)).toBe('circular'));

  it('hold for every operation and every fragment, used or not', () => {
    const many = times(16, (i) => `a${String(i)}: name`);
    expect(boundOf(`query A { me { id } } query B { me { ${many} } }`)).toBe('aliases');
    expect(boundOf(`{ me { id } } fragment Unused on Account { ${many} }`)).toBe('aliases');
  });
});
