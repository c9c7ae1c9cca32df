import { randomInt } from 'node:crypto';

// No 0/O, 1/I/L, U: read aloud and typed without mistakes.
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A secret of 10 characters (49 bits) in two groups, `XXXXX-XXXXX`, that opens a signal together with its reference.
 */
export function newAccessCode(): string {
  const characters = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${characters.slice(0, 5)}-${characters.slice(5)}`;
}

/** Forgives lower case, blanks and a missing dash. */
export function normalizeAccessCode(typed: string): string {
  const characters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${characters.slice(0, 5)}-${characters.slice(5)}`;
}
