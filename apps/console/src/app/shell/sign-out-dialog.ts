import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { screenParts } from '../appearance/screen-parts.ts';
import { dialogParts } from '../form/form-parts.ts';

/** What would be lost by signing out. */
export interface UnsentCount {
  readonly count: number;
}

/** Asks before signing out while something is not sent yet. Closes with true to sign out and lose it. */
@Component({
  selector: 'ns-sign-out-dialog',
  imports: [screenParts, dialogParts],
  template: `
    <h2 mat-dialog-title>{{ 'unsent.signOutTitle' | transloco: { count } }}</h2>
    <mat-dialog-content>
      <p id="unsent-sign-out">{{ 'unsent.signOutText' | transloco }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" [mat-dialog-close]="true">{{ 'unsent.signOut' | transloco }}</button>
      <button matButton="filled" type="button" cdkFocusInitial [mat-dialog-close]="false">
        {{ 'unsent.stay' | transloco }}
      </button>
    </mat-dialog-actions>
  `,
})
export class SignOutDialog {
  protected readonly count = inject<UnsentCount>(MAT_DIALOG_DATA).count;
}
