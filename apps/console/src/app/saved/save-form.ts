import { Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { MutationSender } from '@ns/web';
import { fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';

/** What the dialog needs of the form that it shows. */
type NamedForm = Pick<MutationSender, 'busy' | 'failure'> & {
  readonly fields: FieldTree<unknown> & { readonly name: FieldTree<string> };
};

/** The form of a dialog in which something is saved under a name; what else is chosen stands between its tags. */
@Component({
  selector: 'ns-save-form',
  imports: [screenParts, dialogParts, fieldParts],
  host: { style: 'display: contents' },
  template: `
    <h2 mat-dialog-title>{{ texts() + (isNew() ? '.saveTitle' : '.changeTitle') | transloco }}</h2>
    <form [formRoot]="form().fields">
      <mat-dialog-content>
        <mat-form-field>
          <mat-label>{{ texts() + '.name' | transloco }}</mat-label>
          <input matInput type="text" autocomplete="off" [formField]="form().fields.name" />
          <mat-error>{{ message(form().fields.name()) }}</mat-error>
        </mat-form-field>
        <ns-problem [text]="form().failure()" />
        <ng-content />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" [disabled]="form().busy()">
          {{ texts() + '.confirm' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    mat-form-field {
      margin-top: 6px;
    }
  `,
})
export class SaveForm {
  /** Group of the dictionaries: saveTitle, changeTitle, name, confirm. */
  readonly texts = input.required<string>();
  readonly isNew = input.required<boolean>();
  readonly form = input.required<NamedForm>();
  protected readonly message = fieldMessage;
}
