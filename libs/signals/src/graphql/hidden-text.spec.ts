import { describe, expect, it } from 'vitest';
import type { PublicText } from '../domain/hidden-words.ts';
import { inPublicWords, shownText } from './hidden-text.ts';

describe('what stands instead of hidden words', () => {
  it('is in the language of the reader', () => {
    expect(shownText('EN', 'Тел. 112', ['112'])).toBe('Тел. [personal data]');
    expect(shownText('BG', 'Тел. 112', ['112'])).toBe('Тел. [лични данни]');
    expect(inPublicWords('EN', 'Тел. [лични данни]' as PublicText)).toBe('Тел. [personal data]');
    expect(inPublicWords('BG', 'Тел. [лични данни]' as PublicText)).toBe('Тел. [лични данни]');
  });
});
