import { type StreetKind, streetKinds } from './street-words.ts';

/** What tells a street from the others of its settlement. */
export interface StreetName {
  readonly kind: StreetKind;
  /** in Cyrillic, without its kind */
  readonly name: string;
}

/** The code of a street within its settlement, `boulevard.Липник`: it stays when the streets are imported anew. */
export function streetCode({ kind, name }: StreetName): string {
  return `${kind}.${name}`;
}

/** Longer than any name of a street, characters. */
const longestCode = 150;

/** What a code says; undefined when it is no code of a street. */
export function readStreetCode(code: string): StreetName | undefined {
  if (code.length > longestCode || /\p{Cc}/u.test(code)) {
    return undefined;
  }
  const kind = streetKinds.find((each) => code.startsWith(`${each}.`));
  const name = kind && code.slice(kind.length + 1);
  return kind && name ? { kind, name } : undefined;
}
