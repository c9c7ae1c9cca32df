import type { FieldProblem } from '@ns/web';

export type { FieldProblem };

/** The message for the field at a path; empty when there is none. */
export function problemAt(problems: readonly FieldProblem[], path: string): string {
  return problems.find((problem) => leaf(problem.path) === path)?.message ?? '';
}

/** Messages for a list or group: the group itself and everything in it (`photoIds`, `photoIds.0`). */
export function problemsUnder(problems: readonly FieldProblem[], group: string): string[] {
  return problems
    .filter(({ path }) => leaf(path) === group || leaf(path).startsWith(`${group}.`))
    .map(({ message }) => message);
}

/** Complaints that none of the shown fields will show, so that no message is ever lost. */
export function problemsElsewhere(problems: readonly FieldProblem[], shown: readonly string[]): string[] {
  return problems
    .filter(({ path }) => !shown.some((field) => leaf(path) === field || leaf(path).startsWith(`${field}.`)))
    .map(({ message }) => message);
}

/** The server may name the argument first: `input.description` is the field `description`. */
function leaf(path: string): string {
  return path.replace(/^input\./, '');
}
