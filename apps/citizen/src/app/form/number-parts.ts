/** A reference or an incoming number, with its date and the sign before it: `№ 94-НС-182/27.11.2026`. */
const number = /((?:№|No\.)\s\S*\d\S*|(?=[\p{L}-]*\d)[\p{L}\d]{1,8}(?:-[\p{L}\d]{1,8}){1,4}(?:\/[\d.]*\d)?)/u;

/** Between characters: no line ends there. */
const wordJoiner = '\u2060';

/** Takes a text apart without a change of a character: words and numbers in turn, beginning with words. */
export function numberParts(text: string): readonly string[] {
  return text.split(number);
}

/** The text with numbers inside which no line ends, for places that take text alone; not for what is copied. */
export function unbrokenNumbers(text: string): string {
  return numberParts(text)
    .map((part, index) => (index % 2 === 1 ? part.replace(/[-/]/g, `$&${wordJoiner}`).replace(/\s/g, '\u00a0') : part))
    .join('');
}
