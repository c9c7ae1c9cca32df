import type { WordsByLanguage } from '../texts/index.ts';
import type { CategoryGuess, TrainingExample } from './category-classifier.ts';

/** What people write about that is no category: a matter of somebody else, or none at all. */
export interface OtherMatter {
  readonly code: string;
  /** absent: a matter of nobody, such as an advertisement */
  readonly name?: WordsByLanguage | undefined;
  /** what to do */
  readonly advice?: WordsByLanguage | undefined;
  /** who is responsible */
  readonly responsible?: WordsByLanguage | undefined;
  readonly phone?: string | undefined;
  /** how people write about it */
  readonly sentences: readonly string[];
}

/** A matter for which somebody else is responsible. */
export type NamedMatter = OtherMatter & { readonly name: WordsByLanguage };

/** Whether somebody is responsible for a matter. */
export function isNamed(matter: OtherMatter | undefined): matter is NamedMatter {
  return matter?.name !== undefined;
}

/** Begins the classes of other matters; codes of categories have no such sign. */
const mark = '~';
/** How much likelier other matters have to be together than the best category. */
const clearly = 1.5;

/** The sentences of other matters as examples of classes of their own. */
export function examplesOf(matters: readonly OtherMatter[]): readonly TrainingExample[] {
  return matters.flatMap(({ code, sentences }) => sentences.map((text) => ({ category: mark + code, text })));
}

/** Guesses without those of other matters. */
export function ofCategories(guesses: readonly CategoryGuess[]): readonly CategoryGuess[] {
  return guesses.filter(({ category }) => !category.startsWith(mark));
}

/** The code of the other matter that a text is about; undefined when it may be about a category. */
export function otherMatterIn(guesses: readonly CategoryGuess[]): string | undefined {
  const others = guesses.filter(({ category }) => category.startsWith(mark));
  const together = others.reduce((sum, { probability }) => sum + probability, 0);
  const [likeliest] = guesses;
  const best = ofCategories(guesses)[0]?.probability ?? 0;
  return others[0] !== undefined && (likeliest === others[0] || together > clearly * best)
    ? others[0].category.slice(mark.length)
    : undefined;
}
