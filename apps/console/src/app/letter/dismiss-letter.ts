import { Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { DismissLetterDocument, type LetterHeadFragment } from '@ns/contract/console';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { fieldRules } from '../form/field-rules.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';

/** Says with a reason that nothing is made of a letter. Closes with true when that is so. */
@Component({
  selector: 'ns-dismiss-letter',
  imports: [screenParts, dialogParts, fieldParts],
  template: `
    <form [formRoot]="form.fields">
      <h2 mat-dialog-title>{{ 'letter.dismiss' | transloco }}</h2>
      <mat-dialog-content>
        <p class="ns-quiet">{{ 'letter.dismissText' | transloco }}</p>
        <mat-form-field>
          <mat-label>{{ 'letter.reason' | transloco }}</mat-label>
          <input matInput cdkFocusInitial autocomplete="off" [formField]="form.fields.reason" />
          <mat-hint>{{ 'letter.reasonHint' | transloco }}</mat-hint>
          <mat-error>{{ message(form.fields.reason()) }}</mat-error>
        </mat-form-field>
        <ns-problem [text]="form.failure()" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" disabledInteractive [disabled]="form.busy()">
          {{ 'letter.dismiss' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
})
export class DismissLetter {
  private readonly window = inject<MatDialogRef<DismissLetter, boolean>>(MatDialogRef);
  private readonly letter = inject<LetterHeadFragment>(MAT_DIALOG_DATA);
  protected readonly message = fieldMessage;
  private readonly rules = fieldRules();
  protected readonly form = new MutationForm(signal({ reason: '' }), {
    rules: ({ reason }) => this.rules.reason(reason),
    save: async () => {
      const input = { letterId: this.letter.id, ...this.form.model() };
      if (await this.form.send(DismissLetterDocument, { input }, 'Letter')) {
        this.window.close(true);
      }
    },
  });
}
