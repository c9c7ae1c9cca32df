const introduced = /(?:№|No\.)\s\S*\d\S*/u;
const groups = /(?=[\p{L}-]*\d)[\p{L}\d]{1,8}(?:-[\p{L}\d]{1,8}){1,4}(?:\/[\d.]*\d)?/u;
/** A reference or an incoming number, with its date and the sign before it: `№ 94-НС-182/27.11.2026`. */
const number = new RegExp(`${introduced.source}|${groups.source}`, 'gu');

/** A part of a text; `whole` when it is a number, which stays on one line. */
export interface NumberPart {
  readonly text: string;
  readonly whole: boolean;
}

/** Takes a text apart into its numbers and what is between them, in its order and without a change of a character. */
export function numberParts(text: string): readonly NumberPart[] {
  const parts: NumberPart[] = [];
  let end = 0;
  for (const found of text.matchAll(number)) {
    parts.push({ text: text.slice(end, found.index), whole: false }, { text: found[0], whole: true });
    end = found.index + found[0].length;
  }
  return [...parts, { text: text.slice(end), whole: false }].filter((part) => part.text !== '');
}
