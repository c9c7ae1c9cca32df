import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import type { SignalDetailsFragment } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';
import { ChangesList } from './changes-list.ts';
import { dialogParts } from '../form/form-parts.ts';

export interface Conflict {
  /** The state that the clerk decided on. */
  readonly before: SignalDetailsFragment;
  /** The state as it is now. */
  readonly after: SignalDetailsFragment;
}

/**
 * Somebody was faster: says what changed, and that nothing was overwritten. Closes with true to go on from the present
 * state.
 */
@Component({
  selector: 'ns-conflict-dialog',
  imports: [screenParts, dialogParts, ChangesList],
  template: `
    <h2 mat-dialog-title>{{ 'conflict.title' | transloco }}</h2>
    <mat-dialog-content data-testid="conflict">
      <p>{{ 'conflict.text' | transloco: { reference: conflict.after.reference } }}</p>
      <ns-changes-list [before]="conflict.before" [after]="conflict.after" />
      <p class="ns-quiet">{{ 'conflict.kept' | transloco }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="false">{{ 'conflict.later' | transloco }}</button>
      <button matButton="filled" type="button" cdkFocusInitial [mat-dialog-close]="true">
        {{ 'conflict.goOn' | transloco }}
      </button>
    </mat-dialog-actions>
  `,
})
export class ConflictDialog {
  protected readonly conflict = inject<Conflict>(MAT_DIALOG_DATA);
}
