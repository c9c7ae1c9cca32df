import { describe, expect, it } from 'vitest';
import { defaultLanguage, languageRows, languages, languageWithTag } from './languages.ts';

describe('the list of languages', () => {
  it('begins with the default', () => {
    expect(languages[0]).toBe(defaultLanguage);
  });

  it('is found by tags; the default language where there is no such tag', () => {
    for (const language of languages) {
      expect(languageWithTag(languageRows[language].tag)).toBe(language);
    }
    expect([languageWithTag('xx'), languageWithTag(''), languageWithTag(null)]).toEqual(
      Array.from({ length: 3 }, () => defaultLanguage),
    );
  });
});
