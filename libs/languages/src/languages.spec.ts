import { describe, expect, it } from 'vitest';
import { defaultLanguage, languageRows, languages, languageWithTag, percentText } from './languages.ts';

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

describe('percent', () => {
  it('have a space before the sign in Bulgarian and none in English', () => {
    expect(percentText(68.6, languageRows.BG)).toBe('69\u00a0%');
    expect(percentText(68.6, languageRows.EN)).toBe('69%');
  });
});
