/** Languages of labels, messages and mails. Bulgarian is the default everywhere. */
export const languages = ['BG', 'EN'] as const;
export type Language = (typeof languages)[number];

/** One text in every language of the product. */
export interface Localized {
  readonly bg: string;
  readonly en: string;
}

/** The text in the wanted language. */
export function inLanguage(language: Language, text: Localized): string {
  return language === 'EN' ? text.en : text.bg;
}

/** Chooses by `Accept-Language` (RFC 9110 §12.5.4): English only when it is preferred to Bulgarian. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const weights = { bg: 0, en: 0 };
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = Number(
      parameters
        .find((parameter) => parameter.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? '1',
    );
    const primary = tag.split('-')[0];
    if (primary === 'bg' || primary === 'en') {
      weights[primary] = Math.max(weights[primary], Number.isFinite(quality) ? quality : 0);
    }
  }
  return weights.en > weights.bg ? 'EN' : 'BG';
}
