import { describe, expect, it } from 'vitest';
import { queryTexts } from './query-texts.ts';

describe('the parameters of an address', () => {
  it('are texts, or absent', () => {
    expect(queryTexts({ bbox: '1,2', other: ['a', 'b'] }, ['bbox', 'quarter'])).toEqual({
      bbox: '1,2',
      quarter: undefined,
    });
    expect(queryTexts(undefined, ['bbox'])).toEqual({ bbox: undefined });
  });

  it('are none of ours when one is given twice', () => {
    expect(queryTexts({ bbox: ['1,2,3,4', '1'] }, ['bbox'])).toBeUndefined();
  });

  it('have nothing of what all objects have', () => {
    expect(queryTexts({}, ['constructor', 'toString'])).toEqual({ constructor: undefined, toString: undefined });
  });
});
