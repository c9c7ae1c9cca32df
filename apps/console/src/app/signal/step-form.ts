import { effect, inject, signal, untracked } from '@angular/core';
import { validate } from '@angular/forms/signals';
import type { SignalDetailsFragment, TransitionField, TransitionSignalInput } from '@ns/contract/console';
import { ScreenTexts } from '@ns/web';
import { MutationForm } from '@ns/web/forms';
import { fieldRules } from '../form/field-rules.ts';
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

/** What is said where something is missing. */
const missingText: Readonly<Record<Exclude<TransitionField, 'PHOTOS'>, string>> = {
  DEPARTMENT: 'transition.missingChoice',
  ASSIGNEE: 'transition.missingChoice',
  EXTERNAL_BODY: 'transition.missingChoice',
  DUPLICATE_OF: 'transition.duplicateMissing',
  MESSAGE: 'transition.missing',
  NOTE: 'transition.missing',
};

const blank = {
  department: '',
  assigneeId: '',
  externalBody: '',
  duplicateOf: '',
  message: '',
  /** „yes“, „no“, or nothing: as the kind of the step says */
  publicMessage: '',
  /** the public text whose personal data may stay */
  confirmedText: '',
  note: '',
  photoIds: [] as readonly string[],
};

/** What the clerk typed and chose for one step of one report; {@link goOnWith} goes on with that of another one. */
export class StepForm extends MutationForm<typeof blank> {
  /** The department that the report is in: choosing it changes nothing. */
  ownDepartment = '';
  /** The department whose staff can be chosen. */
  private staffOf = '';

  /**
   * @param asked what the server asks for the chosen step, and nothing else is compulsory
   * @param save takes the step when nothing is missing
   */
  constructor(asked: () => readonly FieldRule[], save: () => Promise<unknown>) {
    const { t } = inject(ScreenTexts);
    const { needed } = fieldRules();
    const isRequired = (wanted: string) => asked().some(({ field, required }) => required && field === wanted);
    super(signal(blank), {
      save,
      shows: ['photoIds'],
      rules: (path) => {
        for (const [field, text] of Object.entries(missingText)) {
          needed(path[inputName[field as keyof typeof missingText]], { when: () => isRequired(field), text });
        }
        // A brace that a ready text left open: such a text is not for the reporter.
        validate(path.message, ({ value }) =>
          /[{}]/.test(value()) ? { kind: 'openPlace', message: t('transition.openPlace') } : null,
        );
        validate(path.photoIds, ({ value }) =>
          isRequired('PHOTOS') && value().length === 0
            ? { kind: 'required', message: t('transition.photosMissing') }
            : null,
        );
      },
    });
    effect(() => {
      const { department } = this.model();
      untracked(() => this.followDepartment(department));
    });
  }

  /** Goes on with what was typed for a step before; without objections, and with nothing of another step. */
  goOnWith(values: StepValues): void {
    this.staffOf = String(values['department'] ?? '') || this.ownDepartment;
    this.reset({ ...blank, ...values });
  }

  /** Chooses what is known already where nothing is chosen; a person only in the report's department. */
  fillIn(rules: readonly FieldRule[], departmentCode: string, personId: string): void {
    const asked = new Set(rules.map(({ field }) => field));
    const { department, assigneeId } = this.model();
    const chosen = department || (asked.has('DEPARTMENT') ? departmentCode : '');
    const isPersonKnown = asked.has('ASSIGNEE') && personId && chosen === departmentCode;
    this.staffOf = chosen || this.ownDepartment;
    this.change({ department: chosen, assigneeId: assigneeId || (isPersonKnown ? personId : '') });
  }

  /** Whether everybody is to read the message. @param byKind what the step says where nothing was chosen */
  isPublic(byKind: boolean): boolean {
    const { publicMessage } = this.model();
    return publicMessage === '' ? byKind : publicMessage === 'yes';
  }

  /** Whether the personal data in the message, as it stands now, were seen and may stay. */
  isConfirmed(): boolean {
    const { confirmedText, message } = this.model();
    return confirmedText !== '' && confirmedText.trim() === message.trim();
  }

  choosePublic(isPublic: boolean): void {
    this.change({ publicMessage: isPublic ? 'yes' : 'no' });
    this.fields().markAsDirty();
  }

  /** The personal data in the message as it stands now may stay. */
  confirm(): void {
    this.change({ confirmedText: this.model().message });
    this.fields().markAsDirty();
  }

  /** The filled fields that the step asks for, as the server takes them. */
  answers({ fields, publicMessage }: Pick<Transition, 'fields' | 'publicMessage'>): Partial<TransitionSignalInput> {
    return { ...this.filled(fields), ...this.reach(publicMessage ?? null) };
  }

  /** Who reads the message; nothing without one, or where the step has no choice. */
  private reach(byKind: boolean | null): Partial<TransitionSignalInput> {
    if (byKind === null || this.model().message.trim() === '') {
      return {};
    }
    const publicMessage = this.isPublic(byKind);
    return publicMessage && this.isConfirmed() ? { publicMessage, personalDataConfirmed: true } : { publicMessage };
  }

  private filled(rules: readonly FieldRule[]): Partial<TransitionSignalInput> {
    const pairs = rules.map(({ field }): [string, string | readonly string[]] => [
      inputName[field],
      this.model()[inputName[field]],
    ]);
    return Object.fromEntries(
      pairs
        .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
        .filter(([, value]) => value.length > 0),
    );
  }

  /** Staff of one department cannot be chosen for another. */
  private followDepartment(department: string): void {
    const staffOf = department || this.ownDepartment;
    if (staffOf !== this.staffOf) {
      this.staffOf = staffOf;
      this.change({ assigneeId: '' });
    }
  }

  private change(values: Partial<typeof blank>): void {
    this.model.update((present) => ({ ...present, ...values }));
  }
}
