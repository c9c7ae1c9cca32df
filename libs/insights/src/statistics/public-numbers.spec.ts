import { describe, expect, it } from 'vitest';
import { publicCounts } from './public-numbers.ts';

const textsOf = (counts: readonly number[]) => publicCounts(counts).map(({ text }) => text);

describe('published counts', () => {
  it('are shown from five on; none is no secret', () => {
    expect(textsOf([0, 5, 120])).toEqual(['0', '5', '120']);
  });

  it('are limits below five', () => {
    expect(publicCounts([1, 4, 9])).toEqual([
      { value: null, below: 5, text: '< 5' },
      { value: null, below: 5, text: '< 5' },
      { value: 9, below: null, text: '9' },
    ]);
  });

  it('hide a second one where a single hidden one could be worked out from the sum', () => {
    expect(textsOf([3, 40, 7, 12])).toEqual(['< 5', '40', '< 10', '12']);
    expect(textsOf([3, 10])).toEqual(['< 5', '< 15']);
  });

  it('hide a single count that stands alone', () => {
    expect(textsOf([2])).toEqual(['< 5']);
  });
});
