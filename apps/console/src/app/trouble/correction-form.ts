import { Component, input, output } from '@angular/core';
import { type FormControl, ReactiveFormsModule } from '@angular/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';
import type { MutationForm } from '../form/mutation-form.ts';

/** The form of a dialog in which something is corrected, with its reason; other fields stand between its tags. */
@Component({
  selector: 'ns-correction-form',
  imports: [screenParts, ReactiveFormsModule, dialogParts, fieldParts],
  host: { style: 'display: contents' },
  template: `
    <form novalidate (submit)="$event.preventDefault(); save.emit()">
      <h2 mat-dialog-title>{{ texts() + '.title' | transloco: { reference: reference() } }}</h2>
      <mat-dialog-content>
        <p class="ns-quiet">{{ texts() + '.text' | transloco }}</p>
        <ng-content />
        <mat-form-field>
          <mat-label>{{ texts() + '.reason' | transloco }}</mat-label>
          <input matInput maxlength="500" autocomplete="off" [formControl]="reason()" />
          <mat-hint>{{ texts() + '.reasonHint' | transloco }}</mat-hint>
          <mat-error>{{ reason().getError('server') }}</mat-error>
        </mat-form-field>
        <ns-problem [text]="mutation().problem()" />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" [disabled]="mutation().busy() || !complete()">
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
  readonly reason = input.required<FormControl<string>>();
  readonly mutation = input.required<MutationForm>();
  /** Whether it can be sent as it is. */
  readonly complete = input(true);
  readonly save = output();
}
