/** The fewest digits by which a number is looked for from its end, and the most that a number has. */
const fewestDigits = 4;
const mostDigits = 15;
/** No spelling of a number is longer. */
const longest = 40;

const introduction = /^(?:тел(?:ефон)?|gsm|tel|phone|моб(?:илен)?|mobile)[.:\s]*/iu;

/**
 * Reads a Bulgarian telephone number in any spelling, whole or its last digits: `0888 000 016`, `+359 (0)888-000-016`,
 * `00359888000016`, `000016`.
 * @returns the digits that stored numbers end with, without the country and the leading zero of a whole number; null
 *   when the text is no number
 */
export function readPhone(text: string): string | null {
  const bare = text.length > longest ? '' : text.trim().replace(introduction, '').replaceAll('(0)', '');
  if (!/^\+?[\d\s()/.-]+$/.test(bare)) {
    return null;
  }
  const digits = bare.replaceAll(/\D/g, '');
  const national = digits.replace(/^(?:00359|359(?=\d{7})|0(?=\d{7}))/, '');
  return national.length >= fewestDigits && national.length <= mostDigits ? national : null;
}
