import type { AbstractControl } from '@angular/forms';
import type { FieldProblem } from '@ns/web';

export type { FieldProblem };

/** Shows the server's objection at a control until its value changes. */
export function refuse(control: AbstractControl, message: string): void {
  control.setErrors({ server: message });
  control.markAsTouched();
}

/** Takes away what the server objected to at controls; without it each was valid, or it would not have been sent. */
export function withdraw(controls: Readonly<Record<string, AbstractControl>>): void {
  for (const control of Object.values(controls)) {
    if (control.hasError('server')) {
      control.setErrors(null);
    }
  }
}

/**
 * Shows each objection at the control its path names (`message`, `input.message`) and gives back the
 * messages for which there is no control.
 */
export function showProblems(
  controls: Readonly<Record<string, AbstractControl>>,
  problems: readonly FieldProblem[],
): string[] {
  return problems.flatMap(({ path, message }) => {
    const control = path
      .split('.')
      .map((part) => controls[part])
      .findLast((each) => each !== undefined);
    if (!control) {
      return [message];
    }
    refuse(control, message);
    return [];
  });
}
