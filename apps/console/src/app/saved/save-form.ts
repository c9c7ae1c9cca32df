import { Component, input, output } from '@angular/core';
import type { MutationSender } from '@ns/web';
import { screenParts } from '../appearance/screen-parts.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';

/** The form of a dialog in which something is saved under a name; what else is chosen stands between its tags. */
@Component({
  selector: 'ns-save-form',
  imports: [screenParts, dialogParts, fieldParts],
  host: { style: 'display: contents' },
  template: `
    <h2 mat-dialog-title>{{ texts() + (saved().id ? '.changeTitle' : '.saveTitle') | transloco }}</h2>
    <form novalidate (submit)="$event.preventDefault(); save.emit(name.value)">
      <mat-dialog-content>
        <mat-form-field subscriptSizing="dynamic">
          <mat-label>{{ texts() + '.name' | transloco }}</mat-label>
          <input
            #name
            matInput
            type="text"
            maxlength="60"
            autocomplete="off"
            aria-describedby="name-problem"
            [value]="saved().name ?? ''"
            [attr.aria-invalid]="mutation().failure() !== ''"
          />
        </mat-form-field>
        @if (mutation().failure(); as text) {
          <p id="name-problem" class="ns-notice ns-notice--problem" role="alert">{{ text }}</p>
        }
        <ng-content />
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" [disabled]="mutation().busy()">
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
  /** What is changed; without id it is new. */
  readonly saved = input.required<{ readonly id?: string; readonly name?: string }>();
  readonly mutation = input.required<MutationSender>();
  /** The name to save under. */
  readonly save = output<string>();
}
