import { Component, inject } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { CorrectDeliveryAddressDocument, type DeliveryPartsFragment } from '@ns/contract/console';
import { screenParts } from '../appearance/screen-parts.ts';
import { MutationForm } from '../form/mutation-form.ts';
import { fieldParts } from '../form/form-parts.ts';
import { CorrectionForm } from './correction-form.ts';

/** Sends one email that did not arrive to another address. Closes with true when it is on its way. */
@Component({
  selector: 'ns-correct-address',
  imports: [screenParts, ReactiveFormsModule, fieldParts, CorrectionForm],
  template: `
    <ns-correction-form texts="correctAddress" [reason]="form.controls.reason" [mutation]="mutation" (save)="save()">
      <mat-form-field>
        <mat-label>{{ 'correctAddress.address' | transloco }}</mat-label>
        <input matInput type="email" autocomplete="off" [formControl]="form.controls.address" />
        <mat-error>{{ form.controls.address.getError('server') }}</mat-error>
      </mat-form-field>
    </ns-correction-form>
  `,
})
export class CorrectAddress {
  private readonly window = inject<MatDialogRef<CorrectAddress, boolean>>(MatDialogRef);
  private readonly delivery = inject<DeliveryPartsFragment>(MAT_DIALOG_DATA);

  protected readonly form = new FormGroup({
    address: new FormControl(this.delivery.address ?? '', { nonNullable: true }),
    reason: new FormControl('', { nonNullable: true }),
  });
  protected readonly mutation = new MutationForm(() => this.form.controls);

  protected async save(): Promise<void> {
    const input = { deliveryId: this.delivery.id, ...this.form.getRawValue() };
    if (await this.mutation.send(CorrectDeliveryAddressDocument, { input }, 'Delivery')) {
      this.window.close(true);
    }
  }
}
