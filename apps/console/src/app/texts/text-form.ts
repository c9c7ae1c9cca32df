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
import { MatOptgroup } from '@angular/material/select';
import { type EditedTextFragment, type SaveReadyTextInput, SaveReadyTextDocument } from '@ns/contract/console';
import { defaultLanguage, languageRows, languages } from '@ns/languages';
import { SessionStore } from '@ns/web';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { endStatuses, flowStatuses } from '../signal-list/signal-query.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { Permissions } from '../access/permissions.ts';
import { type TextField, insertField, textPieces } from './text-pieces.ts';
import { fieldParts } from '../form/form-parts.ts';
import { fieldRules } from '../form/field-rules.ts';

const valuesOf = (edited: EditedTextFragment | null, department: string) => ({
  title: edited?.title ?? '',
  text: edited?.text ?? '',
  to: edited?.to ?? '',
  category: edited?.category?.code ?? '',
  department,
  language: edited?.language ?? defaultLanguage,
});

/** One ready text, new or changed, with chips for its fields and a preview that follows the typing. */
@Component({
  selector: 'ns-text-form',
  imports: [screenParts, CdkTextareaAutosize, fieldParts, MatOptgroup],
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
  private readonly rules = fieldRules();
  protected readonly message = fieldMessage;
  protected readonly form = new MutationForm(signal(valuesOf(null, '')), {
    rules: ({ title, text }) => {
      this.rules.needed(title);
      this.rules.atMost(title, 120);
      this.rules.needed(text);
      this.rules.atMost(text, 4_000);
    },
    save: () => this.save(),
  });
  private readonly version = signal<number | null>(null);
  protected readonly pieces = computed(() => textPieces(this.form.model().text, this.fields()));

  constructor() {
    effect(() => {
      const edited = this.edited();
      untracked(() => this.take(edited));
    });
  }

  protected insert(name: string): void {
    const area = this.area().nativeElement;
    const { text, caret } = insertField(area.value, area.selectionStart, area.selectionEnd, name);
    // The caret needs the text at once.
    area.value = text;
    this.form.fields.text().controlValue.set(text);
    area.focus();
    area.setSelectionRange(caret, caret);
  }

  private async save(): Promise<void> {
    const variables = { input: this.input() };
    const answer = await this.form.send(SaveReadyTextDocument, variables, 'ReadyText', 'StaleReadyTextError');
    if (answer?.__typename === 'StaleReadyTextError') {
      // What was typed stays; the next press writes it over what is now known to be there.
      this.version.set(answer.current.version);
      this.form.fail(`${answer.message} „${answer.current.text}“`);
    } else if (answer) {
      this.saved.emit(answer);
    }
  }

  private input(): SaveReadyTextInput {
    const { title, text, to, category, department, language } = this.form.model();
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
    this.version.set(edited?.version ?? null);
    // Who works for departments writes for the own ones; the server refuses others.
    const own =
      this.permissions.reach('text.edit') === 'OWN_DEPARTMENTS' ? (this.account()?.departments[0]?.code ?? '') : '';
    this.form.reset(valuesOf(edited, edited ? (edited.department?.code ?? '') : own));
  }
}
