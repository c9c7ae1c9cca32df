import { type DocumentNode, Kind, visit } from 'graphql';

const zero = '\u0000';

/**
 * Whether a text anywhere in a JSON value holds U+0000, which PostgreSQL cannot store in a text. Walks without
 * recursion.
 */
export function holdsZeroCharacter(value: unknown): boolean {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') {
      if (next.includes(zero)) return true;
    } else if (Array.isArray(next)) for (const entry of next) open.push(entry);
    else if (typeof next === 'object' && next !== null) for (const entry of Object.values(next)) open.push(entry);
  }
  return false;
}

/** The same for the literals of a document: they can only spell it as an escape. */
export function spellsZeroCharacter(document: DocumentNode): boolean {
  if (!/\\u(0000|\{0+\})/.test(document.loc?.source.body ?? '')) return false;
  let found = false;
  visit(document, {
    [Kind.STRING]: ({ value }) => {
      found ||= value.includes(zero);
    },
  });
  return found;
}
