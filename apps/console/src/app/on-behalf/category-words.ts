import type { EntryCategoryFragment, EntryMenusQuery } from '@ns/contract/console';

/** A category that can be chosen, with the group it stands in. */
export interface CategoryEntry {
  readonly category: EntryCategoryFragment;
  readonly group: string;
}

/** Everything that can be chosen, in the order of the menu. */
export function categoryEntries(tree: EntryMenusQuery['categories']): readonly CategoryEntry[] {
  return tree.flatMap(({ name, children }) => children.map((category) => ({ category, group: name })));
}

/**
 * Categories for which every typed word begins a word of their name or group, or is a form of one of their everyday
 * words; names first.
 */
export function fittingCategories(entries: readonly CategoryEntry[], typed: string): readonly CategoryEntry[] {
  const asked = wordsOf(typed);
  const rank = (entry: CategoryEntry) => asked.reduce((sum, word) => sum + rankOf(entry, word), 0);
  return entries
    .filter((entry) => asked.every((word) => rankOf(entry, word) > 0))
    .toSorted((one, other) => rank(other) - rank(one));
}

function rankOf({ category, group }: CategoryEntry, word: string): number {
  const begins = (text: string) => wordsOf(text).some((each) => each.startsWith(word));
  if (begins(category.name)) {
    return 3;
  }
  // An everyday word is the beginning of its forms; while it is typed, what is typed is the beginning of it.
  return category.searchWords.some((stem) => stem.startsWith(word) || word.startsWith(stem))
    ? 2
    : begins(group)
      ? 1
      : 0;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
