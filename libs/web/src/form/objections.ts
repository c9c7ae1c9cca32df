import { type FieldTree, type ReadonlyFieldTree, isFieldTree } from '@angular/forms/signals';
import { type FieldProblem, messagesOf } from '../server/refusal.ts';

/** Kind of the errors that the server found. */
export const refused = 'refused';

/** An objection as an error of the field that shows it, for `validateTree`; those of no shown field are left out. */
export function objectionErrors(fields: ReadonlyFieldTree<unknown>, problems: readonly FieldProblem[]) {
  return problems.flatMap(({ path, message }) => {
    const fieldTree = shownField(fields, path);
    return fieldTree ? [{ kind: refused, message, fieldTree }] : [];
  });
}

/** The fields on the way to a path of the server, which may name the argument first: `input.description`. */
export function fieldsAlong(fields: ReadonlyFieldTree<unknown>, path: string): FieldTree<unknown>[] {
  const found: FieldTree<unknown>[] = [];
  for (const part of path.split('.')) {
    const child: unknown = Reflect.get(found.at(-1) ?? fields, part);
    if (isFieldTree(child)) {
      found.push(child);
    }
  }
  return found;
}

/** The field on the way to a path that a control shows. */
export function shownField(fields: ReadonlyFieldTree<unknown>, path: string): FieldTree<unknown> | undefined {
  return fieldsAlong(fields, path).findLast((field) => field().formFieldBindings().length > 0);
}

/** Gives the keyboard to the first shown field that is wrong, in the order of the page. */
export function focusFirstError(fields: ReadonlyFieldTree<unknown>): void {
  fields()
    .errorSummary()
    .find(({ fieldTree }) => fieldTree().formFieldBindings().length > 0)
    ?.fieldTree()
    .focusBoundControl();
}

/** What the server objects to in a group and in everything in it (`photoIds`, `photoIds.0`), each thing once. */
export function problemsUnder(problems: readonly FieldProblem[], group: string): string[] {
  return messagesOf(problems.filter(({ path }) => isUnder(path, group)));
}

/** Whether a path of the server leads to a group or into it. */
export function isUnder(path: string, group: string): boolean {
  const leaf = path.replace(/^input\./, '');
  return leaf === group || leaf.startsWith(`${group}.`);
}
