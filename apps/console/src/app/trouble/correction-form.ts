import { Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { MutationSender } from '@ns/web';
import { fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';

/** What the dialog needs of the form that it shows. */
type ReasonedForm = Pick<MutationSender, 'busy' | 'failure'> & {
  readonly fields: FieldTree<unknown> & { readonly reason: FieldTree<string> };
};

/** The form of a dialog in which something is corrected, with its reason; other fields stand between its tags. */
@Component({
  selector: 'ns-correction-form',
  imports: [screenParts, dialogParts, fieldParts],
  host: { style: 'display: contents' },
  template: `
    <form [formRoot]="form().fields">
      <h2 mat-dialog-title>{{ texts() + '.title' | transloco: { reference: reference() } }}</h2>
      <mat-dialog-content>
        <p class="ns-quiet">{{ texts() + '.text' | transloco }}</p>
        <ng-content />
        <mat-form-field>
          <mat-label>{{ texts() + '.reason' | transloco }}</mat-label>
          <input matInput autocomplete="off" [formField]="form().fields.reason" />
          <mat-hint>{{ texts() + '.reasonHint' | transloco }}</mat-hint>
          <mat-error>{{ message(form().fields.reason()) }}</mat-error>
        </mat-form-field>
        <ns-problem [text]="form().failure()" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" [disabled]="form().busy()">
          {{ texts() + '.save' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
})
export class CorrectionForm {
  /** Group of the dictionaries: title, text, reason, reasonHint, save. */
  readonly texts = input.required<string>();
  /** The signal that the title names. */
  readonly reference = input('');
  readonly form = input.required<ReasonedForm>();
  protected readonly message = fieldMessage;
}
