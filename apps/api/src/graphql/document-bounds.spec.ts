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
    ['a circle, which validation explains', '{ me { ...A } } fragment A on Account { ...A }'],
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
    ['levels', '{ a { ...A } } fragment A on B { a { ...A } }'],
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

  it('hold for every operation and every fragment, used or not', () => {
    const many = times(16, (i) => `a${String(i)}: name`);
    expect(boundOf(`query A { me { id } } query B { me { ${many} } }`)).toBe('aliases');
    expect(boundOf(`{ me { id } } fragment Unused on Account { ${many} }`)).toBe('aliases');
  });
});
