import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatCheckbox } from '@angular/material/checkbox';
import { TranslocoService } from '@jsverse/transloco';
import { screenParts } from '../../appearance/screen-parts.ts';
import { isLeftByEscape } from '../../form/left-by-escape.ts';
import { elementFocus } from '../../form/element-focus.ts';
import { MutationForm } from '../../form/mutation-form.ts';
import { atWordsField } from '../../form/words-by-language.ts';
import { LanguageNames } from '../../i18n/language-names.ts';
import { ReplaySubject, map, startWith, switchMap } from 'rxjs';
import { DateField } from '../../date/date-field.ts';
import type { EntryValues, MenuConsequences, MenuField, MenuRow, MenuSpec, SaveTerms } from './menu-spec.ts';
import { QuestionsEditor } from './questions-editor.ts';
import { fieldParts } from '../../form/form-parts.ts';

/** One entry of a menu, new or changed; what it will do to signals is said before it is saved. */
@Component({
  selector: 'ns-entry-form',
  imports: [screenParts, CdkTextareaAutosize, ReactiveFormsModule, MatCheckbox, fieldParts, DateField, QuestionsEditor],
  templateUrl: './entry-form.html',
  styleUrl: './entry-form.scss',
})
export class EntryForm {
  private readonly words = inject(TranslocoService);
  private readonly focus = elementFocus();
  private readonly names = inject(LanguageNames);

  readonly spec = input.required<MenuSpec>();
  /** The entry that is changed; null for a new one. */
  readonly row = input<MenuRow | null>(null);
  readonly saved = output();
  readonly cancelled = output();

  protected form = new FormGroup<Record<string, FormControl<string | boolean>>>({});
  private readonly forms = new ReplaySubject<typeof this.form>(1);
  protected readonly values = toSignal(
    this.forms.pipe(
      switchMap((form) =>
        form.valueChanges.pipe(
          startWith(null),
          map(() => form.getRawValue() as EntryValues),
        ),
      ),
    ),
    { initialValue: {} as EntryValues },
  );
  protected readonly fields = computed(() =>
    this.spec().fields.filter(({ isShown }) => isShown?.(this.values()) ?? true),
  );
  protected readonly mutation = new MutationForm(
    () => this.form.controls,
    (problems) => problems.map(atWordsField),
  );
  /** What the change will do, while the decision is awaited. */
  protected readonly consequences = signal<(MenuConsequences & { readonly archived: boolean }) | null>(null);

  constructor() {
    effect(() => {
      const [spec, row] = [this.spec(), this.row()];
      untracked(() => this.take(spec, row));
    });
  }

  protected control(name: string): FormControl<string | boolean> {
    return this.form.controls[name] ?? new FormControl<string | boolean>('', { nonNullable: true });
  }

  protected labelValues({ language }: MenuField): { readonly language: string } | undefined {
    return language && { language: this.names.of(language) };
  }

  protected text(name: string): string {
    return String(this.control(name).value);
  }

  /** For fields that are no controls themselves. */
  protected set(name: string, value: string): void {
    this.control(name).setValue(value);
    this.control(name).markAsDirty();
  }

  protected isLocked(field: MenuField): boolean {
    return field.isFixed === true && this.row() !== null;
  }

  protected leave(event: Event): void {
    if (isLeftByEscape(event, this.form.dirty)) {
      this.cancelled.emit();
    }
  }

  protected async submit(archived = this.row()?.archived ?? false): Promise<void> {
    this.form.markAllAsTouched();
    if (this.mutation.busy() || this.isIncomplete()) {
      return;
    }
    const spec = this.spec();
    const terms = { archived, moveOpenSignals: false };
    const nothing = { sentences: [], canMove: false };
    const found = await this.mutation.receive(
      async () => (await spec.consequences?.(this.values(), this.row(), terms)) ?? nothing,
    );
    if (!found) {
      return;
    }
    if (found.sentences.length > 0) {
      this.consequences.set({ ...found, archived });
    } else {
      await this.save(terms);
    }
  }

  protected async save(terms: SaveTerms): Promise<void> {
    const saved = await this.mutation.receive(() => this.spec().save(this.values(), this.row(), terms));
    this.consequences.set(null);
    if (saved) {
      this.saved.emit();
    }
  }

  /** A field that is not shown is not asked for. */
  private isIncomplete(): boolean {
    return this.fields().some(({ name }) => this.form.controls[name]?.hasError('required') ?? false);
  }

  private take(spec: MenuSpec, row: MenuRow | null): void {
    const values = row?.values ?? spec.blank();
    const form = new FormGroup<Record<string, FormControl<string | boolean>>>({});
    for (const { name, kind, isRequired, isFixed } of spec.fields) {
      const control = new FormControl<string | boolean>(values[name] ?? (kind === 'check' ? false : ''), {
        nonNullable: true,
        validators: isRequired ? [Validators.required] : [],
      });
      if (isFixed && row) {
        control.disable();
      }
      form.addControl(name, control);
    }
    this.form = form;
    this.mutation.clear();
    this.consequences.set(null);
    this.forms.next(form);
    // Keyboard and small screens go on in the form.
    this.focus('h2');
  }

  protected get heading(): string {
    return this.row()?.title ?? this.words.translate(`menus.${this.spec().name}.new`);
  }
}
