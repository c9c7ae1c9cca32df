import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, type ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { type FilledTextFragment, StaffOfDepartmentDocument } from '@ns/contract/console';
import { defaultTag } from '@ns/languages';
import { watchQuery } from '@ns/web';
import { fieldMessage } from '@ns/web/forms';
import { Permissions } from '../access/permissions.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { ChoiceField } from '../choice/choice-field.ts';
import type { Choice } from '../choice/find-choice.ts';
import { DuplicatePicker } from './duplicate-picker.ts';
import { PhotoPicker } from '../form/photo-picker.ts';
import { PublicTextChoice } from './public-text-choice.ts';
import { ReadyTextPicker } from './ready-text-picker.ts';
import type { FieldRule, StepForm } from './step-form.ts';
import { fieldParts } from '../form/form-parts.ts';

/** One thing that a transition asks for, with the server's label and hint. */
@Component({
  selector: 'ns-transition-field',
  imports: [
    CdkTextareaAutosize,
    fieldParts,
    RouterLink,
    TranslocoPipe,
    ChoiceField,
    DuplicatePicker,
    PhotoPicker,
    PublicTextChoice,
    ReadyTextPicker,
  ],
  host: { class: 'ns-stack' },
  templateUrl: './transition-field.html',
})
export class TransitionFieldEntry {
  protected readonly catalogue = inject(Catalogue);
  protected readonly permissions = inject(Permissions);

  readonly rule = input.required<FieldRule>();
  readonly form = input.required<StepForm>();
  readonly signalId = input.required<string>();
  /** The department whose staff can be chosen: the one chosen in the form, else the signal's. */
  readonly department = input<string | null>(null);
  /** The body outside to which signals of the category usually go. */
  readonly usualBody = input<string | null>(null);
  /** Whether everybody reads the message where nothing is chosen; null: they never do. */
  readonly publicByKind = input<boolean | null>(null);
  /** Ready texts for the message. */
  readonly readyTexts = input<readonly FilledTextFragment[]>([]);
  /** A ready text was put into the message. */
  readonly inserted = output<FilledTextFragment>();
  /** Whether photos are on their way. */
  readonly sending = output<boolean>();

  private readonly area = viewChild<ElementRef<HTMLTextAreaElement>>('area');
  protected readonly message = fieldMessage;
  protected readonly menuField = computed(() => {
    const { department, assigneeId, externalBody } = this.form().fields;
    const { field } = this.rule();
    return field === 'DEPARTMENT' ? department : field === 'ASSIGNEE' ? assigneeId : externalBody;
  });
  private readonly staff = watchQuery(StaffOfDepartmentDocument, () =>
    this.rule().field === 'ASSIGNEE' ? { department: this.department() } : null,
  );
  /** Of the department that is chosen now: until they are known nobody, and not those of the one before. */
  protected readonly members = computed(
    () => (this.staff.answered()?.department === this.department() ? this.staff.data()?.staffMembers : undefined) ?? [],
  );

  /** The choices of a menu field. */
  protected readonly choices = computed<readonly Choice[]>(() => {
    switch (this.rule().field) {
      case 'DEPARTMENT':
        return this.catalogue.departments();
      case 'EXTERNAL_BODY':
        return bodiesFor(this.catalogue.externalBodies(), this.usualBody());
      default:
        return this.members().map(({ id, name }) => ({ code: id, name }));
    }
  });

  /** A ready text takes the place of nothing or stands below what was typed; the clerk goes on in the message. */
  protected insert(text: FilledTextFragment): void {
    const message = this.form().fields.message();
    const words = text.filled ?? text.text;
    const typed = message.value().trimEnd();
    message.controlValue.set(typed ? `${typed}\n\n${words}` : words);
    message.markAsTouched();
    this.inserted.emit(text);
    this.area()?.nativeElement.focus();
  }

  protected takePhotos(ids: readonly string[] | null): void {
    this.sending.emit(ids === null);
    if (ids) {
      this.form().fields.photoIds().controlValue.set(ids);
    }
  }
}

/** The bodies outside with their telephones: the usual one first, the others by name. */
function bodiesFor(
  bodies: readonly { readonly code: string; readonly name: string; readonly phone?: string | null }[],
  usual: string | null,
): readonly Choice[] {
  const isUsual = ({ code }: Choice) => Number(code === usual);
  return bodies
    .map(({ code, name, phone }) => ({ code, name, detail: phone ?? null }))
    .toSorted((one, other) => isUsual(other) - isUsual(one) || one.name.localeCompare(other.name, defaultTag));
}
