import { sql } from '@ns/platform';
import type { PublicText } from '../domain/hidden-words.ts';
import { s } from '../entities/index.ts';

/**
 * A text of `signal s` as everybody may read it: what the staff hid is left out where it is read, so that no reader of
 * public texts ever has it. The only way from a stored text to a `PublicText`.
 */
export function publicText<T extends string | null>(text: ReturnType<typeof sql<T>>) {
  return sql<PublicText | Extract<T, null>>`public_text(${text}, ${s.hiddenWords})`;
}
