import { type AbstractControl, FormControl, FormGroup, type ValidatorFn, Validators } from '@angular/forms';
import type { SignalDetailsFragment, TransitionField, TransitionSignalInput } from '@ns/contract/console';
import type { StepValues } from '../held-steps/step-drafts.ts';

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

/** A brace that a ready text left open: such a text is not for the reporter. */
const withoutOpenPlace: ValidatorFn = ({ value }: AbstractControl<string>) =>
  /[{}]/.test(value) ? { openPlace: true } : null;

/** What the clerk typed and chose for one step of one report; {@link show} goes on with that of another one. */
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
    let before = '';
    this.controls.department.valueChanges.subscribe((chosen) => {
      // Staff of one department cannot be chosen for another.
      if ((chosen || this.ownDepartment) !== (before || this.ownDepartment)) {
        this.controls.assigneeId.reset();
      }
      before = chosen;
    });
  }

  /** The department that the report is in: choosing it changes nothing. */
  ownDepartment = '';

  /** Requires what the server says it requires for a target, and nothing else. */
  follow(rules: readonly FieldRule[]): void {
    const required = new Set<string>(rules.filter((rule) => rule.required).map(({ field }) => inputName[field]));
    for (const [name, control] of Object.entries(this.controls)) {
      control.setValidators([
        ...(required.has(name) ? [Validators.required] : []),
        ...(name === 'message' ? [withoutOpenPlace] : []),
      ]);
      control.updateValueAndValidity();
    }
  }

  /** Goes on with what was typed for a step before; without objections, and with nothing of another step. */
  show(values: StepValues): void {
    // First, so that a half filled form is not kept as a draft.
    this.markAsPristine();
    this.reset(values);
  }

  /** Chooses what is known already where nothing is chosen; a person only in the report's department. */
  fillIn(rules: readonly FieldRule[], departmentCode: string, personId: string): void {
    const { department, assigneeId } = this.controls;
    const asked = new Set(rules.map(({ field }) => field));
    if (asked.has('DEPARTMENT') && !department.value && departmentCode) {
      department.setValue(departmentCode);
    }
    if (asked.has('ASSIGNEE') && !assigneeId.value && personId && department.value === departmentCode) {
      assigneeId.setValue(personId);
    }
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
