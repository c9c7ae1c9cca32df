/** A colleague who can be named in a note. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/** A mention that is being typed: where its @ stands and what follows it so far. */
export interface MentionStart {
  readonly at: number;
  readonly word: string;
}

/** Longest beginning of a name that is looked for; a longer text after @ is no mention. */
const longestWord = 40;

/** The mention under the caret, or null. The @ begins a word, so that an email address is none. */
export function mentionAt(text: string, caret: number): MentionStart | null {
  const before = text.slice(0, caret);
  const at = before.lastIndexOf('@');
  if (at < 0 || (at > 0 && !/[\s(„"']/.test(before.charAt(at - 1)))) {
    return null;
  }
  const word = before.slice(at + 1);
  return word.length > longestWord || /[\n@]/.test(word) || /\s{2}|^\s/.test(word) ? null : { at, word };
}

/** Colleagues whose name, or one word of it, begins with what was typed. */
export function fittingColleagues<T extends Mentionable>(colleagues: readonly T[], word: string): readonly T[] {
  const typed = word.toLowerCase();
  return colleagues.filter(({ name }) => {
    const lower = name.toLowerCase();
    return lower.startsWith(typed) || lower.split(/\s+/).some((part) => part.startsWith(typed));
  });
}

/** Puts the whole name in place of what was typed. */
export function completeMention(
  text: string,
  { at, word }: MentionStart,
  name: string,
): { text: string; caret: number } {
  const completed = `${text.slice(0, at)}@${name} `;
  return { text: completed + text.slice(at + 1 + word.length).replace(/^ /, ''), caret: completed.length };
}

/** Ids of those whose whole name still stands in the text after an @. */
export function mentionedIn(text: string, chosen: readonly Mentionable[]): string[] {
  return [...new Set(chosen.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id))];
}
