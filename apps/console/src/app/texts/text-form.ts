import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import {
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatOptgroup } from '@angular/material/select';
import { type EditedTextFragment, type SaveReadyTextInput, SaveReadyTextDocument } from '@ns/contract/console';
import { type Language, defaultLanguage, languageRows, languages } from '@ns/languages';
import { SessionStore } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { MutationForm } from '../form/mutation-form.ts';
import { endStatuses, flowStatuses } from '../signal-list/signal-query.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { Permissions } from '../access/permissions.ts';
import { type TextField, insertField, textPieces } from './text-pieces.ts';
import { fieldParts } from '../form/form-parts.ts';

const field = (required = false) =>
  new FormControl('', { nonNullable: true, validators: required ? [Validators.required] : [] });

/** One ready text, new or changed, with chips for its fields and a preview that follows the typing. */
@Component({
  selector: 'ns-text-form',
  imports: [screenParts, CdkTextareaAutosize, ReactiveFormsModule, fieldParts, MatOptgroup],
  templateUrl: './text-form.html',
  styleUrl: './text-form.scss',
})
export class TextForm {
  private readonly account = inject(SessionStore).account;
  private readonly permissions = inject(Permissions);
  protected readonly catalogue = inject(Catalogue);
  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');

  /** The text that is changed; null for a new one. */
  readonly edited = input<EditedTextFragment | null>(null);
  readonly fields = input.required<readonly TextField[]>();
  readonly saved = output<EditedTextFragment>();
  readonly cancelled = output();

  protected readonly languages = languages;
  protected readonly rows = languageRows;
  protected readonly statuses = [...flowStatuses, ...endStatuses];
  protected readonly form = new FormGroup({
    title: field(true),
    text: field(true),
    to: field(),
    category: field(),
    department: field(),
    language: new FormControl<Language>(defaultLanguage, { nonNullable: true }),
  });
  protected readonly mutation = new MutationForm(() => this.form.controls);
  private readonly version = signal<number | null>(null);
  private readonly typed = toSignal(this.form.controls.text.valueChanges, { initialValue: '' });
  protected readonly pieces = computed(() => textPieces(this.typed(), this.fields()));

  constructor() {
    effect(() => {
      const edited = this.edited();
      untracked(() => this.take(edited));
    });
  }

  protected insert(name: string): void {
    const area = this.area().nativeElement;
    const { text, caret } = insertField(area.value, area.selectionStart, area.selectionEnd, name);
    this.form.controls.text.setValue(text);
    area.focus();
    area.setSelectionRange(caret, caret);
  }

  protected async save(): Promise<void> {
    this.mutation.clear();
    this.form.markAllAsTouched();
    if (this.form.invalid) {
      return;
    }
    const variables = { input: this.input() };
    const answer = await this.mutation.send(SaveReadyTextDocument, variables, 'ReadyText', 'StaleReadyTextError');
    if (answer?.__typename === 'StaleReadyTextError') {
      // What was typed stays; the next press writes it over what is now known to be there.
      this.version.set(answer.current.version);
      this.mutation.fail(`${answer.message} „${answer.current.text}“`);
    } else if (answer) {
      this.saved.emit(answer);
    }
  }

  private input(): SaveReadyTextInput {
    const { title, text, to, category, department, language } = this.form.getRawValue();
    return {
      id: this.edited()?.id ?? null,
      version: this.version(),
      title: title.trim(),
      text: text.trim(),
      to: this.statuses.find((status) => status === to) ?? null,
      category: category || null,
      department: department || null,
      language,
    };
  }

  private take(edited: EditedTextFragment | null): void {
    this.mutation.clear();
    this.version.set(edited?.version ?? null);
    // Who works for departments writes for the own ones; the server refuses others.
    const own =
      this.permissions.reach('text.edit') === 'OWN_DEPARTMENTS' ? (this.account()?.departments[0]?.code ?? '') : '';
    this.form.reset({
      title: edited?.title ?? '',
      text: edited?.text ?? '',
      to: edited?.to ?? '',
      category: edited?.category?.code ?? '',
      department: edited ? (edited.department?.code ?? '') : own,
      language: edited?.language ?? defaultLanguage,
    });
  }
}
