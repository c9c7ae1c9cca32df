import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { Component, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { languageRows, languages } from '@ns/languages';
import { ScreenTexts } from '@ns/web';
import { fieldMessage } from '@ns/web/forms';
import { LanguageNames } from '../i18n/language-names.ts';
import { fieldParts } from './form-parts.ts';
import type { EditedWords } from './words-by-language.ts';

/** A text of the municipality: a field for each language. */
@Component({
  selector: 'ns-words-fields',
  imports: [CdkTextareaAutosize, fieldParts],
  host: { style: 'display: contents' },
  template: `
    @for (language of languages; track language.code) {
      @let words = of()[language.tag];
      <mat-form-field>
        <mat-label>{{ t(label(), { language: names.of(language.code), number: number() }) }}</mat-label>
        @if (rows(); as least) {
          <textarea matInput cdkTextareaAutosize [cdkAutosizeMinRows]="least" [formField]="words"></textarea>
        } @else {
          <input matInput autocomplete="off" [formField]="words" />
        }
        <mat-error>{{ message(words()) }}</mat-error>
      </mat-form-field>
    }
  `,
})
export class WordsFields {
  protected readonly names = inject(LanguageNames);
  protected readonly t = inject(ScreenTexts).t;
  protected readonly languages = languages.map((code) => ({ code, tag: languageRows[code].tag }));
  protected readonly message = fieldMessage;

  readonly of = input.required<FieldTree<EditedWords>>();
  /** Key of the dictionaries; `language` and `number` are put in. */
  readonly label = input.required<string>();
  readonly number = input(0);
  /** How many rows a long text has at least; 0: it is short. */
  readonly rows = input(0);
}
