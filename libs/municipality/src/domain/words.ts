import { defaultTag, isLanguageTag, neededTags, textOf, type WordsByLanguage } from '../texts/index.ts';
import { type MenuProblem, nameMaxLength, optionalTextProblems, tidy } from './menu-rules.ts';

/**
 * Words as a form or a file gives them, by the tags of their languages. A language that is left out stays as it was;
 * an empty text takes its words away.
 */
export type GivenWords = Readonly<Record<string, string | null | undefined>>;

/** Given words that leave none. */
export const noWords: GivenWords = { [defaultTag]: null };

/** True when no language is given words. */
export function isWordless(given: GivenWords): boolean {
  return Object.values(given).every((text) => tidy(text) === null);
}

/** How words by language are checked. */
interface WordsRule {
  readonly most: number;
  /** whether they may be left out; given in one language they are given in each that needs them */
  readonly optional?: boolean;
}

/** Faults of words by language; paths such as `name.bg`. */
export function wordsProblems(
  path: string,
  given: GivenWords,
  { most, optional = false }: WordsRule = { most: nameMaxLength },
): readonly MenuProblem[] {
  const tags = Object.keys(given);
  const missing = optional && isWordless(given) ? [] : neededTags.filter((tag) => tidy(given[tag]) === null);
  return [
    ...missing.map((tag) => ({ path: `${path}.${tag}`, message: textOf(optional ? 'languageNeeded' : 'fieldNeeded') })),
    ...(tags.every(isLanguageTag) ? [] : [{ path, message: textOf('languageUnknown') }]),
    ...tags.filter(isLanguageTag).flatMap((tag) => optionalTextProblems(`${path}.${tag}`, given[tag] ?? null, most)),
  ];
}

/** What given words become over those before; null: nothing is left in the default language. */
export function mergedWords(given: GivenWords, before: WordsByLanguage | null | undefined): WordsByLanguage | null {
  const entries = Object.entries({ ...before, ...given }).flatMap(([tag, text]) => {
    const written = tidy(text);
    return written === null ? [] : [[tag, written] as const];
  });
  const { [defaultTag]: words, ...others } = Object.fromEntries(entries);
  return words === undefined ? null : { [defaultTag]: words, ...others };
}

/**
 * The same for words that are always there.
 * @throws Error when the default language has none, which {@link wordsProblems} refuses
 */
export function mergedName(given: GivenWords, before: WordsByLanguage | undefined): WordsByLanguage {
  const words = mergedWords(given, before);
  if (words === null) {
    throw new Error('Words without the default language were not refused.');
  }
  return words;
}
