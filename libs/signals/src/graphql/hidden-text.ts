import { defaultLanguage, inLanguage, type Language } from '@ns/platform';
import { type PublicText, withoutHidden } from '../domain/hidden-words.ts';
import { textOf } from '../texts/index.ts';

const gap = textOf('hiddenWords.placeholder');
/** As the database writes it. */
const written = inLanguage(defaultLanguage, gap);

/** A public text in a language: what stands instead of hidden words is translated. */
export function inPublicWords(language: Language, text: PublicText): string {
  return text.replaceAll(written, inLanguage(language, gap));
}

/** A text as followers and the preview of the staff have it: what is hidden from the public is not in it. */
export function shownText(language: Language, text: string, hidden: readonly string[]): string {
  return withoutHidden(text, hidden, inLanguage(language, gap));
}
