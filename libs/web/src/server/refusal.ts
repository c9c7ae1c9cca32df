/** One complaint of the server about one input, as in `InvalidInputError.fields`. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** An answer that is not the wanted one: a sentence for the reader, and what is wrong with which field. */
export interface Refusal {
  readonly message: string;
  readonly fields?: readonly FieldProblem[];
}

/** Why it was refused, for a place that belongs to no field: all that the server objects to, each thing once. */
export function refusalText({ message, fields = [] }: Refusal): string {
  return messagesOf(fields).join(' ') || message;
}

/** What is objected to, each thing once: the same may be wrong with several photos. */
export function messagesOf(problems: readonly FieldProblem[]): string[] {
  return [...new Set(problems.map(({ message }) => message))];
}
