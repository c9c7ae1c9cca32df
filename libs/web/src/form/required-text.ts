import { type LogicFn, type SchemaPath, required, validate } from '@angular/forms/signals';

/** A text that cannot be left empty; spaces alone are nothing. `required` by itself takes them for a text. */
export function requiredText(path: SchemaPath<string>, message: () => string, when?: LogicFn<string, boolean>): void {
  required(path, { message, ...(when && { when }) });
  validate(path, (field) => {
    const isBlank = field.value() !== '' && field.value().trim() === '';
    return isBlank && (when?.(field) ?? true) ? { kind: 'required', message: message() } : undefined;
  });
}
