import { cyrillicReadings, isLatin } from '@ns/bulgarian';
import type { CategoryChoice, TopCategory } from '../draft/menus.ts';

/** A category that can be reported, with the group it stands in. */
export interface FoundCategory {
  readonly category: CategoryChoice;
  readonly branch: TopCategory;
}

/** Endings are at most this long: „колата“ is a form of „кола“, „колелото“ is not. */
const longestEnding = 4;
const shortestWord = 3;
/** Words that stand in every sentence and in some names. */
const empty = new Set(
  (
    'пред през към под над при след между без има няма много още той този тази това тези как кой где където ' +
    'който която които the and for with near'
  ).split(' '),
);

/** What speaks of less than this share of the best match is not offered: a word of the sentence, not its matter. */
const leastShare = 0.5;

/** Readings of a Latin-typed word that are tried: the likeliest ones. */
const mostReadings = 16;

/**
 * Finds categories by their names and by everyday words in any form, also typed with Latin letters („dupka“), the best
 * match first. Works without network.
 */
export function searchCategories(tree: readonly TopCategory[], query: string, most = 6): FoundCategory[] {
  const asked = wordsOf(query);
  const scored = reportable(tree).map((found) => ({
    found,
    score: asked.reduce((sum, word) => sum + bestScore(found, word), 0),
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score >= best * leastShare)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ found }) => found);
}

/** The categories with these codes, in their order. */
export function categoriesByCode(tree: readonly TopCategory[], codes: readonly string[]): FoundCategory[] {
  const all = reportable(tree);
  return codes.flatMap((code) => all.filter(({ category }) => category.code === code));
}

function reportable(tree: readonly TopCategory[]): FoundCategory[] {
  return tree.flatMap((branch) =>
    branch.children.length > 0
      ? branch.children.map((category) => ({ category, branch }))
      : [{ category: branch, branch }],
  );
}

/** Of the word as it is typed, and of what it may mean in Bulgarian. */
function bestScore(found: FoundCategory, word: string): number {
  const readings = isLatin(word) ? cyrillicReadings(word).slice(0, mostReadings) : [];
  return Math.max(...[word, ...readings].map((each) => scoreOf(found, each)));
}

/** A name weighs more than an everyday word, a telling word more than a common one. */
function scoreOf({ category, branch }: FoundCategory, word: string): number {
  if (wordsOf(category.name).some((name) => areForms(name, word))) {
    return 3;
  }
  const place = category.searchWords.findIndex((stem) => startsForm(stem, word));
  const everyday = place < 0 ? 0 : 2 - place / category.searchWords.length;
  return everyday || (wordsOf(branch.name).some((name) => areForms(name, word)) ? 0.5 : 0);
}

/** Both begin alike and differ in their endings only; the beginning of a name counts while it is being typed. */
function areForms(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) {
    shared += 1;
  }
  return (
    shared >= shortestWord &&
    other.length - shared <= longestEnding - 1 &&
    (one.length - shared <= longestEnding - 1 || shared === other.length)
  );
}

function startsForm(stem: string, word: string): boolean {
  return stem.startsWith(word) || (word.startsWith(stem) && word.length - stem.length <= longestEnding);
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length >= shortestWord && !empty.has(word),
  );
}
