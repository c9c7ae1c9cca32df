import type { ValidationError } from '@angular/forms/signals';

/** The states of a field that say whether its error is shown. */
interface ShownField {
  readonly touched: () => boolean;
  readonly errors: () => readonly ValidationError[];
}

/** The first error of a field as the person reads it; empty before the field was left or the form was sent. */
export function fieldMessage({ touched, errors }: ShownField): string {
  return touched() ? (errors().find(({ message }) => message)?.message ?? '') : '';
}
