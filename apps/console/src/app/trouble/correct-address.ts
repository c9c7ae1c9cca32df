import { Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { CorrectDeliveryAddressDocument, type DeliveryPartsFragment } from '@ns/contract/console';
import { MutationForm, fieldMessage } from '@ns/web/forms';
import { screenParts } from '../appearance/screen-parts.ts';
import { fieldRules } from '../form/field-rules.ts';
import { fieldParts } from '../form/form-parts.ts';
import { CorrectionForm } from './correction-form.ts';

/** Sends one email that did not arrive to another address. Closes with true when it is on its way. */
@Component({
  selector: 'ns-correct-address',
  imports: [screenParts, fieldParts, CorrectionForm],
  template: `
    <ns-correction-form texts="correctAddress" [form]="form">
      <mat-form-field>
        <mat-label>{{ 'correctAddress.address' | transloco }}</mat-label>
        <input matInput type="email" autocomplete="off" [formField]="form.fields.address" />
        <mat-error>{{ message(form.fields.address()) }}</mat-error>
      </mat-form-field>
    </ns-correction-form>
  `,
})
export class CorrectAddress {
  private readonly window = inject<MatDialogRef<CorrectAddress, boolean>>(MatDialogRef);
  private readonly delivery = inject<DeliveryPartsFragment>(MAT_DIALOG_DATA);

  private readonly rules = fieldRules();
  protected readonly message = fieldMessage;
  protected readonly form = new MutationForm(signal({ address: this.delivery.address ?? '', reason: '' }), {
    rules: ({ address, reason }) => {
      this.rules.needed(address);
      this.rules.reason(reason);
    },
    save: async () => {
      const input = { deliveryId: this.delivery.id, ...this.form.model() };
      if (await this.form.send(CorrectDeliveryAddressDocument, { input }, 'Delivery')) {
        this.window.close(true);
      }
    },
  });
}
