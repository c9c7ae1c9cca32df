import { describe, expect, it } from 'vitest';
import { languageOf } from './languages.ts';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'BG'],
    ['', 'BG'],
    ['en', 'EN'],
    ['en-GB,en;q=0.9', 'EN'],
    ['bg-BG,bg;q=0.9,en;q=0.8', 'BG'],
    ['en;q=0.3,bg;q=0.7', 'BG'],
    ['de,fr', 'BG'],
    ['de,en;q=0.5', 'EN'],
  ] as const)('%s is answered in %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
