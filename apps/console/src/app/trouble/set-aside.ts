import { Component, inject, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { type DeliveryPartsFragment, SetDeliveryAsideDocument } from '@ns/contract/console';
import { MutationForm } from '@ns/web/forms';
import { fieldRules } from '../form/field-rules.ts';
import { CorrectionForm } from './correction-form.ts';

/**
 * Takes an email that did not arrive off the list, because its reader was informed another way. Closes with true when
 * it is off.
 */
@Component({
  selector: 'ns-set-aside',
  imports: [CorrectionForm],
  template: ` <ns-correction-form texts="setAside" [form]="form" /> `,
})
export class SetAside {
  private readonly window = inject<MatDialogRef<SetAside, boolean>>(MatDialogRef);
  private readonly delivery = inject<DeliveryPartsFragment>(MAT_DIALOG_DATA);

  private readonly rules = fieldRules();
  protected readonly form = new MutationForm(signal({ reason: '' }), {
    rules: ({ reason }) => this.rules.reason(reason),
    save: async () => {
      const input = { deliveryId: this.delivery.id, ...this.form.model() };
      if (await this.form.send(SetDeliveryAsideDocument, { input }, 'Delivery')) {
        this.window.close(true);
      }
    },
  });
}
