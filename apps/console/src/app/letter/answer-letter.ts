import { Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { AnswerLetterDocument, type LetterHeadFragment } from '@ns/contract/console';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { fieldRules } from '../form/field-rules.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';

/** Answers a letter with one mail to its sender. Closes with true when that is so. */
@Component({
  selector: 'ns-answer-letter',
  imports: [screenParts, dialogParts, fieldParts],
  template: `
    <form [formRoot]="form.fields">
      <h2 mat-dialog-title>{{ 'letter.answer' | transloco }}</h2>
      <mat-dialog-content class="ns-stack">
        <p class="ns-quiet">{{ 'letter.answerText' | transloco: { address: letter.senderAddress } }}</p>
        <p class="ns-quiet">{{ 'letter.answerSubject' | transloco: { subject: letter.subject } }}</p>
        <mat-form-field class="ns-wide">
          <mat-label>{{ 'letter.answerWords' | transloco }}</mat-label>
          <textarea matInput cdkFocusInitial rows="6" [formField]="form.fields.words"></textarea>
          <mat-hint>{{ 'letter.answerHint' | transloco }}</mat-hint>
          <mat-error>{{ message(form.fields.words()) }}</mat-error>
        </mat-form-field>
        <ns-problem [text]="form.failure()" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" disabledInteractive [disabled]="form.busy()">
          {{ (form.busy() ? 'transition.busy' : 'letter.answerSend') | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
})
export class AnswerLetter {
  private readonly window = inject<MatDialogRef<AnswerLetter, boolean>>(MatDialogRef);
  protected readonly letter = inject<LetterHeadFragment>(MAT_DIALOG_DATA);
  protected readonly message = fieldMessage;
  private readonly rules = fieldRules();
  protected readonly form = new MutationForm(signal({ words: '' }), {
    rules: ({ words }) => {
      this.rules.needed(words);
      this.rules.atMost(words, 4_000);
    },
    save: async () => {
      const input = { letterId: this.letter.id, ...this.form.model() };
      if (await this.form.send(AnswerLetterDocument, { input }, 'Letter')) {
        this.window.close(true);
      }
    },
  });
}
