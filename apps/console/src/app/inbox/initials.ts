/** As many letters of the last name as a label gets at most, so that it stays short. */
const mostLetters = 4;

/**
 * Labels of people for a place with room for little: the first letters of the first and the last name; for people who
 * share them, with more letters of the last name until they differ. Quotation marks are no letters.
 * @returns labels by name
 */
export function initialsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const all = [...new Set(names)];
  return new Map(
    all.map((name) => {
      const lengths = Array.from({ length: mostLetters }, (_, index) => index + 1);
      const own = lengths.find((length) =>
        all.every((other) => other === name || labelOf(other, length) !== labelOf(name, length)),
      );
      return [name, labelOf(name, own ?? mostLetters)];
    }),
  );
}

/** The first letter of the first name and the first letters of the last one. */
function labelOf(name: string, length: number): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  const [initial = '', ...more] = [...last].slice(0, length);
  return ([...first][0] ?? '').toLocaleUpperCase() + initial.toLocaleUpperCase() + more.join('').toLocaleLowerCase();
}
