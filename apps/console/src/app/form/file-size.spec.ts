import { describe, expect, it } from 'vitest';
import { fileSize } from './file-size.ts';

describe('the size of a file', () => {
  it.each([
    [9, 'en', '1 kB'],
    [12_400, 'bg', '12 kB'],
    [3_400_000, 'bg', '3,4 MB'],
    [3_400_000, 'en', '3.4 MB'],
  ])('of %i bytes in %s is %s', (bytes, tag, words) => {
    expect(fileSize(bytes, tag).replaceAll(/\s/g, ' ')).toBe(words);
  });
});
