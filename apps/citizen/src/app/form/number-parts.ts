/** A reference or an incoming number, with its date and the sign before it: `№ 94-НС-182/27.11.2026`. */
const number = /((?:№|No\.)\s\S*\d\S*|(?=[\p{L}-]*\d)[\p{L}\d]{1,8}(?:-[\p{L}\d]{1,8}){1,4}(?:\/[\d.]*\d)?)/u;

/** Takes a text apart without a change of a character: words and numbers in turn, beginning with words. */
export function numberParts(text: string): readonly string[] {
  return text.split(number);
}
