import { Component, inject } from '@angular/core';
import { FormControl } from '@angular/forms';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { type DeliveryPartsFragment, SetDeliveryAsideDocument } from '@ns/contract/console';
import { CorrectionForm } from './correction-form.ts';
import { MutationForm } from '../form/mutation-form.ts';

/**
 * Takes an email that did not arrive off the list, because its reader was informed another way. Closes with true when
 * it is off.
 */
@Component({
  selector: 'ns-set-aside',
  imports: [CorrectionForm],
  template: ` <ns-correction-form texts="setAside" [reason]="reason" [mutation]="mutation" (save)="save()" /> `,
})
export class SetAside {
  private readonly window = inject<MatDialogRef<SetAside, boolean>>(MatDialogRef);
  private readonly delivery = inject<DeliveryPartsFragment>(MAT_DIALOG_DATA);

  protected readonly reason = new FormControl('', { nonNullable: true });
  protected readonly mutation = new MutationForm(() => ({ reason: this.reason }));

  protected async save(): Promise<void> {
    const input = { deliveryId: this.delivery.id, reason: this.reason.value };
    if (await this.mutation.send(SetDeliveryAsideDocument, { input }, 'Delivery')) {
      this.window.close(true);
    }
  }
}
