import { Component, type Signal, inject } from '@angular/core';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { screenParts } from '../appearance/screen-parts.ts';
import { dialogParts } from '../form/form-parts.ts';

/** What the warning says. */
export interface IdleWarning {
  /** without use */
  readonly minutes: number;
  readonly secondsLeft: Signal<number>;
}

/** Warns that the account will be closed; every way out of it but one means to stay. */
@Component({
  selector: 'ns-idle-dialog',
  imports: [screenParts, dialogParts],
  template: `
    <h2 mat-dialog-title>{{ 'idle.title' | transloco }}</h2>
    <mat-dialog-content>
      <p id="idle-text">{{ 'idle.text' | transloco: { minutes: data.minutes } }}</p>
      <p class="ns-number ns-quiet" aria-hidden="true">
        {{ 'idle.left' | transloco: { seconds: data.secondsLeft() } }}
      </p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close="leave" type="button">{{ 'idle.leave' | transloco }}</button>
      <button matButton="filled" mat-dialog-close cdkFocusInitial type="button">{{ 'idle.stay' | transloco }}</button>
    </mat-dialog-actions>
  `,
})
export class IdleDialog {
  protected readonly data = inject<IdleWarning>(MAT_DIALOG_DATA);
}
