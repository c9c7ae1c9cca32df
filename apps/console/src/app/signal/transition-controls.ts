import { FormControl, FormGroup, Validators } from '@angular/forms';
import type { SignalDetailsFragment, TransitionField, TransitionSignalInput } from '@ns/contract/console';

export type Transition = SignalDetailsFragment['availableTransitions'][number];
export type FieldRule = Transition['fields'][number];

/** The input's name of each thing a transition can ask for. */
export const inputName = {
  DEPARTMENT: 'department',
  ASSIGNEE: 'assigneeId',
  EXTERNAL_BODY: 'externalBody',
  DUPLICATE_OF: 'duplicateOf',
  MESSAGE: 'message',
  NOTE: 'note',
  PHOTOS: 'photoIds',
} as const satisfies Record<TransitionField, keyof TransitionSignalInput>;

type TextName = Exclude<(typeof inputName)[TransitionField], 'photoIds'>;

/** What the clerk typed and chose; it outlives the change of the target, so that no text is lost. */
export class TransitionControls extends FormGroup<
  Record<TextName, FormControl<string>> & { photoIds: FormControl<readonly string[]> }
> {
  constructor() {
    const text = () => new FormControl('', { nonNullable: true });
    super({
      department: text(),
      assigneeId: text(),
      externalBody: text(),
      duplicateOf: text(),
      message: text(),
      note: text(),
      photoIds: new FormControl<readonly string[]>([], { nonNullable: true }),
    });
  }

  /** Requires what the server says it requires for a target, and nothing else. */
  follow(rules: readonly FieldRule[]): void {
    const required = new Set<string>(rules.filter((rule) => rule.required).map(({ field }) => inputName[field]));
    for (const [name, control] of Object.entries(this.controls)) {
      control.setValidators(required.has(name) ? [Validators.required] : []);
      control.updateValueAndValidity();
    }
  }

  /** A new step begins without the objections to another one. */
  begin(): void {
    this.markAsUntouched();
  }

  /** The filled fields that the rules ask for, as the server takes them. */
  answers(rules: readonly FieldRule[]): Partial<TransitionSignalInput> {
    const pairs = rules.map(({ field }): [string, string | readonly string[]] => [
      inputName[field],
      this.controls[inputName[field]].value,
    ]);
    return Object.fromEntries(
      pairs
        .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
        .filter(([, value]) => value.length > 0),
    );
  }
}
