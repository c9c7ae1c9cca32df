import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, type ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import { type AbstractControl, ReactiveFormsModule } from '@angular/forms';
import { TranslocoPipe } from '@jsverse/transloco';
import { type FilledTextFragment, StaffOfDepartmentDocument } from '@ns/contract/console';
import { watchQuery } from '@ns/web';
import { map, startWith, switchMap } from 'rxjs';
import { Catalogue } from '../catalogue/catalogue.ts';
import { ChoiceField } from '../choice/choice-field.ts';
import { DuplicatePicker } from './duplicate-picker.ts';
import { PhotoPicker } from '../form/photo-picker.ts';
import { ReadyTextPicker } from './ready-text-picker.ts';
import { type FieldRule, type TransitionControls, inputName } from './transition-controls.ts';
import { fieldParts } from '../form/form-parts.ts';

/** One thing that a transition asks for, with the server's label and hint. */
@Component({
  selector: 'ns-transition-field',
  imports: [
    CdkTextareaAutosize,
    ReactiveFormsModule,
    fieldParts,
    TranslocoPipe,
    ChoiceField,
    DuplicatePicker,
    PhotoPicker,
    ReadyTextPicker,
  ],
  host: { class: 'ns-stack' },
  templateUrl: './transition-field.html',
})
export class TransitionFieldEntry {
  protected readonly catalogue = inject(Catalogue);

  readonly rule = input.required<FieldRule>();
  readonly controls = input.required<TransitionControls>();
  readonly signalId = input.required<string>();
  /** The department whose staff can be chosen: the one chosen in the form, else the signal's. */
  readonly department = input<string | null>(null);
  /** Ready texts for the message. */
  readonly readyTexts = input<readonly FilledTextFragment[]>([]);
  /** A ready text was put into the message. */
  readonly inserted = output<FilledTextFragment>();
  /** Whether photos are on their way. */
  readonly sending = output<boolean>();

  private readonly message = viewChild<ElementRef<HTMLTextAreaElement>>('message');
  protected readonly menuControl = computed(() => {
    const { department, assigneeId, externalBody } = this.controls().controls;
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
  protected readonly choices = computed<readonly { code: string; name: string }[]>(() => {
    switch (this.rule().field) {
      case 'DEPARTMENT':
        return this.catalogue.departments();
      case 'EXTERNAL_BODY':
        return this.catalogue.externalBodies();
      default:
        return this.members().map(({ id, name }) => ({ code: id, name }));
    }
  });

  private readonly ownControl = computed<AbstractControl>(() => this.controls().controls[inputName[this.rule().field]]);
  /** Forms report their changes by events; the template follows them as a signal. */
  private readonly state = toSignal(
    toObservable(this.ownControl).pipe(
      switchMap((control) =>
        control.events.pipe(
          startWith(null),
          map(() => ({ errors: control.errors as Record<string, unknown> | null, touched: control.touched })),
        ),
      ),
    ),
    { initialValue: { errors: null, touched: false } },
  );
  /** The server's objection to this field, or null. */
  protected readonly objection = computed(() => {
    const words = this.state().errors?.['server'];
    return typeof words === 'string' ? words : null;
  });
  /** Whether photos are wanted and the clerk tried to go on without them. */
  protected readonly photosMissing = computed(() => this.state().touched && this.state().errors !== null);

  /** What the message still lacks, or has too much: an open place of a ready text is not for the reporter. */
  protected readonly messageProblem = computed(() =>
    this.state().errors?.['openPlace'] ? 'transition.openPlace' : 'transition.missing',
  );

  /** A ready text takes the place of nothing or stands below what was typed; the clerk goes on in the message. */
  protected insert(text: FilledTextFragment): void {
    const { message } = this.controls().controls;
    const words = text.filled ?? text.text;
    message.markAsDirty();
    message.markAsTouched();
    message.setValue(message.value.trim() ? `${message.value.trimEnd()}\n\n${words}` : words);
    this.inserted.emit(text);
    this.message()?.nativeElement.focus();
  }

  protected takePhotos(ids: readonly string[] | null): void {
    this.sending.emit(ids === null);
    if (ids) {
      this.controls().controls.photoIds.setValue(ids);
      this.controls().controls.photoIds.markAsDirty();
    }
  }
}
