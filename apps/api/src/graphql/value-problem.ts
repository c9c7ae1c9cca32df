import { type DocumentNode, Kind, visit } from 'graphql';

const zero = '\u0000';
/** Values in all variables of an operation; the largest honest ones, a hundred signals to change, have some 400. */
const mostValues = 10_000;

const zeroProblem = 'U+0000 is not allowed in texts';

/**
 * What is wrong with the values of an operation whatever their types: too many of them, or a text with U+0000, which
 * PostgreSQL cannot store. Walks without recursion.
 * @returns the problem, without any value; undefined when there is none
 */
export function valueProblem(document: DocumentNode, variables: unknown): string | undefined {
  if (spellsZero(document)) {
    return zeroProblem;
  }
  const open: unknown[] = [variables];
  for (let count = 0; open.length > 0; count += 1) {
    if (count + open.length > mostValues) {
      return `more than ${String(mostValues)} values`;
    }
    const next = open.pop();
    if (typeof next === 'string') {
      if (next.includes(zero)) {
        return zeroProblem;
      }
    } else if (Array.isArray(next)) {
      for (const entry of next) {
        open.push(entry);
      }
    } else if (typeof next === 'object' && next !== null) {
      for (const entry of Object.values(next)) {
        open.push(entry);
      }
    }
  }
  return undefined;
}

/** Literals can only spell U+0000 as an escape. */
function spellsZero(document: DocumentNode): boolean {
  if (!/\\u(0000|\{0+\})/.test(document.loc?.source.body ?? '')) {
    return false;
  }
  let found = false;
  visit(document, {
    [Kind.STRING]: ({ value }) => {
      found ||= value.includes(zero);
    },
  });
  return found;
}
