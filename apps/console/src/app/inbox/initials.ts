/** How many letters of the last name a label has at most, so that it stays short. */
const mostLetters = 4;

/**
 * Labels of people for a place with room for little: the first letters of the first and the last name; for people who
 * share them, with more letters of the last name until they differ. Quotation marks are no letters.
 * @returns labels by name
 */
export function initialsOf(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, shortestOwnLabel(name, names)]));
}

/** The shortest label that nobody else has; the longest one when others share it as well. */
function shortestOwnLabel(name: string, names: readonly string[]): string {
  const others = names.filter((other) => other !== name);
  for (let letters = 1; letters < mostLetters; letters += 1) {
    const label = labelOf(name, letters);
    if (!others.some((other) => labelOf(other, letters) === label)) {
      return label;
    }
  }
  return labelOf(name, mostLetters);
}

/** The first letter of the first name and some letters of the last one, if there is one. */
function labelOf(name: string, letters: number): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return capitalised(firstLetters(first, 1)) + capitalised(firstLetters(last, letters));
}

/** Letters as they are read: some take two units of a text. */
function firstLetters(word: string, letters: number): string {
  return [...word].slice(0, letters).join('');
}

function capitalised(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase() + word.slice(1).toLocaleLowerCase();
}
