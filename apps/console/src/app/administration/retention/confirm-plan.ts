import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA } from '@angular/material/dialog';
import { screenParts } from '../../appearance/screen-parts.ts';
import { dialogParts } from '../../form/form-parts.ts';

/** What would go in the first night. */
export interface PlanToConfirm {
  readonly total: number;
}

/** Says what a confirmed plan does each night before it is confirmed. Closes with true to confirm it. */
@Component({
  selector: 'ns-confirm-plan',
  imports: [screenParts, dialogParts],
  template: `
    <h2 mat-dialog-title>{{ 'retention.confirmTitle' | transloco }}</h2>
    <mat-dialog-content data-testid="confirm-plan">
      <p>{{ 'retention.confirmText' | transloco }}</p>
      <p>{{ 'retention.confirmTotal' | transloco: { total } }}</p>
      <p>
        <strong>{{ 'retention.confirmFinal' | transloco }}</strong>
      </p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton type="button" cdkFocusInitial [mat-dialog-close]="false">{{ 'cancel' | transloco }}</button>
      <button matButton="filled" type="button" [mat-dialog-close]="true">{{ 'retention.confirm' | transloco }}</button>
    </mat-dialog-actions>
  `,
})
export class ConfirmPlan {
  protected readonly total = inject<PlanToConfirm>(MAT_DIALOG_DATA).total;
}
