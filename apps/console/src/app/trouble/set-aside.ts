import { Component, inject } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { type DeliveryPartsFragment, SetDeliveryAsideDocument } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';
import { MutationForm } from '../form/mutation-form.ts';
import { refuse } from '../form/field-problems.ts';
import { dialogParts, fieldParts } from '../form/form-parts.ts';

/**
 * Takes an e-mail that did not arrive off the list, because its reader was informed another way. Closes with true when
 * it is off.
 */
@Component({
  selector: 'ns-set-aside',
  imports: [screenParts, ReactiveFormsModule, dialogParts, fieldParts],
  template: `
    <form novalidate (submit)="$event.preventDefault(); save()">
      <h2 mat-dialog-title>{{ 'setAside.title' | transloco }}</h2>
      <mat-dialog-content>
        <p class="ns-quiet">{{ 'setAside.text' | transloco }}</p>
        <mat-form-field>
          <mat-label>{{ 'setAside.reason' | transloco }}</mat-label>
          <input matInput maxlength="500" [formControl]="reason" />
          <mat-hint>{{ 'setAside.reasonHint' | transloco }}</mat-hint>
          <mat-error>{{ reason.getError('server') }}</mat-error>
        </mat-form-field>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton mat-dialog-close type="button">{{ 'cancel' | transloco }}</button>
        <button matButton="filled" type="submit" [disabled]="mutation.busy()">{{ 'setAside.save' | transloco }}</button>
      </mat-dialog-actions>
    </form>
  `,
})
export class SetAside {
  private readonly window = inject<MatDialogRef<SetAside, boolean>>(MatDialogRef);
  private readonly delivery = inject<DeliveryPartsFragment>(MAT_DIALOG_DATA);

  protected readonly reason = new FormControl('', { nonNullable: true });
  protected readonly mutation = new MutationForm(() => ({ reason: this.reason }));

  protected async save(): Promise<void> {
    const input = { deliveryId: this.delivery.id, reason: this.reason.value };
    const problem = this.mutation.problem;
    if (await this.mutation.send(SetDeliveryAsideDocument, { input }, 'Delivery')) {
      this.window.close(true);
    } else if (problem()) {
      refuse(this.reason, problem() ?? '');
    }
  }
}
