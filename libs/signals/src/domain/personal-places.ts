/** A piece of a text. */
export interface TextPlace {
  /** place of its first character, in UTF-16 units */
  readonly start: number;
  /** as it stands in the text */
  readonly words: string;
}

/** Every place of a pattern. */
export function matches(text: string, pattern: RegExp): readonly TextPlace[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, words }));
}

/** Whether two places have a character in common. */
export function overlaps(one: TextPlace, other: TextPlace): boolean {
  return one.start < other.start + other.words.length && other.start < one.start + one.words.length;
}

/** A text as a pattern that finds exactly it. */
export function escaped(part: string): string {
  return part.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`);
}
