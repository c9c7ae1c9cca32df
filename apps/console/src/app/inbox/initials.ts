/** How many characters of the last name a label has at most, so that it stays short. */
const maxCharacters = 4;

/**
 * Labels of people for a place with room for little: the first characters of the first and the last name; for people
 * who share them, with more characters of the last name until they differ. Quotation marks do not count.
 * @returns labels by name
 */
export function initialsOf(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, shortestOwnLabel(name, names)]));
}

/** The shortest label that nobody else has; the longest one when others share it as well. */
function shortestOwnLabel(name: string, names: readonly string[]): string {
  const others = names.filter((other) => other !== name);
  for (let count = 1; count < maxCharacters; count += 1) {
    const label = labelOf(name, count);
    if (!others.some((other) => labelOf(other, count) === label)) {
      return label;
    }
  }
  return labelOf(name, maxCharacters);
}

/** The first character of the first name and some of the last one, if there is one. */
function labelOf(name: string, count: number): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return capitalised(firstCharacters(first, 1)) + capitalised(firstCharacters(last, count));
}

/** Characters as they are read: some take two units of a text. */
function firstCharacters(word: string, count: number): string {
  return [...word].slice(0, count).join('');
}

function capitalised(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase() + word.slice(1).toLocaleLowerCase();
}
